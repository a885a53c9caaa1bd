"""Running text, up to the end of its line, with the data at its end."""

from __future__ import annotations

from argmap.source import Edit
from argmap.syntax import mistakes as wrong
from argmap.syntax.enclosing import DataBlocks
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing
from argmap.syntax.prose import Prose
from argmap.syntax.slipping import Slips
from argmap.syntax.token import Token

__all__ = ["Running"]


class Running:
    """Finds stretches of running text. What is inside them is read later, by `prose`."""

    def __init__(
        self, passing: Passing, blocks: DataBlocks, prose: Prose, mistakes: Mistakes
    ) -> None:
        self.text = passing.text
        self.passing = passing
        self.blocks = blocks
        self.prose = prose
        self.mistakes = mistakes
        self.slips = Slips(passing, mistakes)
        self._plain = pattern("PROSE")
        self._late = pattern("LATE_LINE")
        self._named = pattern("TAG")
        self._special = pattern("SPECIAL")

    def read(self, at: int, tokens: list[Token]) -> int:
        """Add text and data up to the end of the line; return where that is."""
        text, size = self.text, len(self.text)
        start = at = self.passing.space(at)
        while True:
            seen = at
            plain = self._plain.match(text, at)
            if plain:
                at = plain.end()
            if at >= size or text[at] in "\r\n":
                break
            if hidden := self._hidden(seen, at):
                at = hidden
                continue
            mark = text[at]
            if mark == "{":
                block, after = self.blocks.read(at)
                if block is None:
                    at = after
                    continue
                if text.startswith("}", after):
                    # What was read as data is a value of other data, which is never opened.
                    end = self.passing.line_end(after)
                    if whole := self.blocks.unopened(start, end):
                        block, at, after = whole, whole.span.start, end
                self._add(start, at, tokens)
                tokens.append(Token("DATA", at, block.span.end, block))
                start = at = self.passing.space(after)
                if tokens[0].type == "NUMBER" and self._late.match(text, at):
                    return self._begin_line(at)
                continue
            comment = self.passing.comment(at) if mark in "/<" else None
            if comment is None:
                at = self._over(mark, at)
            else:
                self._add(start, at, tokens)
                start = at = self.passing.space(comment)
        # A closing brace that nothing opens is rare.
        block = self.blocks.unopened(start, at) if text.find("}", start, at) >= 0 else None
        self._add(start, block.span.start if block else at, tokens)
        if block:
            tokens.append(Token("DATA", block.span.start, block.span.end, block))
        return at

    def _hidden(self, seen: int, at: int) -> int:
        """Return where what may be a short name ends if it began before a mark, and hides it; else 0.

        What stands before `seen` has had its meaning.
        """
        text = self.text
        place = max(seen, text.rfind(" ", seen, at) + 1, text.rfind("\t", seen, at) + 1)
        while place < at:
            if text[place] in ".:" and (match := self._special.match(text, place)):
                if match.end() > at:
                    return match.end()
                place = match.end()
            else:
                place += 1
        return 0

    def _begin_line(self, at: int) -> int:
        """Report a line of a structure that stands behind another one; return where it begins."""
        end = self.passing.line_end(at)
        message = "an inference line or a numbered line stands on a line of its own"
        edit = Edit.insert(at, self.mistakes.source.line_end)
        self.mistakes.add(
            wrong.BROKEN_INFERENCE, message, at, end, "Put a line end before it.", edit
        )
        return at

    def _add(self, start: int, end: int, tokens: list[Token]) -> None:
        if start < end:
            tokens.append(Token("TEXT", start, end, self.prose))

    def _over(self, mark: str, at: int) -> int:
        """Return where what may hold comments or braces of its own ends."""
        if mark == "\\":
            return self.slips.escape(at)
        if mark == "/":
            return self.slips.slash(at)
        if mark == "#":
            return self._tag(at)
        mention = mark == "@"
        if mention:
            at += 1
            mark = self.text[at : at + 1]
            if mark not in ("[", "<"):
                return at
        after = self.passing.link(at) if mark == "[" else None
        if after is None and mention:
            after = self.passing.bracket(at)
        return at + 1 if after is None else after

    def _tag(self, at: int) -> int:
        if self.text.startswith("(", at + 1):
            close = self.passing.round.after(at + 2)
            return close + 1 if at + 2 < close < self.passing.line_end(at) else at + 1
        tag = self._named.match(self.text, at)
        return tag.end() if tag else at + 1
