"""Linear programs, solved exactly: the simplex method with fractions.

Sources: Dantzig, Linear programming and extensions, 1963; Bland, New finite pivoting rules for the
simplex method, https://doi.org/10.1287/moor.2.2.103, by which it always ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import inf
from time import monotonic

from attrs import define, frozen

from argmap.evaluate.dung import OutOfTimeError

__all__ = ["AtMost", "largest"]


@frozen
class AtMost:
    """That a sum of variables, each with its factor, is at most a number."""

    factors: Mapping[int, Fraction]
    most: Fraction


def largest(
    goal: Mapping[int, Fraction],
    variables: int,
    constraints: Sequence[AtMost],
    *,
    until: float = inf,
) -> tuple[Fraction, list[Fraction]] | None:
    """Return the largest value of a sum of variables that are at least 0, and where it has it.

    None if the constraints can't be met together. The sum must be bounded by them.

    Raises:
        OutOfTimeError: it is not solved at a `monotonic` time.
    """
    tableau = _Tableau.of(variables, constraints, until)
    if not tableau.begin():
        return None
    value = tableau.climb(goal)
    return value, tableau.point(variables)


@define
class _Tableau:
    """Basic variables as sums of the others: each row says Σ factors · variables = its last number.

    Variables 0 to n - 1 are given, the next are the slacks of the constraints, one each, and the
    last is an auxiliary one that relaxes all constraints at the beginning.
    """

    rows: list[dict[int, Fraction]]
    most: list[Fraction]
    basic: list[int]
    columns: int
    until: float

    @classmethod
    def of(cls, variables: int, constraints: Sequence[AtMost], until: float) -> _Tableau:
        rows = []
        for number, constraint in enumerate(constraints):
            row = {one: factor for one, factor in constraint.factors.items() if factor}
            row[variables + number] = Fraction(1)
            rows.append(row)
        basic = [variables + number for number in range(len(constraints))]
        most = [constraint.most for constraint in constraints]
        return cls(rows, most, basic, variables + len(constraints), until)

    def begin(self) -> bool:
        """Find a first point that meets all constraints; tell whether there is one."""
        if not self.rows or min(self.most) >= 0:
            return True
        extra = self.columns
        for row in self.rows:
            row[extra] = Fraction(-1)
        worst = min(range(len(self.rows)), key=self.most.__getitem__)
        self.pivot(worst, extra)
        met = not self.climb({extra: Fraction(-1)})
        if extra in self.basic:
            at = self.basic.index(extra)
            other = next((one for one in sorted(self.rows[at]) if one != extra), None)
            if other is not None:
                self.pivot(at, other)
        for row in self.rows:
            row.pop(extra, None)
        return met

    def climb(self, goal: Mapping[int, Fraction]) -> Fraction:
        """Move to where a sum is largest; return its value there."""
        value = Fraction()
        gains = dict(goal)
        for at, basic in enumerate(self.basic):
            if basic in gains:
                value += self.eliminate(gains, at)
        while True:
            entering = min((one for one, gain in gains.items() if gain > 0), default=None)
            if entering is None:
                return value
            if monotonic() > self.until:
                raise OutOfTimeError("not solved within the limit of time")
            leaving = min(
                (at for at, row in enumerate(self.rows) if row.get(entering, 0) > 0),
                key=lambda at: (self.most[at] / self.rows[at][entering], self.basic[at]),
            )
            self.pivot(leaving, entering)
            value += self.eliminate(gains, leaving)

    def eliminate(self, gains: dict[int, Fraction], at: int) -> Fraction:
        """Express a basic variable by the others in a sum; return what that adds as a number."""
        factor = gains[self.basic[at]]
        _subtract(gains, self.rows[at], factor)
        return factor * self.most[at]

    def pivot(self, at: int, entering: int) -> None:
        """Make a variable the basic one of a row."""
        factor = self.rows[at][entering]
        row = {one: number / factor for one, number in self.rows[at].items()}
        self.rows[at] = row
        self.most[at] /= factor
        self.basic[at] = entering
        for other, its in enumerate(self.rows):
            if other != at and entering in its:
                share = its[entering]
                _subtract(its, row, share)
                self.most[other] -= share * self.most[at]

    def point(self, variables: int) -> list[Fraction]:
        """Return the values of the given variables."""
        values = dict(zip(self.basic, self.most, strict=True))
        return [values.get(one, Fraction()) for one in range(variables)]


def _subtract(from_: dict[int, Fraction], row: Mapping[int, Fraction], times: Fraction) -> None:
    for one, number in row.items():
        left = from_.get(one, 0) - times * number
        if left:
            from_[one] = left
        else:
            from_.pop(one, None)
