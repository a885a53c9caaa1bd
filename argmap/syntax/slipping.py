"""Signs of the notation in running texts and rules that were meant as they stand."""

from __future__ import annotations

import re

from argmap.syntax import mistakes as wrong
from argmap.syntax.editing import escaped
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing
from argmap.syntax.token import Token

__all__ = ["Slips"]

# In the middle of words they are text for Argdown as well.
_EQUALS = re.compile(r"(?:(?<=[@#*_\[\],.:</>(){};\-])|\\.|#[^\s=]+)[ \t]*(?P<signs>={3,})")
_EQUALS_FIRST = re.compile(r"[ \t]*(?P<signs>={3,})")
_LINE_START = re.compile(r"(?:^|[\r\n])[ \t]*\Z")
_MARGIN = 100


class Slips:
    """Passes over backslashes and slashes; what Argdown makes something else of is told of."""

    def __init__(self, passing: Passing, mistakes: Mistakes) -> None:
        self.passing = passing
        self.text = passing.text
        self.mistakes = mistakes

    def escape(self, at: int) -> int:
        """Return where what a backslash escapes ends; at the end of a line it is a sign itself."""
        if self.text[at + 1 : at + 2] not in ("", "\r", "\n"):
            return at + 2
        self.mistakes.tell(wrong.DANGLING_BACKSLASH, at, at + 1, *escaped(self.text, [at]))
        return at + 1

    def slash(self, at: int) -> int:
        """Return where a slash that begins no comment ends, or all those of an address."""
        end = self.passing.line_end(at)
        # On the last line of a text that no line end follows, it is text for Argdown as well.
        if end == len(self.text) or not self.passing.address(at):
            return at + 1
        after = at + 2
        while self.text.startswith("/", after):
            after += 1
        # The last slash begins no comment, unless an asterisk follows.
        slashes = range(at, after if self.text.startswith("*", after) else after - 1)
        self.mistakes.tell(wrong.COMMENT_IN_ADDRESS, at, end, *escaped(self.text, slashes))
        return after

    def equals(self, tokens: list[Token], last: int) -> None:
        """Report three equals signs in a row in a text, before the last ones in the document.

        At the beginning of a line they are told of as front matter.
        """
        for token in tokens:
            if token.type != "TEXT" or token.start >= last:
                continue
            end = min(token.end, last)
            first = _EQUALS_FIRST.match(self.text, token.start, end)
            later = _EQUALS.finditer(self.text, first.end() if first else token.start, end)
            for match in (*([first] if first else []), *later):
                at = match.start("signs")
                if not _LINE_START.search(self.text, max(at - _MARGIN, 0), at):
                    signs = escaped(self.text, range(at, match.end()))
                    self.mistakes.tell(wrong.EQUALS_SIGNS, at, match.end(), *signs)
