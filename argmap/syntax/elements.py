"""Elements: a title, if there is one, and the text and data behind it."""

from __future__ import annotations

from argmap.syntax import mistakes as wrong
from argmap.syntax.entitling import Titles
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing
from argmap.syntax.prose import Prose
from argmap.syntax.running import Running
from argmap.syntax.token import Token

__all__ = ["Elements"]

# What a title is: of a statement, with a colon?
_FORMS = {
    (True, True): "STATEMENT_DEFINITION",
    (True, False): "STATEMENT_REFERENCE",
    (False, True): "ARGUMENT_DEFINITION",
    (False, False): "ARGUMENT_REFERENCE",
}


class Elements:
    """What stands on a line behind its signs, numbers and marks."""

    def __init__(
        self, passing: Passing, titles: Titles, running: Running, prose: Prose, mistakes: Mistakes
    ) -> None:
        self._passing = passing
        self._titles = titles
        self._running = running
        self._prose = prose
        self._mistakes = mistakes
        self._text = passing.text
        self._plain = pattern("PLAIN_ELEMENT")

    def read(self, at: int, tokens: list[Token]) -> int:
        """Read an element, add its tokens and return where it ends.

        Most elements fill one line and have nothing in them that asks for a closer look.
        """
        match = self._plain.match(self._text, at)
        if match is None:
            return self._marked(at, tokens)
        statement, argument, colon, told, plain = match.groups()
        title = statement or argument
        if title and title[0] == "-" and not colon:
            return self._marked(at, tokens)
        end = match.end()
        if title:
            start = match.start(1 if statement else 2) - 1
            form = _FORMS[bool(statement), bool(colon)]
            tokens.append(Token(form, start, start + len(title) + (3 if colon else 2), title))
        if colon and self._text[end : end + 1] not in ("", "\r", "\n"):
            return self._running.read(match.start(4), tokens)
        if told or plain:
            tokens.append(Token("TEXT", match.start(4 if told else 5), end, self._prose))
        return end

    def _marked(self, at: int, tokens: list[Token]) -> int:
        """Read an element whatever is in it."""
        at = self._passing.space(at)
        titles = self._titles
        title = titles.title(at) or titles.unclosed(at) or titles.unopened(at)
        if title is None:
            return self._running.read(at, tokens)
        titles.check(title)
        tokens.append(title)
        after = title.end
        if title.type.endswith("REFERENCE"):
            after = titles.tags(after, tokens)
        place = len(tokens)
        at = self._running.read(after, tokens)
        if after == title.end and len(tokens) > place:
            self._define(title, tokens[place])
        return at

    def _define(self, title: Token, follows: Token) -> None:
        """Make a definition of a reference that a text follows, as its colon is missing."""
        if title.mended or follows.type != "TEXT" or not title.type.endswith("REFERENCE"):
            return
        if self._titles.late_relation(follows):
            self._prose.excused.add(follows.start)
        elif not self._titles.misplaced_colon(title, follows):
            self._mistakes.tell(wrong.TEXT_AFTER_REFERENCE, follows.start, follows.end)
        title.type = title.type.replace("REFERENCE", "DEFINITION")
        title.end += len(":")
