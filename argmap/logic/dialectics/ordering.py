"""The order in which sentences are taken out of a sum, so that few have to be looked at together.

The one that ties the fewest others together that weren't yet goes first ("min-fill", as in Dechter
1999, https://doi.org/10.1016/S0004-3702(99)00059-4). To find the best order is NP-hard
(Arnborg, Corneil and Proskurowski 1987, https://doi.org/10.1137/0608024); this one is good on what
is near to a tree, and the best there is on a tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from itertools import combinations

from attrs import define, field

from argmap.logic.dialectics.exceptions import TooWideError

__all__ = ["WIDEST", "order"]

WIDEST = 20
"""How many others a sentence may be tied to; a table then has two million numbers."""


def order(scopes: Iterable[Iterable[int]], *, widest: int) -> list[int]:
    """Return all sentences of some scopes in an order in which they are taken out one by one.

    When one is taken out, those that it stands together with are from then on together. Of equals
    the one with the smallest number goes first.

    Raises:
        TooWideError: one would stand together with more than `widest` others; or the cases of all,
            2 for each and twice as many for each other, are more than 8 times those of one that
            stands together with `widest` (or with `WIDEST`, if that is more).
    """
    most = 8 << max(widest, WIDEST)
    cases = width = 0
    ties = _Ties()
    for scope in scopes:
        ties.tie(scope)
    waiting = [(ties.open_pairs(one), one) for one in ties.near]
    heapify(waiting)
    ties.open = {one: pairs for pairs, one in waiting}
    taken: list[int] = []
    while waiting:
        pairs, one = heappop(waiting)
        if ties.open.get(one) != pairs:
            continue  # an older entry
        others = len(ties.near[one])
        width = max(width, others)
        cases += 2 << others
        if others > widest or cases > most:
            raise TooWideError(width, widest)
        taken.append(one)
        for other in ties.take_out(one):
            heappush(waiting, (ties.open[other], other))
    return taken


@define
class _Ties:
    """Which sentences stand together.

    Attributes:
        near: the others that each one stands together with.
        open: how many pairs among those don't stand together yet. It is kept up to date, since to
            count anew what surrounds the hub of a star would make the whole quadratic.
    """

    near: dict[int, set[int]] = field(factory=dict)
    open: dict[int, int] = field(factory=dict)

    def tie(self, scope: Iterable[int]) -> None:
        """Let sentences stand together; before any is taken out."""
        together = set(scope)
        for one in together:
            self.near.setdefault(one, set()).update(together - {one})

    def open_pairs(self, one: int) -> int:
        """Count the pairs around one that don't stand together."""
        around = self.near[one]
        # Each pair that does is counted from both sides.
        joined = sum(len(around & self.near[other]) for other in around)
        return (len(around) * (len(around) - 1) - joined) // 2

    def take_out(self, one: int) -> set[int]:
        """Take one out, tie its others together, and return those whose open pairs have changed."""
        near, open_ = self.near, self.open
        touched = set(near[one])
        for left, right in combinations(near[one], 2):
            if right in near[left]:
                continue
            for middle in near[left] & near[right]:
                open_[middle] -= 1
                touched.add(middle)
            for end, new in ((left, right), (right, left)):
                open_[end] += len(near[end]) - len(near[end] & near[new])
            near[left].add(right)
            near[right].add(left)
        around = near.pop(one)
        del open_[one]
        for other in around:
            near[other].discard(one)
            # Those around one stand together now: it was open with all the rest.
            open_[other] -= len(near[other]) - (len(around) - 1)
        touched.discard(one)
        return touched
