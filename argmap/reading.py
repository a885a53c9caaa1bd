"""To read a map: from a file or a text to the map, and what is wrong with it."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from pathlib import Path

from attrs import field, frozen

from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import ArgumentMap
from argmap.model.building import build
from argmap.source import Source, Span
from argmap.syntax import parse as parse_tree
from argmap.syntax.tree import Document

__all__ = ["NOT_UTF8", "Reading", "map_of", "parse", "parse_source", "read", "read_bytes"]

NOT_UTF8 = Code("AM000", "not-utf-8")

# The longer marks first, as one of them begins with a shorter one.
_MARKS = {
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}


@frozen
class Reading:
    """What reading a text gives.

    Attributes:
        map: the typed graph; what could not be read is missing from it.
        diagnostics: what is wrong with the text, in the order of the text.
        source: the text itself.
        tree: what was written, with all positions.
    """

    map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...]
    source: Source = field(repr=False)
    tree: Document = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether the text was read without an error."""
        return all(diagnostic.severity < Severity.ERROR for diagnostic in self.diagnostics)


def parse(text: str, name: str = "<text>") -> Reading:
    r"""Read a map from a text in Argdown.

    >>> reading = parse("[Rain]: It rains.\n  + [Wet]: The street is wet.")
    >>> [statement.title for statement in reading.map.statements]
    ['Rain', 'Wet']
    >>> reading.diagnostics
    ()
    """
    return parse_source(Source(text, name))


def read(path: str | Path) -> Reading:
    """Read a map from a file in Argdown; if it is not UTF-8, the first diagnostic says so.

    Raises:
        OSError: the file can't be read.
    """
    file = Path(path)
    return read_bytes(file.read_bytes(), str(path), file)


def read_bytes(content: bytes, name: str = "<bytes>", path: Path | None = None) -> Reading:
    """Read a map from what a file holds; if that is not UTF-8, the first diagnostic says so."""
    try:
        return parse_source(Source(content.decode("utf-8-sig"), name, path))
    except UnicodeDecodeError as error:
        return _read_anyway(error, name, path)


def map_of(what: ArgumentMap | Reading) -> ArgumentMap:
    """Return the map itself of what may be a reading."""
    return what.map if isinstance(what, Reading) else what


def parse_source(source: Source) -> Reading:
    """Read a map from a source."""
    document, mistakes = parse_tree(source)
    drawn, wrong = build(document, source)
    ordered = sorted((*mistakes, *wrong), key=_where)
    return Reading(drawn, tuple(ordered), source, document)


def _where(diagnostic: Diagnostic) -> int:
    return diagnostic.place.span.start if diagnostic.place else 0


def _read_anyway(error: UnicodeDecodeError, name: str, path: Path | None) -> Reading:
    """Read what can be read of a file that is not UTF-8."""
    # The bytes that could not be decoded come with the error, less their byte order mark.
    content = error.object
    before = 0
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            text = content.decode(encoding, errors="replace")
            message = f"the file is {encoding.upper()}, not UTF-8"
            break
    else:
        text = content.decode(errors="replace")
        before = len(content[: error.start].decode())
        message = f"the file is not UTF-8: byte {content[error.start]:#04x} can't be read"
    reading = parse_source(Source(text, name, path))
    place = reading.source.place(Span(before, min(before + 1, len(text))))
    wrong = Diagnostic(NOT_UTF8, message, place, "Save the file as UTF-8.")
    return Reading(reading.map, (wrong, *reading.diagnostics), reading.source, reading.tree)
