"""Numbers of lines in structures, also those without their parentheses."""

from __future__ import annotations

import re

from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.token import Token

__all__ = ["NUMBER_LIKE", "Numbers", "value_of"]

NUMBER_LIKE = re.compile(r"[^\w\s]|[_\dPCKpc]")
"""What a number can begin with, meant as one or not: most lines begin with another letter."""

_REST = 2000
"""At least so far is looked ahead for the rest of a structure."""


def value_of(number: str) -> int:
    """Return the value of the last nine digits: Python refuses to convert thousands of them."""
    return int("".join(filter(str.isdecimal, number))[-9:])


class Numbers:
    """Finds numbers that were meant to stand in parentheses."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self._broken = pattern("BROKEN_NUMBER")
        self._letter = pattern("LETTERED_NUMBER")
        self._lettered = -1
        self._blank = pattern("BLANK")
        self._begin = self._end = -1
        self._last: dict[str, int] = {}
        self._line = re.compile(r"[\r\n][ \t]*(?:\((\d+)\)|--)")

    def read(self, at: int, kind: str, block: int, last: int, step: str) -> Token | None:
        """Return the number that a line begins with, if it was meant as one.

        Args:
            at: where the line begins.
            kind: of the block in which it stands; empty if it begins one.
            block: where that block begins.
            last: the number of the numbered line above it, 0 if there is none.
            step: what the last line of the structure was, as in `NEXT_STEP`.
        """
        if kind not in {"", "structure"}:
            return None
        if letter := self._letter.match(self.text, at):
            if not self._is_lettered(letter, at, kind, block, step):
                return None
            return self._told(at, letter.end(), last + 1, block)
        match = self._broken.match(self.text, at)
        if match is None or not self._is_meant(match[0], at, kind, last):
            return None
        return self._told(at, match.end(), value_of(match[0]), block)

    def _told(self, at: int, end: int, number: int, block: int) -> Token:
        self.mistakes.tell(wrong.BROKEN_NUMBER, at, end, Edit(Span(at, end), f"({number})"))
        self.mistakes.join(block)
        return Token("NUMBER", at, end, str(number))

    def _is_lettered(
        self, letter: re.Match[str], at: int, kind: str, block: int, step: str
    ) -> bool:
        """Tell whether `(P1)` or `(C)` was meant as a number."""
        premise = "P" in letter[0].upper()
        if not kind and premise and self.has_inference(at):
            self._lettered = block
        return self._lettered == block or (step == "inference" and not premise)

    def has_inference(self, at: int) -> bool:
        """Tell whether an inference line stands below a place in its block."""
        return self._below(at).get("", -1) > at

    def _is_meant(self, number: str, at: int, kind: str, last: int) -> bool:
        value = value_of(number)
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
