"""To part a paragraph into its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.grounding.abbreviations import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    BEGINNINGS,
    NEVER_LAST,
    OFTEN_LAST,
)
from argmap.source import Span

__all__ = ["CLOSED", "split"]

_CLOSING = r"""["'”’»›)\]*_]"""
_OPENING = r"""["'“‘„«‹(\[*_¿¡]"""
_NOTE = r"\[\^?\d{1,3}\]"

# A stop, what closes behind it (marks, emphasis, the number of a note), and a gap.
_STOP = re.compile(
    rf"(?P<stop>[.!?…]++(?>(?:[ \xa0][.]{{1,3}})*))(?>(?:{_CLOSING}|{_NOTE})*)(?P<gap>\s++|\Z)"
    rf"|(?P<wide>[。！？]++[」』”’）]*+)"
)
_NEXT = re.compile(rf"{_OPENING}*+(?P<word>[^\W_]*+)(?P<stop>\.?)")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_BEFORE = re.compile(r"[\w.’'-]{0,40}\Z")
_ITEM = re.compile(r"(?<=\n)[ \t]*+(?P<mark>[-*+•]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]++(?=\S)")
_LISTED = re.compile(r"[ \t]*+(?:[-*+•]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]")

CLOSED = re.compile(rf"[.!?…。！？](?>(?:{_CLOSING}|{_NOTE}|[」』）])*)\s*+\Z")
"""What a text looks like that ends with a sentence."""


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the sentences of a paragraph, in order, without the white space between them.

    A sentence ends at a stop (`.`, `!`, `?`, `…`, with marks that close behind it) before a gap, unless
    the next word begins in lower case or the stop belongs to an abbreviation, an initial or the number
    of an item. Each item of a list begins a sentence.

    Args:
        text: the whole text.
        start: where the paragraph begins.
        end: where it ends; by default with the text.

    >>> text = "Mr. J. R. Smith left the U.S. Army. It was 3.5 years ago."
    >>> [text[span.start : span.end] for span in split(text)]
    ['Mr. J. R. Smith left the U.S. Army.', 'It was 3.5 years ago.']
    """
    end = len(text) if end is None else end
    cuts = sorted({*_stops(text, start, end), *_items(text, start, end), end})
    for cut in cuts:
        stretch = text[start:cut]
        kept = stretch.strip()
        if kept:
            first = start + len(stretch) - len(stretch.lstrip())
            yield Span(first, first + len(kept))
        start = cut


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for match in _STOP.finditer(text, start, end):
        if match["wide"] or _ends(text, start, match):
            start = match.end()
            yield start


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a stop ends the sentence that begins at `start`."""
    following = _NEXT.match(text, match.end())
    word = following["word"] if following else ""
    if word[:1].islower():
        return False
    if match["stop"] != ".":
        return True
    if following and len(word) == 1:  # "A." is an initial, "A" may be an article
        word += following["stop"]
    found = _BEFORE.search(text, max(start, match.start() - 40), match.start())
    before = found[0].strip("'’-") if found else ""
    if len(before) == 1 and before.islower() and len(word) == 2:  # "z. B.", "d. h.", "i. e."
        return False
    if _numbers_an_item(text, start, match, before):
        return False
    return _is_last(before, word)


def _numbers_an_item(text: str, start: int, match: re.Match[str], before: str) -> bool:
    """Tell whether the stop belongs to the `1.` or `a.` that begins an item."""
    short = before.isdigit() and len(before) <= 3
    return short and not text[start : match.start()].strip().removesuffix(before).strip("(#*_ ")


def _is_last(before: str, following: str) -> bool:
    """Tell whether a sentence may end with a word and a full stop."""
    word = before.lower()
    if word in NEVER_LAST:
        return False
    if word in BEFORE_NAMES:
        return not following
    if word in BEFORE_NUMBERS and following[:1].isdigit():
        return False
    initial = len(before) == 1 and before.isupper() and before != "I"
    if initial or _DOTTED.fullmatch(before) or word in OFTEN_LAST:
        return not following or following.lower() in BEGINNINGS
    return True


def _items(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where items of lists begin, told from hard-wrapped lines by the line before."""
    before = start
    for match in _ITEM.finditer(text, start, end):
        line = text[max(start, text.rfind("\n", start, match.start() - 1) + 1) : match.start()]
        in_list = _LISTED.match(text, before) or _LISTED.match(line)
        if in_list or CLOSED.search(line) or line.rstrip().endswith((":", ";")):
            before = match.start()
            yield before
