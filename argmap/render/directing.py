"""In which direction text runs: that of its first letter that has one, as Unicode's bidi algorithm says.

Each line of a paragraph runs as the whole does, whatever it begins with; engines and browsers, which
see lines alone, are told by a mark that takes no room.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

__all__ = ["directed", "runs_left"]

_LEFTWARDS = frozenset({"R", "AL"})
_STRONG = _LEFTWARDS | {"L"}
_MARKS = {True: "\u200f", False: "\u200e"}


def runs_left(text: str) -> bool | None:
    """Tell whether a text runs from right to left; None if no letter in it says.

    >>> runs_left("1. \u05d0"), runs_left("a \u05d0"), runs_left("12")
    (True, False, None)
    """
    if text.isascii():
        return False if any(map(str.isalpha, text)) else None
    for letter in text:
        if (way := unicodedata.bidirectional(letter)) in _STRONG:
            return way in _LEFTWARDS
    return None


def directed(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a paragraph, with a mark on those that would run another way than it does."""
    told = list(lines)
    if all(map(str.isascii, told)):  # no letter of these runs from right to left
        yield from told
        return
    ways = [runs_left(line) for line in told]
    whole = next((way for way in ways if way is not None), None)
    for line, way in zip(told, ways, strict=True):
        yield line if whole is None or way in {whole, None} or not line else _MARKS[whole] + line
