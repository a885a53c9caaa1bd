"""To cut a scene: some of its cards stay, and where a line leads to others there is a stub.

What is cut off is never lost in silence: a stub says to how many cards its lines lead.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve

from argmap.render.arrows import ROLES
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot

__all__ = ["cut"]


def cut(scene: Scene, kept: Collection[str], about: str) -> Scene:
    """Return what of a scene is to stay: cards and knots of these names, and what joins them.

    Linear in cards and links.

    Args:
        scene: all that the view shows.
        kept: names of cards and knots.
        about: which they are; the subtitle tells it, and how many.
    """
    cards = [card for card in scene.cards if card.id in kept]
    stubs, leading = _stubs(scene, kept)
    about = f"{about}: {len(cards)} of {len(scene.cards)} cards"
    return evolve(
        scene,
        cards=(*_telling(cards, scene), *stubs),
        links=(*_ends(scene.links, kept, inside=True), *leading),
        knots=tuple(knot for knot in scene.knots if knot in kept),
        subtitle=f"{scene.subtitle}\xa0· {about}" if scene.subtitle else about,
    )


def _ends(links: Iterable[Link], kept: Collection[str], *, inside: bool) -> Iterator[Link]:
    """Yield the links with both ends in the picture, or those with one."""
    for link in links:
        ends = (link.source.card in kept) + (link.target.card in kept)
        if ends == 1 + inside:
            yield link


def _stubs(scene: Scene, kept: Collection[str]) -> tuple[list[Card], list[Link]]:
    """Return a stub, and a link, for each card, direction and manner of the lines that lead out."""
    groups: dict[tuple[str, bool, Manner], list[Link]] = {}
    for link in _ends(scene.links, kept, inside=False):
        arriving = link.target.card in kept
        spot = link.target if arriving else link.source
        groups.setdefault((spot.card, arriving, link.manner), []).append(link)
    sections = {card.id: card.section for card in scene.cards}
    stubs, links = [], []
    for number, ((here, arriving, manner), cut) in enumerate(groups.items(), start=1):
        beyond = {(link.source if arriving else link.target).card for link in cut}
        name = f"beyond-{number}"
        stubs.append(
            Card(
                name,
                ROLES.get(manner, Role.CLAIM),
                "",
                f"…\xa0{len(beyond)} more",
                section=sections.get(here),
                tooltip=f"{len(beyond)} more, left out of this picture",
                beyond=len(beyond),
            )
        )
        there = Spot(name, "bar")
        links.append(
            evolve(cut[0], source=there, word="", bare=False)
            if arriving
            else evolve(cut[0], target=there, word="", bare=False)
        )
    return stubs, links


def _telling(cards: Iterable[Card], scene: Scene) -> Iterator[Card]:
    """Yield cards; what another card told that is not shown is told where it is first named."""
    cards = tuple(cards)
    shown = {card.id for card in cards}
    told = {
        (card.id, cell.names): cell
        for card in scene.cards
        if card.id not in shown
        for cell in (card.head, *card.cells)
        if cell is not None and cell.names
    }
    now: dict[tuple[str, str], str] = {}

    def tell(card: Card, cell: Cell) -> Cell:
        if not cell.told_in or cell.told_in in shown:
            return cell
        key = (cell.told_in, cell.mentions)
        if key in now:
            return evolve(cell, told_in=now[key])
        now[key] = card.id
        return evolve(told[key], id=cell.id) if key in told else evolve(cell, told_in="")

    for card in cards:
        yield evolve(
            card,
            head=card.head and tell(card, card.head),
            cells=tuple(tell(card, cell) for cell in card.cells),
        )
