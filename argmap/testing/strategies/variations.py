"""Variations of a map: what if this were doubted, or that objection were not there?

Each shrinks towards the map itself, change by change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.model import Argument, ArgumentMap, End, Inference, InferenceRef, Relation, RelationRef
from argmap.model.signatures import ATTACKS
from argmap.model.spelling import nearest
from argmap.testing.strategies.demanding import demand_list, demand_number, demand_share
from argmap.testing.strategies.nouns import relations

__all__ = [
    "attacked",
    "doubted",
    "doubts",
    "loosened",
    "recredited",
    "relieved",
    "reordered",
    "variations",
]


def variations(map: ArgumentMap) -> st.SearchStrategy[ArgumentMap]:
    """A map with any of the changes that this module knows, several of each at once.

    Premises are doubted, steps made defeasible, attacks left out and added, credences moved by up
    to 0.1, and what it holds is put in another order.

    Raises:
        InvalidArgument: it is no map.
    """
    return (
        doubted(map)
        .flatmap(loosened)
        .flatmap(relieved)
        .flatmap(attacked)
        .flatmap(recredited)
        .flatmap(reordered)
    )


def doubted(
    map: ArgumentMap, *, premises: Iterable[str] | None = None, most: int | None = None
) -> st.SearchStrategy[ArgumentMap]:
    r"""A map with some premises no longer taken for granted: `accepted` is false for them.

    >>> from hypothesis import find
    >>> import argmap
    >>> street = argmap.parse("<Rain>\n\n(1) [Rain]: It rains.\n----\n(2) [Wet]: It is wet.").map
    >>> def falls(map):
    ...     return str(argmap.evaluate(map).label("Wet")) != "in"
    >>> [said.title for said in find(doubted(street), falls).statements if said.accepted is False]
    ['Rain']

    Args:
        map: the map.
        premises: the titles of those that can be doubted; without it all statements that no step
            concludes.
        most: so many at once, at most.

    Raises:
        InvalidArgument: a premise is not in the map, or `most` is no whole number.
    """
    _demand_map(map)
    titles = _premises(map, premises)

    def doubt(chosen: Sequence[str]) -> ArgumentMap:
        return evolve(
            map,
            statements=tuple(
                evolve(noun, accepted=False) if noun.title in chosen else noun
                for noun in map.statements
            ),
        )

    return (_each_or_not(titles) if most is None else _some(titles, most)).map(doubt)


def doubts(
    map: ArgumentMap, *, premises: Iterable[str] | None = None
) -> st.SearchStrategy[tuple[str, ...]]:
    r"""Titles of premises that are doubted, for `argmap.testing.withstands`; they shrink to few.

    Each is doubted as often as not, so that a claim falls soon even if much speaks for it.

    >>> from hypothesis import find
    >>> import argmap
    >>> from argmap.testing import withstands
    >>> street = argmap.parse("<Rain>\n\n(1) [Rain]: It rains.\n----\n(2) [Wet]: It is wet.").map
    >>> find(doubts(street), lambda titles: not withstands(street, "Wet", titles))
    ('Rain',)

    Args:
        map: the map.
        premises: the titles of those that can be doubted; without it all statements that no step
            concludes.

    Raises:
        InvalidArgument: it is no map, or a premise is not in it.
    """
    _demand_map(map)
    return _each_or_not(_premises(map, premises))


def _premises(map: ArgumentMap, premises: Iterable[str] | None) -> list[str]:
    if premises is None:
        return [noun.title for noun in map.statements if not map.concluded_by(noun.title)]
    titles = list(demand_list(premises=premises))
    known = {noun.title for noun in map.statements}
    for title in titles:
        if title not in known:
            near = nearest(title, known)
            hint = "" if near is None else f"; did you mean {near!r}?"
            raise InvalidArgument(f"there is no statement {title!r}{hint}")
    return titles


def _each_or_not(titles: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return some of these, in their order; that each is there or not can shrink for itself."""

    def chosen(there: tuple[bool, ...]) -> tuple[str, ...]:
        return tuple(title for title, one in zip(titles, there, strict=True) if one)

    return st.tuples(*(st.booleans() for _ in titles)).map(chosen)


def loosened(map: ArgumentMap, *, most: int | None = None) -> st.SearchStrategy[ArgumentMap]:
    """A map with some strict steps made defeasible.

    Raises:
        InvalidArgument: it is no map, or `most` is no whole number.
    """
    _demand_map(map)
    strict = [ref for ref, step in map.steps.items() if step.strict]

    def loosen(chosen: list[InferenceRef]) -> ArgumentMap:
        steps = {id(map.inference(ref)) for ref in strict if ref in chosen}

        def lines(argument: Argument) -> Iterable[str | Inference]:
            for line in argument.pcs:
                loose = isinstance(line, Inference) and id(line) in steps
                yield evolve(line, strict=False) if loose else line  # type: ignore[misc]

        return evolve(
            map, arguments=tuple(evolve(noun, pcs=tuple(lines(noun))) for noun in map.arguments)
        )

    return _some(strict, most).map(loosen)


def relieved(map: ArgumentMap, *, most: int | None = None) -> st.SearchStrategy[ArgumentMap]:
    """A map without some of its attacks, and without what is said of these.

    Raises:
        InvalidArgument: it is no map, or `most` is no whole number.
    """
    _demand_map(map)
    attacks = [relation.ref for relation in map.relations if relation.kind in ATTACKS]

    def relieve(chosen: list[RelationRef]) -> ArgumentMap:
        left_out = set(chosen)
        return evolve(
            map, relations=tuple(r for r in map.relations if not _speaks_of(r.ref, left_out))
        )

    return _some(attacks, most).map(relieve)


def _speaks_of(ref: RelationRef, left_out: set[RelationRef]) -> bool:
    ends = (end for end in (ref.source, ref.target) if isinstance(end, RelationRef))
    return ref in left_out or any(_speaks_of(end, left_out) for end in ends)


def attacked(map: ArgumentMap, *, most: int | None = None) -> st.SearchStrategy[ArgumentMap]:
    """A map with attacks added between what it holds: at its statements, arguments and steps.

    Raises:
        InvalidArgument: it is no map, or `most` is no whole number.
    """
    _demand_map(map)
    if most is not None:
        demand_number(most=most)
    ends: list[End] = [
        *(s.ref for s in map.statements),
        *(a.ref for a in map.arguments),
        *map.steps,
    ]
    if not ends:
        return st.just(map)
    there = {relation.ref for relation in map.relations}

    def attack(added: list[Relation]) -> ArgumentMap:
        new = {relation.ref: relation for relation in added if relation.ref not in there}
        return evolve(map, relations=(*map.relations, *new.values()))

    return st.lists(relations(between=ends, kinds=ATTACKS), max_size=most).map(attack)


def recredited(map: ArgumentMap, *, by: float = 0.1) -> st.SearchStrategy[ArgumentMap]:
    """A map with some credences moved, each by no more than so much, and none out of 0 to 1.

    Raises:
        InvalidArgument: it is no map, or `by` is no number from 0 to 1.
    """
    _demand_map(map)
    demand_share(by=by)
    moved = [
        st.tuples(
            st.just(noun.title),
            st.floats(max(noun.credence - by, 0), min(noun.credence + by, 1)),
        )
        for noun in map.statements
        if noun.credence is not None
    ]

    def move(chosen: Mapping[str, float]) -> ArgumentMap:
        return evolve(
            map,
            statements=tuple(
                evolve(noun, credence=chosen[noun.title]) if noun.title in chosen else noun
                for noun in map.statements
            ),
        )

    return st.lists(st.one_of(moved)).map(dict).map(move) if moved else st.just(map)


def reordered(map: ArgumentMap) -> st.SearchStrategy[ArgumentMap]:
    """A map with its statements, arguments and relations in another order: it is equal to it.

    Raises:
        InvalidArgument: it is no map.
    """
    _demand_map(map)
    return st.builds(
        lambda statements, arguments, relations: evolve(
            map, statements=statements, arguments=arguments, relations=relations
        ),
        st.permutations(map.statements),
        st.permutations(map.arguments),
        st.permutations(map.relations),
    )


Item = TypeVar("Item")


def _demand_map(map: object) -> None:
    if not isinstance(map, ArgumentMap):
        raise InvalidArgument(f"variations are of a map, not of {map!r}: take that of a reading")


def _some(items: list[Item], most: int | None) -> st.SearchStrategy[list[Item]]:
    """Return some of these, each once, in any order."""
    if most is not None:
        demand_number(most=most)
    return st.lists(st.sampled_from(items), unique=True, max_size=most) if items else st.just([])
