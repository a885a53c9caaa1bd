"""Which audiences an argument convinces."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from time import monotonic

from attrs import field, frozen

from argmap.evaluate.audiences.asking import MOST_AUDIENCES, parts, verdicts
from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.audiences.orders import Audience, Pair
from argmap.evaluate.dung import Label, UnknownArgumentError

__all__ = ["Followers", "followers"]


@frozen
class Followers:
    """The audiences that accept an argument.

    Attributes:
        argument: the argument.
        audiences: those that accept it.
        total: how many were asked, that differ in what counts.
        shared: what all those prefer that accept it, and not all that were asked.
        exact: whether everybody accepts it who prefers that.
    """

    argument: str
    audiences: tuple[Audience, ...] = field(repr=False)
    total: int
    shared: Audience
    exact: bool

    def __str__(self) -> str:
        """Return who accepts it, in words."""
        if not self.audiences:
            return "nobody"
        if len(self.audiences) == self.total:
            return "everybody"
        share = f"{len(self.audiences)} of {self.total} audiences"
        if not self.shared.preferences:
            return share
        who = f"who hold {_told(self.shared)}"
        return f"those {who}" if self.exact else f"{share}, all of them {who}"


def followers(  # noqa: PLR0913  (a question has many sides, each with a name)
    framework: ValuedFramework,
    argument: str,
    semantics: str = "preferred",
    *,
    sharing: Audience | None = None,
    limit: float | None = None,
    most: int = MOST_AUDIENCES,
) -> Followers:
    """Say which audiences accept an argument: have it in every extension, of which there is one.

    >>> carla = ValuedFramework("ab", [("b", "a")], {"a": "life", "b": "property"})
    >>> str(followers(carla, "a"))
    'those who hold life dearer than property'

    Raises:
        UnknownArgumentError: there is no such argument.
        TooManyAudiencesError: there are more than `most`.
        OutOfTimeError: not all were asked within the limit.
    """
    until = inf if limit is None else monotonic() + limit
    part = next((one for one in parts(framework) if argument in one.arguments), None)
    if part is None:
        raise UnknownArgumentError(f"there is no argument {argument!r} in this framework")
    asked = [*verdicts(part, semantics, sharing=sharing, until=until, most=most)]
    accepting = [
        audience
        for audience, found in asked
        if found and all(labelling[argument] is Label.IN for labelling in found)
    ]
    everywhere = _common([audience for audience, _ in asked])
    shared = _common(accepting) - everywhere
    alike = sum(shared <= audience.preferences for audience, _ in asked)
    return Followers(
        argument, tuple(accepting), len(asked), Audience(shared), alike == len(accepting)
    )


def _common(audiences: Iterable[Audience]) -> frozenset[Pair]:
    sets = [audience.preferences for audience in audiences]
    return frozenset.intersection(*sets) if sets else frozenset()


def _told(audience: Audience) -> str:
    return " and ".join(f"{one} dearer than {other}" for one, other in audience.direct)
