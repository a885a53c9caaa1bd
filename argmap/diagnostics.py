"""What is said about a text: codes, severities, diagnostics and how they read.

What a user got wrong is collected as a `Diagnostic`, never raised. Codes never
change their meaning: AM0xx syntax, AM1xx structure, AM2xx reasoning, AM3xx
schemes, AM4xx grounding.
"""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen
from wcwidth import wcswidth

from argmap.source import Place

__all__ = ["Code", "Diagnostic", "Note", "Severity", "report"]


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
class Diagnostic:
    """One thing that is wrong, where, and how to mend it.

    Attributes:
        code: the kind of mistake.
        message: what is wrong, in one sentence without a full stop.
        place: where; None if the map was made in Python.
        help: how to mend it.
        notes: further places that belong to it.
    """

    code: Code
    message: str
    place: Place | None = None
    help: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.severity.word} {self.code.id} {self.code.name}: {self.message}"


def report(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as text for people: message, source line, caret, help."""
    lines = [str(diagnostic)]
    if diagnostic.place:
        lines += _excerpt(diagnostic.place)
    for note in diagnostic.notes:
        where = f"{note.place}: " if note.place else ""
        lines.append(f"  note: {where}{note.message}")
        if note.place:
            lines += _excerpt(note.place)
    if diagnostic.help:
        lines.append(f"  help: {diagnostic.help}")
    return "\n".join(lines)


_WIDEST_EXCERPT = 100


def _excerpt(place: Place) -> list[str]:
    """Return the first line of a place, cut to what a screen holds, with carets below."""
    start = place.start
    line = place.source.line(start.line)
    first = start.column - 1
    last = min(len(line), first + max(len(place.span), 1))
    left = max(0, first - _WIDEST_EXCERPT // 3)
    right = min(len(line), left + _WIDEST_EXCERPT)
    shown = ("…" if left else "") + line[left:right] + ("…" if right < len(line) else "")
    shown = "".join(char if char.isprintable() else " " for char in shown)
    before = shown[: first - left + bool(left)]
    marked = shown[len(before) : len(before) + max(min(last, right) - first, 1)]
    number = str(start.line)
    gutter = " " * len(number)
    carets = " " * _width(before) + "^" * max(_width(marked), 1)
    return [f"  {number} | {shown}", f"  {gutter} | {carets}"]


def _width(text: str) -> int:
    """Return the columns that a text takes in a terminal."""
    return max(wcswidth(text), 0)
