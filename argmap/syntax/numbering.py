"""Numbers of lines in structures, also those without their parentheses."""

from __future__ import annotations

import re

from argmap.syntax import mistakes as wrong
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.token import Token

__all__ = ["Numbers", "value_of"]

_REST = 2000
"""At least so far is looked ahead for the rest of a structure."""


def value_of(number: str) -> int:
    """Return the value of a number, less what no one counts to: Python converts few digits only."""
    return int("".join(filter(str.isdecimal, number))[-9:])


class Numbers:
    """Finds numbers that were meant to stand in parentheses."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self._broken = pattern("BROKEN_NUMBER")
        self._blank = pattern("BLANK")
        self._begin = self._end = -1
        self._last: dict[str, int] = {}
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
        if kind not in {"", "structure"}:
            return False
        if not kind:
            return value == 1 and any(place > at for place in self._below(at).values())
        # An ordinal can't begin a line of text, the others can.
        if number.endswith("."):
            return True
        return value == last + 1 and self._below(at).get(str(value), -1) < at

    def _below(self, at: int) -> dict[str, int]:
        """Return where each number stands last in the rest of the block, and "" for `--`."""
        if not self._begin <= at < self._end:
            rest = at + 2 * _REST
            blank = self._blank.search(self.text, at, rest)
            self._begin, self._end = at, blank.start() if blank else at + _REST
            lines = self._line.finditer(self.text, at, blank.start() if blank else rest)
            self._last = {line[1] or "": line.start() for line in lines}
        return self._last
