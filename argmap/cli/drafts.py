"""Files before and after: shown as a difference, written in place."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from argmap.cli.screen import out, unwritten
from argmap.diagnostics import printable
from argmap.writing import write

__all__ = ["save", "show"]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def save(name: str, content: bytes) -> None:
    """Write a file as a whole or not at all; exits with 2 if that can't be done."""
    try:
        write(Path(name), content)
    except OSError as error:
        unwritten(name, error)


def show(name: str, before: bytes, after: bytes) -> None:
    """Print what would change, so that `patch` can apply it; both are UTF-8."""
    from rich.text import Text  # noqa: PLC0415  (20 ms, only if something changes)

    console = out()
    for line in _difference(name, before, after):
        if console.is_terminal:
            console.print(Text(printable(line.rstrip("\r\n")), _COLOURS.get(line[0], "")))
        else:
            sys.stdout.buffer.write(line.encode())
    sys.stdout.flush()  # before what is said of it on standard error


def _difference(name: str, before: bytes, after: bytes) -> Iterator[str]:
    from difflib import unified_diff  # noqa: PLC0415  (as above)

    old, new = (_LINE.findall(side.decode()) for side in (before, after))
    for line in unified_diff(old, new, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
