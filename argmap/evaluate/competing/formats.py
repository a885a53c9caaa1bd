"""The formats of the competition: each reads a framework and writes it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

from attrs import frozen

from argmap.evaluate.competing import af, apx, tgf
from argmap.evaluate.competing.exceptions import ProblemError
from argmap.evaluate.dung import Framework

__all__ = ["FORMATS", "Format", "find_format", "format_of", "read_framework"]


class _Room(Protocol):
    def loads(self, text: str | bytes, *, name: str = ...) -> Framework: ...
    def dumps(self, framework: Framework) -> str: ...


@frozen
class Format:
    """A format: what it is called, and the module that reads and writes it.

    Attributes:
        name: as in `-fo`.
        suffixes: of its files, the usual one first.
        room: has `loads` and `dumps`.
    """

    name: str
    suffixes: tuple[str, ...]
    room: _Room


FORMATS = (
    Format("af", (".af", ".i23"), af),
    Format("apx", (".apx", ".asp", ".lp"), apx),
    Format("tgf", (".tgf",), tgf),
)
_AF = re.compile(rb"(?:\s|#[^\n]*\n)*p[ \t]")
_APX = re.compile(rb"(?:\s|%[^\n]*\n)*(?:arg|att)\s*\(")


def find_format(name: str) -> Format:
    """Return the format of a name.

    Raises:
        ProblemError: there is none.
    """
    for format in FORMATS:
        if format.name == name:
            return format
    raise ProblemError(
        f"there is no format {name!r}; they are: {', '.join(format.name for format in FORMATS)}"
    )


def format_of(path: str | Path, content: bytes) -> Format:
    """Return the format of a file: by its suffix, or else by how its content begins.

    >>> format_of("somewhere", b"arg(a).").name
    'apx'
    """
    suffix = Path(path).suffix.lower()
    for format in FORMATS:
        if suffix in format.suffixes:
            return format
    if _AF.match(content):
        return find_format("af")
    return find_format("apx" if _APX.match(content) else "tgf")


def read_framework(path: str | Path, *, format: str | None = None) -> Framework:
    """Return the framework that a file holds, in the format that is named or that it seems to have.

    Raises:
        OSError: the file can't be read.
        InstanceError: it is no framework in its format; with its line and column.
        ProblemError: there is no format of that name.
    """
    content = Path(path).read_bytes()
    found = format_of(path, content) if format is None else find_format(format)
    return found.room.loads(content, name=str(path))
