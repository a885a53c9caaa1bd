"""Title, subtitle and legend: what signs and colours mean, as far as they occur."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.render.lettering import font
from argmap.render.measuring import text_width, wrap
from argmap.render.palette import Role, Style
from argmap.render.scene import Manner, Scene

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

_SIZE = 9.5
_NOTHING = "There are no statements and no arguments yet."

# Where a title is wider than the legend, each column takes its share of the rest: most are empty.
_EMPTY = 24
_ROOM = '<TD CELLPADDING="0"></TD>' * _EMPTY


@frozen
class _Item:
    """A sample as a table cell, and what it means."""

    sample: str
    meaning: str
    width: float


def title_label(scene: Scene, style: Style, width: float) -> str:
    """Return the label of a picture, its legend broken into lines of a width in points."""
    size = 16 if scene.compact else 24
    rows = [
        _line(font(line, style.ink, size, bold=True))
        for line in wrap(scene.title, width, size, bold=True)
    ]
    rows += [_line(font(line, style.muted, 10)) for line in wrap(scene.subtitle, width, 10)]
    if not scene.cards:
        rows.append(_line(font(_NOTHING, style.muted, 10)))
    items = tuple(_items(scene, style))
    if items:
        columns = _columns(items, width)
        lines = (items[at : at + columns] for at in range(0, len(items), columns))
        table = "".join(
            f"<TR>{''.join(_told(item, style) for item in line)}</TR>" for line in lines
        )
        rows.append(
            '<TR><TD ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3" '
            f'CELLPADDING="2">{table}</TABLE></TD>{_ROOM}</TR>'
        )
    rows.append('<TR><TD HEIGHT="6"></TD></TR>')
    body = "".join(rows)
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{body}</TABLE>>'


def _line(told: str) -> str:
    return f'<TR><TD ALIGN="LEFT" CELLPADDING="2" COLSPAN="{_EMPTY + 1}">{told}</TD></TR>'


def _columns(items: tuple[_Item, ...], width: float) -> int:
    """Return how many items stand side by side within a width, each column as wide as it must."""
    for columns in range(len(items), 1, -1):
        needed = sum(max(item.width for item in items[at::columns]) for at in range(columns))
        if needed <= width:
            return columns
    return 1


def _told(item: _Item, style: Style) -> str:
    return f'{item.sample}<TD ALIGN="LEFT">{font(item.meaning + "    ", style.ink, _SIZE)}</TD>'


def _item(sample: str, word: str, meaning: str) -> _Item:
    return _Item(
        sample,
        meaning,
        text_width(word, _SIZE, bold=True) + text_width(f"{meaning}    ", _SIZE) + 18,
    )


def _items(scene: Scene, style: Style) -> Iterator[_Item]:
    roles = {card.role for card in scene.cards}
    cells = [cell for card in scene.cards for cell in (card.head, *card.cells) if cell]
    if any(card.cells for card in scene.cards):
        roles.add(Role.REASON)
    for role, word, meaning in _ROLES:
        if role in roles:
            bar = style.of(role)
            told = "a reason" if scene.compact and role is Role.REASON else meaning
            yield _worded(word, told, bar.bar, bar.on_bar)
    for role, word, meaning in _CLAIMS:
        if any(card.word == word for card in scene.cards):
            bar = style.of(role)
            told = word.capitalize() if scene.compact else word
            yield _worded(told, meaning, bar.bar, bar.on_bar)
    if any(cell.implicit for cell in cells):
        sample = (
            '<TD CELLPADDING="0"><TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="3">'
            f'<TR><TD STYLE="DASHED" COLOR="{style.muted}">'
            f"{font('implicit', style.ink, _SIZE, italic=True)}</TD></TR></TABLE></TD>"
        )
        yield _item(sample, "implicit", "supplied by the analyst, not in the text")
    if any(link.manner is Manner.SAME for link in scene.links):
        yield _plain("←", "the same claim, used as a premise", style)
    if any(cell.told_in for cell in cells) or any(card.stands_for for card in scene.cards):
        yield _plain("→ 12", "told in the card of that number", style)
    if scene.compact and any(note.startswith("+ ") for c in scene.cards for note in c.notes):
        yield _plain("+ Title", "a further reason", style)
    notes = [note for card in scene.cards for note in card.notes]
    if any("¶" in note for note in (*notes, *(note for cell in cells for note in cell.notes))):
        yield _plain("¶6/2", "paragraph and sentence of the source", style)


def _worded(word: str, meaning: str, ground: str, ink: str) -> _Item:
    sample = f'<TD BGCOLOR="{ground}" CELLPADDING="3">{font(word, ink, _SIZE, bold=True)}</TD>'
    return _item(sample, word, meaning)


def _plain(sign: str, meaning: str, style: Style) -> _Item:
    sample = f'<TD ALIGN="LEFT">{font(sign, style.muted, _SIZE, bold=True)}</TD>'
    return _item(sample, sign, meaning)
