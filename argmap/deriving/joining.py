"""Which nodes are joined by edges.

A relation joins the nodes of its ends. In place of a statement without a node stand the arguments
that conclude it, where the relation starts, or that take it as a premise, where it ends. Besides,
an argument supports its main conclusion, and each premise with a node supports its arguments.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from argmap.model import (
    SIGNATURES,
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    StatementRef,
)

__all__ = ["Joint", "Joints", "is_both_ways"]

_OF_ARGUMENTS = {
    RelationKind.ENTAILS: RelationKind.SUPPORT,
    RelationKind.CONTRARY: RelationKind.ATTACK,
    RelationKind.CONTRADICTORY: RelationKind.ATTACK,
}


class Joint(NamedTuple):
    """An edge before its ends have nodes; the statements are those that it goes through."""

    kind: RelationKind
    source: StatementRef | ArgumentRef
    target: StatementRef | ArgumentRef
    source_statement: str | None
    target_statement: str | None

    def turned(self) -> Joint:
        """Return it in the other direction."""
        kind, source, target, source_statement, target_statement = self
        return Joint(kind, target, source, target_statement, source_statement)


Spot = tuple[StatementRef | ArgumentRef, str | None]


class Joints:
    """The edges between some statements and some arguments of a map."""

    def __init__(
        self, map: ArgumentMap, statements: Container[str], arguments: Iterable[str]
    ) -> None:
        self._map = map
        self._statements = statements
        self._arguments = {title: map.argument(title) for title in arguments}
        self._concluding: dict[str, list[str]] = {}
        self._using: dict[str, list[str]] = {}
        for argument in self._arguments.values():
            if argument.conclusion is not None:
                self._concluding.setdefault(argument.conclusion, []).append(argument.title)
            for premise in argument.premises:
                self._using.setdefault(premise, []).append(argument.title)

    def all(self) -> Iterator[Joint]:
        """Yield all edges once: those of relations, then those of each argument's structure."""
        seen: set[Joint] = set()
        for joint in self._told():
            # Contraries of each other are joined once, as in Argdown.
            if joint not in seen and not (is_both_ways(joint.kind) and joint.turned() in seen):
                seen.add(joint)
                yield joint

    def _told(self) -> Iterator[Joint]:
        for relation in self._map.relations:
            yield from self._of_relation(relation)
        for argument in self._arguments.values():
            yield from self._of_structure(argument)

    def _of_relation(self, relation: Relation) -> Iterator[Joint]:
        yield from self._between(relation.kind, relation.source, relation.target)
        # What starts from a node, Argdown follows in the direction alone in which it is written.
        if is_both_ways(relation.kind) and not self._has_node(relation.source):
            yield from self._between(relation.kind, relation.target, relation.source)

    def _has_node(self, end: End) -> bool:
        return isinstance(end, StatementRef) and end.title in self._statements

    def _between(self, kind: RelationKind, start: End, end: End) -> Iterator[Joint]:
        targets = self._targets(end)
        for source, source_statement in self._sources(start):
            for target, target_statement in targets:
                told = kind
                if not (isinstance(source, StatementRef) and isinstance(target, StatementRef)):
                    told = _OF_ARGUMENTS.get(kind, kind)
                yield Joint(told, source, target, source_statement, target_statement)

    def _sources(self, end: End) -> list[Spot]:
        return self._spots(end, self._concluding)

    def _targets(self, end: End) -> list[Spot]:
        if isinstance(end, InferenceRef):
            end = ArgumentRef(end.argument)
        return self._spots(end, self._using)

    def _spots(self, end: End, arguments: dict[str, list[str]]) -> list[Spot]:
        match end:
            case StatementRef(title) if title in self._statements:
                return [(end, title)]
            case StatementRef(title):
                return [(ArgumentRef(argument), title) for argument in arguments.get(title, ())]
            case ArgumentRef(title) if title in self._arguments:
                return [(end, None)]
        return []

    def _of_structure(self, argument: Argument) -> Iterator[Joint]:
        title = argument.conclusion
        if title is not None:
            for target, _ in self._targets(StatementRef(title)):
                yield Joint(RelationKind.SUPPORT, argument.ref, target, title, title)
        for premise in argument.premises:
            if premise in self._statements:
                source = StatementRef(premise)
                yield Joint(RelationKind.SUPPORT, source, argument.ref, premise, premise)


def is_both_ways(kind: RelationKind) -> bool:
    """Tell whether Argdown takes a relation to hold in both directions."""
    return kind is RelationKind.CONTRARY or SIGNATURES[kind].symmetric
