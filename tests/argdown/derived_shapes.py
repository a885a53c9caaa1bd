"""A derived map as plain values, in the shape in which `derived_map.mjs` prints Argdown's own."""

from __future__ import annotations

from reading_shapes import ordered, words

__all__ = ["ours", "theirs"]

BOTH_WAYS = {"contrary", "contradictory"}


def ours(derived):
    """Return what argmap derives."""
    paths = {None: ""}
    for group in derived.groups:
        paths[group.id] = f"{paths[group.parent]}/{words(group.title)}"
    names = paths | {node.id: str(node.ref) for node in derived.nodes}
    return {
        "nodes": [
            {
                "ref": str(node.ref),
                "title": words(node.title),
                "text": words(node.text),
                "tags": sorted(node.tags),
                "color": node.color,
                "font": node.font_color,
                "images": _images(node.images, node.tags, node.group),
                "group": paths[node.group],
            }
            for node in derived.nodes
        ],
        "edges": _edges(
            (
                edge.kind,
                (names[edge.source], edge.source_statement),
                (names[edge.target], edge.target_statement),
                edge.color,
            )
            for edge in derived.edges
        ),
        "groups": ordered(
            [paths[group.id], group.level, group.color, group.font_color, group.closed]
            for group in derived.groups
        ),
    }


def theirs(printed):
    """Return what Argdown derives."""
    forms = {"statement": "[{}]", "argument": "<{}>"}
    names = {node["id"]: forms[node["kind"]].format(node["title"]) for node in printed["nodes"]}
    names |= {group["id"]: words(group["path"]) for group in printed["groups"]}
    return {
        "nodes": [
            {
                "ref": names[node["id"]],
                "title": words(node.get("labelTitle") or ""),
                "text": words(node.get("labelText") or ""),
                "tags": sorted(node["tags"]),
                "color": node.get("color"),
                "font": node["fontColor"],
                "images": _images(node["images"], node["tags"], node["group"]),
                "group": words(node["group"]),
            }
            for node in printed["nodes"]
        ],
        "edges": _edges(
            (
                edge["kind"],
                (names[edge["from"]], edge["fromClass"]),
                (names[edge["to"]], edge["toClass"]),
                edge.get("color"),
            )
            for edge in printed["edges"]
        ),
        "groups": ordered(
            [
                words(group["path"]),
                group["level"],
                group.get("color"),
                group["fontColor"],
                group["isClosed"],
            ]
            for group in printed["groups"]
        ),
    }


def _images(images, tags, group):
    """Return pictures; of a node in a group, those that its data names: Argdown forgets the others."""
    return [image for image in images if not (group and image in tags)]


def _edges(edges):
    """Return edges in an order, less those of a thing to itself: Argdown forgets some of them.

    Of those that hold in both directions, the ends come in one order. Argdown has some twice, where
    a premise is listed twice.
    """
    found = []
    for kind, source, target, color in edges:
        ends = [[*source], [*target]]
        edge = [str(kind), *(ordered(ends) if kind in BOTH_WAYS else ends), color]
        if source[0] != target[0] and edge not in found:
            found.append(edge)
    return ordered(found)
