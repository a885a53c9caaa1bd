"""Titles: `[of statements]` and `<of arguments>`, also those that are not closed."""

from __future__ import annotations

import re

from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.grammar import pattern
from argmap.syntax.inlines import tag_name
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing
from argmap.syntax.token import Token

__all__ = ["Titles"]

_COLON = re.compile(r"[^:{\[<\r\n]+(?=:)")
_TITLE_STOPS = re.compile(r"[{\[<\r\n]|[ \t]#|//|/\*")
_BLOCK = re.compile(r"[\r\n][ \t]*(?:#+ |\*\s|1\.\s|\(\d+\)|[\[<][^\[\]<>\r\n]+[\]>]:)")
_LONGEST_REMARK = 2000


class Titles:
    """Finds titles at the beginnings of elements, and the tags behind references."""

    def __init__(self, passing: Passing, mistakes: Mistakes) -> None:
        self.text = passing.text
        self.passing = passing
        self.mistakes = mistakes
        self._patterns = {
            "[": pattern("STATEMENT_DEFINITION", "STATEMENT_REFERENCE"),
            "<": pattern("ARGUMENT_DEFINITION", "ARGUMENT_REFERENCE"),
        }
        self._other_end = {"[": pattern("ANGLE_END"), "<": pattern("SQUARE_END")}
        self._relation = pattern("RELATION_IN_TITLE")
        self._late_sign = pattern("LATE_SIGN")
        self._tag = pattern("TAG")
        self._unopened = pattern("UNOPENED_TITLE")
        self._ellipsis = pattern("ELLIPSIS")

    def title(self, at: int) -> Token | None:
        """Return the title that begins at a place."""
        mark = self.text[at : at + 1]
        if mark not in self._patterns or self.passing.link(at) is not None:
            return None
        if mark == "[" and self._ellipsis.match(self.text, at):
            return None
        match = self._patterns[mark].match(self.text, at)
        if match is None or match.lastgroup is None:
            return None
        if match.lastgroup.endswith("REFERENCE") and self._ran_on(at, match.end()):
            return None
        name = match[0][1:].removesuffix(":")[:-1]
        return Token(match.lastgroup, at, match.end(), name)

    def check(self, title: Token) -> None:
        """Report a title that has a relation in it, as the first bracket has no colon."""
        if not title.mended and self._relation.search(title.value):
            self.mistakes.add(
                wrong.RELATION_IN_TITLE,
                f"all of {self.text[title.start : title.end]} is one title",
                title.start,
                title.end,
                "Put a line end and two spaces before the sign, if this is a relation.",
            )

    def _ran_on(self, at: int, end: int) -> bool:
        """Tell whether a title is closed by the bracket of another one, with text after that."""
        if self.text[at] not in self.text[at + 1 : end]:
            return False
        after = self.passing.space(end)
        return after < self.passing.line_end(after) and self.text[after] not in "#{"

    def unclosed(self, at: int) -> Token | None:
        """Return a title that is not closed, ended where its bracket is missing."""
        text = self.text
        mark, first = text[at : at + 1], text[at + 1 : at + 2]
        if mark not in self._patterns or not self._begins_title(mark, first):
            return None
        if self.passing.link(at) is not None or self._is_remark(mark, at):
            return None
        colon = _COLON.match(text, at + 1)
        stop = _TITLE_STOPS.search(text, at + 1)
        end = colon.end() if colon else stop.start() if stop else len(text)
        if end == at + 1:
            return None
        name, bracket = ("statement", "]") if mark == "[" else ("argument", ">")
        if other := self._other_end[mark].search(text, at + 2, end):
            return self._crossed(at, other.end(), name)
        closed = at + len(text[at:end].rstrip())
        self.mistakes.add(
            wrong.UNCLOSED_TITLE,
            f"the title of this {name} is never closed",
            at,
            closed,
            f"Put a `{bracket}` behind the title.",
            # Where another bracket follows, the title can have been meant to end before.
            *([] if text[end : end + 1] in ("[", "<") else [Edit.insert(closed, bracket)]),
        )
        kind = f"{name.upper()}_{'DEFINITION' if colon else 'REFERENCE'}"
        token = Token(kind, at, end + 1 if colon else closed, text[at + 1 : closed])
        token.mended = True
        return token

    def _crossed(self, at: int, closed: int, name: str) -> Token:
        """Return a title that is closed with a bracket of the other kind."""
        title, begins, ends = self.text[at + 1 : closed - 1], self.text[at], self.text[closed - 1]
        self.mistakes.add(
            wrong.UNCLOSED_TITLE,
            f"the title of this {name} begins with `{begins}` and ends with `{ends}`",
            at,
            closed,
            f"Write `[{title}]` for a statement, or `<{title}>` for an argument.",
        )
        defines = self.text.startswith(":", closed)
        kind = f"{name.upper()}_{'DEFINITION' if defines else 'REFERENCE'}"
        token = Token(kind, at, closed + defines, title)
        token.mended = True
        return token

    def unopened(self, at: int) -> Token | None:
        """Return a title that is closed, but not opened."""
        match = self._unopened.match(self.text, at)
        if match is None:
            return None
        title = match[0].removesuffix(":")
        name, bracket = ("statement", "[") if title.endswith("]") else ("argument", "<")
        self.mistakes.add(
            wrong.UNOPENED_TITLE,
            f"the title of this {name} is never opened",
            at,
            at + len(title),
            f"Put a `{bracket}` before the title, or a backslash before its end if it is text.",
            Edit.insert(at, bracket),
        )
        kind = f"{name.upper()}_{'REFERENCE' if title == match[0] else 'DEFINITION'}"
        token = Token(kind, at, match.end(), title[:-1])
        token.mended = True
        return token

    def late_relation(self, follows: Token) -> bool:
        """Report a relation that stands behind a title, if there is one; it is read as text."""
        match = self._late_sign.match(self.text, follows.start, follows.end)
        if match is None:
            return False
        message = "a relation stands on a line of its own"
        mend = "Put a line end and two spaces before the sign."
        self.mistakes.add(wrong.TEXT_AFTER_REFERENCE, message, match.start(), follows.end, mend)
        return True

    def misplaced_colon(self, title: Token, follows: Token) -> bool:
        """Report a colon that stands before a bracket, or not directly behind it, if one does."""
        if self.text[follows.start] == "：":
            message = "the colon of a definition is `:`, and this one is wide"
            end = follows.start + 1
            edit = Edit(Span(title.end, end), ": ")
            mend = "Write `:` and a space."
            self.mistakes.add(wrong.TEXT_AFTER_REFERENCE, message, follows.start, end, mend, edit)
            follows.start = self.passing.blanks(end)
            return True
        if self.text[follows.start] == ":":
            message = "the colon of a definition stands directly behind the bracket"
            mend = "Remove the space before it."
            end = follows.start + 1
            edit = Edit(Span(title.end, follows.start), "")
            self.mistakes.add(wrong.TEXT_AFTER_REFERENCE, message, follows.start, end, mend, edit)
            follows.start = self.passing.blanks(end)
            return True
        name = title.value.removesuffix(":").rstrip()
        if name in {"", title.value}:
            return False
        written = f"{self.text[title.start]}{name}{self.text[title.end - 1]}:"
        self.mistakes.add(
            wrong.TEXT_AFTER_REFERENCE,
            "the colon of a definition belongs behind the bracket",
            title.start,
            title.end,
            f"Write `{written}`.",
            Edit(Span(title.start, title.end), written),
        )
        title.value = name
        return True

    def _begins_title(self, mark: str, first: str) -> bool:
        if mark == "<":
            return first.isalnum()
        return bool(first) and not first.isspace() and first not in "-]\\"

    def _is_remark(self, mark: str, at: int) -> bool:
        """Tell whether a bracket closes on a later line of its block: a remark, not a title."""
        finder = self.passing.square if mark == "[" else self.passing.angle
        close = finder.after(at)
        if close < 0 or close > at + _LONGEST_REMARK or self.text[close - 1] in "+-_":
            return False
        inside = self.text[at + 1 : close]
        if mark in inside or _BLOCK.search(inside):
            return False
        return pattern("BLANK").search(inside) is None

    def tags(self, at: int, tokens: list[Token]) -> int:
        """Add the tags that follow a reference; return where they end."""
        while True:
            after = self.passing.space(at)
            if not self.text.startswith("#", after):
                return at
            match = self._tag.match(self.text, after)
            if match is None:
                return at
            tokens.append(Token("TAG", after, match.end(), tag_name(match[0])))
            at = match.end()
