"""Texts that are analysed, passages of them, and maps that quote them."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.model import ArgumentMap
from argmap.testing.strategies.demanding import demand_number
from argmap.testing.strategies.maps import maps
from argmap.testing.strategies.naming import named

__all__ = ["prose", "quotes", "quoting_maps"]

_WORDS = st.sampled_from(
    [
        "rain",
        "the",
        "street",
        "is",
        "wet",
        "because",
        "it",
        "falls",
        "and",
        "roofs",
        "are",
        "rare",
        "when",
        "wind",
        "comes",
        "nobody",
        "goes",
        "out",
        "so",
        "we",
        "should",
        "stay",
        "U.S.",
        "don't",
        "3,600",
        "“so”",
        "(perhaps)",
        "*very*",
        "Mr.",
        "–",
        "well-known",
    ]
)
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=8).map(
    lambda words: f"{words[0][:1].upper()}{words[0][1:]}{''.join(f' {w}' for w in words[1:])}."
)
_GAPS = st.sampled_from([" ", "\n", "\n\n", "  "])
_PROSE = st.lists(st.tuples(_SENTENCES, _GAPS), min_size=1, max_size=8).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts).rstrip() + "\n"
)
_WORD = re.compile(r"\S*\w\S*")


def prose() -> st.SearchStrategy[str]:
    """Texts as people write them, of a few sentences and paragraphs; they shrink to a word."""
    return _PROSE


def quotes(text: str, *, most: int = 12) -> st.SearchStrategy[str]:
    """Passages of a text, from word to word; they shrink to its first word.

    Args:
        text: the text, with a word at least.
        most: so many words, at most.

    Raises:
        InvalidArgument: there is no word in the text.
    """
    demand_number(1, most=most)
    if not _WORD.search(text):
        raise InvalidArgument(f"quotes are passages of a text with words in it, not of {text!r}")
    return _places(most).map(lambda place: _passage(text, *place))


def _places(most: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, 2**10), st.integers(1, most))


def _passage(text: str, start: int, length: int) -> str:
    words = list(_WORD.finditer(text))
    first = start % len(words)
    last = min(first + length, len(words)) - 1
    return text[words[first].start() : words[last].end()]


def quoting_maps(**options: Any) -> st.SearchStrategy[tuple[ArgumentMap, str]]:
    """Maps whose quotes stand in a text, and the text; the options are those of `maps`.

    Raises:
        InvalidArgument: an option is impossible.
    """
    if "quotes" in options:
        raise InvalidArgument("the quotes are those of the text: take `maps` for others")
    # Where they stand is drawn in their place, as the text is not known before.
    drawn = maps(quotes=_places(12).map(repr), **options)
    pairs = st.tuples(drawn, _PROSE).map(lambda pair: (_quoting(*pair), pair[1]))
    return named("quoting_maps", pairs, **options)


def _quoting(map: ArgumentMap, text: str) -> ArgumentMap:
    return evolve(
        map,
        statements=tuple(
            evolve(said, quotes=[_passage(text, *_read(quote)) for quote in said.quotes])
            for said in map.statements
        ),
    )


def _read(place: str) -> tuple[int, int]:
    start, length = re.findall(r"\d+", place)
    return int(start), int(length)
