"""To find out what can be held together: the clauses of a structure, asked by a search (SAT)."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from attrs import define

from argmap.logic.dialectics.exceptions import TooHardError
from argmap.logic.dialectics.structures import Structure

__all__ = ["Search"]

EFFORT = 100_000
"""Conflicts of the search, a few seconds, after which a single question is given up."""


@define
class Search:
    """Says what can be held together.

    `model` is what was found last: for each sentence, in their order, the literal that holds.
    """

    structure: Structure
    model: Sequence[int] = ()
    _solver: Any = None

    def __enter__(self) -> Self:
        from pysat.solvers import Solver  # noqa: PLC0415  (40 ms, only where it is asked)

        self._solver = Solver("minisat22")
        for one in range(1, self.structure.size + 1):
            # So that it knows of every sentence, also of those that no clause speaks of.
            self._solver.add_clause([one, -one])
        for clause in self.structure.clauses:
            self._solver.add_clause(list(clause))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._solver.delete()

    def prefer(self, literals: Sequence[int]) -> None:
        """Let the next models hold these literals rather than their negations, where they can."""
        self._solver.set_phases(literals)

    def possible(self, held: Sequence[int]) -> bool:
        """Tell whether literals can be held together, and find a model.

        Raises:
            TooHardError: it was not found out.
        """
        if () in self.structure.clauses:
            return False
        self._solver.conf_budget(EFFORT)
        found = self._solver.solve_limited(assumptions=list(held))
        if found is None:
            raise TooHardError(EFFORT)
        if found:
            self.model = self._solver.get_model() or ()
        return bool(found)
