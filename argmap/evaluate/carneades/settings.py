"""What a map leaves open when it is weighed."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, fields_dict, frozen

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.thresholds import Thresholds
from argmap.evaluate.carneades.weighing import Constant
from argmap.model import Standard
from argmap.model.standards import standard
from argmap.syntax.data import read_yaml

__all__ = ["PREMISES", "Settings"]

PREMISES = ("derived", "asserted", "accepted")
"""What to take for granted; what each means stands in `translating`."""


def _told(value: object, name: str) -> Mapping[str, object]:
    """Return a mapping that may be given as a text."""
    found = read_yaml(f"{{{value}}}")[0] if isinstance(value, str) else value
    if not isinstance(found, Mapping) or (value and not found):
        raise StructureError(f"{name} are `name: value, name: value`, not {value!r}")
    return found


def _number(value: object, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise StructureError(f"{name} are numbers from 0 to 1, not {value!r}")
    return value


def _standards(value: object) -> Mapping[str, Standard]:
    told = _told(value, "standards")
    for title, one in told.items():
        if one is None:
            raise StructureError(f"no standard is named for {title!r}: write `Title: PE`")
    return {title: standard(str(one)) for title, one in told.items()}


def _schemes(value: object) -> Mapping[str, float]:
    told = _told(value, "schemes").items()
    return {name: Constant(_number(one, "weights of schemes")).weight for name, one in told}


def _thresholds(value: object) -> Thresholds:
    if isinstance(value, Thresholds):
        return value
    told = {name: _number(one, "thresholds") for name, one in _told(value, "thresholds").items()}
    for name in told:
        if name not in fields_dict(Thresholds):
            raise StructureError(f"there is no threshold {name!r}: strength, lead and doubt are")
    return Thresholds(**told)


@frozen(kw_only=True)
class Settings:
    """What a map leaves open when it is weighed.

    What is a mapping may be given as a text, too: `Title: PE, Other title: BRD`.

    Attributes:
        premises: what to take for granted, one of `PREMISES`.
        standard: the standard of proof of statements that name none.
        standards: those of some statements, by their titles, instead of what they name.
        thresholds: what the stricter standards demand.
        schemes: how much an argument of a scheme weighs at the most, by its name; all others 1.

    Raises:
        StructureError: there is no such way to take premises, or a weight is not from 0 to 1.
        ValueError: there is no such standard.
    """

    premises: str = "derived"
    standard: Standard = field(default=Standard.PE, converter=standard)
    standards: Mapping[str, Standard] = field(factory=dict, converter=_standards)
    thresholds: Thresholds = field(factory=Thresholds, converter=_thresholds)
    schemes: Mapping[str, float] = field(factory=dict, converter=_schemes)

    def __attrs_post_init__(self) -> None:
        if self.premises not in PREMISES:
            raise StructureError(f"premises are {', '.join(PREMISES)}, not {self.premises!r}")
