"""Where a command writes: to a file, or to a folder for several."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from argmap.cli.screen import give_up

__all__ = ["folder_of", "make"]

_SLASHES = tuple(sign for sign in (os.sep, os.altsep) if sign)


def folder_of(output: str, *, several: bool) -> Path | None:
    """Return the folder that -o names, if it is one, or is to be: it ends with a slash.

    Exits with 2 if `several` files would go into one.
    """
    is_folder = os.path.isdir(output)  # noqa: PTH112  (raises nothing, whatever the name)
    if several and not is_folder and not output.endswith(_SLASHES):
        give_up(f"{output} is no folder, and several files are to be written: end it with /")
    return Path(output) if is_folder or output.endswith(_SLASHES) else None


def make(folders: Iterable[Path]) -> None:
    """Make folders that aren't there; exits with 2 if that can't be done."""
    for folder in dict.fromkeys(folders):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            give_up(f"can't make the folder {folder}: {error.strerror or error}")
