"""Which cards share the ground of their section.

A section is one ground if its cards hang together. What has its place elsewhere in the picture, by
its links, has a ground of its own with the same title: to draw one around all would pull chains of
reasons apart and leave most of the ground empty. A section that is laid out on its own is always
one ground.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from attrs import frozen

from argmap.render.scene import Card, Scene

__all__ = ["Ground", "grounds", "held"]


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


def held(ground: Ground) -> Iterator[str]:
    """Yield the names of the cards on a ground."""
    yield from (card.id for card in ground.cards)
    for inner in ground.inner:
        yield from held(inner)


def _within(scene: Scene, parent: str | None, held: Collection[str]) -> Iterator[Ground]:
    for name, title, above in scene.sections:
        if above == parent:
            family = _family(scene, name)
            if any(part in family for part in scene.parts if part != name):
                # What holds parts of the page is no ground itself, but for its own cards.
                own = tuple(c for c in scene.cards if c.section == name and c.id in held)
                if own:
                    yield Ground(name, title, own, ())
                yield from _within(scene, name, held)
                continue
            members = [c.id for c in scene.cards if c.section in family and c.id in held]
            for number, piece in enumerate(_pieces(scene, name, members), start=1):
                cards = tuple(c for c in scene.cards if c.section == name and c.id in piece)
                inner = tuple(_within(scene, name, piece))
                first = number == 1 and parent is None
                known = name if first else f"{name}-{piece[0]}"
                if len(piece) < 2 and scene.compact:
                    continue  # to say where one card belongs is not worth the room
                if cards or len(inner) > 1:
                    yield Ground(known, title, cards, inner)
                else:
                    yield from inner  # one ground is enough


def _family(scene: Scene, name: str) -> set[str]:
    """Return a section and all that are within it; sections stand before those within them."""
    family = {name}
    for inner, _, above in scene.sections:
        if above in family:
            family.add(inner)
    return family


def _pieces(scene: Scene, name: str, members: list[str]) -> list[list[str]]:
    """Return the parts of a section that hang together, last what hangs on nothing.

    What bears on the same thing elsewhere, and on nothing else, hangs together as well: it stands
    side by side anyway.
    """
    ends = Counter(end for link in scene.links for end in (link.source.card, link.target.card))
    if name in scene.parts:
        return [members] if members else []
    piece_of = {member: {member} for member in members}
    bound: set[str] = set()
    first: dict[str, str] = {}
    for link in scene.links:
        source, target = link.source.card, link.target.card
        bound.update((source, target))
        if source in piece_of:
            if target in piece_of:
                _join(piece_of, source, target)
            elif ends[source] == 1:
                _join(piece_of, source, first.setdefault(target, source))
    distinct = list({id(piece): piece for piece in piece_of.values()}.values())
    found = [piece for piece in distinct if piece & bound]
    loose = {member for member in members if member not in bound}
    if loose:
        found.append(loose)
    return [[member for member in members if member in piece] for piece in found]


def _join(piece_of: dict[str, set[str]], one: str, other: str) -> None:
    kept, gone = piece_of[one], piece_of[other]
    if kept is not gone:
        kept |= gone
        piece_of.update(dict.fromkeys(gone, kept))
