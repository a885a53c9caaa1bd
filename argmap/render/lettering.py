"""Type: its sizes, and the one place where the user's words are put between angle brackets."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from math import ceil

from attrs import frozen

from argmap.render.directing import directed, runs_left
from argmap.render.measuring import clean, text_width, words, wrap
from argmap.render.tables import RIGHT

__all__ = [
    "ACROSS",
    "DOWN",
    "END",
    "FONT",
    "FULL",
    "NARROW",
    "SHEET",
    "WORDY",
    "Sizes",
    "beginning",
    "font",
    "gap",
    "leading",
    "line_height",
    "lines",
    "paragraph",
]

FONT = "Arial"
END = '<BR ALIGN="LEFT"/>'  # of a line that is set to the left


@frozen
class Sizes:
    """Sizes in points: whole ones, as Graphviz cuts off the rest in labels; widths are even."""

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
        return Sizes(2 * round((1 + letters) / 4 * self.width), text, title, small, claim)


FULL = Sizes(width=220, text=11, title=11, small=10, claim=13)
ACROSS = Sizes(width=88, text=10, title=11, small=10, claim=11)
DOWN = Sizes(width=120, text=10, title=11, small=10, claim=11)
WORDY = Sizes(width=160, text=10, title=11, small=10, claim=11)
SHEET = Sizes(width=400, text=13, title=13, small=11, claim=13)
NARROW = Sizes(width=134, text=11, title=12, small=11, claim=12)


def font(text: str, colour: str, size: float, *, bold: bool = False, italic: bool = False) -> str:
    """Return a piece of text with its font; nothing for no text, of which dot makes an error."""
    if not text:
        return ""
    begun, ended = _face(colour, size, bold, italic)
    return f"{begun}{_escaped(text)}{ended}"


def lines(
    told: Iterable[str], colour: str, size: float, *, bold: bool = False, italic: bool = False
) -> str:
    """Return the lines of a paragraph, set to where it begins, each with the space above it."""
    told = tuple(told)
    if not told:
        return ""
    begun, ended = _face(colour, size, bold, italic)
    above, end, said = leading(size), END, "\n".join(told)
    if not said.isascii():  # it may run from right to left
        end, said = RIGHT if runs_left(said) else END, "\n".join(directed(told))
    said = _escaped(said).replace("\n", end + above)
    return f"{begun}{above}{said}{end}{ended}"


@lru_cache
def leading(size: float) -> str:
    """Return the space above a line of this size, as a line without letters.

    Where sizes are mixed, engines make a line as high as its type is large, so that letters touch.
    A line and its space are an even number of points, about a fifth more than its type: a label of
    an odd height would stand half a point beside its frame.
    """
    return gap(line_height(size) - size)


def line_height(size: float) -> int:
    """Return the height of a line of this size, with the space above it, in points."""
    return 2 * ceil(0.58 * size)


def gap(points: float) -> str:
    """Return a line without letters."""
    return f'<FONT POINT-SIZE="{points:g}">{END}</FONT>'


def paragraph(  # noqa: PLR0913  (how letters look, by name)
    text: str, room: float, colour: str, size: float, *, bold: bool = False, italic: bool = False
) -> str:
    """Return a text as lines that are no wider than its room."""
    if not text:
        return ""
    return lines(wrap(text, room, size, bold=bold), colour, size, bold=bold, italic=italic)


@lru_cache
def _face(colour: str, size: float, bold: bool, italic: bool, /) -> tuple[str, str]:  # noqa: FBT001
    """Return what stands before and behind a text; the typeface is that of all that is drawn."""
    begun, ended = f'<FONT COLOR="{colour}" POINT-SIZE="{size:g}">', "</FONT>"
    if bold:
        begun, ended = f"{begun}<B>", f"</B>{ended}"
    if italic:
        begun, ended = f"{begun}<I>", f"</I>{ended}"
    return begun, ended


def _escaped(text: str) -> str:
    # A single backslash would begin one of Graphviz's own escapes, here as well; and before
    # version 3 a bracket at the end of a text is taken for the end of CDATA.
    return escape(text, quote=False).replace("\\", "\\\\").replace("]", "&#93;")


def beginning(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, str]:
    """Return what of a text fits on a line that has begun, and what doesn't."""
    told = clean(text)
    if text_width(told, size, bold=bold) <= room:
        return told, ""
    parts = words(told)
    count, first = 0, ""
    while count < len(parts):
        longer = f"{first} {parts[count]}".strip()
        if text_width(longer, size, bold=bold) > room:
            break
        count, first = count + 1, longer
    return first, " ".join(parts[count:])
