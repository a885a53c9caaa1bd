"""What stands between two tokens: spaces, line ends and comments."""

from __future__ import annotations

import re
from bisect import bisect_left

from attrs import frozen

from argmap.source import Span

__all__ = ["Gaps", "Piece"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_SPACE = re.compile(r"[ \t\r\n]*")


@frozen
class Piece:
    """White space and what follows it: a comment, or what follows the gap.

    Attributes:
        space: the white space as it is written.
        ends: how many line ends are in it.
        column: how much of it stands on the line of what follows it.
        comment: the comment, without blanks at its end; empty in the last piece of a gap.
    """

    space: str
    ends: int
    column: int
    comment: str = ""


class Gaps:
    """The gaps of a text."""

    def __init__(self, text: str, comments: tuple[Span, ...]) -> None:
        self.text = text
        self._comments = comments
        self._starts = [comment.start for comment in comments]

    def commented(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the comments between two places."""
        first = bisect_left(self._starts, start)
        return self._comments[first : bisect_left(self._starts, end, first)]

    def behind(self, at: int) -> int:
        """Return where the last comment ends that begins before a place; 0 if there is none."""
        count = bisect_left(self._starts, at)
        return self._comments[count - 1].end if count else 0

    def between(self, start: int, end: int) -> list[Piece] | None:
        """Return the pieces of a gap; None if more than space and comments is in it."""
        pieces = []
        for comment in self.commented(start, end):
            bare = self.text[comment.start : comment.end].rstrip(" \t")
            pieces.append(self._piece(start, comment.start, bare))
            start = comment.end
        pieces.append(self._piece(start, end))
        whole = [piece for piece in pieces if piece is not None]
        return whole if len(whole) == len(pieces) else None

    def _piece(self, start: int, end: int, comment: str = "") -> Piece | None:
        space = self.text[start:end]
        if not _SPACE.fullmatch(space):
            return None
        last, ends = 0, 0
        for match in _LINE_END.finditer(space):
            last, ends = match.end(), ends + 1
        return Piece(space, ends, len(space) - last, comment)
