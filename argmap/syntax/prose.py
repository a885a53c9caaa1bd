"""Running text: stretches of it put together as one text."""

from __future__ import annotations

import re
from typing import TypeVar

from argmap.source import Span
from argmap.syntax.grammar import pattern
from argmap.syntax.inlines import Brackets, Reading
from argmap.syntax.loosening import LooseReading
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.shortcodes import SHORTCODES
from argmap.syntax.token import Token
from argmap.syntax.tree import Text

__all__ = ["Prose", "rule_name"]

_Reading = TypeVar("_Reading", bound=Reading)


class Prose:
    """Reads the running texts of a document."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self.excused: set[int] = set()
        """Where stretches begin whose titles were complained of already."""
        self._brackets = Brackets(text)
        self._markup = pattern("MARKUP")

    def read(self, tokens: list[Token]) -> Text:
        """Return the text that some stretches make up; a line end between two is a space."""
        text, markup = self.text, self._markup
        first, last = tokens[0], tokens[-1]
        if first is last and markup.search(text, first.start, first.end) is None:
            plain = text[first.start : first.end].rstrip()
            return Text(plain.lstrip(), Span(first.start, first.start + len(plain)))
        stop = last.start + len(text[last.start : last.end].rstrip())
        reading = self._fill(Reading(text, self._brackets, self.mistakes), tokens)
        if reading.marks:
            loose = self._fill(LooseReading(text, self._brackets, self.mistakes), tokens)
            if loose.clashes:
                loose = LooseReading(text, self._brackets, self.mistakes, plainly=True)
                self._fill(loose, tokens)
            reading = loose
        return reading.finish(Span(first.start, stop))

    def _fill(self, reading: _Reading, tokens: list[Token]) -> _Reading:
        """Read stretches of text, one after another."""
        text, markup, end = self.text, self._markup, tokens[0].start
        for token in tokens:
            start = token.start
            between = text[end:start]
            if "\n" in between or "\r" in between:
                reading.space()
            if markup.search(text, start, token.end) is None:
                reading.add(text[start : token.end])
            else:
                reading.stretch(start, token.end, excused=start in self.excused)
            end = token.end
        return reading


def rule_name(text: str) -> str:
    """Return the name of a rule: escapes and short names count in it, and nothing else does."""
    find = re.compile(f"{pattern('ESCAPE').pattern}|{pattern('SHORTCODE').pattern}")
    return find.sub(lambda m: m[0][1] if m[0][0] == "\\" else SHORTCODES.get(m[0], m[0]), text)
