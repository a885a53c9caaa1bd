"""Files, folders and standard input as readings; what can't be used is said and ends the run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import click

from argmap.cli.screen import give_up
from argmap.model import ArgumentMap
from argmap.reading import Reading, read, read_bytes
from argmap.source import namesake

__all__ = [
    "SUFFIXES",
    "files",
    "open_bytes",
    "open_reading",
    "placed_files",
    "root_option",
    "spare",
]

SUFFIXES = (".argdown", ".ad")
_FOREIGN = {"node_modules", "__pycache__", "venv"}


root_option = click.option(
    "--root",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False),
    help="What a file includes must stand in this folder [default: the project's root].",
)


def files(names: tuple[str, ...], suffixes: tuple[str, ...] = SUFFIXES) -> tuple[str, ...]:
    """Return the files that arguments of a command line name; folders stand for what is in them.

    Of folders these are the files with one of these suffixes. Exits with 2 if one has none.
    """
    return tuple(placed_files(names, suffixes))


def placed_files(
    names: tuple[str, ...], suffixes: tuple[str, ...] = SUFFIXES
) -> Mapping[str, Path]:
    """Return the same files, and where each stands below the folder that was named, if one was."""
    found: dict[str, Path] = {}
    for name in names:
        if name == "-":
            found.setdefault("-", Path("argmap"))
            continue
        if not name:
            give_up("the name of a file is empty")
        if os.path.isdir(name):  # noqa: PTH112  (raises nothing, whatever the name)
            inside = sorted(_inside(name, suffixes))
            if not inside:
                give_up(f"no file in {name} ends in {' or '.join(suffixes)}")
            for path in inside:
                # As everybody else names them, and as annotations of GitHub need it.
                called = path.removeprefix(f".{os.sep}")
                found.setdefault(called, Path(path).relative_to(name))
        else:
            found.setdefault(name, Path(Path(name).name))
    return found


def _inside(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """Yield the files with these suffixes below a folder.

    Hidden files, as editors have them, are passed over, and so are folders that can't be opened,
    links to nowhere, and what is no ordinary file and could be waited for without an end.
    """
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not (name.startswith(".") or name in _FOREIGN)]
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118  (as `os.walk` has it)
            is_meant = name.lower().endswith(suffixes) and not name.startswith(".")
            if is_meant and os.path.isfile(path):  # noqa: PTH113  (raises nothing)
                yield path


def open_reading(name: str, root: str | None = None) -> Reading:
    """Read a file, or standard input for `-`; exits with 2 if that can't be done.

    What it includes must stand in `root`, as `root_option` asks for it.
    """
    if name == "-":
        return read_bytes(open_bytes(name), "<stdin>")
    try:
        return read(name, root=root)
    except (OSError, ValueError) as error:
        _unreadable(name, error)


def open_bytes(name: str) -> bytes:
    """Return what a file holds, or standard input for `-`; exits with 2 if it can't be read."""
    if name == "-":
        if sys.stdin is None:
            give_up("standard input is closed")
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        _unreadable(name, error)


def _unreadable(name: str, error: OSError | ValueError) -> NoReturn:
    if isinstance(error, FileNotFoundError):
        if os.path.islink(name):  # noqa: PTH114  (raises nothing)
            give_up(f"{name} is a link to a file that is not there")
        near = namesake(Path(name))
        give_up(f"there is no file {name}" + (f"; did you mean {near}?" if near else ""))
    give_up(f"can't read {name}: {getattr(error, 'strerror', None) or error}")


def spare(map: ArgumentMap, path: Path) -> None:
    """Exit with 2 if a file that is to be written was read for a map, and would be lost."""
    real = os.path.realpath(path)
    if map.front.source and os.path.realpath(map.folder / map.front.source) == real:
        give_up(f"this would take the place of the text that is analysed, {path}")
    if map.origin is None:
        return
    read = dict.fromkeys(piece.place.source.path for piece in map.origin.pieces)
    for file in read:
        if file and file != map.origin.path and os.path.realpath(file) == real:
            give_up(f"this would take the place of a file that is included, {path}")
