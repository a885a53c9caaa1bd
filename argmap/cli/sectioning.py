"""`argmap render --by-section`: a folder of pictures."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from argmap.cli.outputs import make
from argmap.cli.screen import give_up, out, warned
from argmap.diagnostics import printable
from argmap.render import RenderError, RenderWarning

__all__ = ["draw_sections", "folders_for"]


def folders_for(inputs: Mapping[str, Path], output: str | None) -> dict[str, Path]:
    """Return the folder for the pictures of each file; exits with 2 if there can't be one for each.

    Several files have folders of their own in that which -o names, by their places.
    """
    nested = output is not None and len(inputs) > 1
    found: dict[str, Path] = {}
    taken: dict[str, str] = {}
    for name, place in inputs.items():
        folder = _folder_for(name, output)
        if nested:
            folder /= place.with_suffix("")
        other = taken.setdefault(os.path.realpath(folder), name)
        if other != name:
            give_up(f"the pictures of {name} and of {other} would go into one folder, {folder}")
        found[name] = folder
    if nested:
        make(folder.parent for folder in found.values())
    return found


def _folder_for(name: str, output: str | None) -> Path:
    if output is None:
        stem = Path("argmap") if name == "-" else Path(name)
        return stem.with_name(f"{stem.stem}-sections")
    if output in {"", "-"}:
        give_up("--by-section writes several files: name a folder behind -o")
    if Path(output).exists() and not Path(output).is_dir():
        give_up(f"{output} is a file: with --by-section, -o names a folder")
    return Path(output)


def draw_sections(pictures: Callable[..., tuple[Path, ...]], name: str, folder: Path) -> None:
    """Draw each section of a map to a folder, by `render_sections`; exits with 2 if that can't be done."""
    try:
        with warned(name, RenderWarning):
            files = pictures(folder, watch=_watched)
    except RenderError as error:
        give_up(f"{name} was not drawn: {error}")
    except FileExistsError as error:
        give_up(str(error))
    except OSError as error:
        give_up(f"can't write to {folder}: {error.strerror or error}")
    out(stderr=True).print(
        printable(f"wrote {len(files)} pictures to {folder}, first of all {files[0]}")
    )


def _watched(pictures: Iterable[str]) -> Iterable[str]:
    if not sys.stderr.isatty():
        return pictures
    from rich.progress import track  # noqa: PLC0415  (only where somebody waits)

    return track(tuple(pictures), "pictures", console=out(stderr=True), transient=True)
