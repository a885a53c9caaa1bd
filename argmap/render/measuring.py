"""How wide text is and where its lines break, the same with every engine and on every machine.

Engines measure with the fonts they find, or guess; so lines are broken and cells are sized here, by
the advance widths of Arial (those of Helvetica, Liberation Sans and Arimo are the same).
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from argmap.render.advances import BLOCKS, BOLD, EMOJI, REGULAR, WIDEST

__all__ = ["SHOWN", "TOLD", "clean", "shorten", "text_width", "words", "wrap"]

# Letters: nobody reads on, and engines would take minutes.
SHOWN = 3_000  # in one place of a card
TOLD = 10_000  # by a tooltip

# What XML 1.0 can't hold, and what would turn the order of the letters around it.
_UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile("[^\\S\xa0\u2007\u202f]+")
# Letters that stand one after the other, whatever is around them: most texts have no others.
_SINGLE = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0386-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a"
    "\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u3000-\u3029\u3030-\u3098\u309b-\ua48f\uac00-\ud7a3"
    "\uff01-\uff9d]*"
)
_HYPHEN, _GAP = "\xad", "\u200b"  # where a word may be parted, with a hyphen and without
# What may end a line: a part that ends in a hyphen or something like it, or a sign of East Asia
# with the brackets and stops that belong to it.
_EAST = (
    "\u2e80-\u3029\u3030-\u3098\u309b-\ua48f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_MARKS = "\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef\u0300-\u036f\u200d"
_OPENING = "(\\[{“‘〈《「『【〔〖〘〚（［｛"
_CLOSING = (
    ")\\]}”’、。，．・：；？！〉》」』】〕〗〙〛）］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_BREAKING = f"-/–—_\xa0{_HYPHEN}{_GAP}"
_PART = re.compile(
    rf"[{_OPENING}]*[{_EAST}][{_MARKS}{_CLOSING}]*"
    rf"|[^{_BREAKING}{_EAST}]*[{_BREAKING}]+|[^{_BREAKING}{_EAST}]+"
)
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    r"""Return a text as one line that XML can hold, of `TOLD` letters at most.

    >>> clean("a\x00b\n  c")
    'a\ufffdb c'
    """
    return " ".join(_fit(shorten(text, TOLD)))


def _fit(text: str) -> list[str]:
    """Split a text into words that XML can hold."""
    if not (text.isascii() and text.isprintable()):
        text = _TURNING.sub("", _UNFIT.sub("\ufffd", text))
    return words(text)


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
    return text.split() if text.isascii() else [word for word in _SPACE.split(text) if word]


class _Widths(dict[str, int]):
    """What letters take, with all that is joined to them; of others once they are met."""

    def __missing__(self, letters: str) -> int:
        width = self._joined(letters) if len(letters) > 1 else self._alone(letters)
        if len(letters) < _JOINED:
            self[letters] = width
        return width

    def _alone(self, letter: str) -> int:
        if unicodedata.category(letter) in _WITHOUT:
            return 0
        if letter in WIDEST:
            return WIDEST[letter]
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter and base in self:
            return self[base]
        return BLOCKS[bisect_right(BLOCKS, ord(letter), key=_first) - 1][1]

    def _joined(self, letters: str) -> int:
        """Return what a letter takes with its marks, a syllable, or an emoji of several signs.

        Where a font lacks an emoji that is made of others, they stand side by side.
        """
        if _EMOJI.search(letters):
            return EMOJI * sum(1 for sign in letters.split("\u200d") if sign)
        width = self[letters[0]]
        for letter in letters[1:]:
            kind = unicodedata.category(letter)
            if kind == "Mc" or (kind == "Lo" and not _JAMO.match(letter)):
                width += self[letter] // 2
        return width


_JOINED = 12  # code points: nobody needs to remember what takes more
_WITHOUT = frozenset({"Mn", "Me", "Cf"})
_EMOJI = re.compile("[\ufe0f\u20e3\u2600-\u27bf\U0001f000-\U0001faff]")
_JAMO = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
_WIDTHS = tuple(
    _Widths((letter, width) for width, letters in table.items() for letter in letters)
    for table in (REGULAR, BOLD)
)


def _first(block: tuple[int, int]) -> int:
    return block[0]


def _letters(text: str) -> Iterable[str]:
    """Split a text into letters, each with its marks and all that is joined to it."""
    if _SINGLE.fullmatch(text):
        return text
    from wcwidth import iter_graphemes  # noqa: PLC0415  (25 ms, and most texts need none of it)

    return iter_graphemes(text)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of text in points.

    >>> text_width("AB", 10)
    13.34
    """
    return _points(_units(text, bold), size)


@lru_cache(maxsize=1 << 14)  # words come again and again
def _units(text: str, bold: bool, /) -> int:  # noqa: FBT001  (names take time)
    return sum(map(_WIDTHS[bold].__getitem__, _letters(text)))


def _points(units: int, size: float) -> float:
    return round(units * size / 1000, 3)


def _room(width: float, size: float) -> int:
    """Return the most units that are no wider than so many points."""
    units = int(width * 1000 / size + 1e-6)
    fits = round(units * size / 1000, 3) <= width  # as in `_points`, without the call
    return units if fits else units - 1


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than `width` points; words that are too long are cut.

    There are as few lines as can be, and these are about equally long. Of a text of more than
    `SHOWN` letters there is the beginning.

    >>> wrap("one two three four", 60, 10)
    ('one two', 'three four')
    """
    if not text:
        return ()
    written = _fit(shorten(text, SHOWN))
    if not text.isascii():
        written = [word for each in written if (word := each.rstrip(_HYPHEN + _GAP))]
    taken = [_units(word, bold) for word in written]
    space, room = _WIDTHS[bold][" "], _room(width, size)
    # How far words reach, each with the space behind it.
    reach = list(accumulate(map(space.__add__, taken)))
    if not reach or reach[-1] - space <= room:
        return (_parted(" ".join(written)),) if written else ()
    longest = max(taken)
    if longest > room:
        return tuple(map(_parted, _greedy(written, taken, width, size, bold=bold)))
    count = len(_ends(reach, room + space))
    low = max(width / 2, _points(longest, size))
    least = _least(reach, count) - space
    while width - low > 2:
        middle = (low + width) / 2
        tried = int(middle * 1000 / size)
        if tried < least or (count > 2 and len(_ends(reach, tried + space)) > count):
            low = middle
        else:
            room, width = tried, middle
    ends = _ends(reach, room + space)
    told = (written[start:end] for start, end in pairwise((0, *ends)))
    return tuple(_parted(" ".join(line)) for line in told)


def _least(reach: Sequence[int], count: int) -> int:
    """Return what so many lines need at least, each with the space behind it; of two exactly what."""
    if count > 2:
        return -(-reach[-1] // count)
    half = bisect_left(reach, reach[-1] / 2)
    return min(reach[half], reach[-1] - reach[half - 1] if half else reach[half])


def _ends(reach: Sequence[int], room: int) -> list[int]:
    """Return how many words are told at the end of each line, if none is too long for one."""
    ends, at, told = [], 0, 0
    while at < len(reach):
        at = bisect_right(reach, told + room, at)
        told = reach[at - 1]
        ends.append(at)
    return ends


def _parted(line: str) -> str:
    """Return a line with a hyphen where a word goes on, and without those that are not needed."""
    if line.isascii():
        return line
    if line.endswith(_HYPHEN):
        line = f"{line[:-1]}-"
    return line.replace(_HYPHEN, "").replace(_GAP, "")


def _greedy(
    words: Iterable[str], taken: Iterable[int], width: float, size: float, *, bold: bool
) -> tuple[str, ...]:
    """Put words, each with what it takes, on lines that are as full as can be."""
    lines: list[str] = []
    line, told = "", 0
    space, room = _WIDTHS[bold][" "], _room(width, size)
    for word, units in zip(words, taken, strict=True):
        longer = told + space + units if line else units
        if longer <= room:
            line = f"{line} {word}" if line else word
            told = longer
            continue
        pieces = _pieces(word, width, size, bold=bold)
        if line and len(pieces) > 1:
            # A word that is cut anyway (text without spaces) goes on where the line ends.
            pieces = _pieces(f"{line} {word}", width, size, bold=bold)
        elif line:
            lines.append(line)
        lines += pieces[:-1]
        line = pieces[-1]
        told = _units(line, bold)
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Cut a word that is too long: behind hyphens and where words are held together, or into pieces of about the same length."""
    if text_width(word, size, bold=bold) <= width:
        return [word]
    pieces = [""]
    for part in _PART.findall(word):
        if text_width(_parted(pieces[-1] + part), size, bold=bold) <= width:
            pieces[-1] += part
        elif text_width(_parted(part), size, bold=bold) <= width and not _parted(pieces[-1]):
            pieces[-1] = part
        else:
            pieces += _cut(part.rstrip(_HYPHEN + _GAP), width, size, bold=bold)
    return [piece for piece in pieces if piece] or [word]


def _cut(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Cut a word between letters, never before what is joined to one."""
    whole = text_width(word, size, bold=bold)
    wanted = min(width, whole / max(1, math.ceil(whole / width)) + size)
    pieces, taken, room = [""], 0, _room(wanted, size)
    for letter in _letters(word):
        # What is joined to a letter without end is no letter that anybody reads.
        for part in (letter,) if _WIDTHS[bold][letter] <= room else letter:
            units = _WIDTHS[bold][part]
            if taken + units <= room or not pieces[-1]:
                pieces[-1] += part
                taken += units
            else:
                pieces.append(part)
                taken = units
    return pieces
