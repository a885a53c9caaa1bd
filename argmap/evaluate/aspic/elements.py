"""What a theory looks like to its defeasible elements: ordinary premises and defeasible rules.

Whether an argument is attacked depends on nothing but the premises and defeasible rules in it: each
attack on an argument is one on an ordinary premise (undermining) or on a defeasible rule
(undercutting, or rebutting its conclusion). So arguments need not be made. An element is *out* if
something against it can be derived from elements that are in, and *in* if nothing against it can be
derived from elements that aren't out. An argument is in if all of its elements are, out if one of
them is. This gives the complete, grounded, preferred, stable and ideal labellings of the arguments,
each once, as in flat assumption-based argumentation (Caminada, Sá, Alcântara and Dvořák, On the
difference between assumption-based argumentation and abstract argumentation, IfCoLog Journal 2,
2015; that rules can be taken for assumptions: Heyninck and Straßer 2016,
https://arxiv.org/abs/1604.00162).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

__all__ = ["Derivation", "Elements"]


class Derivation(NamedTuple):
    """One way to derive something, all by numbers.

    Attributes:
        conclusion: what it derives.
        premises: what has to be derived for it.
        element: the element that has to hold, or -1 if there is none.
    """

    conclusion: int
    premises: tuple[int, ...] = ()
    element: int = -1


@frozen(eq=False, repr=False)
class Elements:
    """Elements, what can be derived with them, and what speaks against each.

    Attributes:
        size: how many propositions there are, numbered from 0.
        derivations: how they can be derived.
        attackers: for each element, the propositions that speak against it.
    """

    size: int
    derivations: tuple[Derivation, ...]
    attackers: tuple[tuple[int, ...], ...]

    def __repr__(self) -> str:
        return (
            f"<Elements: {len(self.attackers)}, {self.size} propositions, "
            f"{len(self.derivations)} derivations>"
        )

    @cached_property
    def deriving(self) -> tuple[tuple[int, ...], ...]:
        """For each proposition, the numbers of the derivations that conclude it."""
        return _grouped(
            self.size, ((step.conclusion, at) for at, step in enumerate(self.derivations))
        )

    @cached_property
    def using(self) -> tuple[tuple[int, ...], ...]:
        """For each proposition, the numbers of the derivations that draw on it."""
        return _grouped(
            self.size,
            (
                (premise, at)
                for at, step in enumerate(self.derivations)
                for premise in step.premises
            ),
        )

    @cached_property
    def resting(self) -> tuple[tuple[int, ...], ...]:
        """For each element, the numbers of the derivations that rest on it."""
        return _grouped(
            len(self.attackers),
            ((step.element, at) for at, step in enumerate(self.derivations) if step.element >= 0),
        )

    @cached_property
    def attacked(self) -> tuple[tuple[int, ...], ...]:
        """For each proposition, the elements that it speaks against."""
        return _grouped(
            self.size,
            ((name, at) for at, names in enumerate(self.attackers) for name in names),
        )


def _grouped(size: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    groups: list[list[int]] = [[] for _ in range(size)]
    for at, number in pairs:
        groups[at].append(number)
    return tuple(map(tuple, groups))
