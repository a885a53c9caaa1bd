"""Where in a data block a key or a value stands.

The reader of YAML gives the values of a block, and no places inside it. So its scalars are looked
for once more, when a place is asked for: in quotation marks with escapes, folded, or plain.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache

from argmap.source import Place, Span

__all__ = ["key_place", "value_places"]

_BEFORE = re.compile(r"={3,}|\{(?=[ \t]*[\r\n])")
# Only a colon before a gap or a bracket ends plain text; in braces, so do brackets and commas.
_LINE = r"(?:[^\s:]|:(?=\S))+(?:[ \t]+(?!\#)(?:[^\s:]|:(?=\S))+)*"
_PART = r"(?:[^\s:,\[\]{}]|:(?=[^\s,\[\]{}]))+"
_SCALAR = r"""
    (?:"(?P<double>[^"\\]*(?:\\.[^"\\]*)*)"
    | '(?P<single>[^']*(?:''[^']*)*)'
    | (?<!\S)\#[^\r\n]*
    | (?P<bracket>[\[\]{}])
    | %s) (?P<key>\s*:)?"""
# What has no key and no hyphen goes on with the line before.
_IN_LINES = rf"""
    [|>][^\r\n]*[\r\n](?:\s*[\r\n])?
      (?P<indent>[ ]+)(?P<folded>\S[^\r\n]*(?:\s*[\r\n](?P=indent)[^\r\n]*)*)
    | (?P<plain>(?![-?]\s){_LINE}
      (?:[ \t]*[\r\n]\s*(?![-?]\s|\#){_LINE}(?=[ \t]*(?:[\r\n]|\Z|[ \t]\#)))*)"""
_IN_BRACES = rf"(?P<plain>{_PART}(?:\s+(?!\#){_PART})*)"
_LINES, _BRACES = (
    re.compile(_SCALAR % plain, re.DOTALL | re.VERBOSE) for plain in (_IN_LINES, _IN_BRACES)
)
_ESCAPED = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<w>[0-9a-fA-F]{8})"
    r"|(?P<line>[ \t]*[\r\n])|(?P<sign>.))"
)
_SIGNS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r"}
_SIGNS |= {"t": "\t", "v": "\v", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def key_place(block: Place, key: str) -> Place:
    """Return the place of a key in a data block or front matter, or else that of the block."""
    span = _scalars(block)[0].get(_letters(key))
    return block.source.place(span) if span else block


def value_places(blocks: Iterable[Place], key: str, values: Iterable[str]) -> Iterator[Place | None]:
    """Yield the place of each value behind a key, without its marks; else that of the key.

    Of several blocks the last counts that has it, as in the map; without blocks there is no place.
    What is there more than once is taken in the order of the text. Linear in blocks and values.
    """
    found = [(block, _behind(block, key)) for block in blocks]
    having = [block for block, spans in found if spans is not None]
    otherwise = key_place(having[-1], key) if having else found[-1][0] if found else None
    for value in values:
        letters = _letters(value)
        for block, spans in reversed(found):
            if spans and letters in spans:
                same = spans[letters]
                yield block.source.place(same.popleft() if len(same) > 1 else same[0])
                break
        else:
            yield otherwise


def _behind(block: Place, key: str) -> dict[str, deque[Span]] | None:
    """Return where the values behind a key stand, by their letters; None without the key."""
    keys, values = _scalars(block)
    since = keys.get(_letters(key))
    if since is None:
        return None
    spans: dict[str, deque[Span]] = {}
    for letters, span in values:
        if span > since:
            spans.setdefault(letters, deque()).append(span)
    return spans


# All keys of one block are asked for one after another.
@lru_cache(maxsize=1)
def _scalars(block: Place) -> tuple[dict[str, Span], list[tuple[str, Span]]]:
    """Return where each key stands the first time, and where each value stands."""
    keys: dict[str, Span] = {}
    values: list[tuple[str, Span]] = []
    text = block.text
    before = _BEFORE.match(text)
    at, end = before.end() if before else 0, len(text.rstrip("=}"))
    # Without its brace, if that was forgotten, data is still what it would be in braces.
    depth = 0 if before or text.startswith("{") else 1
    while found := (_BRACES if depth else _LINES).search(text, at, end):
        at = found.end()
        match found.lastgroup if found["key"] is None else found.group():
            case "bracket":
                depth += 1 if found["bracket"] in "{[" else -1
