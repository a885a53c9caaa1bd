"""What bears on something in its own card: noted there, since a line would run through the card."""

from __future__ import annotations

from attrs import evolve

from argmap.render.linking import VERBS
from argmap.render.measuring import clean
from argmap.render.scene import Card, Cell, Link, Manner, Scene

__all__ = ["noted"]

_SAID = {
    Manner.SAME: "supports",
    **{Manner(kind.value): word for kind, word in VERBS.items()},
}


def noted(scene: Scene) -> Scene:
    """Return a scene without lines from a card to itself, and with notes in their place.

    A note stands in the cell where the line would start, or where it would end if that is none.
    """
    inner: dict[str, list[Link]] = {}
    for link in scene.links:
        if link.source.card == link.target.card:
            inner.setdefault(link.source.card, []).append(link)
    if not inner:
        return scene
    cards = (_note(card, inner.get(card.id, ()), compact=scene.compact) for card in scene.cards)
    links = tuple(link for link in scene.links if link.source.card != link.target.card)
    return evolve(scene, cards=tuple(cards), links=links)


def _note(card: Card, links: list[Link] | tuple[()], *, compact: bool) -> Card:
    for link in links:
        word = _SAID[link.manner]
        if compact:
            card = evolve(card, notes=tuple(dict.fromkeys((*card.notes, f"{word} itself"))))
            continue
        cells = {cell.id: cell for cell in (card.head, *card.cells) if cell is not None}
        source, target = (cells.get(spot.port) for spot in (link.source, link.target))
        if source is not None:
            named = "itself" if source is target else _name(target) if target else "the step here"
            card = _with(card, source, f"{word} {named}")
        elif target is not None:
            card = _with(card, target, f"this argument {word} it")
        else:
            card = evolve(card, scheme=", ".join(filter(None, (card.scheme, f"{word} itself"))))
    return card


def _name(cell: Cell) -> str:
    return f"“{clean(cell.title or cell.text)}”"


def _with(card: Card, cell: Cell, note: str) -> Card:
    """Return a card where a note stands in one of its cells."""
    told = evolve(cell, notes=(*cell.notes, note))
    head = told if card.head is cell else card.head
    return evolve(card, head=head, cells=tuple(told if one is cell else one for one in card.cells))
