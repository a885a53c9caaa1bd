"""What Argdown and argmap make of one text, held against each other.

Either both read the same, or both have something to say against the text, or argmap is lenient and
Argdown reads the same in the text as argmap mends it, or the two differ in a way that is on purpose: each such way is an entry of `differences.py`, and it counts only if the two
readings are the same without what it is about.
"""

from __future__ import annotations

from copy import deepcopy

from attrs import evolve, frozen
from differences import CRASHES, ESCAPED, SOFTENED, UNDONE
from reading_shapes import ours, theirs

from argmap.diagnostics import Severity
from argmap.reading import parse
from argmap.source import apply

__all__ = ["Verdict", "compare", "complaints"]

EQUAL, REPORTED, MENDED, EXCUSED, DIFFERENT, SILENT = (
    "equal",
    "reported by both",
    "rejected by Argdown, and read alike once it is mended",
    "different on purpose",
    "different",
    "silent",
)
_MOST_CHANGES = 40

_FIRST = {"lone-carriage-return", "apostrophe-before-mark"}
# Without these, a mistake may come to light that Argdown has not seen for them.
_LAYOUT = {*_FIRST, "carriage-return-in-data", "misplaced-data", "brace-cuts-data"}

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
        rest = ", ".join([*sorted(set(self.entries)), *([self.where] if self.where else [])])
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
    slips = _slips(reading)
    if "error" in printed:
        lenient = complaints(reading) == {wrong.code.name for wrong in slips}
        if slips and (lenient or not set(entries) <= _LAYOUT) and len(entries) < _MOST_CHANGES:
            verdict = _mended(text, reading, slips, read, entries)
            return evolve(verdict, kind=MENDED) if verdict.good and not entries else verdict
        return _rejected(text, reading, printed["error"], entries)
    wrong = _errors(reading)
    pair = theirs(printed), ours(reading)
    if pair[0] == pair[1] and not wrong:
        return _excused(entries) if entries else Verdict(EQUAL)
    # The first of these can make an error of what follows them.
    doubted = [told for told in reading.diagnostics if told.code.name in ESCAPED]
    doubted.sort(key=lambda told: told.code.name not in _FIRST)
    if doubted or wrong:
        return _escaped(text, (doubted or wrong)[0], read, entries)
    if slips:
        return _mended(text, reading, slips, read, entries)
    return _undone(text, reading, pair, read, entries)


def _undone(text, reading, pair, read, entries):
    """Compare again without what is read otherwise and not told of."""
    for name, changed in _ways(text, entries):
        verdict = compare(changed, read(changed), read, (*entries, name))
        if verdict.good:
            return verdict
    return _softened(text, reading, pair, entries)


def _excused(entries):
    return Verdict(EXCUSED, tuple(sorted(set(entries))))


def _rejected(text, reading, error, entries):
    if complaints(reading):
        if set(entries) <= _LAYOUT:
            return _excused(entries) if entries else Verdict(REPORTED)
        # With an escape too many, it says nothing of the text as it was.
        return Verdict(DIFFERENT, entries, "escaped")
    crash = [name for name, applies in CRASHES if applies(text, error, reading)]
    return _excused((*entries, *crash)) if crash else Verdict(SILENT, entries, error[:40])


def _escaped(text, wrong, read, entries):
    """Compare again without a construct that we reject and Argdown doesn't."""
    name = wrong.code.name
    ways = ESCAPED.get(name, ())
    verdict = Verdict(DIFFERENT, entries, f"error {name}")
    for escape in ways if isinstance(ways, tuple) else (ways,):
        changed = escape(text, wrong) if len(entries) < _MOST_CHANGES else None
        if changed not in {None, text}:
            verdict = compare(changed, read(changed), read, (*entries, name))
        if verdict.good:
            break
    if not ways:
        for told, changed in _ways(text, entries):
            return compare(changed, read(changed), read, (*entries, told))
    return verdict


def _ways(text, entries):
    """Yield names of what is read otherwise and not told of, and a text without it."""
    for name, find, instead in UNDONE:
        changed = find.sub(instead, text)
        if name not in entries and changed != text:
            yield name, changed


def _slips(reading):
    """Return what we are lenient with, as far as it can be mended."""
    return [
        wrong
        for wrong in reading.diagnostics
        if wrong.code.id < "AM1" and wrong.severity is Severity.INFO and wrong.fix
    ]


def _apart(slips):
    """Yield the edits of fixes that don't touch each other; the others have their turn afterwards."""
    taken = []
    for wrong in slips:
        spans = [edit.span for edit in wrong.fix]
        if all(
            span.end < other.start or other.end < span.start for span in spans for other in taken
        ):
            taken += spans
            yield from wrong.fix


def _mended(text, reading, slips, read, entries):
    """Compare again when slips are mended as we propose, which must not change what we read."""
    changed = apply(text, list(_apart(slips)))
    if parse(changed).map != reading.map:
        return Verdict(DIFFERENT, entries, f"mended {slips[0].code.name}")
    names = {wrong.code.name for wrong in slips}
    return compare(changed, read(changed), read, (*entries, *names))


def _softened(text, reading, pair, entries):
    first, second = deepcopy(pair)
    for name, soften in SOFTENED:
        before = deepcopy((first, second))
        soften(text, reading, first, second)
        if (first, second) != before:
            entries = (*entries, name)
        if first == second:
            return _excused(entries)
    where = next(part for part in first if first[part] != second[part])
    return Verdict(DIFFERENT, entries, where)
