"""Which cards share the ground of their section.

A section is one ground if its cards hang together. What has its place elsewhere in the picture, by
its links, has a ground of its own with the same title: to draw one around all would pull chains of
reasons apart and leave most of the ground empty. A section that is laid out on its own is always
one ground.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import Factory, frozen

from argmap.render.naming import Names
from argmap.render.scene import Card, Scene
from argmap.render.setting.joining import joined, neighbours
from argmap.render.setting.once import once

__all__ = ["Ground", "grounds", "held"]

_DEEPEST = 50  # sections within each other: those further in have no ground of their own


@frozen
class Ground:
    """A tinted area.

    Attributes:
        id: its name, safe everywhere: that of a section can be anything.
        title: of the section.
        cards: directly on it.
        inner: grounds of sections within.
    """

    id: str
    title: str
    cards: tuple[Card, ...]
    inner: tuple[Ground, ...]


@once
def grounds(scene: Scene) -> tuple[Ground, ...]:
    """Return the grounds of the outermost sections, in the order of the map.

    Takes time in proportion to cards, links and sections, for each level of sections.
    """
    return tuple(_Grounds.of(scene).within(None, {card.id for card in scene.cards}))


def held(ground: Ground) -> Iterator[str]:
    """Yield the names of the cards on a ground."""
    yield from (card.id for card in ground.cards)
    for inner in ground.inner:
        yield from held(inner)


@frozen
class _Grounds:
    """Makes grounds.

    Attributes:
        compact: a card on its own has none.
        whole: each section has one ground, be it of one card.
        parts: ids of sections that are laid out on their own.
        sections: id and title of each section, by what it is in.
        cards: by their sections.
        places: of cards, in their order.
        ends: how many links begin or end at each card.
        targets: where those that begin at a card end.
        names: given so far.
    """

    compact: bool
    whole: bool
    parts: Collection[str]
    sections: Mapping[str | None, Sequence[tuple[str, str]]]
    cards: Mapping[str, Sequence[Card]]
    places: Mapping[str, int]
    ends: Mapping[str, int]
    targets: Mapping[str, Sequence[str]]
    names: Names = Factory(Names)

    @classmethod
    def of(cls, scene: Scene) -> _Grounds:
        sections: dict[str | None, list[tuple[str, str]]] = {}
        for name, title, above in scene.sections:
            sections.setdefault(above, []).append((name, title))
        cards: dict[str, list[Card]] = {}
        for card in scene.cards:
            if card.section is not None:
                cards.setdefault(card.section, []).append(card)
        targets: dict[str, list[str]] = {}
        for link in scene.links:
            targets.setdefault(link.source.card, []).append(link.target.card)
        return cls(
            scene.compact,
            scene.whole,
            frozenset(scene.parts),
            sections,
            cards,
            {card.id: at for at, card in enumerate(scene.cards)},
            Counter(end for link in scene.links for end in (link.source.card, link.target.card)),
            targets,
        )

    def within(
        self, parent: str | None, around: Collection[str], depth: int = 0
    ) -> Iterator[Ground]:
        """Yield the grounds of what is in a section, of those cards that are around."""
        deep = depth == _DEEPEST
        for name, title in self.sections.get(parent, ()):
            family = self._family(name)
            named = self.names("section", name)
            if not deep and any(part in self.parts for part in family[1:]):
                # What holds parts of the page is no ground itself, but for its own cards.
                own = tuple(c for c in self.cards.get(name, ()) if c.id in around)
                if own:
                    yield Ground(named, title, own, ())
                yield from self.within(name, around, depth + 1)
                continue
            members = [c.id for part in family for c in self.cards.get(part, ()) if c.id in around]
            pieces = self._pieces(name, sorted(members, key=self.places.__getitem__))
            for number, piece in enumerate(pieces, start=1):
                inside = set(piece)
                parts = family if deep else [name]
                cards = tuple(c for s in parts for c in self.cards.get(s, ()) if c.id in inside)
                inner = () if deep else tuple(self.within(name, inside, depth + 1))
                known = named if number == 1 and parent is None else self.names(named, piece[0])
                if len(piece) < 2 and self.compact and not self.whole:
                    continue  # to say where one card belongs is not worth the room
                if cards or len(inner) > 1 or self.whole:
                    yield Ground(known, title, cards, inner)
                else:
                    yield from inner  # one ground is enough

    def _family(self, name: str) -> list[str]:
        """Return a section and all that are within it."""
        family = [name]
        for section in family:
            family += [inner for inner, _ in self.sections.get(section, ())]
        return family

    def _pieces(self, name: str, members: Sequence[str]) -> Iterable[Sequence[str]]:
        """Return the parts of a section that hang together, last what hangs on nothing.

        What bears on the same thing elsewhere, and on nothing else, hangs together as well: it
        stands side by side anyway.
        """
        if name in self.parts or self.whole:
            return [members] if members else []
        inside = set(members)
        first: dict[str, str] = {}
        pairs = []
        for source in members:
            for target in self.targets.get(source, ()):
                if target in inside:
                    pairs.append((source, target))
                elif self.ends[source] == 1:
                    pairs.append((source, first.setdefault(target, source)))
        bound = (member for member in members if self.ends[member])
        found = [
            sorted(piece, key=self.places.__getitem__) for piece in joined(bound, neighbours(pairs))
        ]
        loose = [member for member in members if not self.ends[member]]
        return [*found, loose] if loose else found
