"""In which order cards are read, and lines arrive at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.render.scene import BACKING, Card, Link, Manner, Scene
from argmap.render.setting.once import once

__all__ = ["downwards", "order_of", "reading_order"]


def downwards(cards: Iterable[Card], links: Sequence[Link]) -> list[int]:
    """Return the places of links, ordered by where they end, then where they begin.

    At a card they end from top to bottom; what ends at one cell begins in the order of the cards,
    but attacks after supports, and undercuts after both; last what only points to another section,
    in the order of what it points to.
    """
    ports: dict[tuple[str, str], int] = {}
    begin: dict[str, tuple[bool, int]] = {}
    for card in cards:
        _, at = begin.get(card.stands_for, (False, len(begin)))
        begin[card.id] = (bool(card.stands_for), at)
        head = card.head.id if card.head else ""
        cells = [port for c in card.cells for port in (*([c.step.id] if c.step else ()), c.id)]
        for port in ("", "bar", head, "step", *cells):
            ports.setdefault((card.id, port), len(ports))
    keys = [
        (
            ports.get((link.target.card, link.target.port), -1),
            (link.manner not in BACKING) + (link.manner is Manner.UNDERCUT),
            begin.get(link.source.card, (False, -1)),
        )
        for link in links
    ]
    return sorted(range(len(links)), key=keys.__getitem__)


@once
def order_of(scene: Scene) -> Sequence[int]:
    """Return the places of all links of a scene, in the same order."""
    return downwards(scene.cards, scene.links)


def reading_order(
    scene: Scene, links: Sequence[Link], place: Mapping[str, int]
) -> tuple[Card, ...]:
    """Return the cards as one reads them: part by part, a claim and then what bears on it.

    Args:
        scene: has the cards.
        links: those that are drawn.
        place: that of the part of each card.
    """
    held = {card.id: card for card in scene.cards}
    below: dict[str, list[str]] = {}
    bearing = set()
    for at in downwards(scene.cards, links):
        link = links[at]
        below.setdefault(link.target.card, []).append(link.source.card)
        bearing.add(link.source.card)
    done: dict[str, None] = {}
    for root in sorted(held, key=lambda name: name in bearing):
        waiting = [root]
        while waiting:
            name = waiting.pop()
            if name not in done:
                done[name] = None
                waiting += below.get(name, ())[::-1]
    return tuple(sorted((held[n] for n in done if n in held), key=lambda card: place[card.id]))
