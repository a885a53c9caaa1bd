"""What Argdown and argmap make of one text, held against each other.

Either both read the same, or both have something to say against the text, or the two differ in a
way that is on purpose: each such way is an entry of `differences.py`, and it counts only if the two
readings are the same without what it is about.
"""

from __future__ import annotations

from copy import deepcopy

from attrs import frozen
from differences import CRASHES, ESCAPED, SOFTENED
from reading_shapes import ours, theirs

from argmap.diagnostics import Severity
from argmap.reading import parse

__all__ = ["Verdict", "compare", "complaints"]

EQUAL, REPORTED, EXCUSED, DIFFERENT, SILENT = (
    "equal",
    "reported by both",
    "different on purpose",
    "different",
    "silent",
)
_MOST_ESCAPES = 8

# Argdown's model throws at it too.
_MODEL = {"repeated-structure"}


@frozen
class Verdict:
    """How two readings compare.

    `entries` are the differences on purpose that were needed; `where` is the first part of the
    readings that differs without one.
    """

    kind: str
    entries: tuple[str, ...] = ()
    where: str = ""

    @property
    def good(self):
        """Whether nothing is wrong."""
        return self.kind not in {DIFFERENT, SILENT}

    def __str__(self):
        rest = ", ".join(self.entries) or self.where
        return f"{self.kind}: {rest}" if rest else self.kind


def complaints(reading):
    """Return the names of what is wrong with the notation of a text, or with the map it draws."""
    return {
        wrong.code.name
        for wrong in reading.diagnostics
        if wrong.code.id < "AM1" or wrong.code.name in _MODEL
    }


def _errors(reading):
    return [
        wrong
        for wrong in reading.diagnostics
        if wrong.code.id < "AM1" and wrong.severity is Severity.ERROR
    ]


def compare(text, printed, read, entries=()):
    """Return the verdict on a text.

    Args:
        text: the document.
        printed: Argdown's reading of it.
        read: Argdown itself; a function from a text to its reading.
        entries: the differences that the text had before it was changed.
    """
    reading = parse(text)
    if "error" in printed:
        if complaints(reading):
            # With an escape too many, it says nothing of the text as it was.
            return Verdict(REPORTED) if not entries else Verdict(DIFFERENT, entries, "escaped")
        crash = [name for name, applies in CRASHES if applies(text, printed["error"], reading)]
        if crash:
            return Verdict(EXCUSED, (*entries, crash[0]))
        return Verdict(SILENT, entries, printed["error"][:60])
    wrong = _errors(reading)
    if wrong:
        return _escaped(text, wrong, read, entries)
    return _softened(text, reading, printed, entries)


def _escaped(text, wrong, read, entries):
    """Compare again without the constructs that we reject and Argdown doesn't."""
    if len(entries) > _MOST_ESCAPES:
        return Verdict(DIFFERENT, entries, "escapes")
    name = wrong[0].code.name
    escape = ESCAPED.get(name)
    changed = escape(text, wrong[0]) if escape else None
    if changed is None or changed == text:
        return Verdict(DIFFERENT, entries, f"error {name}")
    return compare(changed, read(changed), read, (*entries, name))


def _softened(text, reading, printed, entries):
    first, second = theirs(printed), ours(reading)
    if first == second:
        return Verdict(EXCUSED, tuple(sorted(set(entries)))) if entries else Verdict(EQUAL)
    first, second = deepcopy(first), deepcopy(second)
    for name, soften in SOFTENED:
        before = deepcopy((first, second))
        if soften(text, reading, first, second) is not False and (first, second) != before:
            entries = (*entries, name)
        if first == second:
            return Verdict(EXCUSED, tuple(sorted(set(entries))))
    where = next(part for part in first if first[part] != second[part])
    return Verdict(DIFFERENT, entries, where)
