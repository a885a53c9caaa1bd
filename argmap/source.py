"""Where things stand in a text and in the files that it is made of; what to write there instead."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

from argmap.light import light

__all__ = ["Edit", "Piece", "Place", "Position", "Source", "Span", "apply", "namesake"]

_LINE_END = re.compile(r"\r\n|\r|\n")


@light(order=True)
class Span:
    """A stretch of a text: offsets in code points, `end` exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def to(self, other: Span) -> Span:
        """Return the span from the start of this one to the end of `other`."""
        return Span(self.start, other.end)


@frozen(order=True)
class Position:
    """A line and a column, both counted from 1, the column in code points."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@frozen
class Source:
    """A text and where it comes from.

    Attributes:
        text: the text as read, never rewritten: all offsets refer to it.
        name: what messages call it, usually the path as the user gave it.
        path: the file it was read from, if any.
        pieces: if other files are included, what comes from which, in the order of the text; the
            pieces follow one another without a gap.
    """

    text: str = field(repr=False)
    name: str = "<text>"
    path: Path | None = None
    pieces: tuple[Piece, ...] = field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        given: Any = self.text  # a wrong type is to be told where it is given
        if not isinstance(given, str):
            raise TypeError(f"a text is wanted here, not {type(given).__name__}")

    @classmethod
    def read(cls, path: str | Path) -> Source:
        """Read a UTF-8 file; a byte order mark is dropped.

        Raises:
            OSError: the file can't be read.
            UnicodeDecodeError: it is not UTF-8.
        """
        text = Path(path).read_bytes().decode("utf-8-sig")
        return cls(text, str(path), Path(path))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property
    def line_end(self) -> str:
        r"""How its first line ends; `\n` if there is none, or it ends as no file should."""
        match = _LINE_END.search(self.text)
        return "\r\n" if match and match[0] == "\r\n" else "\n"

    def position(self, offset: int) -> Position:
        r"""Return the line and column of an offset.

        >>> Source("ab\ncd").position(4)
        Position(line=2, column=2)
        """
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line_span(self, number: int) -> Span:
        """Return where a line stands, counted from 1, without its line end.

        Raises:
            IndexError: there is no such line; an empty text has one.
        """
        if number < 1:
            raise IndexError(f"lines count from 1: {number}")
        start = self._starts[number - 1]
        if number == len(self._starts):
            return Span(start, len(self.text))
        following = self._starts[number]
        is_pair = self.text[following - 2 : following] == "\r\n"
        return Span(start, following - (2 if is_pair else 1))

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its line end.

        Raises:
            IndexError: there is no such line; an empty text has one.
        """
        span = self.line_span(number)
        return self.text[span.start : span.end]

    def place(self, span: Span) -> Place:
        """Return the place of a span, in the file that it comes from.

        A span that runs over several files is cut to what stands in the one where it begins.
        """
        if not self.pieces:
            return Place(self, span)
        first = self.pieces[bisect_right(self.pieces, span.start, key=_start) - 1]
        source = first.place.source
        own = self._files[source]
        last = own[max(bisect_left(own, span.end, key=_start) - 1, 0)]
        start = first.inside(span.start)
        return Place(source, Span(start, max(start, last.inside(span.end))))

    def offset(self, place: Place) -> int | None:
        """Return where a place begins in this text; None if it stands in another one."""
        at = place.span.start
        if place.source is self or place.source == self:
            return at
        own = self._files.get(place.source)
        if own is None:
            return None
        piece = own[max(bisect_right(own, at, key=_start_inside) - 1, 0)]
        return piece.start + min(at, piece.place.span.end) - piece.place.span.start

    def edits(self, place: Place, fix: Iterable[Edit]) -> tuple[Edit, ...]:
        """Return what to write in the file of a place, of edits of this text.

        There is nothing to write if one of them reaches into another file.
        """
        if not self.pieces:
            return tuple(fix)
        edits: list[Edit] = []
        for edit in fix:
            there = self.place(edit.span)
            if there.source is not place.source or len(there.span) != len(edit.span):
                return ()
            edits.append(Edit(there.span, edit.text))
        return tuple(edits)

    @cached_property
    def _files(self) -> dict[Source, list[Piece]]:
        files: dict[Source, list[Piece]] = {}
        for piece in self.pieces:
            files.setdefault(piece.place.source, []).append(piece)
        return files


@light
class Place:
    """A span in a certain source."""

    source: Source
    span: Span

    @property
    def start(self) -> Position:
        """Line and column where the place begins."""
        return self.source.position(self.span.start)

    @property
    def text(self) -> str:
        """The text that stands there."""
        return self.source.text[self.span.start : self.span.end]

    def __str__(self) -> str:
        return f"{self.source.name}:{self.start}"


@frozen
class Piece:
    """A stretch of a text that comes from a file of its own.

    Attributes:
        start: where it begins in the whole text.
        place: where it stands in its file.
    """

    start: int
    place: Place

    def inside(self, offset: int) -> int:
        """Return the offset in the file of an offset in the whole text."""
        return min(self.place.span.start + offset - self.start, self.place.span.end)


def _start(piece: Piece) -> int:
    return piece.start


def _start_inside(piece: Piece) -> int:
    return piece.place.span.start


@frozen(order=True)
class Edit:
    """A text that is to stand where a span is; an empty span is where something is put in."""

    span: Span
    text: str

    @classmethod
    def insert(cls, at: int, text: str) -> Edit:
        """Put a text in at an offset."""
        return cls(Span(at, at), text)


def apply(text: str, edits: Iterable[Edit]) -> str:
    r"""Return a text with all of some edits made; their offsets are those of the text as it is.

    An edit that is there twice is made once, so that two things said of one place may mend it in
    the same way. Linear in the text, after the edits are sorted.

    Raises:
        ValueError: two edits overlap, put different things in at one place, or reach out of the text.

    >>> apply("a snake_case", [Edit.insert(7, "\\")])
    'a snake\\_case'
    """
    parts, at = list[str](), 0
    last: Edit | None = None
    for edit in sorted(set(edits), key=_place):
        start, end = edit.span.start, edit.span.end
        if start < at or (last and edit.span == last.span):
            raise ValueError(f"two edits overlap: {last} and {edit}")
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"an edit reaches out of a text of {len(text)} characters: {edit}")
        parts += [text[at:start], edit.text]
        at, last = end, edit
    return "".join([*parts, text[at:]])


def _place(edit: Edit) -> tuple[int, int, str]:
    return edit.span.start, edit.span.end, edit.text


def namesake(path: Path) -> Path | None:
    """Return the file whose name is most like that of one which is not there, in the same folder."""
    from difflib import get_close_matches  # noqa: PLC0415  (5 ms, only when a file is missing)

    try:
        names = [file.name for file in path.parent.iterdir() if file.name != path.name]
    except OSError:
        return None
    near = get_close_matches(path.name, names, n=1)
    return path.parent / near[0] if near else None
