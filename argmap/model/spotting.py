"""Where in a data block a key or a value stands, as far as it can be seen there.

The reader gives the values of a block, and no places inside it. What is written with escapes or
over several lines is not found; then the larger place has to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from argmap.source import Place, Span

__all__ = ["key_place", "value_places"]


# What stands in quotation marks is passed over as a whole, unless it is a key.
_KEY = re.compile(
    r"""(?<![^\s\[{,:])(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s\[\]{},:"'][^\n\[\]{},:]*))(\s*:)?""",
    re.DOTALL,
)


def key_place(block: Place, key: str) -> Place:
    """Return the place of a key in a data block, or else the block."""
    span = _keys(block.text).get(key)
    if span is None:
        return block
    return block.source.place(Span(block.span.start + span.start, block.span.start + span.end))


# All keys of one block are asked for one after another.
@lru_cache(maxsize=1)
def _keys(text: str) -> dict[str, Span]:
    """Return where each key stands, the first time."""
    keys: dict[str, Span] = {}
    for found in _KEY.finditer(text):
        if found[4] is not None:
            part = next(number for number in (1, 2, 3) if found[number] is not None)
            name = found[part].rstrip()
            keys.setdefault(name, Span(found.start(part), found.start(part) + len(name)))
    return keys


def value_places(block: Place, key: str, values: Iterable[str]) -> Iterator[Place]:
    """Yield the place of each value of a list behind its key, or else that of the key.

    Values stand in the order of the list: each is looked for behind the one before.
    """
    place = key_place(block, key)
    text, start = block.text, block.span.start
    at = place.span.start - start
    for value in values:
        found = _find(text, value, at)
        if found < 0:
            yield place
        else:
            at = found + len(value)
            yield block.source.place(Span(start + found, start + at))


def _find(text: str, word: str, start: int) -> int:
    """Return where a word stands, and no part of another one; -1 if nowhere."""
    at = text.find(word, start)
    while at >= 0 and (
        _is_wordy(text[at - 1 : at]) or _is_wordy(text[at + len(word) : at + len(word) + 1])
    ):
        at = text.find(word, at + 1)
    return at


def _is_wordy(char: str) -> bool:
    return char.isalnum() or char == "_"
