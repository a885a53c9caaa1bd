"""Numbers of lines in structures, also those without their parentheses."""

from __future__ import annotations

import re

from argmap.syntax import mistakes as wrong
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.token import Token

__all__ = ["Numbers", "value_of"]

_REST = 4000
"""So far is looked ahead for the rest of a structure."""


def value_of(number: str) -> int:
    """Return the value of a number, less what no one counts to: Python converts few digits only."""
    return int(number.strip("().")[-9:])


class Numbers:
    """Finds numbers that were meant to stand in parentheses."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self._broken = pattern("BROKEN_NUMBER")
        self._blank = pattern("BLANK")
        self._line = re.compile(r"[\r\n][ \t]*(?:\((\d+)\)|--)")

    def read(self, at: int, kind: str, last: int) -> Token | None:
        """Return the number that a line begins with, in a block of a kind and after a number."""
        match = self._broken.match(self.text, at)
        if match is None or not self._is_meant(match[0], at, kind, last):
            return None
        self.mistakes.tell(wrong.BROKEN_NUMBER, at, match.end())
        return Token("NUMBER", at, match.end(), match[0])

    def _is_meant(self, number: str, at: int, kind: str, last: int) -> bool:
        value = value_of(number)
        if not kind:
            return value == 1 and bool(self._lines(at))
        # An ordinal can't begin a line of text, the others can.
        ordinal = number.endswith(".")
        follows = value == last + 1 and str(value) not in self._lines(at)
        return kind == "structure" and (ordinal or follows)

    def _lines(self, at: int) -> list[str]:
        """Return the numbers of the lines below in the same block, and "" for inference lines."""
        blank = self._blank.search(self.text, at, at + _REST)
        end = blank.start() if blank else at + _REST
        return self._line.findall(self.text, at, end)
