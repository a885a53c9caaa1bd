"""Running text: stretches of it put together as one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TypeVar

from argmap.source import Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.editing import escaped
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
        self._bracketed: list[list[Span]] = []

    def read(self, tokens: list[Token]) -> Text:
        """Return the text that some stretches make up; a line end between two is a space."""
        text, markup = self.text, self._markup
        first, last = tokens[0], tokens[-1]
        if first is last and markup.search(text, first.start, first.end) is None:
            plain = text[first.start : first.end].rstrip()
            return Text(plain.lstrip(), Span(first.start, first.start + len(plain)))
        stop = last.start + len(text[last.start : last.end].rstrip())
        reading = self._fill(Reading(text, self._brackets, self.mistakes), tokens)
        if reading.bracketed:
            self._bracketed.append(reading.bracketed)
        if reading.marks:
            loose = self._fill(LooseReading(text, self._brackets, self.mistakes), tokens)
            if loose.clashes:
                loose = LooseReading(text, self._brackets, self.mistakes, plainly=True)
                self._fill(loose, tokens)
            reading = loose
        return reading.finish(Span(first.start, stop))

    def tell_brackets(self, find_titles: Callable[[], Collection[str]]) -> None:
        """Report the brackets in the texts that were read.

        Args:
            find_titles: gives those of the document, each in its brackets. Where one of them stands
                in a text, or a colon or a sign beside a bracket, more than a text may be meant.
        """
        titles = find_titles() if self._bracketed else ()
        longest = max(map(len, titles), default=0)
        for spans in self._bracketed:
            plain, doubtful = list[Span](), list[Span]()
            for span in spans:
                known = len(span) <= longest and self.text[span.start : span.end] in titles
                (doubtful if known or self._is_doubtful(span) else plain).append(span)
            if doubtful:
                self._title_in_text(doubtful[0])
            if plain:
                self.mistakes.tell(
                    wrong.BRACKET_IN_TEXT,
                    plain[0].start,
                    plain[0].end,
                    *escaped(self.text, (span.start for span in plain)),
                )

    def _is_doubtful(self, span: Span) -> bool:
        return self.text.startswith(":", span.end) or self._follows_sign(span)

    def _follows_sign(self, span: Span) -> bool:
        before = self.text[max(span.start - 4, 0) : span.start].rstrip(" \t")
        return before.endswith(("->", "+>", "_>", "<-", "<+", "<_", "><", "=>", "→", "⇒"))

    def _title_in_text(self, span: Span) -> None:
        title = self.text[span.start : span.end]
        mend = f"Write @{title} to mention it, or put a backslash before the bracket."
        if self._follows_sign(span):
            mend = "If this is a relation, put a line end and two spaces before its sign. " + mend
        message = f"{title} stands in the middle of a text"
        self.mistakes.add(wrong.TITLE_IN_TEXT, message, span.start, span.end, mend)

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
    name = find.sub(lambda m: m[0][1] if m[0][0] == "\\" else SHORTCODES.get(m[0], m[0]), text)
    return name.strip()
