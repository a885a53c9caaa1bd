"""References from card to card, where no line is drawn: by the number of the card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import Factory, define, evolve

from argmap.render.measuring import SHOWN, clean, shorten
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot
from argmap.render.setting.parting import homes_of

__all__ = ["refer"]

_VERBS = {
    Manner.SUPPORT: "supports",
    Manner.ATTACK: "against",
    Manner.UNDERCUT: "against",
    Manner.ENTAILS: "entails",
    Manner.CONTRARY: "contrary to",
    Manner.CONTRADICTORY: "contradicts",
    Manner.PREFERS: "preferred to",
}
_ROLES = {
    Manner.SUPPORT: Role.REASON,
    Manner.ENTAILS: Role.REASON,
    Manner.UNDERCUT: Role.UNDERCUT,
    Manner.PREFERS: Role.CLAIM,
}


def refer(scene: Scene, kept: Iterable[Link], parts: Mapping[str, str | None]) -> Scene:
    """Return a scene that draws some of its links and tells of the others at their ends.

    Cells that only name a claim say where it is told. Cards are numbered in their order, if
    anything refers to a number.
    """
    return _Referring(scene, tuple(kept), parts).scene()


@define
class _Referring:
    old: Scene
    kept: tuple[Link, ...]
    parts: Mapping[str, str | None]
    cards: dict[str, Card] = Factory(dict)
    numbers: dict[str, int] = Factory(dict)
    links: list[Link] = Factory(list)
    pointers: list[Card] = Factory(list)
    titles: dict[str | None, str] = Factory(dict)
    homes: dict[str, str] = Factory(dict)

    def scene(self) -> Scene:
        self.titles.update((name, title) for name, title, _ in self.old.sections)
        self.homes.update(homes_of(self.old))
        self.cards.update((card.id, card) for card in self.old.cards)
        self.numbers.update((card.id, at) for at, card in enumerate(self.old.cards, start=1))
        drawn = set(self.kept)
        for link in self.old.links:
            if link in drawn:
                self.links.append(link)
            elif link.manner is not Manner.SAME:
                self._cut(link)
        told = tuple(self.cards.values())
        if self.pointers or any(cell.told_in for card in told for cell in _cells(card)):
            told = tuple(map(self._telling, told))
        return evolve(self.old, cards=(*told, *self.pointers), links=tuple(self.links))

    def _cut(self, link: Link) -> None:
        """Put references at both ends of a link."""
        home = self.homes.get(link.target.card)
        # What a relation bears on is told where that relation ends.
        start = self.homes.get(link.source.card, link.source.card)
        end = home or link.target.card
        if not {start, end} <= self.cards.keys():
            return  # of relations that end nowhere
        source, target = self.cards[start], self.cards[end]
        title = self._title(link.target) if home is None else clean(link.tooltip)
        if self.old.compact:
            notes = (*source.notes, f"→\xa0{title}")
            self.cards[source.id] = evolve(source, notes=notes)
        elif source.head is None and link.manner is Manner.SUPPORT and link.source.port == "bar":
            # A reason stands below its claim here as well.
            head = Cell(f"so-{source.id}", title, told_in=target.id)
            self.cards[source.id] = evolve(source, head=head)
        else:
            note = f"{_VERBS[link.manner]} {self._reference(source, target)}: {title}"
            self.cards[source.id] = _noting(source, link.source.port, note)
        name, section = _name(source, link.source.port), self._section(source)
        pointer = Card(
            f"from-{source.id}-{len(self.pointers) + 1}",
            _ROLES.get(link.manner, Role.OBJECTION),
            "",
            name,
            text="" if section == name else section,
            section=target.section,
            tooltip=source.tooltip,
            number=self.numbers[source.id],
            stands_for=source.id,
            label=_label(source, link.source.port),
        )
        self.pointers.append(pointer)
        self.links.append(evolve(link, source=Spot(pointer.id, "bar")))

    def _title(self, spot: Spot) -> str:
        card = self.cards[spot.card]
        found = next((cell for cell in _cells(card) if cell.id == spot.port), card.head)
        title = (found.title or found.text) if found else card.title or card.text
        return shorten(title, SHOWN)

    def _telling(self, card: Card) -> Card:
        return evolve(
            card,
            number=self.numbers[card.id],
            head=card.head and self._saying(card, card.head),
            cells=tuple(self._saying(card, cell) for cell in card.cells),
        )

    def _saying(self, card: Card, cell: Cell) -> Cell:
        if not cell.told_in:
            return cell
        return evolve(cell, notes=(self._reference(card, self.cards[cell.told_in]), *cell.notes))

    def _reference(self, here: Card, there: Card) -> str:
        """Return the number of a card, and its section if that is another one."""
        name = self._section(there) if self.parts[here.id] != self.parts[there.id] else ""
        number = self.numbers[there.id]
        return f"→\xa0{number}, {name}" if name else f"→\xa0{number}"

    def _section(self, card: Card) -> str:
        return self.titles.get(card.section, "")


def _cells(card: Card) -> tuple[Cell, ...]:
    return tuple(cell for cell in (card.head, *card.cells) if cell)


def _name(card: Card, port: str) -> str:
    """Return what a card is called where it bears on something: by an argument, or by a premise."""
    premise = next((cell.title for cell in card.cells if cell.id == port), "")
    return premise or card.title or (card.head.title if card.head else card.text)


def _label(card: Card, port: str) -> str:
    """Return what is known of a card where it bears on something."""
    found = next((cell for cell in _cells(card) if cell.id == port), card.head)
    return found.label if found else card.label


def _noting(card: Card, port: str, note: str) -> Card:
    """Return a card with a note on a premise, or else on what it says as a whole."""
    cells = card.cells
    if card.head is not None and all(cell.id != port for cell in cells):
        return evolve(card, head=_noted(card.head, note))
    if not cells:
        return evolve(card, scheme=note)
    place = next((at for at, cell in enumerate(cells) if cell.id == port), 0)
    return evolve(card, cells=(*cells[:place], _noted(cells[place], note), *cells[place + 1 :]))


def _noted(cell: Cell, note: str) -> Cell:
    return evolve(cell, notes=(*cell.notes, note))
