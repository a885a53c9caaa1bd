"""To ask a SAT solver, with an end in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic
from types import TracebackType
from typing import Any, Self

from argmap.logic.clauses import Clauses

__all__ = ["LATE", "Solving", "essential"]

LATE = "it took longer than the limit of time"

_FIRST = 1_000  # conflicts of the solver until the first look at the clock
_PAUSE = 0.05  # seconds between two looks, or so
_POLISHING = 0.5  # seconds that may be spent on leaving out what doesn't matter


class Solving:
    """A solver of some clauses, to be used in a `with` block; `until` is a time of `monotonic`."""

    def __init__(self, clauses: Clauses, until: float, *more: list[int]) -> None:
        from pysat.solvers import Solver  # noqa: PLC0415  (40 ms, only where there are formulas)

        self.until = until
        self._solver: Any = Solver("glucose4", bootstrap_with=[*clauses.clauses, *more])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._solver.delete()

    def ask(self, assumed: Sequence[int]) -> bool | None:
        """Say whether the clauses can be true with what is assumed; None if time is over."""
        budget = _FIRST
        while True:
            before = monotonic()
            if before > self.until:
                return None
            self._solver.conf_budget(budget)
            answer: bool | None = self._solver.solve_limited(assumptions=assumed)
            if answer is not None:
                return answer
            if monotonic() - before < _PAUSE:
                budget *= 2

    def add(self, clause: list[int]) -> None:
        """Take one clause more."""
        self._solver.add_clause(clause)

    def prefer(self, literals: list[int]) -> None:
        """Prefer models in which some literals are true."""
        self._solver.set_phases(literals)

    def core(self) -> list[int]:
        """Return which of the assumed literals were in conflict, after the answer no."""
        return self._solver.get_core() or []

    def values(self) -> dict[int, bool]:
        """Return the values of the letters, after the answer yes."""
        return {abs(literal): literal > 0 for literal in self._solver.get_model() or ()}


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
