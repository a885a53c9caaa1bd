"""To evaluate a map by degrees, as the other ways evaluate it by labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from numbers import Real
from types import MappingProxyType
from typing import Any

from attrs import frozen

from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Evaluation, Labels, Standing
from argmap.evaluate.gradual.semantics import GRADUAL_SEMANTICS
from argmap.evaluate.gradual.strengths import Strengths, strengths
from argmap.evaluate.gradual.weighing import quantify
from argmap.model import ArgumentMap, ArgumentRef, End, InferenceRef

__all__ = ["NAMES", "OPTIONS", "Degrees", "assess"]

_DEFAULT = "quadratic-energy"
NAMES = tuple(
    sorted((each.name for each in GRADUAL_SEMANTICS if each.supports), key=_DEFAULT.__ne__)
)
"""The semantics that know supports, as every step of a map is one; the default first."""
OPTIONS = ("threshold", "default", "base", "premises", "weights", "method")

_EVEN = 1e-9
_LABEL = {Standing.ACCEPTED: Label.IN, Standing.REJECTED: Label.OUT}


@frozen
class Degrees:
    """What degrees say: above the threshold is accepted, below it rejected, on it undecided."""

    found: Strengths
    degrees: Mapping[End, float]
    unknown: frozenset[End]
    threshold: float

    def standings(self) -> Mapping[End, Standing]:
        """Return what they say of each statement, step and argument."""
        return MappingProxyType({end: self._standing(end) for end in self.degrees})

    def _standing(self, end: End) -> Standing:
        if end in self.unknown:
            return Standing.UNKNOWN
        over = self.degrees[end] - self.threshold
        if abs(over) <= _EVEN:
            return Standing.UNDECIDED
        return Standing.ACCEPTED if over > 0 else Standing.REJECTED

    def labellings(self) -> Iterator[Labels]:
        """Yield the one labelling that there is, if the strengths came to rest."""
        if not self.unknown:
            yield {
                end: _LABEL.get(standing, Label.UNDECIDED)
                for end, standing in self.standings().items()
            }

    def count(self) -> int | None:
        """Return 1; None if the strengths didn't come to rest."""
        return None if self.unknown else 1

    def reason(self) -> str:
        """Return why something is unknown."""
        return self.found.told if self.unknown else ""


def assess(
    map: ArgumentMap,
    semantics: str = _DEFAULT,
    *,
    limit: float,
    threshold: float | str = 0.5,
    **options: Any,
) -> Evaluation:
    """Evaluate a map by degrees: accepted is what is stronger than `threshold`.

    The degree of an argument is that of its last step, or its own if it is a mere gist. `method` is
    that of `strengths`, the other options are those of `quantify`. What a command line gives is
    understood as well: numbers as texts, and `title: number, title: number`.
    """
    level = _number("threshold", threshold)
    if not 0 <= level <= 1:
        raise ValueError(f"threshold is a number from 0 to 1, not {threshold}")
    if "default" in options:
        options["default"] = _number("default", options["default"])
    for name in ("base", "weights"):
        options[name] = _numbers(name, options.get(name))
    method = options.pop("method", "discrete")
    framework = quantify(map, **options)
    found = strengths(framework, semantics, method=method, limit=limit)
    nodes: dict[End, End] = {statement.ref: statement.ref for statement in map.statements}
    nodes |= {ref: ref for ref in map.steps}
    for argument in map.arguments:
        last = InferenceRef(argument.title, len(argument.inferences))
        nodes[argument.ref] = last if argument.pcs else ArgumentRef(argument.title)
    degrees = MappingProxyType({end: found[node] for end, node in nodes.items()})
    unknown = frozenset(end for end, node in nodes.items() if node in found.swings)
    return Evaluation(
        map,
        "gradual",
        semantics,
        assessment=Degrees(found, degrees, unknown, level),
        theory=found,
        degrees=degrees,
    )


def _number(name: str, value: Any) -> float:
    """Return a number that may be given as a text."""
    if isinstance(value, str | Real):
        with suppress(ValueError):
            return float(value)
    raise ValueError(f"{name} is a number from 0 to 1, not {value!r}")


def _numbers(name: str, value: Any) -> Any:
    """Return a mapping to numbers that may be given as a text, as `title: 0.2, title: 1`."""
    if not isinstance(value, str):
        return value
    found = list(_ITEM.finditer(value))
    if not found or "".join(one[0] for one in found) != value:
        raise ValueError(f"{name} are `title: number, title: number`, not {value!r}")
    return {one["title"]: _number(f"{name} of {one['title']}", one["number"]) for one in found}


# A title may have commas and colons; a number ends at a comma or at the end.
_ITEM = re.compile(r"(?:^|,)\s*(?P<title>\S.*?)\s*:\s*(?P<number>\d*\.?\d+)\s*(?=,|$)")
