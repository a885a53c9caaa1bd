"""To mend a text: what findings say is to be written, made as often as there is something to make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from argmap.diagnostics import Diagnostic, Severity
from argmap.source import apply

__all__ = ["Mending", "mend"]

_MOST_ROUNDS = 10


@frozen
class Mending:
    """A text as fixes leave it.

    Attributes:
        text: what came out.
        mended: the findings whose fixes were made, in the order in which that was done.
        left: what is found in the text that came out.
    """

    text: str
    mended: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def mend(
    text: str,
    find: Callable[[str], Sequence[Diagnostic]],
    wanted: Callable[[Diagnostic], bool] = lambda _: True,
) -> Mending:
    """Make the fixes of what is found in a text, until there are none.

    Errors are mended first, and fixes that would overlap one after the other; where an error would
    come of them, or they would have to be made again and again, they are left. Linear in the text
    and the findings for each round; there are rarely more than two, and never more than ten.

    Args:
        text: the text.
        find: says what is wrong with one; edits are of that text.
        wanted: tells whether the fix of a finding is to be made.
    """
    now = Mending(text, (), tuple(find(text)))
    settled = now
    for _ in range(_MOST_ROUNDS):
        sure = [one for one in now.left if one.fix and wanted(one)]
        # What stands behind an error may be read as something else when it is mended.
        made = _together([one for one in sure if one.severity is Severity.ERROR] or sure)
        if not made:
            return now
        draft = apply(now.text, {edit for one in made for edit in one.fix})
        told = tuple(find(draft))
        if _errors(told) > _errors(now.left):
            return now
        before, now = now, Mending(draft, (*now.mended, *made), told)
        if _fixed(told) != _fixed(before.left):
            settled = now
    return settled


def _errors(found: Iterable[Diagnostic]) -> int:
    return sum(told.severity is Severity.ERROR for told in found)


def _fixed(found: Iterable[Diagnostic]) -> Counter[tuple[str, int]]:
    """Return how often there is what can be mended, with how many edits."""
    return Counter((told.code.id, len(told.fix)) for told in found if told.fix)


def _together(found: Sequence[Diagnostic]) -> Iterable[Diagnostic]:
    """Return as many findings as can be mended at once, each with all of its edits."""
    edits = sorted(
        (edit.span.start, edit.span.end, edit.text, number)
        for number, told in enumerate(found)
        for edit in told.fix
    )
    waiting = set[int]()
    before, reach, holder = (-1, -1, ""), -1, -1
    for start, end, written, number in edits:
        edit = (start, end, written)
        if number != holder and edit != before and (start < reach or edit[:2] == before[:2]):
            waiting.add(number)
            continue
        before = edit
        if end >= reach:
            reach, holder = end, number
    return [told for number, told in enumerate(found) if number not in waiting] or found[:1]
