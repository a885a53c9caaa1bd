"""Where in a data block a key or a value stands, as far as it can be seen there.

The reader gives the values of a block, and no places inside it. What is written with escapes or
over several lines is not found; then the larger place has to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.source import Place, Span

__all__ = ["key_place", "value_places"]


def key_place(block: Place, key: str) -> Place:
    """Return the place of a key in a data block, or else the block."""
    found = re.search(rf"""(?<![\w-])["']?({re.escape(key)})["']?\s*:""", block.text)
    if found is None:
        return block
    start = block.span.start
    return block.source.place(Span(start + found.start(1), start + found.end(1)))


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
