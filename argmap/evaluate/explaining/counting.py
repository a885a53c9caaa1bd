"""To find models of clauses in which as few of some variables as can be are true."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluate.dung.asking import Asking

__all__ = ["Fewest"]


class Fewest:
    """Asks for models with as few of some variables as can be, also after clauses were added.

    The bound only grows, as clauses only take models away; so that each answer is the least (the
    totalizer that grows with it: Martins, Joshi, Manquinho and Lynce 2014,
    https://doi.org/10.1007/978-3-319-10428-7_39).
    """

    def __init__(self, asking: Asking, counted: Sequence[int]) -> None:
        self.asking = asking
        self.counted = list(counted)
        self.bound = 0
        self._totals: object = None
        self.asking.prefer([-variable for variable in self.counted])

    def model(self) -> list[int] | None:
        """Return the literals of a model, or None if there is none.

        Raises:
            OutOfTimeError: the time is over.
        """
        while not self.asking.ask(self._at_most(self.bound)):
            if not self.asking.ask():
                return None
            self.bound += 1
        return self.asking.model()

    def _at_most(self, bound: int) -> list[int]:
        """Return what to assume so that no more than so many are true."""
        from pysat.card import ITotalizer  # noqa: PLC0415  (40 ms, only where it is needed)

        if bound >= len(self.counted):
            return []
        if bound == 0:
            return [-variable for variable in self.counted]
        totals = self._totals
        if isinstance(totals, ITotalizer):
            before = len(totals.cnf.clauses)
            totals.increase(ubound=bound, top_id=self.asking.new())
            fresh = totals.cnf.clauses[before:]
        else:
            self._totals = totals = ITotalizer(
                lits=self.counted, ubound=bound, top_id=self.asking.new()
            )
            fresh = totals.cnf.clauses
        while self.asking.new() < totals.top_id:
            pass
        for clause in fresh:
            self.asking.add(clause)
        return [-totals.rhs[bound]]
