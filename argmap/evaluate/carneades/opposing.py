"""Which statements of a map say the same, and which are rivals of each other.

Statements that entail each other, directly or by way of others, are one; so are those that
contradict the same statement. Relations that are themselves argued against don't count for this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.model import ArgumentMap, Relation, RelationKind, RelationRef, StatementRef
from argmap.model.walking import strong_components

__all__ = ["Sides", "disputed", "sides"]

Sides = tuple[str, ...]
"""Literals that contradict each other."""


def disputed(map: ArgumentMap) -> frozenset[RelationRef]:
    """Return the relations that something speaks against."""
    return frozenset(
        relation.target
        for relation in map.relations
        if isinstance(relation.target, RelationRef) and relation.kind is not RelationKind.SUPPORT
    )


def sides(map: ArgumentMap) -> tuple[Mapping[str, str], tuple[Sides, ...]]:
    """Return the literal of each statement, by its title, and the literals that are contradictory.

    A literal is called after the first of its statements. Where a statement would contradict itself,
    by way of others, those that hang together are rivals of each other and stay what they are.
    """
    open_to_doubt = disputed(map)
    relations = [relation for relation in map.relations if relation.ref not in open_to_doubt]
    classes = _classes(map, relations)
    opposed: dict[str, list[str]] = {name: [] for name in classes.values()}
    for one, other in _pairs(relations, RelationKind.CONTRADICTORY):
        opposed[classes[one]].append(classes[other])
        opposed[classes[other]].append(classes[one])
    merged: dict[str, str] = {}
    found: list[Sides] = []
    for name, others in opposed.items():
        if name not in merged and others:
            here, there, clash = _coloured(opposed, name)
            groups = [[one] for one in (*here, *there)] if clash else [here, there]
            merged.update({one: group[0] for group in groups for one in group})
            found.append(tuple(group[0] for group in groups))
    literals = {title: merged.get(name, name) for title, name in classes.items()}
    return literals, tuple(found)


def _pairs(relations: Iterable[Relation], kind: RelationKind) -> Iterator[tuple[str, str]]:
    for relation in relations:
        match relation.source, relation.target:
            case StatementRef(one), StatementRef(other) if relation.kind is kind:
                yield one, other


def _classes(map: ArgumentMap, relations: Iterable[Relation]) -> dict[str, str]:
    """Return for each title what all statements are called that are equivalent to it."""
    following: dict[str, list[str]] = {statement.title: [] for statement in map.statements}
    for one, other in _pairs(relations, RelationKind.ENTAILS):
        following[one].append(other)
    places = {title: at for at, title in enumerate(following)}
    first: dict[str, str] = {}
    for part in strong_components(following, following.__getitem__):
        name = min(part, key=places.__getitem__)
        first.update(dict.fromkeys(part, str(StatementRef(name))))
    return {title: first[title] for title in following}


def _coloured(opposed: Mapping[str, list[str]], start: str) -> tuple[list[str], list[str], bool]:
    """Return what is on the same side as a literal, what on the other, and whether that clashes."""
    colour = {start: 0}
    waiting, clash = [start], False
    while waiting:
        one = waiting.pop()
        for other in opposed[one]:
            if other not in colour:
                colour[other] = 1 - colour[one]
                waiting.append(other)
            clash = clash or colour[other] == colour[one]
    return [n for n in colour if not colour[n]], [n for n in colour if colour[n]], clash
