"""To find the largest: sets in which no other is, or those that reach what no other does.

What is found is grown as long as something larger contains it. That nothing within it is looked at
again is told to the solver at once, for good: each time it has to give something new. In the same
way it is asked whether one of the largest sets has a property: what has it is grown as far as it
keeps it, and then further. If it grows, nothing within what it grows to can be an answer.

Source: the first for preferred sets, Cerutti, Dunne, Giacomin and Vallati (2014,
https://doi.org/10.1007/978-3-642-54373-9_12); both, with abstraction and refinement, Dvořák,
Järvisalo, Wallner and Woltran (2014, https://doi.org/10.1016/j.artint.2013.10.001).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.evaluate.dung.asking import Asking

__all__ = ["Growing"]


class Growing:
    """Sets that a solver knows, measured by what is in them, or else by what they reach as well.

    A set reaches what is in it and what it attacks. One of these serves one question.
    """

    def __init__(self, asking: Asking, *, reach: bool = False) -> None:
        self.asking = asking
        self.reach = reach
        size = asking.size
        self.literals = list(range(1, size + 1))
        if reach:
            self.literals = [asking.new() for _ in range(size)]
            for number, literal in enumerate(self.literals):
                asking.add([-literal, number + 1, size + number + 1])
        asking.prefer([*range(1, size + 1), *(self.literals if reach else ())])

    def pass_over(self, largest: Iterable[int]) -> None:
        """Leave out one of the largest sets that is known already, and what is within it."""
        known = set(largest)
        self.asking.add([number + 1 for number in range(self.asking.size) if number not in known])

    def largest(self) -> Iterator[list[int]]:
        """Yield the largest sets; of those that reach the same, where that is the measure, one."""
        asking = self.asking
        while asking.ask():
            yield self._grown(asking.model())

    def grown(self) -> list[int]:
        """Return a largest set that has what the last answer of the solver has."""
        return self._grown(self.asking.model())

    def having(self, literal: int) -> list[int] | None:
        """Return one of the largest sets for which a literal is true, or None if there is none."""
        asking = self.asking
        while asking.ask([literal]):
            found = self._grown(asking.model(), literal)
            # Whatever is larger than it, if anything is, doesn't have the property.
            if not asking.ask(self._held):
                return found
            self._grown(asking.model())
        return None

    def _grown(self, model: list[int], *assumed: int) -> list[int]:
        """Return a set that has what a set has, and than which none is larger under assumptions."""
        asking, size = self.asking, self.asking.size
        while True:
            held: list[int] = []
            more: list[int] = []
            for number, literal in enumerate(self.literals):
                counts = model[number] > 0 or (self.reach and model[size + number] > 0)
                (held if counts else more).append(literal)
            asking.add(more)
            self._held: Sequence[int] = held
            if not more or not asking.ask([*assumed, *held]):
                return [number for number in range(size) if model[number] > 0]
            model = asking.model()
