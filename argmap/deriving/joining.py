"""Which nodes are joined by edges.

A relation joins the nodes of its ends. In place of a statement without a node stand the arguments
that conclude it, where the relation starts, or that take it as a premise, where it ends. Besides,
an argument supports its main conclusion, and each premise with a node supports its arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    Statement,
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
        self, map: ArgumentMap, statements: Iterable[Statement], arguments: Iterable[Argument]
    ) -> None:
        self._map = map
        self._statements = {statement.title for statement in statements}
        self._arguments = {argument.title: argument for argument in arguments}
        self._concluding: dict[str, list[Spot]] = {}
        self._using: dict[str, list[Spot]] = {}
        for argument in self._arguments.values():
            title = argument.conclusion
            if title is not None:
                self._concluding.setdefault(title, []).append((argument.ref, title))
            for premise in argument.premises:
                self._using.setdefault(premise, []).append((argument.ref, premise))

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
            for sources, targets in self._directions(relation):
                yield from _between(relation.kind, sources, targets)
        for argument in self._arguments.values():
            yield from self._of_structure(argument)

    def joined(self) -> set[ArgumentRef]:
        """Return the arguments at which an edge starts or ends.

        Linear in the map, where there may be as many edges as pairs of its arguments.
        """
        found: set[StatementRef | ArgumentRef] = set()
        concluded: set[str] = set()
        for relation in self._map.relations:
            for sources, targets in self._directions(relation):
                if sources and targets:
                    found.update(end for end, _ in (*sources, *targets))
        for argument in self._arguments.values():
            title = argument.conclusion
            if title is not None and title not in concluded:
                concluded.add(title)
                if targets := self._targets(StatementRef(title)):
                    found.update(end for end, _ in (*self._concluding[title], *targets))
            if not self._statements.isdisjoint(argument.premises):
                found.add(argument.ref)
        return {end for end in found if isinstance(end, ArgumentRef)}

    def _directions(self, relation: Relation) -> Iterator[tuple[Sequence[Spot], Sequence[Spot]]]:
        """Yield where a relation starts and ends, for each direction that it has."""
        source, target = relation.source, relation.target
        yield self._sources(source), self._targets(target)
        # What starts from a node, Argdown follows in the direction alone in which it is written.
        has_node = isinstance(source, StatementRef) and source.title in self._statements
        if is_both_ways(relation.kind) and not has_node:
            yield self._sources(target), self._targets(source)

    def _sources(self, end: End) -> Sequence[Spot]:
        return self._spots(end, self._concluding)

    def _targets(self, end: End) -> Sequence[Spot]:
        if isinstance(end, InferenceRef):
            end = ArgumentRef(end.argument)
        return self._spots(end, self._using)

    def _spots(self, end: End, arguments: Mapping[str, list[Spot]]) -> Sequence[Spot]:
        match end:
            case StatementRef(title) if title in self._statements:
                return ((end, title),)
            case StatementRef(title):
                return arguments.get(title, ())
            case ArgumentRef(title) if title in self._arguments:
                return ((end, None),)
        return ()

    def _of_structure(self, argument: Argument) -> Iterator[Joint]:
        title = argument.conclusion
        if title is not None:
            for target, _ in self._targets(StatementRef(title)):
                yield Joint(RelationKind.SUPPORT, argument.ref, target, title, title)
        for premise in argument.premises:
            if premise in self._statements:
                source = StatementRef(premise)
                yield Joint(RelationKind.SUPPORT, source, argument.ref, premise, premise)


def _between(
    kind: RelationKind, sources: Iterable[Spot], targets: Sequence[Spot]
) -> Iterator[Joint]:
    for source, source_statement in sources:
        for target, target_statement in targets:
            told = kind
            if not (isinstance(source, StatementRef) and isinstance(target, StatementRef)):
                told = _OF_ARGUMENTS.get(kind, kind)
            yield Joint(told, source, target, source_statement, target_statement)


def is_both_ways(kind: RelationKind) -> bool:
    """Tell whether Argdown takes a relation to hold in both directions."""
    return kind is RelationKind.CONTRARY or SIGNATURES[kind].symmetric
