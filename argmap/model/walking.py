"""To walk a map: what bears on what, what hangs together, what goes round in circles.

The edges follow the direction of reasoning: from premises to their inference, from an inference to
its conclusion, from the source of a relation to its target, and back if it is symmetric. What an
argument says, its conclusion says; what is said against it bears on each of its steps. A relation
that is argued about lies between its ends. All walks are iterative and linear in nodes and edges.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from argmap.circles import reached, strongly_connected
from argmap.model.map import ArgumentMap, Named
from argmap.model.nouns import Relation
from argmap.model.references import ArgumentRef, End, RelationRef, StatementRef
from argmap.model.signatures import SIGNATURES, SUPPORTS, RelationKind

__all__ = [
    "Edge",
    "ancestors",
    "backing",
    "bearings",
    "circles",
    "components",
    "cycles",
    "descendants",
    "edges",
    "nodes",
    "reasons",
    "strong_components",
]

Node = TypeVar("Node", bound=Hashable)


class Edge(NamedTuple):
    """That one thing bears directly on another.

    Attributes:
        start, end: the two.
        kind: `step` (argument to inference), `premise`, `conclusion`, or the kind of a relation.
        relation: the relation, if it is one.
    """

    start: End
    end: End
    kind: str
    relation: Relation | None = None


_BACKING = frozenset({"premise", "conclusion", *SUPPORTS})
_INFERENTIAL = _BACKING | {"step"}


def nodes(map: ArgumentMap) -> tuple[End, ...]:
    """Return statements, arguments, inferences, and relations that are argued about."""
    if not isinstance(map, ArgumentMap):
        raise TypeError(f"a map is wanted here, as `reading.map`, not {type(map).__name__}")
    ends = (end for relation in map.relations for end in (relation.source, relation.target))
    return tuple(
        dict.fromkeys(
            (
                *(statement.ref for statement in map.statements),
                *(argument.ref for argument in map.arguments),
                *map.steps,
                *(end for end in ends if isinstance(end, RelationRef)),
            )
        )
    )


def edges(map: ArgumentMap) -> Iterator[tuple[End, End]]:
    """Yield every pair of which the first bears directly on the second."""
    for edge in bearings(map, nodes(map)):
        yield edge.start, edge.end


def bearings(map: ArgumentMap, between: Iterable[End]) -> Iterator[Edge]:
    """Yield the edges between some nodes with their kinds, inferences first."""
    argued_about = {node for node in between if isinstance(node, RelationRef)}
    for ref, inference in map.steps.items():
        yield Edge(ArgumentRef(ref.argument), ref, "step")
        for premise in inference.premises:
            yield Edge(StatementRef(premise), ref, "premise")
        yield Edge(ref, StatementRef(inference.conclusion), "conclusion")
    for relation in map.relations:
        yield from _relation_edges(map, relation, argued_about)


def _relation_edges(
    map: ArgumentMap,
    relation: Relation,
    argued_about: Container[End],
) -> Iterator[Edge]:
    source, target, kind = _speaker(map, relation), relation.target, str(relation.kind)
    pairs = [(source, target)]
    if SIGNATURES[relation.kind].symmetric:
        pairs.append((target, source))
    is_node = relation.ref in argued_about
    for start, end in pairs:
        yield Edge(start, end, kind, relation)
        if is_node:
            yield Edge(start, relation.ref, kind, relation)
            yield Edge(relation.ref, end, kind, relation)


def _speaker(map: ArgumentMap, relation: Relation) -> End:
    """Return what a relation starts from: the conclusion of an argument speaks for it."""
    source = relation.source
    # Arguments themselves are preferred to each other, not what they conclude.
    if isinstance(source, ArgumentRef) and relation.kind is not RelationKind.PREFERS:
        conclusion = map.argument(source.title).conclusion
        return source if conclusion is None else StatementRef(conclusion)
    return source


def ancestors(map: ArgumentMap, end: Named) -> frozenset[End]:
    """Return all that bears on something, directly or through others.

    It may be named in any of the ways that `ArgumentMap.end` knows.

    Raises:
        UnknownTitleError: it is not in the map.
    """
    start, around = _around(map, end)
    return _reachable(_adjacent((edge.end, edge.start) for edge in around), start)


def descendants(map: ArgumentMap, end: Named) -> frozenset[End]:
    """Return all that something bears on, directly or through others.

    It may be named in any of the ways that `ArgumentMap.end` knows.

    Raises:
        UnknownTitleError: it is not in the map.
    """
    start, around = _around(map, end)
    return _reachable(_adjacent((edge.start, edge.end) for edge in around), start)


def _around(map: ArgumentMap, name: Named) -> tuple[End, Iterator[Edge]]:
    """Return what is named, and the edges of a map, of which it is to be a node."""
    known = nodes(map)
    end = map.end(name)
    return end, bearings(map, (*known, end))


def backing(map: ArgumentMap) -> dict[End, list[End]]:
    """Return for each thing what speaks for it: steps, their premises, and what supports it."""
    return _adjacent((edge.end, edge.start) for edge in bearings(map, ()) if edge.kind in _BACKING)


def reasons(map: ArgumentMap, title: str) -> tuple[str, ...]:
    """Return the titles of the other statements that speak for one, directly or through others."""
    ref = StatementRef(title)
    found = _reachable(backing(map), ref) - {ref}
    return tuple(one.title for one in map.statements if one.ref in found)


def components(map: ArgumentMap) -> tuple[frozenset[End], ...]:
    """Return the parts that hang together, whatever the direction; in the order of the map."""
    both = _adjacent(pair for a, b in edges(map) for pair in ((a, b), (b, a)))
    found: list[frozenset[End]] = []
    seen: set[End] = set()
    for node in nodes(map):
        if node not in seen:
            part = _reachable(both, node) | {node}
            seen |= part
            found.append(part)
    return tuple(found)


def cycles(map: ArgumentMap) -> tuple[tuple[End, ...], ...]:
    """Return circles of reasoning: what supports itself through inferences, supports, entailments.

    Those of `circles`, in the direction of reasoning. Mutual attack is no circle.
    """
    order = {node: at for at, node in enumerate(nodes(map))}
    following = _adjacent(
        (edge.start, edge.end) for edge in bearings(map, order) if edge.kind in _INFERENTIAL
    )
    return circles(order, following)


def circles(
    nodes: Iterable[Node], following: Mapping[Node, Sequence[Node]]
) -> tuple[tuple[Node, ...], ...]:
    """Return a circle of each of the knots of a graph.

    Of all that goes round together (each strongly connected component: Tarjan 1972,
    https://doi.org/10.1137/0201010) one circle, a shortest through the first of its nodes, from
    there.
    """
    order = {node: at for at, node in enumerate(nodes)}
    firsts = (
        min(part, key=order.__getitem__)
        for part in strong_components(order, lambda node: following.get(node, ()))
        if len(part) > 1 or part[0] in following.get(part[0], ())
    )
    return tuple(_circle(following, first) for first in sorted(firsts, key=order.__getitem__))


def _circle(following: Mapping[Node, Sequence[Node]], first: Node) -> tuple[Node, ...]:
    """Return a shortest way from a node back to it, which must exist."""
    before: dict[Node, Node] = {}
    waiting = deque([first])
    while first not in before:
        node = waiting.popleft()
        for after in following.get(node, ()):
            if after not in before:
                before[after] = node
                waiting.append(after)
    way = [before[first]]
    while way[-1] != first:
        way.append(before[way[-1]])
    return tuple(reversed(way))


def _adjacent(pairs: Iterable[tuple[End, End]]) -> dict[End, list[End]]:
    following: dict[End, list[End]] = {}
    for a, b in pairs:
        following.setdefault(a, []).append(b)
    return following


def _reachable(following: Mapping[End, Sequence[End]], start: End) -> frozenset[End]:
    return frozenset(reached(following.get(start, ()), lambda node: following.get(node, ())))


def strong_components(
    nodes: Iterable[Node], following: Callable[[Node], Iterable[Node]]
) -> Iterator[list[Node]]:
    """Yield what goes round together of what is reached from some nodes, each node once.

    What leads to others comes after them. Linear (Tarjan, as above).
    """
    numbers = {node: number for number, node in enumerate(dict.fromkeys(nodes))}
    reached = list(numbers)
    leading: list[list[int]] = []
    for node in reached:  # which grows
        after = list(following(node))
        for one in after:
            if one not in numbers:
                numbers[one] = len(reached)
                reached.append(one)
        leading.append([numbers[one] for one in after])
    for part in strongly_connected(leading):
        yield [reached[number] for number in part]
