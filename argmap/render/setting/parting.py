"""The parts of a page, and which lines are short enough to be drawn on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from argmap.render.scene import Link, Manner, Scene
from argmap.render.setting.layering import layers_of

__all__ = ["Parts", "homes_of", "is_across", "near", "parts_of"]

Parts = Mapping[str, str | None]


def parts_of(scene: Scene) -> Parts:
    """Return the part of the page that each card is in: its outermost section that tells apart."""
    above = {name: parent for name, _, parent in scene.sections}
    ways = {card.id: _way(card.section, above) for card in scene.cards}
    depth = 0
    while len(found := {way[depth : depth + 1] for way in ways.values()}) == 1 and () not in found:
        depth += 1
    return {name: way[min(depth, len(way) - 1)] if way else None for name, way in ways.items()}


def _way(section: str | None, above: Parts) -> tuple[str, ...]:
    """Return a section and those around it, the outermost first."""
    way: list[str] = []
    while section is not None:
        way.append(section)
        section = above.get(section)
    return tuple(way[::-1])


def homes_of(scene: Scene) -> Mapping[str, str]:
    """Return the card at the end of each relation that is argued about, by its knot."""
    after = {
        link.source.card: link.target.card
        for link in scene.links
        if link.source.card in scene.knots and not link.bare
    }
    found: dict[str, str] = {}
    for knot in scene.knots:
        end, passed = knot, {knot}
        while end in after and end not in found:
            end = after[end]
            if end in passed:  # relations that are argued about by each other end nowhere
                break
            passed.add(end)
        found[knot] = found.get(end, end)
    return found


def is_across(link: Link, parts: Parts) -> bool:
    """Tell whether a link leads from one part to another; what joins a knot never does."""
    source, target = link.source.card, link.target.card
    return source in parts and target in parts and parts[source] != parts[target]


def near(scene: Scene, links: Iterable[Link], parts: Parts) -> list[Link]:
    """Return, of the links to where claims are used again, those that end beside the claim.

    They stay within a part and cross one column, or as few as can be.
    """
    links = tuple(links)
    layers = layers_of(evolve(scene, links=links))
    spans: dict[str, list[tuple[int, Link]]] = {}
    for link in links:
        if link.manner is Manner.SAME and not is_across(link, parts):
            span = layers[link.source.card] - layers[link.target.card]
            spans.setdefault(link.source.card, []).append((span, link))
    return [
        link
        for found in spans.values()
        for span, link in found
        if span <= max(1, min(found, key=lambda pair: pair[0])[0])
    ]
