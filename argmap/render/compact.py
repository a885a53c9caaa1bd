"""The small cards of the overview, as HTML-like labels: a title, and little beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from argmap.render.lettering import Sizes, font, gap, leading, lines, paragraph
from argmap.render.marking import badges, told_of
from argmap.render.measuring import text_width, wrap
from argmap.render.palette import Role, Style
from argmap.render.scene import Card
from argmap.render.tables import SLACK, aligned, bare_table, even, named_cell, table
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
        # A frame of one point parts the strips from the rest.
        width = sizes.width + _SIGN
        width -= (_SIGN + 1 if signed else 0) + (_MARK + 1 if card.mark else 0)
        room = width - 10 - SLACK - (8 if card.dashed else 0)
        worded = card.word.capitalize() if card.word and not signed else ""
        told = lines((worded,), muted, sizes.small) if worded else ""
        told += paragraph(card.title, room, ink, sizes.title, bold=True)
        text = paragraph(card.text, room, ink, sizes.text, italic=card.dashed)
        # What is said of a text stands off it.
        told += text + (gap(2) if text and (card.notes or card.label or card.findings) else "")
        for note in card.notes:
            told += paragraph(note, room, muted, sizes.small)
        for badge in (told_of(card.label), *badges(card.findings)):
            told += paragraph(badge, room, ink, sizes.small, bold=True)
        row = f'<TD BGCOLOR="{card.mark}" WIDTH="{_MARK}"></TD>' if card.mark else ""
        if signed:
            row += (
                f'<TD BGCOLOR="{colours.bar}" WIDTH="{_SIGN}">'
                f"{self._sign(card, colours.on_bar)}</TD>"
            )
        padding = 5
        if card.dashed:
            padding = 2
            told = (
                '<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4"><TR><TD '
                f'STYLE="DASHED" COLOR="{muted}" {aligned(told)} WIDTH="{width - 4}">'
                f"{told}</TD></TR></TABLE>"
            )
        return self._framed(card, row, told, (marked or colours).tint, width, padding=padding)

    def _sign(self, card: Card, ink: str) -> str:
        """Return the sign of a card, with the space above it that all lines have, or nothing."""
        size, sign = self.sizes.title, SIGNS.get(card.role, "")
        return f"{leading(size)}{font(sign, ink, size, bold=True)}<BR/>" if sign else ""

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
        return self._framed(card, "", told, colours.bar, even(width + 10 + SLACK))

    def _framed(  # noqa: PLR0913  (what a cell needs)
        self, card: Card, strips: str, told: str, ground: str, width: int, *, padding: int = 5
    ) -> str:
        """Return a card of strips and what it tells, with its ports at the edge of that."""
        cell = f'{aligned(told)} CELLPADDING="{padding}"'
        ports = [f'<TD PORT="{port}" WIDTH="1"' for port in self.split.get(card.id, ())]
        if not ports:
            cell = f'<TD BGCOLOR="{ground}" {cell} WIDTH="{width}">{told}</TD>'
        else:
            if self.down:
                below = "".join(f'{port} HEIGHT="2"></TD>' for port in ports)
                cell = f'<TR><TD COLSPAN="{len(ports)}" {cell} WIDTH="{width}">{told}</TD></TR>'
                rows = f"{cell}<TR>{below}</TR>"
            else:
                first, *others = (f"{port}></TD>" for port in ports)
                cell = f'<TD ROWSPAN="{len(ports)}" {cell} WIDTH="{width - 1}">{told}</TD>'
                rows = f"<TR>{cell}{first}</TR>{''.join(f'<TR>{port}</TR>' for port in others)}"
            cell = f'<TD BGCOLOR="{ground}">{bare_table(rows)}</TD>'
        strong = card.role in {Role.THESIS, Role.POLICY}
        frame = self.style.focus if card.centre else self.style.of(card.role).bar
        return table(f"<TR>{strips}{cell}</TR>", frame, 3 if card.centre else 2 if strong else 1)

    def _pointer(self, card: Card) -> str:
        """Return the label of a card that stands for one elsewhere, or for those left out."""
        sizes, ink = self.sizes, self.style.of(card.role).bar
        room = sizes.width - 10 - SLACK
        told = paragraph(card.title, room, ink, sizes.title, bold=True)
        told += paragraph(card.text, room, self.style.muted, sizes.small)
        told += lines(wrap(told_of(card.label), room, sizes.small, bold=True), ink, sizes.small)
        sign = self._sign(card, ink)
        width = sizes.width
        if card.beyond:
            width = even(text_width(card.title, sizes.title, bold=True) + 10 + SLACK)
        signed = f'<TD WIDTH="{_SIGN}">{sign}</TD>' if sign or not card.beyond else ""
        inner = bare_table(
            f'<TR>{signed}<TD {aligned(told)} CELLPADDING="5" WIDTH="{width}">{told}</TD></TR>'
        )
        named = named_cell(f"{card.id}-link") if self.named and card.stands_for else ""
        return table(
            f'<TR><TD PORT="bar" BGCOLOR="{self.style.paper}"{named}>{inner}</TD></TR>', ink, 1
        )
