"""The small cards of the overview, as HTML-like labels: a title, and little beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from types import MappingProxyType

from attrs import frozen

from argmap.render.lettering import Sizes, font, lines
from argmap.render.marking import badges, told_of
from argmap.render.measuring import text_width, wrap
from argmap.render.palette import Role, Style
from argmap.render.scene import Card
from argmap.render.tables import SLACK, bare_table, named_cell, table
from argmap.render.telling import SIGNS

__all__ = ["Compact"]

_SIGN = 14  # points: width of the strip with the sign
_MARK = 6  # points: width of a strip in a colour of one's own


@frozen
class Compact:
    """Makes the labels of small cards.

    Attributes:
        style: colours.
        sizes: of type and cards.
        split: the ports of cards where lines of several kinds arrive.
        down: the picture runs downwards: ports are below the cards, not at their right.
        named: what stands for another card leads to it, as in an SVG.
    """

    style: Style
    sizes: Sizes
    split: Mapping[str, Sequence[str]] = MappingProxyType({})
    down: bool = False
    named: bool = True

    def label(self, card: Card) -> str:
        """Return the label of a card."""
        if card.stands_for or card.beyond:
            return self._pointer(card)
        style, sizes = self.style, self.sizes
        colours = style.of(card.role)
        if card.joint:
            return self._joint(card)
        marked = style.of_label(card.label)
        navy = card.role is Role.THESIS and not marked
        ink, muted = (colours.on_bar, colours.on_bar) if navy else (style.ink, style.muted)
        signed = card.role in SIGNS
        width = sizes.width if signed else sizes.width + _SIGN
        room = width - 10 - SLACK - (8 if card.dashed else 0)
        worded = card.word.capitalize() if card.word and not signed else ""
        told = lines((worded,), muted, sizes.small) if worded else ""
        told += lines(wrap(card.title, room, sizes.title, bold=True), ink, sizes.title, bold=True)
        told += lines(wrap(card.text, room, sizes.text), ink, sizes.text, italic=card.dashed)
        for note in card.notes:
            told += lines(wrap(note, room, sizes.small), muted, sizes.small)
        for badge in (told_of(card.label), *badges(card.findings)):
            told += lines(wrap(badge, room, sizes.small, bold=True), ink, sizes.small, bold=True)
        span = self._span(card)
        row = f'<TD{span} BGCOLOR="{card.mark}" WIDTH="{_MARK}"></TD>' if card.mark else ""
        if signed:
            row += (
                f'<TD{span} BGCOLOR="{colours.bar}" WIDTH="{_SIGN}">'
                f"{font(SIGNS[card.role], colours.on_bar, sizes.title, bold=True)}</TD>"
            )
        padding = 5
        if card.dashed:
            padding = 2
            told = (
                '<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4"><TR><TD '
                f'STYLE="DASHED" COLOR="{muted}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{width - 4}">'
                f"{told}</TD></TR></TABLE>"
            )
        row += (
            f'<TD{span} BGCOLOR="{(marked or colours).tint}" ALIGN="LEFT" BALIGN="LEFT" '
            f'CELLPADDING="{padding}" WIDTH="{width}">{told}</TD>'
        )
        return self._framed(card, row, colours.bar)

    def _joint(self, card: Card) -> str:
        """Return the label of a card that is no claim but leads from some to others."""
        colours = self.style.of_label(card.label) or self.style.of(card.role)
        sizes, ink = self.sizes, colours.on_bar
        room = sizes.width + _SIGN - 10 - SLACK
        title = f"{card.word}: {card.title}"
        # As wide as it must be, whatever an engine takes its letters for.
        told, width = "", 0.0
        for said, bold in (
            (title, True),
            (card.text, False),
            *((badge, True) for badge in (told_of(card.label), *badges(card.findings))),
        ):
            broken = wrap(said, room, sizes.small, bold=bold)
            told += lines(broken, ink, sizes.small, bold=bold)
            width = max(width, *(text_width(line, sizes.small, bold=bold) for line in broken), 0)
        span = self._span(card)
        row = (
            f'<TD{span} BGCOLOR="{colours.bar}" ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="5" '
            f'WIDTH="{ceil(width) + 10 + SLACK}">{told}</TD>'
        )
        return self._framed(card, row, self.style.of(card.role).bar)

    def _span(self, card: Card) -> str:
        """Return what spans the rows of all ports of a card."""
        ports = self.split.get(card.id, ())
        return f' ROWSPAN="{len(ports)}"' if ports and not self.down else ""

    def _framed(self, card: Card, row: str, ground: str) -> str:
        ports = self.split.get(card.id)
        rows = self._with_ports(row, ground, ports) if ports else f"<TR>{row}</TR>"
        strong = card.role in {Role.THESIS, Role.POLICY}
        frame = self.style.focus if card.centre else ground
        return table(rows, frame, 3 if card.centre else 2 if strong else 1)

    def _pointer(self, card: Card) -> str:
        """Return the label of a card that stands for one elsewhere, or for those left out."""
        sizes, ink = self.sizes, self.style.of(card.role).bar
        room = sizes.width - 10 - SLACK
        told = lines(wrap(card.title, room, sizes.title, bold=True), ink, sizes.title, bold=True)
        told += lines(wrap(card.text, room, sizes.small), self.style.muted, sizes.small)
        told += lines(wrap(told_of(card.label), room, sizes.small, bold=True), ink, sizes.small)
        sign = font(SIGNS.get(card.role, ""), ink, sizes.title, bold=True)
        width = "" if card.beyond else f' WIDTH="{sizes.width}"'
        signed = f'<TD WIDTH="{_SIGN}">{sign}</TD>' if sign or not card.beyond else ""
        inner = bare_table(
            f'<TR>{signed}<TD ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="5"{width}>{told}</TD></TR>'
        )
        named = named_cell(f"{card.id}-link") if self.named and card.stands_for else ""
        return table(
            f'<TR><TD PORT="bar" BGCOLOR="{self.style.paper}"{named}>{inner}</TD></TR>', ink, 1
        )

    def _with_ports(self, row: str, ground: str, ports: Sequence[str]) -> str:
        """Return the rows of a card where lines of several kinds arrive apart."""
        first, *others = (
            f'<TD PORT="{port}" BGCOLOR="{ground}" WIDTH="1" HEIGHT="1"></TD>' for port in ports
        )
        if not self.down:
            return f"<TR>{row}{first}</TR>{''.join(f'<TR>{other}</TR>' for other in others)}"
        return (
            f'<TR>{row}</TR><TR><TD COLSPAN="{row.count("<TD")}"><TABLE BORDER="0" '
            f'CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>{first}{"".join(others)}</TR>'
            "</TABLE></TD></TR>"
        )
