"""Cards as HTML-like labels.

Every line is broken here and every cell is as wide as its card, so that text fits with every
engine.
"""

from __future__ import annotations

from collections.abc import Collection

from attrs import frozen

from argmap.render.lettering import Sizes, beginning, font, lines
from argmap.render.measuring import text_width, wrap
from argmap.render.palette import Colours, Role, Style
from argmap.render.scene import Card, Cell
from argmap.render.telling import SIGNS

__all__ = ["AGAINST", "Labels"]

AGAINST = "--against"  # end of the name of a port where attacks arrive, apart from supports

_PAD = 8
_SLACK = 2  # engines round widths; a line that fits by a hair would not fit everywhere
_SIGN = 14  # width of the strip with the sign of a compact card


@frozen
class _Bar:
    """What a bar says, and in which colours."""

    port: str
    word: str
    title: str
    scheme: str
    colours: Colours


@frozen
class Labels:
    """Makes the labels of cards.

    Attributes:
        style: colours.
        sizes: of type and cards.
        split: names of cells, or of compact cards, where both supports and attacks arrive: they
            have two ports there, so that the arrowheads don't cover each other.
        named: cells keep their names, as an SVG needs them.
        down: the picture runs downwards: ports are below compact cards, not at their right.
    """

    style: Style
    sizes: Sizes
    split: Collection[str] = ()
    named: bool = True
    down: bool = False

    def full(self, card: Card) -> str:
        """Return the label of a card with all that it says."""
        colours = self.style.of(card.role)
        reason = self.style.of(Role.REASON)
        word = f"{SIGNS[card.role]} {card.word}" if card.role in SIGNS else card.word
        strong = card.role in {Role.THESIS, Role.POLICY}
        rows = []
        if card.head is None:
            rows.append(self._bar(_Bar("bar", word, card.title, card.scheme, colours)))
        else:
            rows.append(self._bar(_Bar("bar", word, "", "", colours)))
            rows.append(self._cell(card.head, card.role, strong=strong))
            if card.cells:
                rows.append(self._bar(_Bar("step", "+ BECAUSE", card.title, card.scheme, reason)))
        below = Role.REASON if card.head is not None else card.role
        rows += [self._cell(cell, below) for cell in card.cells]
        return _table("".join(rows), colours.bar, 2 if strong else 1)

    def compact(self, card: Card) -> str:
        """Return the label of a card that only gives titles; its sign stands at the left."""
        style, sizes = self.style, self.sizes
        colours = style.of(card.role)
        navy = card.role is Role.THESIS
        ink, muted = (colours.on_bar, colours.on_bar) if navy else (style.ink, style.muted)
        signed = card.role in SIGNS
        width = sizes.width if signed else sizes.width + _SIGN
        room = width - 10 - _SLACK
        told = "" if signed else lines((card.word,), muted, sizes.small)
        told += lines(wrap(card.title, room, sizes.title, bold=True), ink, sizes.title, bold=True)
        told += lines(wrap(card.text, room, sizes.text), ink, sizes.text)
        told += lines(wrap(card.scheme, room, sizes.small), muted, sizes.small)
        span = ' ROWSPAN="2"' if card.id in self.split and not self.down else ""
        row = ""
        if signed:
            row = (
                f'<TD{span} BGCOLOR="{colours.bar}" WIDTH="{_SIGN}">'
                f"{font(SIGNS[card.role], colours.on_bar, sizes.title, bold=True)}</TD>"
            )
        row += (
            f'<TD{span} BGCOLOR="{colours.tint}" ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="5" '
            f'WIDTH="{width}">{told}</TD>'
        )
        rows = self._with_ports(row, colours.bar) if card.id in self.split else f"<TR>{row}</TR>"
        return _table(rows, colours.bar, 2 if card.role in {Role.THESIS, Role.POLICY} else 1)

    def _with_ports(self, row: str, ground: str) -> str:
        """Return the rows of a compact card where supports and attacks arrive apart."""
        for_, against = (
            f'<TD PORT="{port}" BGCOLOR="{ground}" WIDTH="1" HEIGHT="1"></TD>'
            for port in ("for", AGAINST)
        )
        if not self.down:
            return f"<TR>{row}{for_}</TR><TR>{against}</TR>"
        return (
            f'<TR>{row}</TR><TR><TD COLSPAN="{row.count("<TD")}"><TABLE BORDER="0" '
            f'CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>{for_}{against}</TR>'
            "</TABLE></TD></TR>"
        )

    def _bar(self, bar: _Bar) -> str:
        sizes, ink = self.sizes, bar.colours.on_bar
        room = sizes.width - 2 * _PAD - _SLACK
        gap = "   "
        # The title starts on the line of the word and goes on below it.
        taken = text_width(bar.word + gap, sizes.small, bold=True)
        first, rest = beginning(bar.title, room - taken, sizes)
        told = font(bar.word, ink, sizes.small, bold=True)
        if first:
            told += font(gap, ink, sizes.small, bold=True)
            told += font(first, ink, sizes.title, bold=True)
        told += '<BR ALIGN="LEFT"/>'
        told += lines(wrap(rest, room, sizes.title, bold=True), ink, sizes.title, bold=True)
        told += lines(wrap(bar.scheme, room, sizes.small), ink, sizes.small)
        return (
            f'<TR><TD PORT="{bar.port}" BGCOLOR="{bar.colours.bar}" ALIGN="LEFT" BALIGN="LEFT" '
            f'CELLPADDING="4" WIDTH="{sizes.width}">{told}</TD></TR>'
        )

    def _cell(self, cell: Cell, role: Role, *, strong: bool = False) -> str:
        sizes, colours = self.sizes, self.style.of(role)
        navy = role is Role.THESIS
        ink = colours.on_bar if navy else self.style.ink
        muted = colours.on_bar if navy else self.style.muted
        room = sizes.width - 2 * _PAD - _SLACK - (6 if cell.implicit else 0)
        size = sizes.claim if strong else sizes.text
        gap = font(" ", ink, 3) + '<BR ALIGN="LEFT"/>'
        title = wrap(cell.title, room, sizes.title, bold=True)
        text = wrap(cell.text, room, size, bold=strong)
        notes = wrap("  ·  ".join(cell.notes), room, sizes.small)
        parts = (
            lines(title, ink, sizes.title, bold=True),
            lines(text, ink, size, bold=strong, italic=cell.implicit),
            lines(notes, muted, sizes.small),
            lines(wrap(cell.label, room, sizes.small, bold=True), ink, sizes.small, bold=True),
        )
        told = gap.join(part for part in parts if part) or gap
        ground = self.style.paper if cell.implicit else colours.tint
        return self._row(cell.id, told, ground, dashed=self.style.muted if cell.implicit else "")

    def _row(self, name: str, told: str, ground: str, dashed: str = "") -> str:
        width = self.sizes.width
        inner = f'<TD ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="{_PAD}" WIDTH="{width}">{told}</TD>'
        if dashed:
            inner = (
                f'<TD CELLPADDING="3"><TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" '
                f'CELLPADDING="{_PAD - 2}"><TR><TD STYLE="DASHED" COLOR="{dashed}" ALIGN="LEFT" '
                f'BALIGN="LEFT" WIDTH="{width - 8}">{told}</TD></TR></TABLE></TD>'
            )
        named = f'PORT="{name}" BGCOLOR="{ground}"'
        if self.named:
            # Before version 5 only what has a link keeps its name; `finish` makes groups of them.
            named += f' ID="{name}" HREF="#{name}" TOOLTIP="{name}"'
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
        return (
            f'<TR><TD {named} WIDTH="{width}"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" '
            f'CELLPADDING="0">{inner}</TABLE></TD></TR>'
        )


def _table(rows: str, ground: str, frame: int) -> str:
    return (
        f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="{frame}" CELLPADDING="0" '
        f'BGCOLOR="{ground}">{rows}</TABLE>>'
    )
