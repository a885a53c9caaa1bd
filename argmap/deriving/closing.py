"""To hide what is in closed groups."""

from __future__ import annotations

from attrs import evolve

from argmap.deriving.nouns import DerivedMap

__all__ = ["close"]


def close(derived: DerivedMap) -> DerivedMap:
    """Return a map without what is in its closed groups; edges from or to it end at the group.

    Edges inside such a group are gone.
    """
    # The outermost closed group that each group is in, itself included; those around come first.
    within: dict[str | None, str | None] = {None: None}
    for group in derived.groups:
        within[group.id] = within[group.parent] or (group.id if group.closed else None)
    hidden = {node.id: inside for node in derived.nodes if (inside := within[node.group])}
    edges = (
        evolve(
            edge,
            source=hidden.get(edge.source, edge.source),
            target=hidden.get(edge.target, edge.target),
        )
        for edge in derived.edges
        if edge.source not in hidden or hidden[edge.source] != hidden.get(edge.target)
    )
    return evolve(
        derived,
        nodes=tuple(node for node in derived.nodes if node.id not in hidden),
        edges=tuple(dict.fromkeys(edges)),
        groups=tuple(group for group in derived.groups if within[group.parent] is None),
    )
