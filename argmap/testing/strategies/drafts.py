"""Maps as they are drawn: numbers for what is called by a title.

Each statement, argument, step and relation is drawn by itself, with numbers between 0 and a few for
what it speaks of. `closing.py` makes a map of them, in which all that is spoken of is there. So
whatever Hypothesis leaves out, the rest stays what it is, and examples shrink to what matters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from typing import NamedTuple, TypeAlias

from hypothesis import strategies as st

from argmap.model.signatures import SIGNATURES, NodeKind, RelationKind
from argmap.testing.strategies.naming import made
from argmap.testing.strategies.saying import Said, step_said
from argmap.values import NO_DATA, Data

__all__ = [
    "STEPS",
    "Draft",
    "DraftArgument",
    "DraftEnd",
    "DraftRelation",
    "DraftSection",
    "DraftStatement",
    "DraftStep",
    "draft_relations",
    "draft_steps",
    "numbers",
]

_NOTHING: Said = {}
STEPS = 3
"""So many steps an argument has at most."""


class DraftStatement(NamedTuple):
    """A statement: its number, what it says, and the number of its section."""

    number: int
    text: str
    said: Said = _NOTHING
    section: int | None = None


class DraftStep(NamedTuple):
    """A step between statements; `idle` is a premise that is listed above it and not drawn on."""

    conclusion: int
    premises: list[int]
    strict: bool
    said: Said = _NOTHING
    idle: int | None = None


class DraftArgument(NamedTuple):
    """An argument: its number, its gist, its steps, and the number of its section."""

    number: int
    gist: str
    steps: list[DraftStep]
    said: Said = _NOTHING
    section: int | None = None


class DraftEnd(NamedTuple):
    """The end of a relation; of an inference the second number is its step."""

    kind: NodeKind
    number: int
    step: int = 0


class DraftRelation(NamedTuple):
    """A relation between ends."""

    kind: RelationKind
    source: DraftEnd
    target: DraftEnd
    data: Data = NO_DATA


class DraftSection(NamedTuple):
    """A section, as a heading tells it."""

    level: int
    said: Said


class Draft(NamedTuple):
    """All that a map is made of; those of the first numbers have these titles."""

    statements: list[DraftStatement]
    arguments: list[DraftArgument]
    titles: tuple[str, ...]
    argument_titles: tuple[str, ...]
    relations: list[DraftRelation] | tuple[()] = ()
    sections: list[DraftSection] | tuple[()] = ()
    theses: list[int] | tuple[()] = ()
    front: Said = _NOTHING


_Ends: TypeAlias = dict[NodeKind, list[DraftEnd]]


def numbers(most: int) -> st.SearchStrategy[int]:
    """Return the numbers that things may have of which there are at most so many."""
    return st.integers(0, max(most - 1, 0))


def draft_steps(
    most: int, *, rich: bool, odd: bool, rules: st.SearchStrategy[str] | None
) -> st.SearchStrategy[DraftStep]:
    """Return steps between so many statements."""
    number = numbers(most)
    return made(
        DraftStep,
        number,
        st.lists(number, max_size=3),
        st.booleans(),
        said=step_said(rich=rich, odd=odd, rules=rules),
        idle=st.none() | number if rich or odd else None,
    )


def draft_relations(
    kinds: Iterable[RelationKind],
    ends: Collection[NodeKind],
    *,
    most: int,
    data: st.SearchStrategy[Data] | None,
) -> st.SearchStrategy[DraftRelation] | None:
    """Return well-typed relations between what there may be; None if no kind can join that.

    There may be so many statements and relations, and half as many arguments.
    """
    there: _Ends = {
        NodeKind.STATEMENT: [DraftEnd(NodeKind.STATEMENT, n) for n in range(most)],
        NodeKind.ARGUMENT: [DraftEnd(NodeKind.ARGUMENT, n) for n in range(most // 2)],
        NodeKind.INFERENCE: [
            DraftEnd(NodeKind.INFERENCE, n, step) for n in range(most // 2) for step in range(STEPS)
        ],
        NodeKind.RELATION: [DraftEnd(NodeKind.RELATION, n) for n in range(most - 1)],
    }
    said = None if data is None else st.just(NO_DATA) | data
    possible = [
        made(partial(DraftRelation, kind), sources, targets, data=said)
        for kind in kinds
        for sources, targets in _pairs(kind, {end: there[end] for end in ends if there[end]})
    ]
    return st.one_of(possible) if possible else None


def _pairs(
    kind: RelationKind, there: _Ends
) -> Iterable[tuple[st.SearchStrategy[DraftEnd], st.SearchStrategy[DraftEnd]]]:
    """Yield what a kind of relation may start from, with what it may end at."""
    signature = SIGNATURES[kind]
    if signature.alike:
        for end, ends in there.items():
            if signature.allows(end, end):
                yield st.sampled_from(ends), st.sampled_from(ends)
        return
    # A claim can bear on whatever is there; what is not argued about comes first.
    sources = [one for end, ends in there.items() if end in signature.sources for one in ends]
    targets = [one for end, ends in there.items() if end in signature.targets for one in ends]
    if sources and targets:
        yield st.sampled_from(sources), st.sampled_from(targets)
