"""What a picture says to those who can't see it: a summary, and what each of its parts is.

Roles are those of the WAI-ARIA Graphics Module, https://www.w3.org/TR/graphics-aria-1.0/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from argmap.render.marking import Mark
from argmap.render.measuring import TOLD, clean, shorten
from argmap.render.palette import Role
from argmap.render.scene import Card, Manner, Scene

__all__ = ["roles", "summary"]

_LINES = {
    Manner.SUPPORT: "support",
    Manner.ENTAILS: "support",
    Manner.SAME: "premise told elsewhere",
    Manner.ATTACK: "attack",
    Manner.CONTRARY: "attack",
    Manner.CONTRADICTORY: "attack",
    Manner.UNDERCUT: "undercut",
    Manner.PREFERS: "preference",
}
_COUNTED = ("support", "attack", "undercut", "preference")
_CARDS = {
    Role.REASON: "reason",
    Role.OBJECTION: "objection",
    Role.UNDERCUT: "undercut",
    Role.THESIS: "thesis",
    Role.POLICY: "recommendation",
    Role.CLAIM: "claim",
}


def summary(scene: Scene) -> str:
    """Return in some sentences what a picture shows."""
    return shorten(" ".join(_sentences(scene)), TOLD)


def _sentences(scene: Scene) -> Iterator[str]:
    cards = [card for card in scene.cards if not card.stands_for]
    if not cards:
        yield "An empty map."
        return
    cells = [cell for card in cards for cell in (card.head, *card.cells) if cell and cell.names]
    told = [f"A map of {_some(len(cards), 'card')}"]
    if cells:
        told.append(f"with {_some(len(cells), 'statement')}")
    if scene.sections:
        told.append(f"in {_some(len(scene.sections), 'section')}")
    yield f"{' '.join(told)}."
    for card in cards:
        if card.role is Role.THESIS:
            yield f"Thesis: {_thesis(card)}"
    drawn = Counter(_LINES[link.manner] for link in scene.links if not link.bare)
    kinds = [_some(drawn[kind], kind) for kind in _COUNTED if drawn[kind]]
    if kinds:
        yield f"Its lines stand for {', '.join(kinds)}."
    labels = (card.label for card in cards) if scene.compact else (cell.label for cell in cells)
    marks = Counter(map(Mark.of, labels))
    counts = [f"{mark.told[2:]} {marks[mark]}" for mark in Mark if marks[mark]]
    if counts:
        yield f"Marks: {', '.join(counts)}."


def _thesis(card: Card) -> str:
    told = clean((card.head.text or card.head.title) if card.head else card.text or card.title)
    return told if told.endswith((".", "!", "?", "…")) else f"{told}."


def _some(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def roles(scene: Scene) -> Mapping[str, tuple[str, str]]:
    """Return the role of each card, statement and line, by its name, and in a word what it is.

    A card holds the statements that it tells; lines and statements hold nothing.
    """
    found: dict[str, tuple[str, str]] = {}
    for card in scene.cards:
        # What holds statements or a link is no symbol: of those nothing is told but their names.
        symbol = scene.compact and not card.stands_for and not card.beyond
        holds = "graphics-symbol" if symbol else "graphics-object"
        found[card.id] = (holds, "pointer" if card.stands_for else _CARDS[card.role])
        for cell in (card.head, *card.cells):
            if cell is not None and not cell.told_in:
                found[cell.id] = ("graphics-symbol", "statement")
    for number, link in enumerate(scene.links, start=1):
        found[f"link-{number}"] = ("graphics-symbol", _LINES[link.manner])
    return found
