"""Audiences: which values somebody holds dearer than others.

Source: Bench-Capon, Persuasion in practical argument using value-based argumentation frameworks,
2003, https://doi.org/10.1093/logcom/13.3.429.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from argmap.circles import reached
from argmap.evaluate.audiences.exceptions import AudienceError

__all__ = ["Audience"]

Pair = tuple[str, str]


def _pairs(pairs: Iterable[Pair]) -> frozenset[Pair]:
    found = []
    for pair in pairs:
        match pair:
            case (str(one), str(other)):
                found.append((one, other))
            case _:
                raise TypeError(f"a preference is a pair of values, not {pair!r}")
    return frozenset(found)


@frozen
class Audience:
    """Somebody who is to be convinced, as a strict order of values; it need not compare all of them.

    It is made of pairs, the dearer value first, with what follows from them; by `of` of a list, the
    dearest value first, those that are equal in lists; by `read` of a text.

    >>> Audience.read("life > liberty = equality") == Audience.of("life", ["liberty", "equality"])
    True
    >>> Audience([("life", "liberty"), ("liberty", "property")]).prefers("life", "property")
    True

    Raises:
        AudienceError: a value is dearer than itself, by way of others.
        TypeError: a preference is no pair of texts.
    """

    preferences: frozenset[Pair] = field(default=frozenset(), converter=_pairs)

    def __attrs_post_init__(self) -> None:
        lesser: dict[str, set[str]] = {}
        for one, other in self.preferences:
            lesser.setdefault(one, set()).add(other)
        closed = {
            (one, far)
            for one in lesser
            for far in reached(lesser[one], lambda value: lesser.get(value, ()))
        }
        for one, other in closed:
            if one == other:
                raise AudienceError(f"by these preferences {one!r} is dearer than itself")
        object.__setattr__(self, "preferences", frozenset(closed))

    @classmethod
    def of(cls, *values: str | Iterable[str]) -> Audience:
        """Make an audience of values, the dearest first; those that are equal stand in a list.

        Raises:
            AudienceError: a value stands there twice.
        """
        ranks = [(value,) if isinstance(value, str) else tuple(value) for value in values]
        listed = [value for rank in ranks for value in rank]
        for value in listed:
            if listed.count(value) > 1:
                raise AudienceError(f"the value {value!r} stands there twice")
        return cls(
            (one, other)
            for place, rank in enumerate(ranks)
            for one in rank
            for lower in ranks[place + 1 :]
            for other in lower
        )

    @classmethod
    def read(cls, text: str) -> Audience:
        """Make an audience of a text, as `life > liberty = equality > property`.

        Raises:
            AudienceError: there is no value on one side of a sign, or one stands there twice.
        """
        ranks = [[value.strip() for value in rank.split("=")] for rank in text.split(">")]
        if not all(value for rank in ranks for value in rank):
            raise AudienceError(f"{text!r} is no order of values, as `life > liberty = equality`")
        return cls.of(*ranks)

    def prefers(self, one: str, other: str) -> bool:
        """Tell whether it holds one value dearer than another."""
        return (one, other) in self.preferences

    @property
    def direct(self) -> tuple[Pair, ...]:
        """Its preferences without those that follow from others, in the order of the alphabet."""
        between = {value for pair in self.preferences for value in pair}
        return tuple(
            (one, other)
            for one, other in sorted(self.preferences)
            if not any(self.prefers(one, value) and self.prefers(value, other) for value in between)
        )

    def __str__(self) -> str:
        """Return its preferences, without those that follow from others."""
        return ", ".join(f"{one} > {other}" for one, other in self.direct) or "no preference"
