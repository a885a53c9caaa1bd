"""Signs of the notation in running texts and rules that were meant as they stand."""

from __future__ import annotations

from argmap.syntax import mistakes as wrong
from argmap.syntax.editing import escaped
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing

__all__ = ["Slips"]


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
