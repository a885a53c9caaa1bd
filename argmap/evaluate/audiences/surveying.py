"""What all audiences accept, what some, and what none.

Source: Bench-Capon 2003, https://doi.org/10.1093/logcom/13.3.429.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.audiences.asking import MOST_AUDIENCES, parts, verdicts
from argmap.evaluate.audiences.exceptions import TooManyAudiencesError
from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.audiences.orders import Audience
from argmap.evaluate.dung import Label, OutOfTimeError, UnknownArgumentError, find_semantics
from argmap.evaluate.dung.enumerating import end_of

__all__ = ["Acceptance", "Survey", "survey"]


class Acceptance(StrEnum):
    """With whom an argument is acceptable.

    `objective`: it is in every extension, whatever the audience. `subjective`: in some extension,
    with some audience. `indefensible`: in none, with none. `unknown`: there are too many audiences,
    or too little time.
    """

    OBJECTIVE = "objective"
    SUBJECTIVE = "subjective"
    INDEFENSIBLE = "indefensible"
    UNKNOWN = "unknown"


@frozen
class Survey:
    """What was found out about all audiences.

    Attributes:
        labels: the labels that an argument has in some extension with some audience.
        unsure: the arguments that may have others besides, as not all was gone through.
        audiences: how many were gone through that differ in what counts, for each part that hangs
            together, all in all.
        reason: why not all was gone through; else nothing.
    """

    labels: Mapping[str, frozenset[Label]]
    unsure: frozenset[str] = frozenset()
    audiences: int = 0
    reason: str = ""

    @property
    def acceptances(self) -> Mapping[str, Acceptance]:
        """With whom each argument is acceptable."""
        return MappingProxyType({name: self.acceptance(name) for name in self.labels})

    def acceptance(self, argument: str) -> Acceptance:
        """Return with whom an argument is acceptable.

        Raises:
            UnknownArgumentError: there is no such argument.
        """
        if argument not in self.labels:
            raise UnknownArgumentError(f"there is no argument {argument!r} in this framework")
        seen = self.labels[argument]
        if Label.IN in seen and len(seen) > 1:
            return Acceptance.SUBJECTIVE
        if argument in self.unsure:
            return Acceptance.UNKNOWN
        return Acceptance.OBJECTIVE if Label.IN in seen else Acceptance.INDEFENSIBLE


def survey(
    framework: ValuedFramework,
    semantics: str = "preferred",
    *,
    sharing: Audience | None = None,
    limit: float | None = None,
    most: int = MOST_AUDIENCES,
) -> Survey:
    """Go through all audiences, and say what they accept.

    An audience is an order of all values; those that don't differ in any attack are gone through as
    one. What hangs together by attacks is gone through by itself; but not under stable semantics, as
    an audience has no extension at all if a part has none.

    >>> carla = ValuedFramework("ab", [("b", "a")], {"a": "life", "b": "property"})
    >>> dict(survey(carla).acceptances)
    {'a': <Acceptance.SUBJECTIVE: 'subjective'>, 'b': <Acceptance.OBJECTIVE: 'objective'>}

    Args:
        framework: the framework.
        semantics: what a set of arguments must be to stand together. If the framework has needs, one
            under which that is a complete extension.
        sharing: what all audiences prefer, such as facts to all values.
        limit: seconds after which the rest is unknown.
        most: how many audiences to go through for what hangs together; beyond that it is unknown.

    Raises:
        UnknownSemanticsError: there is no such semantics.
    """
    until = end_of(limit)
    labels: dict[str, frozenset[Label]] = {}
    unsure: set[str] = set()
    reasons: dict[str, None] = {}
    audiences = 0
    whole = find_semantics(semantics).name == "stable"
    for part in (framework,) if whole else parts(framework):
        seen: dict[str, set[Label]] = {name: set() for name in part.arguments}
        number = 0
        try:
            for _, found in verdicts(part, semantics, sharing=sharing, until=until, most=most):
                number += 1
                for labelling in found:
                    for name, label in labelling.items():
                        if name in seen:
                            seen[name].add(label)
        except (OutOfTimeError, TooManyAudiencesError) as error:
            unsure.update(part.arguments)
            reasons[str(error)] = None
        audiences += number
        labels.update((name, frozenset(found)) for name, found in seen.items())
    ordered = MappingProxyType({name: labels[name] for name in framework.arguments})
    return Survey(ordered, frozenset(unsure), audiences, "; ".join(reasons))
