"""Cards as HTML-like labels: the one place where the user's words are put between angle brackets.

Every line is broken here and every cell as wide as `Sizes.width`, so that text fits its cell with
every engine.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from attrs import frozen

from argmap.render.measuring import clean, text_width, wrap
from argmap.render.palette import Role, Style
from argmap.render.scene import Card, Cell
from argmap.render.telling import SIGNS

__all__ = ["FONT", "FULL", "SMALL", "Sizes", "card_label", "compact_label", "font"]

FONT = "Arial"
_PAD = 8
_SLACK = 2  # engines round widths; a line that fits by a hair would not fit everywhere


@frozen
class Sizes:
    """Sizes in points."""

    width: int
    text: float
    title: float
    small: float
    claim: float


FULL = Sizes(width=248, text=10.5, title=10.5, small=9, claim=13)
SMALL = Sizes(width=150, text=9, title=10, small=8, claim=11)


def font(text: str, colour: str, size: float, *, bold: bool = False, italic: bool = False) -> str:
    """Return a piece of text with its font."""
    told = escape(text, quote=True)
    told = f"<I>{told}</I>" if italic else told
    told = f"<B>{told}</B>" if bold else told
    return f'<FONT FACE="{FONT}" COLOR="{colour}" POINT-SIZE="{size:g}">{told}</FONT>'


def _lines(
    lines: Iterable[str],
    colour: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
) -> str:
    return "".join(
        font(line, colour, size, bold=bold, italic=italic) + '<BR ALIGN="LEFT"/>' for line in lines
    )


def _gap(colour: str, size: int = 3) -> str:
    return font(" ", colour, size) + '<BR ALIGN="LEFT"/>'


def card_label(card: Card, style: Style, sizes: Sizes) -> str:
    """Return the HTML-like label of a card."""
    colours = style.of(card.role)
    rows = []
    reason = style.of(Role.REASON)
    sign = f"{SIGNS[card.role]} " if card.role in SIGNS else ""
    if card.head is not None:
        rows.append(_bar("bar", f"{sign}{card.word}", "", "", colours.bar, colours.on_bar, sizes))
        strong = card.role in {Role.THESIS, Role.POLICY}
        rows.append(_cell(card.head, style, card.role, sizes, strong=strong))
        if card.cells:
            rows.append(
                _bar("step", "+ BECAUSE", card.title, card.scheme, reason.bar, reason.on_bar, sizes)
            )
    else:
        rows.append(
            _bar(
                "bar",
                f"{sign}{card.word}",
                card.title,
                card.scheme,
                colours.bar,
                colours.on_bar,
                sizes,
            )
        )
    if card.text:
        gist = wrap(card.text, sizes.width - 2 * _PAD - _SLACK, sizes.text)
        rows.append(_row("gist", _lines(gist, style.ink, sizes.text), colours.tint, sizes))
    below = Role.REASON if card.head is not None else card.role
    rows += [_cell(cell, style, below, sizes) for cell in card.cells]
    frame = 2 if card.role in {Role.POLICY, Role.THESIS} else 1
    return (
        f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="{frame}" CELLPADDING="0" '
        f'BGCOLOR="{colours.bar}">{"".join(rows)}</TABLE>>'
    )


def compact_label(card: Card, style: Style, sizes: Sizes) -> str:
    """Return the HTML-like label of a card that only gives titles: its sign stands at the left."""
    colours = style.of(card.role)
    strong = card.role is Role.THESIS
    ink, muted = (colours.on_bar,) * 2 if strong else (style.ink, style.muted)
    room = sizes.width - 12 - _SLACK
    told = ""
    if card.role not in SIGNS:
        told += _lines((card.word,), muted, sizes.small)
    told += _lines(wrap(card.title, room, sizes.title, bold=True), ink, sizes.title, bold=True)
    told += _lines(wrap(card.text, room, sizes.text), ink, sizes.text)
    told += _lines(wrap(card.scheme, room, sizes.small), muted, sizes.small)
    sign = ""
    if card.role in SIGNS:
        sign = (
            f'<TD BGCOLOR="{colours.bar}" WIDTH="14" CELLPADDING="0">'
            f"{font(SIGNS[card.role], colours.on_bar, sizes.title, bold=True)}</TD>"
        )
    frame = 2 if card.role in {Role.POLICY, Role.THESIS} else 1
    return (
        f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="{frame}" CELLPADDING="0" '
        f'BGCOLOR="{colours.bar}"><TR>{sign}<TD BGCOLOR="{colours.tint}" ALIGN="LEFT" '
        f'BALIGN="LEFT" CELLPADDING="5" WIDTH="{sizes.width}">{told}</TD></TR></TABLE>>'
    )


def _bar(port: str, word: str, title: str, scheme: str, ground: str, ink: str, sizes: Sizes) -> str:
    room = sizes.width - 2 * _PAD - _SLACK
    before = f"{word}   "
    # The title starts on the line of the word and goes on below it.
    taken = text_width(before, sizes.small, bold=True)
    first, rest = _beginning(title, room - taken, sizes)
    told = font(word, ink, sizes.small, bold=True)
    if first:
        told += font("   ", ink, sizes.small, bold=True)
        told += font(first, ink, sizes.title, bold=True)
    told += '<BR ALIGN="LEFT"/>'
    told += _lines(wrap(rest, room, sizes.title, bold=True), ink, sizes.title, bold=True)
    told += _lines(wrap(scheme, room, sizes.small), ink, sizes.small)
    return (
        f'<TR><TD PORT="{port}" BGCOLOR="{ground}" ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="4" '
        f'WIDTH="{sizes.width}">{told}</TD></TR>'
    )


def _beginning(title: str, room: float, sizes: Sizes) -> tuple[str, str]:
    """Return what of a title fits on the line of the word, and what doesn't."""
    told = clean(title)
    if text_width(told, sizes.title, bold=True) <= room:
        return told, ""
    words = told.split()
    for count in range(len(words) - 1, 0, -1):
        first = " ".join(words[:count])
        if text_width(first, sizes.title, bold=True) <= room:
            return first, " ".join(words[count:])
    return "", told


def _cell(cell: Cell, style: Style, role: Role, sizes: Sizes, *, strong: bool = False) -> str:
    colours = style.of(role)
    on_dark = role is Role.THESIS
    ink = colours.on_bar if on_dark else style.ink
    muted = colours.on_bar if on_dark else style.muted
    inset = 4 if cell.implicit else 0
    room = sizes.width - 2 * _PAD - _SLACK - 2 * inset
    size = sizes.claim if strong else sizes.text
    parts = [_lines(wrap(cell.title, room, sizes.title, bold=True), ink, sizes.title, bold=True)]
    if cell.text:
        text = wrap(cell.text, room, size, bold=strong)
        parts.append(_lines(text, ink, size, bold=strong, italic=cell.implicit))
    if cell.notes:
        notes = wrap("  ·  ".join(cell.notes), room, sizes.small)
        parts.append(_lines(notes, muted, sizes.small))
    told = _gap(ink).join(part for part in parts if part) or _gap(ink)
    ground = style.paper if cell.implicit else colours.tint
    return _row(cell.id, told, ground, sizes, dashed=style.muted if cell.implicit else "")


def _row(name: str, told: str, ground: str, sizes: Sizes, dashed: str = "") -> str:
    width = sizes.width
    named = f'PORT="{name}" ID="{name}" TOOLTIP="{name}" BGCOLOR="{ground}"'
    if not dashed:
        return (
            f'<TR><TD {named} ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="{_PAD}" WIDTH="{width}">'
            f"{told}</TD></TR>"
        )
    return (
        f'<TR><TD {named} CELLPADDING="3" WIDTH="{width}">'
        f'<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="{_PAD - 2}"><TR>'
        f'<TD STYLE="DASHED" COLOR="{dashed}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{width - 6}">'
        f"{told}</TD></TR></TABLE></TD></TR>"
    )
