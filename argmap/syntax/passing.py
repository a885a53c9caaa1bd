"""To pass over what has no structure: spaces, comments, links, brackets."""

from __future__ import annotations

import re

from argmap.source import Span
from argmap.syntax.finding import Finder

__all__ = ["COMMENTS", "Passing"]

_LINE_END = re.compile(r"[\r\n]")
COMMENTS = ("//", "/*", "<!--")


class Passing:
    """Says where things in a text end, and reads the text once for all questions together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.square = Finder(text, "]")
        self.round = Finder(text, ")")
        self.angle = Finder(text, ">")
        self._star = Finder(text, "*/")
        self._arrow = Finder(text, "-->")
        self._line = (0, -1)
        self._comments: dict[int, int] = {}

    def line_end(self, at: int) -> int:
        """Return where the line of a place ends."""
        begin, end = self._line
        if not begin <= at <= end:
            match = _LINE_END.search(self.text, at)
            end = match.start() if match else len(self.text)
            self._line = (at, end)
        return end

    def blanks(self, at: int) -> int:
        """Return where spaces and tabs end."""
        text, end = self.text, len(self.text)
        while at < end and text[at] in " \t":
            at += 1
        return at

    def space(self, at: int) -> int:
        """Return where spaces and comments end."""
        at = self.blanks(at)
        while self.text.startswith(COMMENTS, at) and (after := self.comment(at)) is not None:
            at = self.blanks(after)
        return at

    def comment(self, at: int) -> int | None:
        """Return where the comment that begins at a place ends, spaces before it allowed."""
        text, at = self.text, self.blanks(at)
        if not text.startswith(COMMENTS, at):
            return None
        if text.startswith("//", at):
            if self.address(at):
                return None
            end = self.line_end(at)
            if end >= len(text):
                return None
        else:
            finder, size = (self._star, 2) if text.startswith("/*", at) else (self._arrow, 3)
            end = finder.after(at + size + size - 2) + size
            if end < size:
                return None
        self._comments[at] = end
        return end

    def address(self, at: int) -> bool:
        """Tell whether the `//` at a place is part of an address, `https://…`."""
        return self.text.startswith("://", at - 1) and self.text[max(at - 2, 0)].isalpha()

    @property
    def comments(self) -> tuple[Span, ...]:
        """Where the comments stand that were passed over, in the order of the text."""
        spans: list[Span] = []
        for start, end in sorted(self._comments.items()):
            # In a text with mistakes a place may be looked at twice, and be no comment in the end.
            if not spans or spans[-1].end <= start:
                spans.append(Span(start, end))
        return tuple(spans)

    def link(self, at: int) -> int | None:
        """Return where the link that begins at a place ends, on the same line."""
        close = self.square.after(at) if self.text[at] == "[" else -1
        if close <= at + 1 or not self.text.startswith("(", close + 1):
            return None
        end = self.round.after(close + 2)
        return end + 1 if close + 2 < end < self.line_end(at) else None

    def bracket(self, at: int) -> int | None:
        """Return where the bracket `[` or `<` at a place is closed, on the same line."""
        close = (self.square if self.text[at] == "[" else self.angle).after(at)
        return close + 1 if at < close < self.line_end(at) else None
