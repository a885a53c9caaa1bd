"""Files, folders and standard input as readings; what can't be used is said and ends the run."""

from __future__ import annotations

import sys
from pathlib import Path

from argmap.cli.screen import give_up
from argmap.reading import Reading, parse, read
from argmap.source import namesake

__all__ = ["SUFFIXES", "files", "open_reading"]

SUFFIXES = (".argdown", ".ad")


def files(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files that arguments of a command line name; folders stand for what is in them.

    Exits with 2 if one is not there.
    """
    found: dict[str, None] = {}
    for name in names:
        if name == "-":
            found["-"] = None
            continue
        path = Path(name)
        if path.is_dir():
            inside = sorted(
                file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file()
            )
            if not inside:
                give_up(f"no file in {name} ends in {' or '.join(SUFFIXES)}")
            found |= dict.fromkeys(map(str, inside))
        elif not path.exists():
            near = namesake(path)
            give_up(f"there is no file {name}" + (f"; did you mean {near}?" if near else ""))
        else:
            found[name] = None
    return tuple(found)


def open_reading(name: str) -> Reading:
    """Read a file, or standard input for `-`; exits with 2 if that can't be done."""
    if name == "-":
        return parse(sys.stdin.buffer.read().decode("utf-8-sig", "replace"), "<stdin>")
    try:
        return read(name)
    except OSError as error:
        give_up(f"can't read {name}: {error.strerror or error}")

