"""The formats that there are: a map can be read from one and written in another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attrs import frozen

from argmap.exchange import argdown, argdown_json
from argmap.exchange.loaded import Loaded
from argmap.model import ArgumentMap
from argmap.reading import Reading
from argmap.source import Source

__all__ = ["ARGDOWN", "FORMATS", "Format", "format_of"]


@frozen
class Format:
    """A format: what it is called, and how it is read and written.

    Attributes:
        name: as in `--to`.
        suffixes: of its files, the usual one first.
        load: reads a source; None for Argdown itself, which is read with what it includes.
        dump: writes a map; None if it can only be read.
        dump_plainly: writes what other tools know of it and no more, if that makes a difference.
    """

    name: str
    suffixes: tuple[str, ...]
    load: Callable[[Source], Loaded] | None = None
    dump: Callable[[Reading | ArgumentMap], str] | None = None
    dump_plainly: Callable[[Reading | ArgumentMap], str] | None = None


ARGDOWN = Format("argdown", (".argdown", ".ad"), dump=argdown.dumps)
FORMATS = (
    ARGDOWN,
    Format(
        "argdown-json",
        (".json",),
        argdown_json.load,
        argdown_json.dumps,
        partial(argdown_json.dumps, plain=True),
    ),
)


def format_of(path: str | Path) -> Format | None:
    """Return the format that the suffix of a file stands for.

    >>> format_of("debate.json").name
    'argdown-json'
    """
    suffix = Path(path).suffix.lower()
    return next((format for format in FORMATS if suffix in format.suffixes), None)
