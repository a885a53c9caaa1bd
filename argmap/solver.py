"""To ask a SAT solver, with an end in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from time import monotonic
from types import TracebackType
from typing import Any, Literal, Self

__all__ = ["Solver"]

_FIRST = 1_000  # conflicts of the solver until the first look at the clock
_PAUSE = 0.05  # seconds between two looks, or so


class Solver:
    """A solver of some clauses, to be used in a `with` block; `until` is a time of `monotonic`.

    Clauses are lists of literals, that is numbers of variables, negative if denied.
    """

    def __init__(
        self,
        name: Literal["cadical195", "glucose4", "minisat22"],
        clauses: Iterable[list[int]],
        until: float,
    ) -> None:
        from pysat.solvers import Solver as Named  # noqa: PLC0415  (40 ms, only where it is needed)

        self.until = until
        self._solver: Any = Named(name, bootstrap_with=clauses)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._solver.delete()
        # An interrupt reaches a solver at work as an error of its own.
        if kind is not None and kind.__module__ == "pysolvers":
            raise KeyboardInterrupt from error

    def ask(self, assumed: Sequence[int] = ()) -> bool | None:
        """Say whether the clauses can be true with what is assumed; None if time is over."""
        if self.until == inf:
            unlimited: bool = self._solver.solve(assumptions=assumed)
            return unlimited
        budget = _FIRST
        while True:
            before = monotonic()
            if before > self.until:
                return None
            answer = self.within(budget, assumed)
            if answer is not None:
                return answer
            if monotonic() - before < _PAUSE:
                budget *= 2

    def within(self, conflicts: int, assumed: Sequence[int] = ()) -> bool | None:
        """Say whether the clauses can be true; None if that takes more conflicts of the solver."""
        self._solver.conf_budget(conflicts)
        answer: bool | None = self._solver.solve_limited(assumptions=assumed)
        return answer

    def add(self, clause: list[int]) -> None:
        """Take one clause more."""
        self._solver.add_clause(clause)

    def prefer(self, literals: list[int]) -> None:
        """Prefer models in which some literals are true."""
        self._solver.set_phases(literals)

    def core(self) -> list[int]:
        """Return which of the assumed literals were in conflict, after the answer no."""
        return self._solver.get_core() or []

    def model(self) -> list[int]:
        """Return the literals that are true, in the order of their variables, after the answer yes."""
        return self._solver.get_model() or []
