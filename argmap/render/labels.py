"""The cards of statements in full, as HTML-like labels.

Every line is broken here and every cell is as wide as its card, so that text fits with every
engine.
"""

from __future__ import annotations

from collections.abc import Collection

from attrs import evolve, frozen

from argmap.render.directing import runs_left
from argmap.render.lettering import (
    END,
    Sizes,
    beginning,
    font,
    gap,
    leading,
    line_height,
    lines,
    paragraph,
)
from argmap.render.marking import badges, told_of
from argmap.render.measuring import clean, text_width, wrap
from argmap.render.palette import Colours, Role, Style
from argmap.render.scene import Card, Cell, Step
from argmap.render.tables import AGAINST, SLACK, aligned, bare_table, even, named_cell, table
from argmap.render.telling import SIGNS

__all__ = ["Labels"]

_PAD = 8
_BETWEEN = "   "  # a word and what goes on behind it


@frozen
class _Bar:
    """What a bar says, and in which colours."""

    port: str
    word: str
    title: str
    scheme: str
    number: int
    colours: Colours
    label: str = ""
    findings: tuple[str, ...] = ()


@frozen
class Labels:
    """Makes the labels of cards.

    Attributes:
        style: colours.
        sizes: of type and cards.
        split: names of cells where both supports and attacks arrive: they have two ports there, so
            that the arrowheads don't cover each other.
        named: cells keep their names, and lead to others, as an SVG needs them.
        sheet: sizes of cards with numbered lines, if they have their own.
    """

    style: Style
    sizes: Sizes
    split: Collection[str] = ()
    named: bool = True
    sheet: Sizes | None = None

    def label(self, card: Card) -> str:
        """Return the label of a card with all that it says."""
        if self.sheet is not None and any(cell.number for cell in card.cells):
            return evolve(self, sizes=self.sheet, sheet=None).label(card)
        colours = self.style.of(card.role)
        if card.stands_for or card.beyond:
            return self._pointer(card, colours)
        word = f"{SIGNS[card.role]} {card.word}" if card.role in SIGNS else card.word
        strong = card.role in {Role.THESIS, Role.POLICY}
        step = self.style.of_label(card.label)
        whole = _Bar(
            "bar",
            word,
            card.title,
            card.scheme,
            card.number,
            step or colours,
            told_of(card.label),
            card.findings,
        )
        below = card.role
        frame = 3 if card.centre else 2 if strong else 1
        # All rows are even, and so is the card, as a frame is drawn on whole points.
        spare = frame * (_count(card) + 1) % 2
        if card.head is None:
            rows = [self._bar(whole, spare)]
        elif card.head.told_in:
            rows = [self._cell(card.head, Role.CLAIM, spare), self._bar(whole)]
        else:
            below = Role.REASON
            rows = [
                self._bar(_Bar("bar", word, "", "", card.number, colours), spare),
                self._cell(card.head, card.role, strong=strong),
            ]
            if card.cells:
                because = f"{SIGNS[below]} BECAUSE"
                reason = step or self.style.of(below)
                told = told_of(card.label)
                bar = _Bar("step", because, card.title, card.scheme, 0, reason, told, card.findings)
                rows.append(self._bar(bar))
        for cell in card.cells:
            if cell.step is not None:
                rows.append(self._bar(self._therefore(cell.step)))
            rows.append(self._cell(cell, below))
        return table("".join(rows), self.style.focus if card.centre else colours.bar, frame)

    def _therefore(self, step: Step) -> _Bar:
        """Return the bar above a conclusion of a sheet."""
        colours = self.style.of_label(step.label) or self.style.of(Role.REASON)
        told = told_of(step.label)
        return _Bar(step.id, "THEREFORE", step.scheme, step.told, 0, colours, told, step.findings)

    def _pointer(self, card: Card, colours: Colours) -> str:
        """Return the label of a card that stands for one elsewhere, or for those left out."""
        sizes = self.sizes
        room = sizes.width - self._number - 8 - SLACK
        title = f"{SIGNS.get(card.role, '')} {card.title}"
        told = paragraph(title, room, colours.bar, sizes.title, bold=True)
        if card.beyond:
            width = even(text_width(title, sizes.title, bold=True) + 8 + SLACK)
            row = (
                f'<TR><TD PORT="bar" BGCOLOR="{self.style.paper}" CELLPADDING="4" '
                f'WIDTH="{width}">{told}</TD></TR>'
            )
            return table(row, colours.bar, 1)
        told += paragraph(card.text, room, self.style.muted, sizes.small)
        told += paragraph(told_of(card.label), room, colours.bar, sizes.small)
        inner = self._with_number(told, f"→ {card.number}", colours.bar)
        named = self._named(f"{card.id}-link")
        row = (
            f'<TR><TD PORT="bar" BGCOLOR="{self.style.paper}"{named} WIDTH="{sizes.width}">'
            f"{inner}</TD></TR>"
        )
        return table(row, colours.bar, 1)

    @property
    def _number(self) -> int:
        """Width at the end of a bar, for the number of the card."""
        return round(3 * self.sizes.title)

    def _with_number(self, told: str, number: str, ink: str) -> str:
        size = self.sizes.title
        number = f'{leading(size)}{font(number, ink, size, bold=True)}<BR ALIGN="RIGHT"/>'
        return bare_table(
            f'<TR><TD {aligned(told)} WIDTH="{self.sizes.width - self._number}">{told}</TD>'
            f'<TD ALIGN="RIGHT" VALIGN="TOP" WIDTH="{self._number}">{number}</TD></TR>',
            padding=4,
        )

    def _named(self, name: str) -> str:
        return named_cell(name) if self.named else ""

    def _bar(self, bar: _Bar, spare: float = 0) -> str:
        sizes, ink = self.sizes, bar.colours.on_bar
        room = sizes.width - 2 * _PAD - SLACK - (self._number - _PAD if bar.number else 0)
        # The title starts on the line of the word and goes on below it.
        taken = text_width(bar.word + _BETWEEN, sizes.small, bold=True) + SLACK
        first, rest = "", bar.title
        if not runs_left(bar.title):  # which would begin at the other side
            first, rest = beginning(bar.title, room - taken, sizes.title, bold=True)
        size = sizes.title if first else sizes.small
        # A word alone is as high as the number at its right.
        told = gap(line_height(sizes.title) - size if bar.number else line_height(size) - size)
        told += font(bar.word + (_BETWEEN if first else ""), ink, sizes.small, bold=True)
        told += font(first, ink, sizes.title, bold=True) + END
        told += paragraph(rest, room, ink, sizes.title, bold=True)
        told += self._marked(bar.label, ink, bar.scheme, ink, room)
        for badge in badges(bar.findings):
            told += paragraph(badge, room, ink, sizes.small, bold=True)
        told += gap(spare) if spare else ""
        held = f'PORT="{bar.port}" BGCOLOR="{bar.colours.bar}" WIDTH="{sizes.width}"'
        if bar.number:
            return f"<TR><TD {held}>{self._with_number(told, str(bar.number), ink)}</TD></TR>"
        return f'<TR><TD {held} {aligned(told)} CELLPADDING="4">{told}</TD></TR>'

    def _marked(self, mark: str, ink: str, notes: str, muted: str, room: float) -> str:
        """Return a mark and notes, on one line if they fit on it."""
        small = self.sizes.small
        if mark and notes and not runs_left(notes):
            before, after = clean(mark) + _BETWEEN, clean(notes)
            taken = text_width(before, small, bold=True) + SLACK + text_width(after, small)
            if taken <= room:
                marked = font(before, ink, small, bold=True)
                return leading(small) + marked + font(after, muted, small) + END
        told = paragraph(mark, room, ink, small, bold=True)
        return told + paragraph(notes, room, muted, small)

    def _cell(self, cell: Cell, role: Role, spare: float = 0, *, strong: bool = False) -> str:
        sizes, colours = self.sizes, self.style.of(role)
        marked = self.style.of_label(cell.label)
        navy = role is Role.THESIS and not marked
        ink = colours.on_bar if navy else self.style.ink
        muted = colours.on_bar if navy else self.style.muted
        numbered = round(2.5 * sizes.title) if cell.number else 0
        room = sizes.width - 2 * _PAD - SLACK - numbered
        # Less the dashed frame; and `dot` may take small italics for wider than they are.
        room -= 10 if cell.implicit else 0
        size = sizes.claim if strong else sizes.text
        parts = [
            paragraph(cell.title, room, ink, sizes.title, bold=True),
            paragraph(cell.text, room, ink, size, bold=strong, italic=cell.implicit),
        ]
        if cell.quotes:
            broken = (line for quote in cell.quotes for line in wrap(quote, room, sizes.small))
            parts.append(lines(broken, muted, sizes.small, italic=True))
        if cell.label or cell.notes:
            notes = "\xa0· ".join(cell.notes)
            parts.append(self._marked(told_of(cell.label), ink, notes, muted, room))
        if cell.findings:
            wrong = badges(cell.findings)
            broken = (line for one in wrong for line in wrap(one, room, sizes.small, bold=True))
            parts.append(lines(broken, ink, sizes.small, bold=True))
        told = gap(2).join(part for part in parts if part) + (gap(spare) if spare else "")
        told = told or gap(2)
        if numbered:
            number = lines((f"({cell.number})",), muted, sizes.title, bold=True)
            told = bare_table(
                f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" VALIGN="TOP" WIDTH="{numbered}">{number}</TD>'
                f'<TD {aligned(told)} WIDTH="{room}">{told}</TD></TR>'
            )
        ground = marked.tint if marked else self.style.paper if cell.implicit else colours.tint
        return self._row(cell.id, told, ground, dashed=self.style.muted if cell.implicit else "")

    def _row(self, name: str, told: str, ground: str, dashed: str = "") -> str:
        width = self.sizes.width - (name in self.split)
        inner = f'<TD {aligned(told)} CELLPADDING="{_PAD}" WIDTH="{width}">{told}</TD>'
        if dashed:
            inner = (
                f'<TD CELLPADDING="3"><TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" '
                f'CELLPADDING="{_PAD - 2}"><TR><TD STYLE="DASHED" COLOR="{dashed}" '
                f'{aligned(told)} WIDTH="{width - 8}">{told}</TD></TR></TABLE></TD>'
            )
        named = f'PORT="{name}" BGCOLOR="{ground}"{self._named(name)}'
        if name in self.split:
            inner = inner.replace("<TD", '<TD ROWSPAN="2"', 1)
            inner = (
                f'<TR>{inner}<TD PORT="{name}--for" WIDTH="1"></TD></TR>'
                f'<TR><TD PORT="{name}{AGAINST}" WIDTH="1"></TD></TR>'
            )
        elif not dashed:
            return f"<TR>{inner.replace('<TD', f'<TD {named}', 1)}</TR>"
        else:
            inner = f"<TR>{inner}</TR>"
        return f'<TR><TD {named} WIDTH="{self.sizes.width}">{bare_table(inner)}</TD></TR>'


def _count(card: Card) -> int:
    """Return how many rows a card has."""
    steps = sum(cell.step is not None for cell in card.cells)
    head = 0 if card.head is None else 1 if card.head.told_in or not card.cells else 2
    return 1 + head + len(card.cells) + steps
