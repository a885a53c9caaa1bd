"""Columns of relation lines: what is deeper hangs below, what is less deep goes back."""

from __future__ import annotations

from bisect import bisect_left

from argmap.diagnostics import Code
from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.token import Token

__all__ = ["Columns"]

_TAB = 4


class Columns:
    """The columns of the relation lines that are open in a block."""

    def __init__(self, mistakes: Mistakes) -> None:
        self.mistakes = mistakes
        self.open: list[int] = []
        self.base = 0
        """The column that the first relation line must be deeper than."""
        self.lenient = False
        """Whether a line that would have opened a column was left out."""
        self._tabbed = False
        self._margins: dict[int, tuple[int, int]] = {}
        """Where what stands before the signs begins and ends that opened the columns."""
        self._wide: dict[int, int] = {}
        """The columns, by how wide they look where a tab is four spaces."""

    def indent(self, sign: Token, column: int, tokens: list[Token]) -> None:
        """Compare the column of a sign with those that are open, and add what it opens and closes.

        As in Argdown, a column between two open ones belongs to the outer one.
        """
        text, start, end = self.mistakes.source.text, sign.start - column, sign.start
        wide = column
        if self._tabbed or text.find("\t", start, end) >= 0:
            self._tabbed = True
            wide = len(text[start:end].expandtabs(_TAB))
            column = self._column(sign, column, wide)
        if not self.open or column > self.open[-1]:
            if not self.open and column <= self.base:
                self._not_indented(sign)
            self.open.append(column)
            self._margins[column] = start, end
            self._wide[wide] = column
            tokens.append(Token("_INDENT", sign.start, sign.start))
            return
        while column < self.open[-1]:
            if len(self.open) == 1:
                if not self.lenient:
                    self._uneven(sign)
                self.lenient = False
                self.open[0] = column
                return
            inner = self.open.pop()
            tokens.append(Token("_DEDENT", sign.start, sign.start))
            if column > self.open[-1]:
                self._between(sign, self.open[-1], inner)
                return

    def _column(self, sign: Token, column: int, wide: int) -> int:
        """Return the column that a sign seems to stand in, if tabs hide it and it fits no other."""
        if not self.open or column >= self.open[0]:
            return column
        seen = self._wide.get(wide, column)
        place = bisect_left(self.open, seen)
        if self.open[place : place + 1] != [seen]:
            return column
        margin = slice(*self._margins[seen])
        edit = Edit(Span(sign.start - column, sign.start), self.mistakes.source.text[margin])
        self.mistakes.tell(wrong.MIXED_INDENTATION, sign.start, sign.end, edit)
        return seen

    def close(self, at: int, tokens: list[Token]) -> None:
        """Close all columns."""
        if self.open:
            tokens += [Token("_DEDENT", at, at) for _ in self.open]
            self.open.clear()

    def _not_indented(self, sign: Token) -> None:
        self.mistakes.tell(wrong.NOT_INDENTED, sign.start, sign.end)

    def _uneven(self, sign: Token) -> None:
        self._report(
            wrong.UNEVEN_INDENTATION,
            sign,
            "this relation is indented less than the first one beside it",
            f"Put {_spaces(self.open[0])} before the sign, as before the first.",
        )

    def _between(self, sign: Token, outer: int, inner: int) -> None:
        self._report(
            wrong.DOUBTFUL_INDENTATION,
            sign,
            "this relation is indented less than the one above it and stands below no other",
            f"Put {_spaces(inner)} before the sign, or {outer} as it is read now.",
        )

    def _report(self, code: Code, sign: Token, message: str, mend: str) -> None:
        if self._tabbed:
            mend = "Indent these lines with spaces: a tab counts as one, however wide it looks."
        self.mistakes.add(code, message, sign.start, sign.end, mend)


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces"
