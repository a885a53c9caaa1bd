"""Title, subtitle and legend: what signs and colours mean, as far as they occur."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.render.arrows import ROLES
from argmap.render.lettering import font
from argmap.render.marking import Mark
from argmap.render.measuring import clean, shorten, text_width, wrap
from argmap.render.palette import Role, Style
from argmap.render.scene import Cell, Manner, Scene
from argmap.render.tables import SLACK, even

__all__ = ["title_label"]

_ROLES = (
    (Role.REASON, "+ BECAUSE", "a reason; what stands in one card works together"),
    (Role.OBJECTION, "− HOWEVER", "an objection"),
    (Role.UNDERCUT, "× BUT", "an undercut: denies that a step is a good one"),
)
_CLAIMS = (
    (Role.POLICY, "RECOMMENDATION", "what should be done"),
    (Role.CLAIM, "CONCLUSION", "a claim that is argued for"),
)

_CODES = (
    (Role.REASON, "RA", "an inference or a support: what leads to it works together"),
    (Role.OBJECTION, "CA", "a conflict: an attack, or what can't be true as well"),
    (Role.UNDERCUT, "CA", "an undercut: a conflict with a step"),
    (Role.CLAIM, "PA", "a preference"),
)
_LINES = (
    (Role.REASON, "→", "supports"),
    (Role.OBJECTION, "—|", "attacks"),
    (Role.UNDERCUT, "—◊", "undercuts: denies that a step is a good one"),
)

_LONG_TAG = 60  # letters
_LEAST = 560  # points: no legend is broken into shorter lines
_WIDE = 1400  # points: a view of the reasons that is wider has larger letters above it
_LARGEST = 1.7  # times as large

_INSET = 3  # points: around a sample and its meaning
_APART = 3  # points: between these
_PLAIN = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="{_APART}" CELLPADDING="0">'


def title_label(scene: Scene, style: Style, width: float) -> str:
    """Return the label of a picture that is about so many points wide.

    The legend is broken into lines that fit.
    """
    width = max(width, _LEAST)
    if scene.compact:
        large, small = 18.0, 11.0 if scene.narrow else 10.0
    else:
        small = round(10 * min(max(width / _WIDE, 1), _LARGEST))
        large = 2.4 * small
    large, small = round(scene.letters * large), round(scene.letters * small)
    title = wrap(scene.title, width, large, bold=True)
    below = wrap(scene.subtitle, width, small)
    rows = [_line(font(line, style.ink, large, bold=True)) for line in title]
    rows += [_line(font(line, style.muted, small)) for line in below]
    if not scene.cards:
        rows.append(_line(font(scene.nothing, style.muted, small)))
    # Steps between statements are narrower than these, and so is a picture with many of them.
    room = max(width * 0.8, _LEAST) if any(card.joint for card in scene.cards) else width
    legend = tuple(_Legend(scene, style, small).rows(room))
    # What a row leaves of the width of all has a cell of its own, else its samples would grow.
    widest = max(
        *(text_width(line, large, bold=True) for line in title),
        *(text_width(line, small) for line in below),
        *(taken for _, taken in legend),
        0,
        0,
    )
    for cells, taken in legend:
        rest = f'<TD WIDTH="{round(widest) - taken + 1}"></TD>'
        row = f"{_PLAIN}<TR>{cells}{rest}</TR></TABLE>"
        rows.append(f'<TR><TD ALIGN="LEFT" CELLPADDING="0">{row}</TD></TR>')
    rows.append('<TR><TD HEIGHT="6"></TD></TR>')
    body = "".join(rows)
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{body}</TABLE>>'


def _line(told: str) -> str:
    return f'<TR><TD ALIGN="LEFT">{told}</TD></TR>'


@frozen
class _Item:
    """A sample and its meaning as two table cells, and their width in points."""

    cells: str
    width: int


@frozen
class _Legend:
    """Makes the legend of a scene, in letters of a size."""

    scene: Scene
    style: Style
    size: int

    def rows(self, width: float) -> Iterator[tuple[str, int]]:
        """Yield the cells of each row, and how wide they are: at most as wide as is said."""
        items = tuple(self._items())
        start = 0
        while start < len(items):
            end, taken = start + 1, items[start].width
            while end < len(items) and taken + items[end].width <= width:
                taken += items[end].width
                end += 1
            yield "".join(item.cells for item in items[start:end]), taken
            start = end

    def _items(self) -> Iterator[_Item]:
        yield from self._roles()
        yield from self._lines()
        yield from self._notes()
        yield from self._marks()
        yield from self._tags()

    def _cells(self) -> list[Cell]:
        return [cell for card in self.scene.cards for cell in (card.head, *card.cells) if cell]

    def _present(self) -> set[Role]:
        cards = [card for card in self.scene.cards if not card.joint]
        roles = {card.role for card in cards}
        lined = any(cell.number for card in cards for cell in card.cells)
        linked = not lined and any(card.cells for card in cards)
        return roles | {Role.REASON} if linked else roles

    def _roles(self) -> Iterator[_Item]:
        scene, compact = self.scene, self.scene.compact
        joints = {(card.role, card.word) for card in scene.cards if card.joint}
        roles = set() if joints else self._present()
        for role, word, meaning in _ROLES:
            if role in roles:
                plain = compact and role is Role.REASON
                yield self._worded(word, "a reason" if plain else meaning, role)
        if any(cell.step for card in scene.cards for cell in card.cells):
            yield self._worded("THEREFORE", "a step from the lines of these numbers", Role.REASON)
        for role, code, meaning in _CODES:
            if (role, code) in joints:
                yield self._worded(code, meaning, role)
        for role, word, meaning in _CLAIMS:
            if any(card.word == word for card in scene.cards):
                yield self._worded(word.capitalize() if compact else word, meaning, role)

    def _lines(self) -> Iterator[_Item]:
        """Yield what lines mean, as a rule only those whose colour no card has."""
        roles = {ROLES.get(link.manner) for link in self.scene.links}
        told = self._present()
        roles -= set() if self.scene.lines else told
        for role, sign, meaning in _LINES:
            if role in roles:
                # What the card of its colour has said is not said again.
                short = meaning.partition(":")[0] if role in told else meaning
                yield self._plain(sign, short, self.style.of(role).bar)

    def _notes(self) -> Iterator[_Item]:
        scene, compact, cells = self.scene, self.scene.compact, self._cells()
        if any(cell.implicit for cell in cells) or any(card.dashed for card in scene.cards):
            yield self._dashed("implicit", "supplied by the analyst, not in the text")
        if any(link.manner is Manner.SAME for link in scene.links):
            yield self._plain("←", "the same claim, used as a premise")
        pointing = any(card.stands_for for card in scene.cards)
        if compact and pointing:
            yield self._plain("→ Title", "leads to a card elsewhere")
        elif pointing or any(cell.told_in for cell in cells):
            yield self._plain("→ 12", "told in the card of that number")
        if any(card.centre for card in scene.cards):
            yield self._framed("framed", "what the picture is drawn around")
        if any(card.beyond for card in scene.cards):
            yield self._plain("… 2 more", "cards that it leaves out")
        notes = [note for card in scene.cards for note in card.notes]
        if compact and any(note.startswith("+ ") for note in notes):
            yield self._plain("+ Title", "a further reason")
        if any("¶" in note for note in (*notes, *(note for cell in cells for note in cell.notes))):
            yield self._plain("¶6/2", "paragraph and sentence of the source")
        if any(card.findings for card in scene.cards) or any(cell.findings for cell in cells):
            yield self._plain("!", "what argmap finds wrong there")

    def _worded(self, word: str, meaning: str, role: Role) -> _Item:
        colours = self.style.of(role)
        told = font(word, colours.on_bar, self.size, bold=True)
        return self._item(
            f'<TD BGCOLOR="{colours.bar}" CELLPADDING="{_INSET}">{told}</TD>', word, meaning
        )

    def _dashed(self, word: str, meaning: str) -> _Item:
        told = font(word, self.style.ink, self.size, italic=True)
        sample = (
            '<TD CELLPADDING="0"><TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="3">'
            f'<TR><TD STYLE="DASHED" COLOR="{self.style.muted}">{told}</TD></TR></TABLE></TD>'
        )
        return self._item(sample, word, meaning)

    def _framed(self, word: str, meaning: str) -> _Item:
        told = font(word, self.style.ink, self.size)
        sample = (
            '<TD CELLPADDING="0"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3" CELLPADDING="2" '
            f'BGCOLOR="{self.style.focus}"><TR><TD BGCOLOR="{self.style.paper}">{told}</TD></TR>'
            "</TABLE></TD>"
        )
        return self._item(sample, word, meaning)

    def _marks(self) -> Iterator[_Item]:
        labels = {card.label for card in self.scene.cards} | {c.label for c in self._cells()}
        for mark in Mark:
            if mark.value in labels:
                yield self._marked(mark)
        if any(label and Mark.of(label) is None for label in labels):
            for label, meaning in self.scene.meanings.items():
                if Mark.of(label) is None:
                    yield self._plain(label, meaning, self.style.ink)

    def _marked(self, mark: Mark) -> _Item:
        marked = self.style.of_mark(mark)
        meaning = self.scene.meanings.get(mark.value, mark.meaning)
        if marked is None:
            return self._plain(mark.told, meaning, self.style.ink)
        told = font(mark.told, self.style.ink, self.size, bold=True)
        sample = f'<TD BGCOLOR="{marked.tint}" CELLPADDING="{_INSET}">{told}</TD>'
        return self._item(sample, mark.told, meaning)

    def _tags(self) -> Iterator[_Item]:
        for tag, color in self.scene.tags.items():
            sample = f'<TD BGCOLOR="{color}"></TD>'
            yield self._item(sample, "", shorten(clean(f"#{tag}"), _LONG_TAG))

    def _plain(self, sign: str, meaning: str, colour: str = "") -> _Item:
        told = font(sign, colour or self.style.muted, self.size, bold=True)
        return self._item(f'<TD ALIGN="LEFT">{told}</TD>', sign, meaning, inset=0)

    def _item(self, sample: str, word: str, meaning: str, *, inset: int = _INSET) -> _Item:
        beside = even(max(text_width(word, self.size, bold=True) + 2 * inset + SLACK, self.size))
        told = even(text_width(meaning, self.size) + 2 * _INSET + self.size)
        sample = sample.replace("<TD", f'<TD WIDTH="{beside}"', 1)
        meant = font(meaning, self.style.ink, self.size)
        told_in = f'<TD ALIGN="LEFT" WIDTH="{told}" CELLPADDING="{_INSET}">{meant}</TD>'
        return _Item(sample + told_in, beside + told + 2 * _APART)
