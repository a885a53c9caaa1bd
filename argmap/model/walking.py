"""To walk a map: what bears on what, what hangs together, what goes round in circles.

The edges follow the direction of reasoning: from premises to their inference, from an inference to
its conclusion, from the source of a relation to its target. What is said against an argument bears
on each of its steps. All walks are iterative and linear in nodes and edges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from argmap.model.map import ArgumentMap
from argmap.model.nouns import ArgumentRef, End, RelationRef, StatementRef
from argmap.model.signatures import RelationKind

__all__ = ["ancestors", "components", "cycles", "descendants", "edges", "nodes"]

_INFERENTIAL = frozenset({RelationKind.SUPPORT, RelationKind.ENTAILS})


def nodes(map: ArgumentMap) -> tuple[End, ...]:  # noqa: A002  (the name of the thing)
    """Return statements, arguments, inferences, and relations that are argued about."""
    ends = (end for relation in map.relations for end in (relation.source, relation.target))
    return tuple(
        dict.fromkeys(
            (
                *(statement.ref for statement in map.statements),
                *(argument.ref for argument in map.arguments),
                *map.inferences,
                *(end for end in ends if isinstance(end, RelationRef)),
            )
        )
    )


def edges(map: ArgumentMap) -> Iterator[tuple[End, End]]:  # noqa: A002
    """Yield every pair of which the first bears directly on the second."""
    yield from _steps(map)
    for relation in map.relations:
        source, target = relation.source, relation.target
        if isinstance(source, ArgumentRef):
            conclusion = map.argument(source.title).conclusion
            source = source if conclusion is None else StatementRef(conclusion)
        yield source, target
        if isinstance(source, RelationRef):
            yield source.source, source
        if isinstance(target, RelationRef):
            yield target, target.target


def _steps(map: ArgumentMap) -> Iterator[tuple[End, End]]:  # noqa: A002
    for ref, inference in map.inferences.items():
        yield ArgumentRef(ref.argument), ref
        for premise in inference.premises:
            yield StatementRef(premise), ref
        yield ref, StatementRef(inference.conclusion)


def ancestors(map: ArgumentMap, end: End) -> frozenset[End]:  # noqa: A002
    """Return all that bears on something, directly or through others."""
    return _reachable(_adjacent((b, a) for a, b in edges(map)), end)


def descendants(map: ArgumentMap, end: End) -> frozenset[End]:  # noqa: A002
    """Return all that something bears on, directly or through others."""
    return _reachable(_adjacent(edges(map)), end)


def components(map: ArgumentMap) -> tuple[frozenset[End], ...]:  # noqa: A002
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


def cycles(map: ArgumentMap) -> tuple[tuple[End, ...], ...]:  # noqa: A002
    """Return the circles of reasoning: what supports itself through inferences and supports.

    Each is a strongly connected component (Tarjan 1972, https://doi.org/10.1137/0201010) with its
    members in the order of the map. Mutual attack is no circle.
    """
    following = _adjacent(_steps(map))
    for relation in map.relations:
        if relation.kind in _INFERENTIAL:
            following.setdefault(relation.source, []).append(relation.target)
    order = {node: at for at, node in enumerate(nodes(map))}
    found = [
        tuple(sorted(part, key=order.__getitem__))
        for part in _strong_components(order, lambda node: following.get(node, ()))
        if len(part) > 1 or part[0] in following.get(part[0], ())
    ]
    return tuple(sorted(found, key=lambda part: order[part[0]]))


def _adjacent(pairs: Iterable[tuple[End, End]]) -> dict[End, list[End]]:
    following: dict[End, list[End]] = {}
    for a, b in pairs:
        following.setdefault(a, []).append(b)
    return following


def _reachable(following: dict[End, list[End]], start: End) -> frozenset[End]:
    found: set[End] = set()
    waiting = list(following.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += following.get(node, ())
    return frozenset(found)


def _strong_components(
    nodes: Iterable[End], following: Callable[[End], Iterable[End]]
) -> Iterator[list[End]]:
    number: dict[End, int] = {}
    low: dict[End, int] = {}
    open_nodes: list[End] = []
    is_open: set[End] = set()
    for root in nodes:
        if root in number:
            continue
        waiting: list[tuple[End, Iterator[End]]] = [(root, iter(()))]
        while waiting:
            node, rest = waiting[-1]
            if node not in number:
                number[node] = low[node] = len(number)
                open_nodes.append(node)
                is_open.add(node)
                rest = iter(following(node))
                waiting[-1] = (node, rest)
            for child in rest:
                if child not in number:
                    waiting.append((child, iter(())))
                    break
                if child in is_open:
                    low[node] = min(low[node], number[child])
            else:
                waiting.pop()
                if waiting:
                    parent = waiting[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == number[node]:
                    part = [open_nodes.pop()]
                    while part[-1] != node:
                        part.append(open_nodes.pop())
                    is_open.difference_update(part)
                    yield part
