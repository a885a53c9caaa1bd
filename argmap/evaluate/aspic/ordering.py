"""Which argument is weaker than which, given preferences between rules and between premises.

Source: Modgil and Prakken, Abstract rule-based argumentation, in Handbook of Formal Argumentation 1
(2018), definitions 3.19 to 3.22; Modgil and Prakken 2013,
https://doi.org/10.1016/j.artint.2012.10.008, section 5.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Protocol

from attrs import field, frozen

from argmap.evaluate.aspic.exceptions import TheoryError
from argmap.evaluate.aspic.theories import AspicTheory

__all__ = ["COMPARISONS", "LINKS", "Graded", "Ordering"]

LINKS = ("last-link", "weakest-link")
"""Which parts of arguments are compared: the last defeasible rules, or all that is defeasible."""

COMPARISONS = ("elitist", "democratic")
"""How sets are compared: by one that is worse than all others, or by all being worse than some."""


class Graded(Protocol):
    """What is compared of an argument, by names.

    Attributes:
        premises: its ordinary premises.
        rules: its defeasible rules.
        last: the defeasible rules that are last in it, with but strict rules behind them.
    """

    @property
    def premises(self) -> AbstractSet[str]: ...  # noqa: D102
    @property
    def rules(self) -> AbstractSet[str]: ...  # noqa: D102
    @property
    def last(self) -> AbstractSet[str]: ...  # noqa: D102


def _link(_: object, __: object, link: str) -> None:
    if link not in LINKS:
        raise TheoryError(f"an ordering is by {' or '.join(LINKS)}, not by {link!r}")


def _comparison(_: object, __: object, comparison: str) -> None:
    if comparison not in COMPARISONS:
        raise TheoryError(f"sets are compared as {' or '.join(COMPARISONS)}, not {comparison!r}")


@frozen
class Ordering:
    """How arguments are compared.

    - `last-link`: by their last defeasible rules; if neither has any, by their premises. Thus what
      rests on a defeasible rule is weaker than what rests on premises alone, whatever is preferred.
    - `weakest-link`: by all of their premises and by all of their rules, in both of which the weaker
      one has to be weaker; if neither has rules, by premises alone, if neither has ordinary
      premises, by rules alone.
    - `elitist`: a set is weaker if something in it is worse than all that is in the other.
    - `democratic`: a set is weaker if each thing in it is worse than something in the other.

    An empty set is weaker than none, and every other set is weaker than an empty one.

    Raises:
        TheoryError: there is no such way to compare.
    """

    link: str = field(default="last-link", validator=_link)
    comparison: str = field(default="elitist", validator=_comparison)

    def weaker(self, theory: AspicTheory, one: Graded, other: Graded) -> bool:
        """Tell whether one argument is strictly weaker than another one."""
        premises = self._smaller(theory, one.premises, other.premises)
        if self.link == "last-link":
            if one.last or other.last:
                return self._smaller(theory, one.last, other.last)
            return premises
        rules = self._smaller(theory, one.rules, other.rules)
        if not one.rules and not other.rules:
            return premises
        if not one.premises and not other.premises:
            return rules
        return premises and rules

    def _smaller(self, theory: AspicTheory, one: AbstractSet[str], other: AbstractSet[str]) -> bool:
        if not one or not other:
            return bool(one)
        if self.comparison == "elitist":
            return any(all(theory.prefers(better, worse) for better in other) for worse in one)
        return all(any(theory.prefers(better, worse) for better in other) for worse in one)
