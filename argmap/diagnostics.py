"""What is said about a text: codes, severities, diagnostics and how they read.

What a user got wrong is collected as a `Diagnostic`, never raised. Codes never
change their meaning: AM0xx syntax, AM1xx structure, AM2xx reasoning, AM3xx
schemes, AM4xx grounding, AM5xx other formats, AM6xx what is to be checked, AM7xx
language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from attrs import frozen

from argmap.shown import Shown
from argmap.source import Edit, Place, Source, Span, apply

__all__ = [
    "Code",
    "Diagnostic",
    "Diagnostics",
    "Note",
    "Severity",
    "in_order",
    "printable",
    "report",
]

_LINE_END = re.compile(r"[\r\n]")


class Severity(IntEnum):
    """How bad it is; comparable."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The severity as a word in messages."""
        return self.name.lower()


@frozen(order=True)
class Code:
    """What kind of thing a diagnostic says: `AM001`, `unclosed-title`."""

    id: str
    name: str
    severity: Severity = Severity.ERROR


@frozen
class Note:
    """A second place that a diagnostic points to, and what is to be seen there."""

    message: str
    place: Place | None = None


@frozen
class Diagnostic(Shown):
    """One thing that is wrong, where, and how to mend it.

    Attributes:
        code: the kind of mistake.
        message: what is wrong, in one sentence without a full stop.
        place: where; None if the map was made in Python.
        help: how to mend it.
        notes: further places that belong to it.
        fix: what to write in the source of `place` so that it is mended, where that is certain.
    """

    code: Code
    message: str
    place: Place | None = None
    help: str = ""
    notes: tuple[Note, ...] = ()
    fix: tuple[Edit, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.severity.word} {self.code.id} {self.code.name}: {self.message}"


class Diagnostics(tuple[Diagnostic, ...], Shown):
    """What is wrong, as a tuple that a notebook shows as a list."""

    __slots__ = ()


def in_order(source: Source | None, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics in the order of a text; first those without a place, last those of others."""

    def where(diagnostic: Diagnostic) -> tuple[bool, int]:
        place = diagnostic.place
        if place is None:
            return False, 0
        offset = source.offset(place) if source else None
        return offset is None, place.span.start if offset is None else offset

    return sorted(diagnostics, key=where)


def report(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as text for people: message, source line, caret, help, the line mended."""
    lines = [printable(str(diagnostic))]
    if diagnostic.place:
        lines += _excerpt(diagnostic.place)
    for note in diagnostic.notes:
        where = f"{note.place}: " if note.place else ""
        lines.append(printable(f"  note: {where}{note.message}"))
        if note.place:
            lines += _excerpt(note.place)
    if diagnostic.help:
        lines.append(printable(f"  help: {diagnostic.help}"))
    if mended := _mended(diagnostic):
        lines.append(f"  fix:  {printable(mended)}")
    return "\n".join(lines)


_WIDEST_EXCERPT = 100


def _mended(diagnostic: Diagnostic) -> str:
    """Return the line of a diagnostic as its fix leaves it.

    Nothing if it would not be one line, or if only its indentation would change.
    """
    place, fix = diagnostic.place, diagnostic.fix
    if not place or not fix:
        return ""
    line = place.source.line_span(place.start.line)
    if len(line) > _WIDEST_EXCERPT or any(
        edit.span.start < line.start or edit.span.end > line.end or _LINE_END.search(edit.text)
        for edit in fix
    ):
        return ""
    here = (Edit(Span(e.span.start - line.start, e.span.end - line.start), e.text) for e in fix)
    written = place.source.line(place.start.line).strip()
    mended = apply(place.source.line(place.start.line), here).strip()
    return mended if mended != written else ""


def _excerpt(place: Place) -> list[str]:
    """Return the first line of a place, cut to what a screen holds, with carets below."""
    text, number = place.source.text, place.start.line
    # The line itself may be huge: only what is shown of it is taken.
    line = place.source.line_span(number)
    first = min(place.span.start, line.end)
    last = min(max(place.span.end, first + 1), line.end)
    left = max(line.start, first - _WIDEST_EXCERPT // 3)
    right = min(line.end, left + _WIDEST_EXCERPT)
    before = ("…" if left > line.start else "") + printable(text[left:first])
    marked = printable(text[first : min(last, right)])
    after = printable(text[min(last, right) : right]) + ("…" if right < line.end else "")
    # Measured together, as a sign may join with the one before.
    indent = _width(before)
    carets = _width(before + marked) - indent
    if marked and not carets:  # an accent or the like: the sign that bears it is meant
        indent = max(indent - 1, 0)
    gutter = " " * len(str(number))
    return [
        f"  {number} | {before}{marked}{after}",
        f"  {gutter} | {' ' * indent}{'^' * max(carets, 1)}",
    ]


def printable(text: str) -> str:
    """Return a text with a space for each sign that would steer a terminal or turn its lines."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in _JOINERS else " " for char in text)


_JOINERS = "\u200c\u200d"  # without width, but words and emoji are written with them


def _width(text: str) -> int:
    """Return the columns that a text takes in a terminal."""
    from wcwidth import wcswidth  # noqa: PLC0415  (13 ms, only when something is wrong)

    return max(wcswidth(text), 0)
