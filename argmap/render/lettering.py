"""Type: its sizes, and the one place where the user's words are put between angle brackets."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from attrs import frozen

from argmap.render.directing import directed
from argmap.render.measuring import clean, text_width, words

__all__ = [
    "ACROSS",
    "DOWN",
    "FONT",
    "FULL",
    "NARROW",
    "SHEET",
    "WORDY",
    "Sizes",
    "beginning",
    "font",
    "lines",
]

FONT = "Arial"


@frozen
class Sizes:
    """Sizes in points: whole ones, as Graphviz cuts off the rest in labels."""

    width: int
    text: float
    title: float
    small: float
    claim: float

    def times(self, letters: float) -> Sizes:
        """Return larger or smaller letters, on cards that grow half as much."""
        if letters == 1:
            return self
        text, title, small, claim = (
            max(round(letters * size), 1)
            for size in (self.text, self.title, self.small, self.claim)
        )
        return Sizes(round((1 + letters) / 2 * self.width), text, title, small, claim)


FULL = Sizes(width=220, text=10, title=10, small=9, claim=13)
ACROSS = Sizes(width=88, text=10, title=11, small=10, claim=11)
DOWN = Sizes(width=120, text=10, title=11, small=10, claim=11)
WORDY = Sizes(width=160, text=10, title=11, small=10, claim=11)
SHEET = Sizes(width=400, text=12, title=12, small=10, claim=12)
NARROW = Sizes(width=134, text=11, title=12, small=11, claim=12)


def font(text: str, colour: str, size: float, *, bold: bool = False, italic: bool = False) -> str:
    """Return a piece of text with its font; nothing for no text, of which dot makes an error."""
    if not text:
        return ""
    begun, ended = _face(colour, size, bold=bold, italic=italic)
    return f"{begun}{_escaped(text)}{ended}"


def lines(
    told: Iterable[str], colour: str, size: float, *, bold: bool = False, italic: bool = False
) -> str:
    """Return the lines of a paragraph, set to the left, each with its end."""
    told = tuple(told)
    if not told:
        return ""
    begun, ended = _face(colour, size, bold=bold, italic=italic)
    end = '<BR ALIGN="LEFT"/>'
    return "".join(
        f"{begun}{_escaped(line)}{ended}{end}" if line else end for line in directed(told)
    )


def _face(colour: str, size: float, *, bold: bool, italic: bool) -> tuple[str, str]:
    """Return what stands before and behind a text in a font."""
    begun, ended = f'<FONT FACE="{FONT}" COLOR="{colour}" POINT-SIZE="{size:g}">', "</FONT>"
    if bold:
        begun, ended = f"{begun}<B>", f"</B>{ended}"
    if italic:
        begun, ended = f"{begun}<I>", f"</I>{ended}"
    return begun, ended


def _escaped(text: str) -> str:
    # A single backslash would begin one of Graphviz's own escapes, here as well; and before
    # version 3 a bracket at the end of a text is taken for the end of CDATA.
    return escape(text, quote=True).replace("\\", "\\\\").replace("]", "&#93;")


def beginning(title: str, room: float, sizes: Sizes) -> tuple[str, str]:
    """Return what of a title fits on the line of the word, and what doesn't."""
    told = clean(title)
    if text_width(told, sizes.title, bold=True) <= room:
        return told, ""
    parts = words(told)
    count, first = 0, ""
    while count < len(parts):
        longer = f"{first} {parts[count]}".strip()
        if text_width(longer, sizes.title, bold=True) > room:
            break
        count, first = count + 1, longer
    return first, " ".join(parts[count:])
