"""The grounded labelling of elements: what has to be in, and what has to be out, step by step.

It is the well-founded one. Two things grow side by side: what can be derived from elements that are
in, and what can't be derived even with all elements that aren't out. Each derivation is taken up
once as applicable and once as lost, so that the time is linear, but for circles of derivations:
what was lost in one of them is looked at again there (as with the source pointers of Simons,
Niemelä and Soininen 2002, https://doi.org/10.1016/S0004-3702(02)00187-X).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.circles import strongly_connected
from argmap.evaluate.aspic.elements import Elements

__all__ = ["IN", "OUT", "UNDECIDED", "Marks", "grounded"]

UNDECIDED, IN, OUT = range(3)


class Marks(NamedTuple):
    """What is in, out or undecided: codes of propositions and of elements, by their numbers."""

    propositions: Sequence[int]
    elements: Sequence[int]


def grounded(elements: Elements) -> Marks:
    """Return the grounded labelling."""
    growing = _Growing(elements)
    growing.run()
    propositions = [
        IN if growing.derived[at] else UNDECIDED if growing.possible[at] else OUT
        for at in range(elements.size)
    ]
    return Marks(propositions, growing.labels)


class _Growing:
    """The labelling while it grows."""

    def __init__(self, elements: Elements) -> None:
        self.of = elements
        self.labels = [UNDECIDED] * len(elements.attackers)
        self.derived = bytearray(elements.size)
        # How many premises and elements of each derivation are not yet in.
        self.missing = [len(step.premises) + (step.element >= 0) for step in elements.derivations]
        self.circle = _circles(elements)
        self._begin()

    def _begin(self) -> None:
        """Find what can be derived as long as no element is out, and a derivation that shows it."""
        steps = self.of.derivations
        self.possible = bytearray(self.of.size)
        self.source = [-1] * self.of.size
        missing = [len(step.premises) for step in steps]
        waiting = [at for at, left in enumerate(missing) if not left]
        while waiting:
            at = waiting.pop()
            conclusion = steps[at].conclusion
            if self.possible[conclusion]:
                continue
            self.possible[conclusion] = 1
            self.source[conclusion] = at
            for other in self.of.using[conclusion]:
                missing[other] -= 1
                if not missing[other]:
                    waiting.append(other)
        self.alive = bytearray(not left for left in missing)
        self.ways = [0] * self.of.size
        for at, step in enumerate(steps):
            self.ways[step.conclusion] += self.alive[at]
        self.threats = [sum(self.possible[name] for name in names) for names in self.of.attackers]

    def run(self) -> None:
        """Let it grow to its end."""
        self.doubtful: list[int] = []
        self.applied = [at for at, left in enumerate(self.missing) if not left]
        self.lost: list[int] = []
        for element, threats in enumerate(self.threats):
            if not threats:
                self._admit(element)
        while self.applied or self.lost or self.doubtful:
            if self.applied:
                self._derive(self.of.derivations[self.applied.pop()].conclusion)
            elif self.lost:
                self._lose(self.lost.pop())
            else:
                self._reconsider()

    def _admit(self, element: int) -> None:
        if self.labels[element] == UNDECIDED:
            self.labels[element] = IN
            self._count_down(self.of.resting[element])

    def _count_down(self, derivations: Iterable[int]) -> None:
        for at in derivations:
            self.missing[at] -= 1
            if not self.missing[at]:
                self.applied.append(at)

    def _derive(self, name: int) -> None:
        if self.derived[name]:
            return
        self.derived[name] = 1
        self._count_down(self.of.using[name])
        for element in self.of.attacked[name]:
            if self.labels[element] == UNDECIDED:
                self.labels[element] = OUT
                self.lost += self.of.resting[element]

    def _lose(self, at: int) -> None:
        """A derivation can't be made any more."""
        if not self.alive[at]:
            return
        self.alive[at] = 0
        name = self.of.derivations[at].conclusion
        self.ways[name] -= 1
        if not self.possible[name]:
            return
        if not self.ways[name]:
            self._exclude(name)
        elif self.circle[name] >= 0 and self.source[name] == at:
            self.doubtful.append(name)

    def _exclude(self, name: int) -> None:
        self.possible[name] = 0
        self.lost += self.of.using[name]
        for element in self.of.attacked[name]:
            self.threats[element] -= 1
            if not self.threats[element]:
                self._admit(element)

    def _reconsider(self) -> None:
        """Look for other derivations of what was shown by lost ones, and exclude what has none.

        What only stands in a circle with other doubtful things isn't derived by it.
        """
        doubted = self._doubted()
        found = list(doubted)
        while found:
            name = found.pop()
            if name not in doubted:
                continue
            source = self._founded(name, doubted)
            if source < 0:
                continue
            self.source[name] = source
            doubted.discard(name)
            found += (
                self.of.derivations[at].conclusion
                for at in self.of.using[name]
                if self.of.derivations[at].conclusion in doubted
            )
        for name in doubted:
            self._exclude(name)

    def _doubted(self) -> set[int]:
        """Return what was shown by way of doubtful things, in their circles."""
        doubted = {name for name in self.doubtful if self.possible[name]}
        self.doubtful.clear()
        waiting = list(doubted)
        while waiting:
            name = waiting.pop()
            for at in self.of.using[name]:
                other = self.of.derivations[at].conclusion
                if (
                    self.source[other] == at
                    and self.circle[other] == self.circle[name]
                    and self.possible[other]
                    and other not in doubted
                ):
                    doubted.add(other)
                    waiting.append(other)
        return doubted

    def _founded(self, name: int, doubted: set[int]) -> int:
        """Return a derivation of something that draws on nothing doubted, or -1."""
        for at in self.of.deriving[name]:
            if self.alive[at] and doubted.isdisjoint(self.of.derivations[at].premises):
                return at
        return -1


def _circles(elements: Elements) -> list[int]:
    """Return for each proposition the number of its circle of derivations, -1 if it is in none."""
    circle = [-1] * elements.size
    following = [
        [elements.derivations[at].conclusion for at in elements.using[name]]
        for name in range(elements.size)
    ]
    for number, part in enumerate(strongly_connected(following)):
        if len(part) > 1:
            for name in part:
                circle[name] = number
    return circle
