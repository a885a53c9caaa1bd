"""What an evaluation says: of each statement, step and argument, whether it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any, Protocol

from attrs import field, frozen

from argmap.evaluate.dung import Label
from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Named,
    StatementRef,
    UnknownTitleError,
)
from argmap.shown import Shown

__all__ = ["Assessment", "Evaluation", "Labels", "Single", "Standing", "summarise"]

Labels = Mapping[End, Label]
"""The label of each statement, step and argument of a map, by its reference."""


class Standing(StrEnum):
    """What all labellings together say.

    `accepted`: in, in every one of them. `defensible`: in some and not in others. `rejected`: out,
    in every one. `undecided`: anything else, also where there is no labelling. `unknown`: it was
    not found out within the limit.
    """

    ACCEPTED = "accepted"
    DEFENSIBLE = "defensible"
    REJECTED = "rejected"
    UNDECIDED = "undecided"
    UNKNOWN = "unknown"


class Assessment(Protocol):
    """What a way to evaluate finds out, when it is asked."""

    def labellings(self) -> Iterator[Labels]:
        """Yield all labellings, one by one."""
        ...

    def standings(self) -> Mapping[End, Standing]:
        """Return what they say together."""
        ...

    def count(self) -> int | None:
        """Return how many there are; None if it was not found out within the limit."""
        ...

    def reason(self) -> str:
        """Return why something is unknown, or why there is no labelling; else nothing."""
        ...


@frozen
class Single:
    """One labelling, as grounded semantics and proof standards give it."""

    labels: Labels
    why: str = ""

    def labellings(self) -> Iterator[Labels]:
        """Yield it."""
        yield self.labels

    def standings(self) -> Mapping[End, Standing]:
        """Return what it says."""
        return summarise([self.labels])

    def count(self) -> int:
        """Return 1."""
        return 1

    def reason(self) -> str:
        """Return why something is unknown."""
        return self.why


_STANDING = {
    frozenset({Label.IN}): Standing.ACCEPTED,
    frozenset({Label.OUT}): Standing.REJECTED,
}
_LABEL = {Standing.ACCEPTED: Label.IN, Standing.REJECTED: Label.OUT}


def summarise(labellings: list[Labels]) -> Mapping[End, Standing]:
    """Return what labellings of the same things say together; nothing if there are none."""
    if not labellings:
        return MappingProxyType({})
    return MappingProxyType(
        {end: _standing({labels[end] for labels in labellings}) for end in labellings[0]}
    )


def _standing(labels: set[Label]) -> Standing:
    some = Standing.DEFENSIBLE if Label.IN in labels else Standing.UNDECIDED
    return _STANDING.get(frozenset(labels), some)


@frozen(eq=False, repr=False)
class Evaluation(Shown):
    r"""What stands in a map and what falls.

    >>> from argmap import evaluate, parse
    >>> map = parse("[Go]: We go.\n  - [Rain]: It rains.\n    - [Sun]: It doesn't.").map
    >>> evaluation = evaluate(map)
    >>> evaluation.accepted, evaluation.rejected
    (('Go', 'Sun'), ('Rain',))
    >>> evaluation.standing("Go")
    <Standing.ACCEPTED: 'accepted'>

    Attributes:
        map: the map.
        by: the way in which it was read as a theory, such as `aspic`.
        semantics: what a set of arguments must be to stand together, such as `grounded`.
        assessment: what finds out about the labellings when it is asked.
        theory: what the map was taken for, as the way has it.
        degrees: how strongly each statement, step and argument stands, where the way tells degrees.
        warn: finds what in the theory may make the answers odd; see `warnings`.
    """

    map: ArgumentMap
    by: str
    semantics: str
    assessment: Assessment = field(kw_only=True)
    theory: Any = field(default=None, kw_only=True)
    degrees: Mapping[End, float] | None = field(default=None, kw_only=True)
    warn: Callable[[], tuple[str, ...]] = field(default=tuple, kw_only=True)

    @cached_property
    def standings(self) -> Mapping[End, Standing]:
        """What all labellings together say of each statement, step and argument."""
        found = self.assessment.standings()
        ends: tuple[End, ...] = (
            *(statement.ref for statement in self.map.statements),
            *self.map.steps,
            *(argument.ref for argument in self.map.arguments),
        )
        return MappingProxyType({end: found.get(end, Standing.UNDECIDED) for end in ends})

    @cached_property
    def labels(self) -> Labels:
        """In is what is accepted, out what is rejected; all else is undecided."""
        return MappingProxyType(
            {end: _LABEL.get(standing, Label.UNDECIDED) for end, standing in self.standings.items()}
        )

    def standing(self, end: Named) -> Standing:
        """Return what all labellings say of a statement, by its title, or of a step or argument.

        An argument is named in brackets, as `"<Rain>"`; see `ArgumentMap.end`.

        Raises:
            UnknownTitleError: it is not in the map.
        """
        return self.standings[self.end(end)]

    def label(self, end: Named) -> Label:
        """Return the label of a statement, by its title, or of a step or an argument.

        Raises:
            UnknownTitleError: it is not in the map.
        """
        return self.labels[self.end(end)]

    def end(self, name: Named) -> End:
        """Return the reference of what stands or falls: a title alone names a statement.

        Raises:
            UnknownTitleError: it is not in the map.
            TypeError: it is a relation, or names nothing.
        """
        if isinstance(name, str):
            argument = ArgumentRef(name)
            if argument in self.map and StatementRef(name) not in self.map:
                raise UnknownTitleError(
                    f"there is no statement {name!r}, but an argument: ask for {argument!r} "
                    f"or '{argument}'"
                )
        end = self.map.end(name)
        if not isinstance(end, StatementRef | InferenceRef | ArgumentRef):
            raise TypeError(f"what stands is no relation: {end}")
        return end

    @property
    def accepted(self) -> tuple[str, ...]:
        """The titles of the statements that stand in every labelling."""
        return self._statements(Standing.ACCEPTED)

    @property
    def defensible(self) -> tuple[str, ...]:
        """The titles of the statements that stand in some labellings, not in others."""
        return self._statements(Standing.DEFENSIBLE)

    @property
    def rejected(self) -> tuple[str, ...]:
        """The titles of the statements that fall in every labelling."""
        return self._statements(Standing.REJECTED)

    @property
    def undecided(self) -> tuple[str, ...]:
        """The titles of the statements of which none of these can be said."""
        return self._statements(Standing.UNDECIDED)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The titles of the statements of which nothing was found out within the limit."""
        return self._statements(Standing.UNKNOWN)

    def _statements(self, standing: Standing) -> tuple[str, ...]:
        return tuple(
            statement.title
            for statement in self.map.statements
            if self.standings[statement.ref] is standing
        )

    @property
    def labellings(self) -> Iterator[Labels]:
        """All labellings, one by one; there may be very many."""
        return self.assessment.labellings()

    @property
    def extensions(self) -> Iterator[frozenset[str]]:
        """For each labelling, the titles of the statements that are in."""
        return (
            frozenset(
                end.title
                for end, label in labels.items()
                if label is Label.IN and isinstance(end, StatementRef)
            )
            for labels in self.labellings
        )

    @cached_property
    def count(self) -> int | None:
        """How many labellings there are; None if it was not found out within the limit."""
        return self.assessment.count()

    @property
    def reason(self) -> str:
        """Why something is unknown, or why there is no labelling; empty if nothing is to be said."""
        return self.assessment.reason()

    @property
    def complete(self) -> bool:
        """Whether all that was asked for was found out."""
        return Standing.UNKNOWN not in self.standings.values()

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What in the theory may make the answers odd, such as an attack that can hit nothing."""
        return self.warn()

    def __repr__(self) -> str:
        """Return how much of it stands."""
        counts = (
            f"{len(titles)} {standing}"
            for standing in Standing
            if (titles := self._statements(standing))
        )
        return f"<Evaluation by {self.by}, {self.semantics}: {', '.join(counts)}>"
