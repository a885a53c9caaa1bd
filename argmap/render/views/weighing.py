"""To show what matters most of a large map: the theses, and what bears on them with the most lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from heapq import heappop, heappush
from itertools import chain

from attrs import evolve

from argmap.render.palette import Role
from argmap.render.scene import BACKING, Link, Scene
from argmap.render.setting.parting import homes_of

__all__ = ["weightiest"]

_LEADING = 3  # lines from each card: with more between so few, none can be followed


def weightiest(scene: Scene, count: int) -> Scene:
    """Return the cards of a scene that matter most, and what joins them; notes tell of other lines.

    They have no sections any more: grounds around so few of them would pull each other apart.

    First come the centres of a neighbourhood, or else the theses; then again and again, of what bears
    on a card that is there, the one at which most lines begin or end; each step away from the first
    halves that. Where there is no more of it, and where there are no theses, it goes on from the one
    with the most. Takes time in proportion to cards and links, but for the order of cards.
    """
    if len(scene.cards) <= count and len(scene.links) <= _LEADING * len(scene.cards):
        return scene
    kept = set(_chosen(scene, count))
    kept |= set(_knots(scene, kept))
    links = tuple(_drawn(scene, kept))
    notes = _notes(scene, kept, set(links))
    cards = tuple(
        evolve(
            card,
            section=None,
            notes=(*card.notes, notes[card.id]) if card.id in notes else card.notes,
        )
        for card in scene.cards
        if card.id in kept
    )
    about = f"what matters most: {len(cards):,} of {len(scene.cards):,} cards"
    return evolve(
        scene,
        cards=cards,
        links=links,
        knots=tuple(knot for knot in scene.knots if knot in kept),
        sections=(),
        subtitle=f"{scene.subtitle}\xa0· {about}" if scene.subtitle else about,
    )


def _chosen(scene: Scene, count: int) -> Iterator[str]:
    """Yield the names of so many cards."""
    weights = Counter(end for link in scene.links for end in (link.source.card, link.target.card))
    places = {card.id: at for at, card in enumerate(scene.cards)}
    below: dict[str, list[str]] = {}
    for link in scene.links:
        below.setdefault(link.target.card, []).append(link.source.card)
    first = [card.id for card in scene.cards if card.centre]
    first = first or [card.id for card in scene.cards if card.role is Role.THESIS]
    rest = sorted(places, key=lambda name: -weights[name])
    waiting: list[tuple[float, int, int, str]] = []
    seen: set[str] = set()
    left = count

    def wait(names: Iterable[str], depth: int) -> None:
        for name in names:
            if name not in seen:
                seen.add(name)
                weight = weights[name] * 0.5**depth
                heappush(waiting, (-weight, places.get(name, -1), depth, name))

    wait(first, 0)
    for root in chain((None,), rest):
        wait(() if root is None else (root,), 0)
        while waiting and left:
            _, place, depth, name = heappop(waiting)
            if place >= 0:  # which a knot has not
                left -= 1
                yield name
            wait(below.get(name, ()), depth + (place >= 0))


def _knots(scene: Scene, cards: Collection[str]) -> Iterator[str]:
    """Yield the knots on relations between cards, and those on relations that end at such a knot."""
    ends: dict[str, set[str]] = {knot: set() for knot in scene.knots}
    for link in scene.links:
        if link.bare and link.target.card in ends:
            ends[link.target.card].add(link.source.card)
        elif link.source.card in ends:
            ends[link.source.card].add(link.target.card)
    found = set(cards)
    grown = True
    while grown:  # once for each relation on a relation on …, of which there are few
        fresh = [knot for knot, own in ends.items() if knot not in found and own <= found]
        found.update(fresh)
        grown = bool(fresh)
        yield from fresh


def _drawn(scene: Scene, kept: AbstractSet[str]) -> Iterator[Link]:
    """Yield the lines between what is kept: of each card the first, and all that join knots."""
    led: Counter[str] = Counter()
    knots = set(scene.knots)
    for link in scene.links:
        ends = {link.source.card, link.target.card}
        if ends <= kept:
            led[link.source.card] += 1
            if led[link.source.card] <= _LEADING or ends & knots:
                yield link


def _notes(scene: Scene, kept: Collection[str], drawn: Collection[Link]) -> Mapping[str, str]:
    """Return how many more lines each card has than are drawn, as it tells it."""
    homes = homes_of(scene)
    counts: dict[str, Counter[str]] = {}
    for link in scene.links:
        source, target = link.source.card, link.target.card
        if link in drawn:
            continue
        if target in kept:
            word = "for" if link.manner in BACKING else "against"
            counts.setdefault(homes.get(target, target), Counter())[word] += 1
        elif source in kept:
            counts.setdefault(homes.get(source, source), Counter())["elsewhere"] += 1
    words = ("for", "against", "elsewhere")
    told = {
        name: ", ".join(f"{of[word]}\xa0{word}" for word in words if of[word])
        for name, of in counts.items()
    }
    return {name: f"more:\xa0{lines}" for name, lines in told.items()}
