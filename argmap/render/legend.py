"""Title, subtitle and legend: what signs and colours mean, as far as they occur."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.render.labels import font
from argmap.render.palette import Role, Style
from argmap.render.scene import Manner, Scene

__all__ = ["title_label"]

_ROLES = (
    (Role.REASON, "+ BECAUSE", "a reason: what stands in one card works together"),
    (Role.OBJECTION, "− HOWEVER", "an objection"),
    (Role.UNDERCUT, "× BUT", "denies that a step is a good one"),
)


def title_label(scene: Scene, style: Style) -> str:
    """Return the label of the picture."""
    rows = []
    if scene.title:
        rows.append(_line(font(scene.title, style.ink, 18, bold=True)))
    if scene.subtitle:
        rows.append(_line(font(scene.subtitle, style.muted, 10)))
    items = "".join(_items(scene, style))
    if items:
        rows.append(
            '<TR><TD ALIGN="LEFT" CELLPADDING="4"><TABLE BORDER="0" CELLBORDER="0" '
            f'CELLSPACING="2" CELLPADDING="2"><TR>{items}</TR></TABLE></TD></TR>'
        )
    if not rows:
        return ""
    body = "".join(rows)
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{body}</TABLE>>'


def _line(told: str) -> str:
    return f'<TR><TD ALIGN="LEFT">{told}</TD></TR>'


def _items(scene: Scene, style: Style) -> Iterator[str]:
    roles = {card.role for card in scene.cards}
    if any(card.cells for card in scene.cards):
        roles.add(Role.REASON)
    for role, word, meaning in _ROLES:
        if role in roles:
            colours = style.of(role)
            yield (
                f'<TD BGCOLOR="{colours.bar}" CELLPADDING="3">'
                f"{font(word, colours.on_bar, 9, bold=True)}</TD>"
            )
            yield _meaning(meaning, style)
    cells = [cell for card in scene.cards for cell in (card.head, *card.cells) if cell]
    if any(cell.implicit for cell in cells):
        yield (
            '<TD CELLPADDING="0"><TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="3">'
            f'<TR><TD STYLE="DASHED" COLOR="{style.muted}">'
            f"{font('italic', style.ink, 9, italic=True)}</TD></TR></TABLE></TD>"
        )
        yield _meaning("not said, supplied by the analyst", style)
    if any(link.manner is Manner.SAME for link in scene.links):
        yield f"<TD>{font('──', style.muted, 9)}</TD>"
        yield _meaning("the same claim, used as a premise", style)
    if any("¶" in note for cell in cells for note in cell.notes):
        yield f"<TD>{font('¶6 s28', style.muted, 9, bold=True)}</TD>"
        yield _meaning("paragraph and sentence of the source", style)


def _meaning(text: str, style: Style) -> str:
    return f'<TD ALIGN="LEFT">{font(text + "    ", style.ink, 9)}</TD>'
