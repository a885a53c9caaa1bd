"""Which cards share the ground of their section.

A section is one ground if its cards hang together. What has its place elsewhere in the picture, by
its links, has a ground of its own with the same title: to draw one around all would pull chains of
reasons apart and leave most of the ground empty.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import frozen

from argmap.render.scene import Card, Scene

__all__ = ["Ground", "grounds"]


@frozen
class Ground:
    """A tinted area.

    Attributes:
        id: its name.
        title: of the section.
        cards: directly on it.
        inner: grounds of sections within.
    """

    id: str
    title: str
    cards: tuple[Card, ...]
    inner: tuple[Ground, ...]


def grounds(scene: Scene) -> tuple[Ground, ...]:
    """Return the grounds of the outermost sections, in the order of the map."""
    return tuple(_within(scene, None, {card.id for card in scene.cards}))


def _within(scene: Scene, parent: str | None, held: Collection[str]) -> Iterator[Ground]:
    for name, title, above in scene.sections:
        if above == parent:
            family = _family(scene, name)
            members = [c.id for c in scene.cards if c.section in family and c.id in held]
            for number, piece in enumerate(_pieces(scene, members), start=1):
                cards = tuple(c for c in scene.cards if c.section == name and c.id in piece)
                inner = tuple(_within(scene, name, piece))
                first = number == 1 and parent is None
                known = name if first else f"{name}-{piece[0]}"
                yield Ground(known, title, cards, inner)


def _family(scene: Scene, name: str) -> set[str]:
    """Return a section and all that are within it; sections stand before those within them."""
    family = {name}
    for inner, _, above in scene.sections:
        if above in family:
            family.add(inner)
    return family


def _pieces(scene: Scene, members: list[str]) -> list[list[str]]:
    """Return the parts of a section that hang together, the largest with all that is loose."""
    piece_of = {member: {member} for member in members}
    bound: set[str] = set()
    for link in scene.links:
        ends = link.source.card, link.target.card
        bound.update(ends)
        if ends[0] in piece_of and ends[1] in piece_of:
            one, other = piece_of[ends[0]], piece_of[ends[1]]
            if one is not other:
                one |= other
                piece_of.update(dict.fromkeys(other, one))
    distinct = list({id(piece): piece for piece in piece_of.values()}.values())
    tied = [piece for piece in distinct if piece & bound]
    loose = [piece for piece in distinct if not piece & bound]
    if not tied:
        return [members] if members else []
    largest = max(tied, key=len)
    for piece in loose:
        largest |= piece
    return [[member for member in members if member in piece] for piece in tied]
