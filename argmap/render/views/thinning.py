"""Which of many lines an overview needs.

A claim that is used in several places leads to those beside it, or else to the first; the thesis
leads everywhere. The other places name it. No line is drawn, nor name given, where other
lines lead the same way already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.render.measuring import clean
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene
from argmap.render.setting.layering import layers_of
from argmap.render.setting.parting import near

__all__ = ["plain", "thin"]

_FOR = frozenset({Manner.SUPPORT, Manner.SAME})


def thin(scene: Scene) -> Scene:
    """Return an overview with fewer links; `Manner.SAME` marks those that may go.

    Takes time in proportion to the product of links and cards, at worst: where many lines span many
    layers.
    """
    links = _without_detours(scene)
    cards = {card.id: card for card in scene.cards}
    drawn = set(_drawn(scene, links, cards))
    more: dict[str, list[str]] = {}
    for link in links:
        if link not in drawn:
            source = cards[link.source.card]
            more.setdefault(link.target.card, []).append(f"+ {clean(source.title or source.text)}")
    return evolve(
        scene,
        cards=tuple(
            evolve(card, notes=(*card.notes, *more.get(card.id, ()))) for card in scene.cards
        ),
        links=tuple(_plain(link for link in links if link in drawn)),
    )


def plain(scene: Scene) -> Scene:
    """Return an overview with all its links."""
    return evolve(scene, links=tuple(_plain(scene.links)))


def _plain(links: Iterable[Link]) -> Iterator[Link]:
    """Yield links of which none is one that may go."""
    for link in links:
        yield evolve(link, manner=Manner.SUPPORT) if link.manner is Manner.SAME else link


def _drawn(scene: Scene, links: Sequence[Link], cards: Mapping[str, Card]) -> Iterable[Link]:
    """Yield the links that are drawn; the others are named."""
    beside = set(near(scene, links, {name: card.section for name, card in cards.items()}))
    ends = Counter(end for link in links for end in (link.source.card, link.target.card))
    leading = {
        link.source.card for link in links if link.manner is not Manner.SAME or link in beside
    }
    for link in links:
        source = link.source.card
        if (
            link.manner is not Manner.SAME
            or link in beside
            or cards[source].role is Role.THESIS
            or ends[link.target.card] == 1
            or source not in leading
        ):
            leading.add(source)
            yield link


def _without_detours(scene: Scene) -> list[Link]:
    """Return the links without those that only repeat a way over others, which leads down.

    What leads back up, where reasons go round in circles, is no such way.
    """
    backing = tuple(link for link in scene.links if link.manner in _FOR)
    layers = layers_of(evolve(scene, links=backing))
    onward: dict[str, list[str]] = {}
    again: dict[str, set[str]] = {}
    for link in backing:
        source, target = link.source.card, link.target.card
        if layers[source] > layers[target]:
            onward.setdefault(source, []).append(target)
            if link.manner is Manner.SAME:
                again.setdefault(source, set()).add(target)
    detours = set()
    for source, targets in again.items():
        if len(onward[source]) > 1:
            lowest = min(layers[target] for target in targets)
            led = _beyond(source, lowest, onward, layers)
            twice = Counter(onward[source])
            detours |= {(source, one) for one in targets if one in led or twice[one] > 1}
    return [
        link
        for link in scene.links
        if link.manner is not Manner.SAME or (link.source.card, link.target.card) not in detours
    ]


def _beyond(
    start: str, lowest: int, onward: Mapping[str, Sequence[str]], layers: Mapping[str, int]
) -> set[str]:
    """Return to what one comes by two steps or more, down to some layer."""
    found: set[str] = set()
    waiting = list(dict.fromkeys(onward[start]))
    seen = set(waiting)
    while waiting:
        beyond = [other for other in onward.get(waiting.pop(), ()) if layers[other] >= lowest]
        found.update(beyond)
        fresh = [other for other in dict.fromkeys(beyond) if other not in seen]
        seen.update(fresh)
        waiting += fresh
    return found
