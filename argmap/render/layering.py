"""How deep and how broad a scene will be: enough to choose a direction before any layout."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from argmap.render.scene import Scene

__all__ = ["Shape", "layers_of", "shape_of"]


@frozen
class Shape:
    """The size of a scene, counted in cards.

    Attributes:
        depth: cards on the longest way from a claim to its last reason.
        breadth: cards side by side where there are most.
    """

    depth: int
    breadth: int


def shape_of(scene: Scene) -> Shape:
    """Return the shape of a scene."""
    counts = Counter(layers_of(scene).values())
    return Shape(max(counts, default=0) + 1, max(counts.values(), default=1))


def layers_of(scene: Scene) -> dict[str, int]:
    """Return how far each card and knot is from what it bears on last, counted in links.

    The longest way counts; links that close a circle do not. Takes time in proportion to cards and
    links.
    """
    below: dict[str, list[str]] = {card.id: [] for card in scene.cards}
    for link in scene.links:
        below.setdefault(link.target.card, []).append(link.source.card)
        below.setdefault(link.source.card, [])
    order = _downwards(below)
    layer = dict.fromkeys(below, 0)
    place = {name: at for at, name in enumerate(order)}
    for name in order:
        for lower in below[name]:
            if place[lower] > place[name]:
                layer[lower] = max(layer[lower], layer[name] + 1)
    return layer


def _downwards(below: dict[str, list[str]]) -> list[str]:
    """Return all names, each before what is below it (but for circles)."""
    done: list[str] = []
    seen: set[str] = set()
    for root, lowers in below.items():
        if root in seen:
            continue
        seen.add(root)
        waiting = [(root, iter(lowers))]
        while waiting:
            name, rest = waiting[-1]
            lower = next((other for other in rest if other not in seen), None)
            if lower is None:
                waiting.pop()
                done.append(name)
            else:
                seen.add(lower)
                waiting.append((lower, iter(below[lower])))
    return done[::-1]
