"""To put parts into columns, as high as each can get."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import frozen

__all__ = ["Piles"]


@frozen
class Piles:
    """What is put into columns.

    Attributes:
        sizes: of each part, what it takes of each of its columns, in points.
        gap: between one part and the next, likewise.
        bound: parts that never come before the one before them.
    """

    sizes: Sequence[Sequence[float]]
    gap: float
    bound: Collection[int]

    def put(self, count: int, ahead: int, share: float) -> tuple[float, dict[int, int]]:
        """Return how far a number of columns reaches, and where in it each part begins.

        Each part is put where it gets highest. One of the next ones is put first if it fits beside
        what is there already, but for a share of its size.
        """
        tops = [0.0] * count
        offsets: dict[int, int] = {}
        waiting = list(range(len(self.sizes)))
        while waiting:
            floor = max(tops) + 1
            chosen = waiting[0]
            at, ends = self._ends(chosen, tops)
            for part in waiting[:ahead]:
                if part in self.bound and part and part - 1 not in offsets:
                    continue
                place = (at, ends) if part == chosen else self._ends(part, tops)
                if max(place[1]) <= floor + share * max(self.sizes[part]):
                    chosen, (at, ends) = part, place
                    break
            waiting.remove(chosen)
            offsets[chosen] = at
            tops[at : at + len(ends)] = ends
        return max(tops), offsets

    def _ends(self, part: int, tops: Sequence[float]) -> tuple[int, list[float]]:
        """Return in which column a part would begin, and where it would end in each."""
        own = self.sizes[part]
        starts = range(len(tops) - len(own) + 1)
        at = min(starts, key=lambda at: max(tops[at : at + len(own)]))
        base = max(tops[at : at + len(own)]) + self.gap
        return at, [base + size for size in own]
