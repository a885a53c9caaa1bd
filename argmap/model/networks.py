"""The map as a graph of networkx, for those who want its algorithms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.map import ArgumentMap
from argmap.model.references import ArgumentRef, InferenceRef, RelationRef, StatementRef
from argmap.model.walking import bearings, nodes

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["to_networkx"]


def to_networkx(map: ArgumentMap) -> nx.MultiDiGraph:
    """Return a directed multigraph: nodes are references, with `kind` and the `noun` as data.

    Its edges are those of `edges`, so that both agree on what bears on what. They have a `kind`:
    `premise` (statement → inference), `conclusion` (inference → statement), `step` (argument →
    inference), or the kind of their relation, which is their `noun`.

    Raises:
        ImportError: networkx is not installed; `pip install "argmap[networkx]"` brings it.
    """
    try:
        import networkx as nx  # noqa: PLC0415  (takes longer to import than all of argmap)
    except ImportError as error:
        wanted = 'networkx is not installed: pip install "argmap[networkx]"'
        raise ImportError(wanted, name="networkx") from error

    known = nodes(map)
    graph = nx.MultiDiGraph(title=map.front.title)
    for node in known:
        match node:
            case StatementRef(title):
                graph.add_node(node, kind="statement", noun=map.statement(title))
            case ArgumentRef(title):
                graph.add_node(node, kind="argument", noun=map.argument(title))
            case InferenceRef():
                graph.add_node(node, kind="inference", noun=map.inference(node))
            case RelationRef():
                graph.add_node(node, kind="relation", noun=map.relation(node))
    for edge in bearings(map, nodes(map)):
        more = {} if edge.relation is None else {"noun": edge.relation}
        graph.add_edge(edge.start, edge.end, kind=edge.kind, **more)
    return graph
