"""How wide text is and where its lines break, the same with every engine and on every machine.

Engines measure with the fonts they find, or guess; so lines are broken and cells are sized here, by
the advance widths of Arial (those of Helvetica, Liberation Sans and Arimo are the same).
"""

from __future__ import annotations

import math
import re
import unicodedata

from wcwidth import wcwidth

__all__ = ["SHOWN", "TOLD", "clean", "shorten", "text_width", "words", "wrap"]

# Letters: nobody reads on, and engines would take minutes.
SHOWN = 3_000  # in one place of a card
TOLD = 10_000  # by a tooltip

# Thousandths of the type size; what stands in no line is measured by its base letter.
_REGULAR = {
    191: "'",
    222: "ijl‘’‚",
    260: "|¦",
    278: " !,./:;I[\\]ft·ı\xa0",
    333: "()-`r¡“”„‹›°",
    350: "•",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    537: "¶",
    556: "#$0123456789?L_abdeghnopqu«»–†€§",
    584: "+<=>~−×≤≥≠",
    611: "FTZ¿ßø",
    667: "&ABEKPSVXYÞ",
    722: "CDHNRUwÐ",
    778: "GOQØ",
    833: "Mm",
    889: "%æ",
    944: "Wœ",
    1000: "ÆŒ—…→←™",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl‘’‚ı\xa0",
    280: "|¦",
    333: "!()-:;[]`ft¡·‹›°",
    350: "•",
    389: "*r{}",
    474: '"',
    500: "z“”„",
    556: "#$0123456789J_aceksvxy«»–†€§¶",
    584: "+<=>^~−×≤≥≠",
    611: "?FLTZbdghnopqu¿ßø",
    667: "EPSVXYÞ",
    722: "&ABCDHKNRUÐ",
    778: "GOQwØ",
    833: "M",
    889: "%mæ",
    944: "Wœ",
    975: "@",
    1000: "ÆŒ—…→←™",
}
_OTHER = 730  # generous: wider than nearly all letters of Greek and Cyrillic
_WIDE = 1050  # East Asian characters and emoji fill a square, some fonts a little more

# What XML 1.0 can't hold, and what would turn the order of the letters around it.
_UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile("[^\\S\xa0\u2007\u202f]+")
_PART = re.compile(r"[^-/–—_\xa0]*[-/–—_\xa0]+|[^-/–—_\xa0]+")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    r"""Return a text as one line that XML can hold, of `TOLD` letters at most.

    >>> clean("a\x00b\n  c")
    'a\ufffdb c'
    """
    return " ".join(words(_TURNING.sub("", _UNFIT.sub("\ufffd", shorten(text, TOLD)))))


def shorten(text: str, most: int) -> str:
    """Return a text, or if it is longer than that the beginning of it.

    >>> shorten("one two three", 9)
    'one two …'
    """
    if len(text) <= most:
        return text
    begun = text[: most - 1]
    end = begun.rfind(" ", most // 2)
    return f"{begun[:end]} …" if end > 0 else f"{begun}…"


def words(text: str) -> list[str]:
    """Split a text where a line may end: at spaces, but not at those that hold words together."""
    return [word for word in _SPACE.split(text) if word]


class _Widths(dict[str, int]):
    """The widths of letters, in thousandths of the type size; of others once they are met."""

    def __missing__(self, letter: str) -> int:
        columns = wcwidth(letter)
        if columns == 2:
            width = _WIDE
        elif columns == 0:
            width = 0
        else:
            base = unicodedata.normalize("NFD", letter)[0]
            width = self.get(base, _OTHER)
        self[letter] = width
        return width


_WIDTHS = tuple(
    _Widths((letter, width) for width, letters in table.items() for letter in letters)
    for table in (_REGULAR, _BOLD)
)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of text in points.

    >>> text_width("AB", 10)
    13.34
    """
    return _points(_units(text, bold=bold), size)


def _units(text: str, *, bold: bool) -> int:
    return sum(map(_WIDTHS[bold].__getitem__, text))


def _points(units: int, size: float) -> float:
    return round(units * size / 1000, 3)


def _room(width: float, size: float) -> int:
    """Return the most units that are no wider than so many points."""
    units = int(width * 1000 / size) + 1
    while _points(units, size) > width:
        units -= 1
    return units


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than `width` points; words that are too long are cut.

    There are as few lines as can be, and these are about equally long. Of a text of more than
    `SHOWN` letters there is the beginning.

    >>> wrap("one two three four", 60, 10)
    ('one two', 'three four')
    """
    told = [(word, _units(word, bold=bold)) for word in words(clean(shorten(text, SHOWN)))]
    lines = _greedy(told, width, size, bold=bold)
    longest = max((_points(units, size) for _, units in told), default=0.0)
    low = max(width / 2, min(longest, width))
    while len(lines) > 1 and width - low > 2:
        middle = (low + width) / 2
        narrower = _greedy(told, middle, size, bold=bold)
        if len(narrower) > len(lines):
            low = middle
        else:
            lines, width = narrower, middle
    return lines


def _greedy(
    told: list[tuple[str, int]], width: float, size: float, *, bold: bool
) -> tuple[str, ...]:
    """Put words, each with its width, on lines that are as full as can be."""
    lines: list[str] = []
    line, taken = "", 0
    space, room = _WIDTHS[bold][" "], _room(width, size)
    for word, units in told:
        longer = taken + space + units if line else units
        if longer <= room:
            line = f"{line} {word}" if line else word
            taken = longer
            continue
        pieces = _pieces(word, width, size, bold=bold)
        if line and len(pieces) > 1:
            # A word that is cut anyway (text without spaces) goes on where the line ends.
            pieces = _pieces(f"{line} {word}", width, size, bold=bold)
        elif line:
            lines.append(line)
        lines += pieces[:-1]
        line = pieces[-1]
        taken = _units(line, bold=bold)
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Cut a word that is too long: behind hyphens and where words are held together, or into pieces of about the same length."""
    if text_width(word, size, bold=bold) <= width:
        return [word]
    pieces = [""]
    for part in _PART.findall(word):
        if text_width(pieces[-1] + part, size, bold=bold) <= width:
            pieces[-1] += part
        else:
            pieces += _cut(part, width, size, bold=bold)
    return [piece for piece in pieces if piece] or [word]


def _cut(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Cut a word between letters, never before a combining mark."""
    whole = text_width(word, size, bold=bold)
    wanted = min(width, whole / max(1, math.ceil(whole / width)) + size)
    pieces = [""]
    for letter in word:
        longer = pieces[-1] + letter
        fits = text_width(longer, size, bold=bold) <= wanted
        if fits or not pieces[-1] or wcwidth(letter) <= 0:
            pieces[-1] = longer
        else:
            pieces.append(letter)
    return pieces
