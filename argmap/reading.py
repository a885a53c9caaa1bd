"""To read a map: from a file or a text to the map, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, field, frozen

from argmap.diagnostics import Diagnostic, Diagnostics, Severity, in_order
from argmap.light import uncollected
from argmap.loading import NOT_UTF8, decode, include, spared, whole
from argmap.model import ArgumentMap
from argmap.model.building import build
from argmap.shown import Shown
from argmap.source import Source
from argmap.syntax import parse as parse_tree
from argmap.syntax.mistakes import EMPTY_DOCUMENT
from argmap.syntax.tree import Document

__all__ = ["NOT_UTF8", "Reading", "map_of", "parse", "parse_source", "read", "read_bytes"]

_LONG = 50_000
"""Characters of a text of which very many objects are made."""


@frozen(repr=False)
class Reading(Shown):
    """What reading a text gives.

    Attributes:
        map: the typed graph; what could not be read is missing from it.
        diagnostics: what is wrong with the text, in the order of the text.
        source: the text itself, with the files in it that it includes.
        tree: what was written, with all positions.
    """

    map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...] = field(converter=Diagnostics)
    source: Source
    tree: Document

    @property
    def ok(self) -> bool:
        """Whether the text was read without an error."""
        return all(diagnostic.severity < Severity.ERROR for diagnostic in self.diagnostics)

    def __repr__(self) -> str:
        """Return what was read, and how much is wrong with it: all of it would fill pages."""
        count = len(self.diagnostics)
        return f"<Reading of {self.map!r}, {count} diagnostic{'' if count == 1 else 's'}>"


def parse(
    text: str,
    name: str | None = None,
    *,
    path: str | Path | None = None,
    root: str | Path | None = None,
) -> Reading:
    r"""Read a map from a text in Argdown.

    Args:
        text: the text.
        name: what messages call it; by default the path.
        path: the file whose text it is, saved or not. What it includes is read from the files beside
            it; without a path, includes are not followed.
        root: the folder that what it includes must stand in; see `read`.

    >>> reading = parse("[Rain]: It rains.\n  + [Wet]: The street is wet.")
    >>> [statement.title for statement in reading.map.statements]
    ['Rain', 'Wet']
    >>> reading.diagnostics
    ()
    """
    called = name if name is not None else "<text>" if path is None else str(path)
    return _read(Source(text, called, None if path is None else Path(path)), root=root)


def read(path: str | Path, *, root: str | Path | None = None) -> Reading:
    """Read a map from a file in Argdown, and from those that it includes.

    If one is not UTF-8, a diagnostic says so.

    Args:
        path: the file.
        root: the folder that what it includes must stand in. By default the nearest folder from its
            own upwards that has a `.git`, a `pyproject.toml` or an `argdown.config.json` in it, else
            its own folder.

    Raises:
        OSError: the file can't be read.
    """
    file = Path(path)
    return read_bytes(file.read_bytes(), str(path), file, root=root)


def read_bytes(
    content: bytes,
    name: str = "<bytes>",
    path: Path | None = None,
    *,
    root: str | Path | None = None,
) -> Reading:
    """Read a map from what a file holds; if that is not UTF-8, the first diagnostic says so."""
    source, wrong = decode(content, name, path)
    reading = _read(source, root=root)
    return evolve(reading, diagnostics=(*wrong, *reading.diagnostics)) if wrong else reading


def map_of(what: ArgumentMap | Reading) -> ArgumentMap:
    """Return the map itself of what may be a reading.

    Raises:
        TypeError: it is neither.
    """
    map = what.map if isinstance(what, Reading) else what
    if not isinstance(map, ArgumentMap):
        raise TypeError(f"a map or a reading is wanted here, not {type(map).__name__}")
    return map


def parse_source(source: Source) -> Reading:
    """Read a map from a source as it is; includes are not followed."""
    source, halves = whole(source)
    with uncollected(much=len(source.text) > _LONG):
        document, mistakes = parse_tree(source)
        drawn, wrong = build(document, source)
    told = in_order(source, (*halves, *mistakes, *wrong))
    return Reading(drawn, tuple(told), source, document)


def _read(source: Source, *, root: str | Path | None) -> Reading:
    source, halves = whole(source)
    included, wrong = include(source, root=root)
    reading = parse_source(included)
    if not (halves or wrong):
        return reading
    # A text that is empty because nothing could be included has one mistake, not two.
    others = [told for told in reading.diagnostics if not wrong or told.code != EMPTY_DOCUMENT]
    told = others if included.pieces else spared(included, others)
    return evolve(reading, diagnostics=tuple(in_order(included, (*halves, *wrong, *told))))
