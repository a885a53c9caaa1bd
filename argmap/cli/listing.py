"""The map that Argdown draws, as lines: its nodes with what bears on them, and what is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.deriving import DerivedMap, Edge, Node
from argmap.model import SIGNS, ArgumentMap, ArgumentRef, StatementRef
from argmap.outlining import Line

__all__ = ["absent", "listing"]


def listing(map: ArgumentMap, derived: DerivedMap) -> Iterator[Line]:
    """Yield each node of a derived map, and below it the edges that end there; group by group."""
    edges: dict[str, list[Edge]] = {}
    for edge in derived.edges:
        edges.setdefault(edge.target, []).append(edge)
    inside: dict[str | None, list[Node]] = {}
    for node in derived.nodes:
        inside.setdefault(node.group, []).append(node)
    names = {node.id: str(node.ref) for node in derived.nodes}
    for node in inside.get(None, ()):
        yield from _node(map, node, edges, names, 0)
    for group in derived.groups:
        notes = ("closed",) if group.closed else ()
        yield Line(group.level - 1, "", f"# {group.title}", notes)
        for node in inside.get(group.id, ()):
            yield from _node(map, node, edges, names, group.level)


def _node(
    map: ArgumentMap, node: Node, edges: dict[str, list[Edge]], names: dict[str, str], depth: int
) -> Iterator[Line]:
    yield Line(depth, "", names[node.id], text=node.text or _text(map, node.ref))
    for edge in edges.get(node.id, ()):
        yield Line(depth + 1, SIGNS[edge.kind], names[edge.source])


def absent(map: ArgumentMap, derived: DerivedMap) -> Iterator[Line]:
    """Yield what has no node, and why."""
    for absence in derived.absences:
        yield Line(1, "", str(absence.ref), text=_text(map, absence.ref))
        yield Line(2, "", "", (absence.reason.value,))


def _text(map: ArgumentMap, ref: StatementRef | ArgumentRef) -> str:
    """Return what a statement or an argument says; one made of a step says nothing of its own."""
    if ref not in map:
        return ""
    match ref:
        case StatementRef(title):
            return map.statement(title).text
        case ArgumentRef(title):
            return map.argument(title).gist
