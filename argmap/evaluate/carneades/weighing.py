"""How much an argument weighs, from 0 to 1, given which of its premises are in.

Source: Gordon and Walton, Formalizing balancing arguments, 2016,
https://doi.org/10.3233/978-1-61499-686-6-327. An argument that is undercut weighs nothing, whatever
its weighing; one whose premises are not all decided is not weighed yet. Whoever needs another way
to weigh writes a class with a method `weigh`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Protocol, TypeAlias

from attrs import field, frozen

from argmap.evaluate.carneades.exceptions import StructureError

__all__ = [
    "Constant",
    "Convergent",
    "Criteria",
    "Criterion",
    "Cumulative",
    "Factorized",
    "Linked",
    "Order",
    "Preference",
    "Scale",
    "Weighing",
]


class Scale(Protocol):
    """What a weighing is told of the argument that it weighs."""

    @property
    def premises(self) -> tuple[bool, ...]:
        """Of each premise whether it is in; the others are out."""

    @property
    def breadth(self) -> int:
        """How many different premises the arguments have that bear on the same issue."""

    def rank(self, orders: tuple[Order, ...]) -> tuple[int, int]:
        """Return its place among those that bear on the same issue, from 1, and how many there are.

        Those that no order tells apart share a place. Where nothing is at issue there is one.
        """

    def value(self, of: str) -> str | None:
        """Return the value that its premises, or what is in instead of them, give a property."""


class Weighing(Protocol):
    """A way to weigh arguments."""

    def weigh(self, scale: Scale) -> float:
        """Return the weight of an argument that is not undercut, from 0 to 1."""


@frozen
class Linked:
    """All premises are needed: 1 if all are in, or else 0."""

    def weigh(self, scale: Scale) -> float:
        """Return 1 or 0."""
        return float(all(scale.premises))


@frozen
class Convergent:
    """One premise suffices: 1 if one is in, or else 0."""

    def weigh(self, scale: Scale) -> float:
        """Return 1 or 0."""
        return float(any(scale.premises) or not scale.premises)


@frozen
class Cumulative:
    """Each premise adds its share: the part of the premises that is in."""

    def weigh(self, scale: Scale) -> float:
        """Return a share of the premises."""
        return sum(scale.premises) / len(scale.premises) if scale.premises else 1.0


@frozen
class Factorized:
    """All premises are needed, and more of them are better than fewer.

    If all are in, their share of all the premises that arguments on the same issue have.
    """

    def weigh(self, scale: Scale) -> float:
        """Return a share of the premises at the issue."""
        if not all(scale.premises):
            return 0.0
        return len(scale.premises) / scale.breadth if scale.breadth else 1.0


def _share(_: object, attribute: object, value: float) -> None:
    if not 0 <= value <= 1:
        name = getattr(attribute, "name", "a weight")
        raise StructureError(f"{name} is a number from 0 to 1, not {value!r}")


@frozen
class Constant:
    """All premises are needed: a given weight if all are in, or else 0."""

    weight: float = field(validator=_share)

    def weigh(self, scale: Scale) -> float:
        """Return the weight or 0."""
        return self.weight if all(scale.premises) else 0.0


def _criteria(criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    return tuple(criteria)


def _places(places: Iterable[int]) -> tuple[int, ...]:
    return tuple(places)


def _values(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(f"a list of values is wanted here, not one text: {values!r}")
    return tuple(values)


def _orders(orders: Iterable[Order]) -> tuple[Order, ...]:
    return tuple(orders)


def _scores(scores: Mapping[str, float]) -> Mapping[str, float]:
    return MappingProxyType(dict(scores))


@frozen
class Criterion:
    """One thing that counts in a decision.

    Attributes:
        property: what it looks at.
        scores: how good each value of the property is, from 0 to 1; others are worth 0.
        factor: how much it counts beside the other criteria, a positive number.
    """

    property: str
    scores: Mapping[str, float] = field(converter=_scores, hash=False)
    factor: float = 1.0

    def __attrs_post_init__(self) -> None:
        if not self.factor > 0:
            raise StructureError(f"a factor is a positive number, not {self.factor!r}")
        for value, score in self.scores.items():
            if not 0 <= score <= 1:
                raise StructureError(f"the score of {value!r} is from 0 to 1, not {score!r}")


@frozen
class Criteria:
    """A decision by several criteria: the mean of their scores, by their factors.

    Attributes:
        soft: the criteria; the argument weighs 0 if it tells no value for one of them.
        hard: the places, counted from 0, of premises that must be in.
    """

    soft: tuple[Criterion, ...] = field(converter=_criteria)
    hard: tuple[int, ...] = field(default=(), converter=_places)

    def weigh(self, scale: Scale) -> float:
        """Return a mean."""
        inside = scale.premises
        if not all(inside[place] for place in self.hard if place < len(inside)):
            return 0.0
        total = sum(criterion.factor for criterion in self.soft)
        weight = 0.0
        for criterion in self.soft:
            value = scale.value(criterion.property)
            if value is None:
                return 0.0
            weight += criterion.factor / total * criterion.scores.get(value, 0.0)
        return min(weight, 1.0)


Property: TypeAlias = str | int | float


@frozen
class Order:
    """An order of arguments by a property, the weakest first.

    Attributes:
        property: what it looks at.
        values: the values from the weakest on; if there are none, numbers and texts (dates as
            `2008-04-13`) in their own order. An argument without a value, or with one that is not
            listed, is weaker than the others.
        descending: the other way round, where no values are listed.
    """

    property: str
    values: tuple[str, ...] = field(default=(), converter=_values)
    descending: bool = field(default=False, kw_only=True)


@frozen
class Preference:
    """All premises are needed; how much it weighs depends on those that it competes with.

    Of the arguments that bear on the same issue the strongest weigh 1, the weakest of n ranks 1/n.
    The first order that tells two apart decides, as *lex superior* before *lex posterior*. It can
    be seen beforehand, so that arguments which turn out to weigh nothing have their ranks as well.
    """

    orders: tuple[Order, ...] = field(converter=_orders)

    def weigh(self, scale: Scale) -> float:
        """Return a rank as a share of the ranks, or 0."""
        if not all(scale.premises):
            return 0.0
        rank, ranks = scale.rank(self.orders)
        return rank / ranks
