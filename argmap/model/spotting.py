"""Where in data a key or a value stands.

The reader of YAML gives the values of a block, and no places inside it. So its scalars are looked
for once more when a place is asked for: in quotation marks with their escapes, folded, or plain.
Tags, anchors and aliases are not followed; then the place of the key has to do.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from argmap.source import Place, Span

__all__ = ["Scalar", "key_place", "value_places", "value_scalars"]

# These patterns are compiled when the first place is asked for, and kept by `re` from then on.
_SCALAR = r"""(?xs)
    "(?P<double>[^"\\]*(?:\\.[^"\\]*)*)"
    | '(?P<single>[^']*(?:''[^']*)*)'
    | (?P<bracket>[\[\]{}])
    | (?<!\S)\#[^\r\n]*
    | %s"""
_WORDS = r"(?:[^\s:]|:(?=\S))+(?:[ \t]+(?!\#)(?:[^\s:]|:(?=\S))+)*"
# A line that has no key and no hyphen goes on with the one above it.
_IN_LINES = rf"""
    [|>][^\r\n]*[\r\n](?:\s*[\r\n])?
        (?P<indent>[ ]+)(?P<folded>\S[^\r\n]*(?:\s*[\r\n](?P=indent)[^\r\n]*)*)
    | (?![-?]\s)(?P<plain>{_WORDS}
        (?:[ \t]*[\r\n]\s*(?![-?]\s|\#){_WORDS}(?=[ \t]*(?:[\r\n]|\Z|[ \t]\#)))*)"""
_PART = r"(?:[^\s:,\[\]{}]|:(?=[^\s,\[\]{}]))+"
_IN_BRACES = rf"(?P<plain>{_PART}(?:\s+(?!\#){_PART})*)"
_COLON = r"\s*:"
_OPENED = r"={3,}|\{(?=[ \t]*[\r\n])"
_ESCAPED = (
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<w>[0-9a-fA-F]{8})"
    r"|(?P<line>[ \t]*[\r\n])|(?P<sign>.))"
)
_SIGNS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r"}
_SIGNS |= {"t": "\t", "v": "\v", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


@frozen
class Scalar:
    """Where a value stands, without its marks, and how: double, single, folded or plain."""

    span: Span
    style: str


def key_place(block: Place, key: str) -> Place:
    """Return the place of a key in a data block or front matter, or else that of the block."""
    span = _scalars(block)[0].get(_letters(key))
    return block.source.place(span) if span else block


def value_places(
    blocks: Sequence[Place], key: str, values: Iterable[str]
) -> Iterator[Place | None]:
    """Yield the place of each value behind a key, without its marks; else that of the key.

    Of several blocks the last that has a value counts, as it does in the map; what is written
    several times stands in the order of the text. Without blocks there is no place. Linear in the
    blocks and the values.
    """
    wanted = [_letters(value) for value in values]
    otherwise = blocks[-1] if blocks else None
    found: dict[str, deque[Place]] = {}
    # Where nothing is wanted, nothing is read.
    for block in blocks if wanted else ():
        keys, written = _scalars(block)
        since = keys.get(_letters(key))
        if since is not None:
            otherwise = block.source.place(since)
            here: dict[str, deque[Place]] = {}
            for letters, scalar in written:
                if scalar.span > since:
                    here.setdefault(letters, deque()).append(block.source.place(scalar.span))
            found |= here
    for letters in wanted:
        same = found.get(letters)
        if same is None:
            yield otherwise
        else:
            yield same.popleft() if len(same) > 1 else same[0]


def value_scalars(block: Place, values: Iterable[str]) -> Iterator[Scalar | None]:
    """Yield where each value of a block stands, if it is found: all values, in their order."""
    found: dict[str, deque[Scalar]] = {}
    for letters, scalar in _scalars(block)[1]:
        found.setdefault(letters, deque()).append(scalar)
    for value in values:
        same = found.get(_letters(value))
        yield same.popleft() if same else None


# All keys of one block are asked for one after another.
@lru_cache(maxsize=1)
def _scalars(block: Place) -> tuple[dict[str, Span], list[tuple[str, Scalar]]]:
    """Return where each key stands for the first time, and what stands where besides."""
    keys: dict[str, Span] = {}
    values: list[tuple[str, Scalar]] = []
    text = block.text
    opened = re.match(_OPENED, text)
    at = opened.end() if opened else 0
    end = len(text.rstrip("=") if text.endswith("===") else text.removesuffix("}"))
    # Data whose brace was forgotten is read as if it were there.
    depth = 1 if text.endswith("}") and not text.startswith(("{", "=")) else 0
    lines, braces = (re.compile(_SCALAR % plain) for plain in (_IN_LINES, _IN_BRACES))
    colon = re.compile(_COLON)
    while found := (braces if depth else lines).search(text, at, end):
        at = found.end()
        match found.lastgroup:
            case "bracket":
                depth += 1 if found[0] in "{[" else -1
            case str(style):
                written = found[style].rstrip()
                start = block.span.start + found.start(style)
                span = Span(start, start + len(written))
                if colon.match(text, at, end):
                    keys.setdefault(_letters(written, style), span)
                else:
                    values.append((_letters(written, style), Scalar(span, style)))
    return keys, values


def _letters(text: str, style: str = "plain") -> str:
    """Return what a scalar says, without white space, as lines are folded in many ways."""
    if style == "double" and "\\" in text:
        text = re.sub(_ESCAPED, _sign, text)
    elif style == "single":
        text = text.replace("''", "'")
    return "".join(text.split())


def _sign(escaped: re.Match[str]) -> str:
    code = escaped["x"] or escaped["u"] or escaped["w"]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 else ""
    return "" if escaped["line"] else _SIGNS.get(escaped["sign"], escaped["sign"])
