"""What each standard of proof demands, in numbers.

Source: Gordon, Prakken and Walton 2007, https://doi.org/10.1016/j.artint.2007.04.010, and Gordon and
Walton 2009, Proof burdens and standards, https://doi.org/10.1007/978-0-387-98197-0_12, which name
the thresholds α, β and γ; the numbers are those of Carneades 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.model import Standard

__all__ = ["Thresholds", "strictest"]

_STRICT = (Standard.SE, Standard.PE, Standard.DV, Standard.CCE, Standard.BRD)

_LEAST = 1e-9
"""Weights that are nearer to each other than this are equal: sums of tenths are not exact."""


@frozen(kw_only=True)
class Thresholds:
    """How much the stricter standards demand, in weights from 0 to 1.

    >>> Thresholds().met(Standard.PE, 0.6, 0.4), Thresholds().met(Standard.CCE, 0.6, 0.4)
    (True, False)

    Attributes:
        strength: what the strongest argument must exceed to be clear and convincing (α).
        lead: by how much it must exceed the strongest on the other side (β).
        doubt: what that one must stay below, to leave no reasonable doubt (γ).

    Raises:
        StructureError: one is no number from 0 to 1.
    """

    strength: float = field(default=0.5)
    lead: float = field(default=0.5)
    doubt: float = field(default=0.3)

    @strength.validator
    @lead.validator
    @doubt.validator
    def _share(self, attribute: object, value: float) -> None:
        if not 0 <= value <= 1:
            name = getattr(attribute, "name", "a threshold")
            raise StructureError(f"{name} is a number from 0 to 1, not {value!r}")

    def met(self, standard: Standard, pro: float, con: float) -> bool:
        """Tell whether a standard is met by the strongest weights on both sides.

        `con` is that of the arguments against it and of those for its rivals, 0 if there are none.
        """
        supported = pro > _LEAST
        match standard:
            case Standard.SE:
                return supported
            case Standard.DV:
                return supported and con <= _LEAST
            case Standard.PE:
                return supported and _exceeds(pro, con)
            case Standard.CCE | Standard.BRD:
                clear = _exceeds(pro, self.strength) and _exceeds(pro - con, self.lead)
                beyond = standard is Standard.CCE or _exceeds(self.doubt, con)
                return supported and _exceeds(pro, con) and clear and beyond

    def told(self, standard: Standard) -> Iterator[str]:
        """Yield what a standard demands, where that takes numbers."""
        if standard in {Standard.CCE, Standard.BRD}:
            yield f"it takes more than {self.strength:g}, with a lead of more than {self.lead:g}"
        if standard is Standard.BRD:
            yield f"and less than {self.doubt:g} against it"


def strictest(standards: Iterable[Standard]) -> Standard:
    """Return the strictest of some standards: SE is the mildest, then come PE, DV, CCE and BRD."""
    return max(standards, key=_STRICT.index)


def _exceeds(one: float, other: float) -> bool:
    return one - other > _LEAST
