"""Which audiences an argument convinces."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from argmap.evaluate.audiences.asking import MOST_AUDIENCES, parts, verdicts
from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.audiences.orders import Audience, Pair
from argmap.evaluate.dung import Label, UnknownArgumentError
from argmap.evaluate.dung.enumerating import end_of

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
        others: what those prefer that don't accept it, if nobody does who prefers that.
    """

    argument: str
    audiences: tuple[Audience, ...] = field(repr=False)
    total: int
    shared: Audience
    exact: bool
    others: Audience | None = None

    def __str__(self) -> str:
        """Return who accepts it, in words."""
        if not self.audiences:
            return "nobody"
        if len(self.audiences) == self.total:
            return "everybody"
        if self.others is not None and not self.exact:
            return f"all but those who hold {_told(self.others)}"
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
    until = end_of(limit)
    part = next((one for one in parts(framework) if argument in one.arguments), None)
    if part is None:
        raise UnknownArgumentError(f"there is no argument {argument!r} in this framework")
    asked = [*verdicts(part, semantics, sharing=sharing, until=until, most=most)]
    accepting: list[Audience] = []
    others: list[Audience] = []
    for audience, found in asked:
        accepts = found and all(labelling[argument] is Label.IN for labelling in found)
        (accepting if accepts else others).append(audience)
    everybody = accepting + others
    shared, exact = _described(accepting, everybody)
    avoided, alone = _described(others, everybody)
    return Followers(
        argument,
        tuple(accepting),
        len(asked),
        Audience(shared),
        exact,
        Audience(avoided) if alone and avoided else None,
    )


def _described(some: list[Audience], everybody: list[Audience]) -> tuple[frozenset[Pair], bool]:
    """Return what some prefer and not everybody does, and whether nobody else prefers all that."""
    shared = _common(some) - _common(everybody)
    return shared, sum(shared <= one.preferences for one in everybody) == len(some)


def _common(audiences: Iterable[Audience]) -> frozenset[Pair]:
    sets = [audience.preferences for audience in audiences]
    return frozenset.intersection(*sets) if sets else frozenset()


def _told(audience: Audience) -> str:
    return " and ".join(f"{one} dearer than {other}" for one, other in audience.direct)
