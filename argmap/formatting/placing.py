"""Where tokens belong: the column of each that begins a line, and what joins it to the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from argmap.formatting.gaps import Gaps
from argmap.syntax.kinds import LINES
from argmap.syntax.token import Token

__all__ = ["Slot", "slots"]

_STEP = 2
"""A relation stands so much deeper than what it relates to."""
_HANG = 4
"""A text goes on so much deeper than the mark or the title that it began with."""

_WORD = re.compile(r"[^\W\d_]{2}")
_MARKS = frozenset(LINES)
_WIDTHLESS = {"_INDENT": 1, "_DEDENT": -1}
_ITEMS = {"BULLET", "ORDINAL"}


@frozen
class Slot:
    """A token and where it belongs.

    Attributes:
        token: the token.
        end: where it ends, without blanks that may go.
        column: where it stands if it begins a line.
        first: whether it is the first in its block.
        mark: whether it always begins a line.
        joint: what stands between the token before and this one if they share a line; None for what
            is written there.
        tied: whether it must share a line with the token before.
    """

    token: Token
    end: int
    column: int
    first: bool
    mark: bool = False
    joint: str | None = ""
    tied: bool = False


def slots(text: str, block: list[Token], gaps: Gaps) -> Iterator[Slot]:
    """Yield the tokens of a block with their places; those of no width are left out."""
    depth, hang, tied = 0, 0, False
    items: list[int] = []
    before: Token | None = None
    ends = iter([token for token in block if token.type == "INFERENCE_END"])
    for token in block:
        kind = token.type
        if kind in _WIDTHLESS:
            depth += _WIDTHLESS[kind]
            continue
        mark, column = kind in _MARKS, hang
        if mark or before is None:
            if kind in _ITEMS:
                _nest(items, token.start - _begin(text, token.start, gaps))
            column = (depth + max(len(items) - 1, 0)) * _STEP
            hang = column + _hanging(token)
        joint = _joint(text, before, token)
        yield Slot(token, _end(text, token), column, before is None, mark, joint, tied)
        if kind == "INFERENCE_START":
            # Comments stay on their lines, and so does all beside them.
            tied = not gaps.commented(token.end, next(ends).start)
        elif kind == "INFERENCE_END":
            tied = False
        before = token


def _nest(columns: list[int], column: int) -> None:
    """Go on to an item of a list at a column; `columns` are those of the items it stands in."""
    while columns and columns[-1] >= column:
        columns.pop()
    columns.append(column)


def _begin(text: str, at: int, gaps: Gaps) -> int:
    """Return where the columns of a line are counted from: comments are none."""
    begin = text.rfind("\n", 0, at) + 1
    begin = text.rfind("\r", begin, at) + 1 or begin
    return max(begin, gaps.behind(at))


def _hanging(token: Token) -> int:
    """Return how much deeper a text goes on than what it began with."""
    if token.type in {"TEXT", "INFERENCE_START"}:
        return 0
    if token.type in _ITEMS:
        return token.end - token.start + 1
    return _HANG


def _end(text: str, token: Token) -> int:
    """Return where a token ends, without the blanks behind it, but with one that says something."""
    start, end = token.start, token.end
    if token.type == "HEADING":
        level: int = token.value.count("#")
        return start + level + 1  # without a space it would be a tag
    if token.type != "TEXT" or text[end - 1] not in " \t":
        return end
    bare = text[start:end].rstrip(" \t")
    escapes = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
    # Behind such a bracket Argdown's titles run on to the next line, unless a blank stops them; and
    # where nothing is emphasised, the blank behind the marks counts.
    stops = bare[-1] in "[<" or not bare.strip("*_")
    return start + len(bare) + (escapes or stops)


def _joint(text: str, before: Token | None, token: Token) -> str | None:
    """Return what stands between two tokens on one line."""
    if before is None:
        return ""
    kind, last = token.type, before.type
    if last == "HEADING" or kind == "COMMA" or (last, kind) == ("INFERENCE_START", "INFERENCE_END"):
        return ""
    if last != "TEXT":
        return " "
    if kind != "DATA":
        return None
    # Before a space, a mark of emphasis says something else, and `2.` looks like a number.
    word = text[before.start : token.start]
    touching = word[-1] not in " \t" and (word[-1] in "*_" or not _WORD.search(word))
    # Data with a carriage return in it is a part of the text to Argdown.
    if touching or "\r" in text[token.start : token.end]:
        return None
    return "" if text[_end(text, before) - 1] in " \t" else " "
