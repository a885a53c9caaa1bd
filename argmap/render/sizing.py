"""How large cards are, before any layout."""

from __future__ import annotations

from attrs import evolve

from argmap.render.lettering import ACROSS, DOWN, FULL, NARROW, WORDY, Sizes, line_height
from argmap.render.measuring import SHOWN, shorten, text_width, words, wrap
from argmap.render.palette import Role
from argmap.render.scene import Card, Scene

__all__ = ["height_of", "sizes_of"]

_WORDY = 30  # letters of text on the cards of an overview, on average: more need wider cards
_WIDEST = 140  # points: of a compact card


def sizes_of(scene: Scene, *, down: bool) -> Sizes:
    """Return the sizes of type and cards in a picture that runs down, or else across."""
    if not scene.compact:
        return FULL.times(scene.letters)
    told = [shorten(card.text, SHOWN) for card in scene.cards if not (card.joint or card.beyond)]
    wordy = sum(map(len, told)) > _WORDY * len(told)
    sizes = (NARROW if scene.narrow else WORDY if wordy else DOWN if down else ACROSS).times(
        scene.letters
    )
    # Some languages have long words; a card may grow for them, within limits.
    longest = max(
        (
            text_width(word, sizes.title, bold=True)
            for card in scene.cards
            for word in words(shorten(card.title, SHOWN))
        ),
        default=0,
    )
    widest = max(_WIDEST * (1 + scene.letters) / 2, sizes.width)
    # Even, as are all cards: their frames stand on whole points.
    return evolve(sizes, width=2 * round(min(max(sizes.width, longest + 14), widest) / 2))


def height_of(card: Card, sizes: Sizes, *, compact: bool) -> float:
    """Return about how high a card is, in points; what counts is the proportion."""
    if compact:
        room = sizes.width - 12
        small = sum(len(wrap(note, room, sizes.small)) for note in card.notes)
        small += len(wrap(card.text, room, sizes.text)) + bool(card.label) + len(card.findings)
        small += card.role in {Role.THESIS, Role.POLICY, Role.CLAIM}  # their word
        title = len(wrap(card.title, room, sizes.title, bold=True))
        return 14 + title * line_height(sizes.title) + small * line_height(sizes.small)
    room = sizes.width - 20
    title, line, small = map(line_height, (sizes.title, sizes.text, sizes.small))
    height = 9.0 + title + small * (bool(card.scheme or card.label) + len(card.findings))
    for cell in (card.head, *card.cells):
        if cell is not None:
            text = text_width(shorten(cell.text, SHOWN), 1.1 * sizes.text) // room
            height += 21 + title + line * (1 + text) + small * (1 + len(cell.findings))
            for quote in cell.quotes:
                height += small * (1 + text_width(shorten(quote, SHOWN), sizes.small) // room)
    return height
