"""To even out what may differ between a quote and its source, with the way back to the source.

What counts as equal: any white space, line ends and block-quote signs; all quotation marks,
single or double; all hyphens; all dashes, with or without spaces; `…` and `...`; emphasis
(`*x*`, `_x_`); links (`[x](address)`); numbers of notes (`[1]`); ligatures and letters with
combining accents; soft hyphens and other signs without width. Case counts.
"""

from __future__ import annotations

import re
import unicodedata
from array import array

from attrs import field, frozen

from argmap.source import Span

__all__ = ["Normalised", "normalise"]

_DOTS = r"(?:…|\.(?:[ \xa0]?\.){2,})"
# Most of a text is letters, and single spaces between them, which stay as they are.
_MARKED = re.compile(
    rf"""
      (?![a-zA-Z0-9][a-zA-Z0-9\ ]|(?<=[a-zA-Z0-9])\ [a-zA-Z0-9])(?:
      (?P<mark>["“”„‟«»‹›‘’‚‛′″`´]|[\xa0\u202f](?=[»›])|'')
    | (?P<blank>(?>(?:\s|(?m:^)>)+))
      (?:(?P<dash>[-–‒−]++(?=\s)(?>(?:\s|(?m:^)>)*)|[–‒](?=\S)|[—―]++\s*+|-{{2,}}+\s*+)
       | (?P<dots>{_DOTS}\s*+))?
    | (?P<joined>[—―]++\s*+|-{{2,}}+\s*+|[–‒]\s++)
    | (?P<ellipsis>{_DOTS}\s*+)
    | (?P<hyphen>[‐‑‒–−])
    | (?P<gone>[\xad\u200b-\u200d\u2060\ufeff]++
      |\*++(?=\S)|(?<=\S)\*++
      |(?<![^\W_])_{{1,3}}(?=\S)|(?<=\S)_{{1,3}}(?![^\W_])
      |\[(?=[^\]\[\n]{{1,300}}\]\()|\]\([^()\s]{{1,500}}\)
      |\[\^?\d{{1,3}}\])
    | (?P<composed>(?:[\ufb00-\ufb06]|[^\W\d_](?=[\u0300-\u036f]))[\u0300-\u036f]*+)
      )
    """,
    re.VERBOSE,
)

_PLAIN = {"mark": "'", "blank": " ", "dash": " - ", "joined": " - ", "dots": "… "}
_PLAIN |= {"ellipsis": "… ", "hyphen": "-", "gone": ""}


@frozen
class Normalised:
    """A text evened out.

    Attributes:
        text: what is left to compare.
        starts, ends: for each of its characters, where it begins and ends in the original.
    """

    text: str
    starts: array[int] = field(repr=False)
    ends: array[int] = field(repr=False)

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch stands in the original, without white space at its ends."""
        while start < end - 1 and self.text[start] == " ":
            start += 1
        while end > start + 1 and self.text[end - 1] == " ":
            end -= 1
        return Span(self.starts[start], self.ends[end - 1])


def normalise(text: str) -> Normalised:
    """Even a text out, in linear time.

    >>> normalise("“Still,  *perceptions*—are critical...”").text
    "'Still, perceptions - are critical… '"
    """
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    blank = True  # white space at the beginning goes
    at = 0
    for match in _MARKED.finditer(text):
        if match.start() > at:
            pieces.append(text[at : match.start()])
            starts.extend(range(at, match.start()))
            ends.extend(range(at + 1, match.start() + 1))
            blank = False
        at = match.end()
        piece = _PLAIN.get(match.lastgroup or "")
        if piece is None:  # a ligature or a letter with its accents
            piece = unicodedata.normalize("NFKC", match[0])
        if blank:
            piece = piece.lstrip(" ")
        if piece:
            shown = match[0].strip() or match[0]
            first = match.start() + match[0].index(shown)
            pieces.append(piece)
            starts.extend([first] * len(piece))
            ends.extend([first + len(shown)] * len(piece))
            blank = piece.endswith(" ")
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Normalised("".join(pieces), starts, ends)
