"""To ask a SAT solver about formulas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic

from argmap.logic.clauses import Clauses
from argmap.solver import Solver

__all__ = ["LATE", "Solving", "essential"]

LATE = "it took longer than the limit of time"

_POLISHING = 0.5  # seconds that may be spent on leaving out what doesn't matter


class Solving(Solver):
    """A solver of the clauses of formulas, to be used in a `with` block."""

    def __init__(self, clauses: Clauses, until: float, *more: list[int]) -> None:
        super().__init__("glucose4", [*clauses.clauses, *more], until)

    def values(self) -> dict[int, bool]:
        """Return the values of the letters, after the answer yes."""
        return {abs(literal): literal > 0 for literal in self.model()}


def essential(
    clauses: Clauses, wanted: Sequence[int], facts: Iterable[int], until: float
) -> list[int]:
    """Return those of the facts of a model that make what is wanted true, whatever the others are.

    None of them can be left out, where there is time to see to it.
    """
    facts = list(facts)
    until = min(until, monotonic() + _POLISHING)
    with Solving(clauses, until, [-literal for literal in wanted]) as solving:
        if solving.ask(facts) is not False:
            return facts
        needed = solving.core()
        for fact in sorted(needed, key=abs, reverse=True):
            if monotonic() > until:
                break
            rest = [other for other in needed if other != fact]
            if solving.ask(rest) is False:
                kept = set(solving.core())
                needed = [other for other in rest if other in kept]
    return sorted(needed, key=abs)
