"""To find out what can be held together: the clauses of a structure, asked by a search (SAT)."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from argmap.logic.dialectics.exceptions import TooHardError
from argmap.logic.dialectics.structures import Structure
from argmap.solver import Solver

__all__ = ["Search"]

EFFORT = 100_000
"""Conflicts of the search, a few seconds, after which a single question is given up."""


class Search(Solver):
    """Says what can be held together, in a `with` block."""

    def __init__(self, structure: Structure) -> None:
        # So that it knows of every sentence, also of those that no clause speaks of.
        named = ([one, -one] for one in range(1, structure.size + 1))
        super().__init__("minisat22", [*named, *map(list, structure.clauses)], inf)
        self._impossible = () in structure.clauses
        self.found: Sequence[int] = ()
        """What was found last: for each sentence, in their order, the literal that holds."""

    def possible(self, held: Sequence[int]) -> bool:
        """Tell whether literals can be held together, and find how.

        Raises:
            TooHardError: it was not found out.
        """
        if self._impossible:
            return False
        answer = self.within(EFFORT, held)
        if answer is None:
            raise TooHardError(EFFORT)
        if answer:
            self.found = self.model()
        return answer
