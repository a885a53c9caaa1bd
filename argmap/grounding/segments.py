"""To part a quote where its writer left something out or put something in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from argmap.grounding.normalising import normalise

__all__ = ["Segment", "segments", "whole"]

# `[T]he` is a changed first letter; `allow[ed]` hides a word that can't be compared.
_CHANGED = r"(?<!\w)\[(?P<letter>[^\W\d_])\](?=\w)"
_LEFT_OUT = r"\[\s*(?:…|\.{3})\s*\]|…|\.(?:[ \xa0]?\.){2,}"
_PUT_IN = r"\b\w*+\[[^\[\]]{1,500}\]|\[[^\[\]]{1,500}\]"
_JOINT = re.compile(rf"{_CHANGED}|{_LEFT_OUT}|{_PUT_IN}")


@frozen
class Segment:
    """A stretch that a quote takes over word for word.

    Attributes:
        text: as quoted.
        normal: evened out.
        free: whether the first letter may differ in case.
    """

    text: str
    normal: str
    free: bool = False


def whole(quote: str) -> Segment | None:
    """Return a quote as one segment, joints and all; None if no word is in it."""
    return _segment(quote, free=True)


def segments(quote: str) -> tuple[Segment, ...]:
    """Return the segments of a quote, without those that have no words.

    >>> [segment.text for segment in segments("He [the minister] is … likely to [g]et it")]
    ['He', 'is', 'likely to', 'get it']
    """
    found = (_segment(text, free=free) for text, free in _pieces(quote))
    return tuple(segment for segment in found if segment)


def _pieces(quote: str) -> Iterator[tuple[str, bool]]:
    at, letter, free = 0, "", True
    for match in _JOINT.finditer(quote):
        yield letter + quote[at : match.start()], free
        letter = match["letter"] or ""
        free = bool(letter)
        at = match.end()
    yield letter + quote[at:], free


def _segment(text: str, *, free: bool) -> Segment | None:
    # A dash at an end evens out to one thing or another by what stands beyond.
    normal = normalise(text).text.strip(" -")
    if not any(char.isalnum() for char in normal):
        return None
    return Segment(text.strip(), normal, free)
