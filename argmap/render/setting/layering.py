"""How far each card is from the claim that comes first: known before any layout."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.render.scene import Link, Scene
from argmap.render.setting.once import once

__all__ = ["closes_circle", "layers_of"]


@once
def layers_of(scene: Scene) -> Mapping[str, int]:
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


def closes_circle(link: Link, layers: Mapping[str, int]) -> bool:
    """Tell whether a link closes a circle: it leads away from what comes first."""
    return layers[link.source.card] < layers[link.target.card]


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
