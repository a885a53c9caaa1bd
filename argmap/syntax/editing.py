"""What to write so that a mistake is mended."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.source import Edit, Source, Span

__all__ = ["blank_line_above", "ends_tag", "escaped", "no_blank_line_above"]

_LONGEST_TAG = 200
_TAG_LETTERS = re.compile("[A-z0-9\\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]*")


def escaped(text: str, places: Iterable[int]) -> tuple[Edit, ...]:
    """Put a backslash before each of some places in a text.

    A backslash would be a letter of a tag directly before it: an empty comment keeps them apart.
    """
    return tuple(Edit.insert(at, "/**/\\" if ends_tag(text, at) else "\\") for at in places)


def ends_tag(text: str, at: int) -> bool:
    """Tell whether a tag ends at a place, of which a letter put there would be a part."""
    begin = text.rfind("#", max(at - _LONGEST_TAG, 0), at)
    return begin >= 0 and _TAG_LETTERS.fullmatch(text, begin + 1, at) is not None


def blank_line_above(source: Source, at: int) -> Edit:
    """Put a blank line above the line of a place, or before it if more stands on the line."""
    begin = _line_start(source.text, at)
    if source.text[begin:at].strip(" \t"):
        return Edit.insert(at, source.line_end * 2)
    return Edit.insert(begin, source.line_end)


def no_blank_line_above(source: Source, at: int) -> Edit:
    """Remove the blank lines above the line of a place."""
    text, begin = source.text, _line_start(source.text, at)
    end = begin
    while end > 0 and text[end - 1] in " \t\r\n":
        end -= 1
    return Edit(Span(end, begin), source.line_end)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
