"""What stands inside a text: emphasis, links, tags, mentions, short names, escapes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate
from typing import Any, ClassVar

from attrs import evolve, field, frozen

from argmap.source import Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.finding import Finder
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.shortcodes import SHORTCODES
from argmap.syntax.tree import Inline, InlineKind, Text

__all__ = ["READERS", "Brackets", "Mark", "Reading", "tag_name"]

_LONGEST_REST = 200
_SPACE = re.compile(r"[ \t]+")
_LINE_FEED = re.compile(r"\n|\r(?!\n)")
_LINE_END = re.compile(r"[\r\n]")


def tag_name(tag: str) -> str:
    """Return the name in `#name` or `#(any name)`."""
    return tag[2:-1] if tag.startswith("#(") else tag[1:]


class Brackets:
    """Where brackets of the three kinds are closed."""

    def __init__(self, text: str) -> None:
        self._finders = {pair[0]: Finder(text, pair[1]) for pair in ("[]", "<>", "()")}
        # Others, as each is to be asked at places that only move on.
        self._later = {pair[0]: Finder(text, pair[1]) for pair in ("[]", "<>")}
        self._links = Finder(text, ")")
        self._line = (0, -1)
        self._text = text

    def closing(self, opening: str, at: int, end: int) -> int:
        """Return where the first closing bracket from a place on stands, or -1."""
        close = self._finders[opening].after(at)
        return close if close < end else -1

    def taken(self, at: int) -> int:
        """Return where what Argdown takes for a title or a link ends that begins at a place, or -1.

        It looks for its closing bracket on the same line, whatever stands between; on the next line
        if the opening one ends its own; for that of a link everywhere.
        """
        text, opening = self._text, self._text[at]
        close = self._finders[opening].after(at + 2)
        if close < 0:
            return -1
        if close < self._line_end(at + 2 if _LINE_FEED.match(text, at + 1) else at + 1):
            is_dash = text[at + 1] == "-" and not text.startswith(":", close + 1)
            return -1 if is_dash else close + 1
        begins = opening == "[" and text[at + 1] != "]" and text.startswith("(", close + 1)
        return at + 1 if begins and self._links.after(close + 2) > close + 2 else -1

    def _line_end(self, at: int) -> int:
        """Return where the line of a place ends; asked for the same line again, it is known."""
        begin, end = self._line
        if not begin <= at <= end:
            match = _LINE_END.search(self._text, at)
            end = match.start() if match else len(self._text)
            self._line = (at, end)
        return end

    def later(self, opening: str, end: int) -> int:
        """Return where the first closing bracket after the end of a stretch stands, or -1."""
        return self._later[opening].after(end)


@frozen(order=True)
class Mark:
    """An opening mark of emphasis: `*`, `**`, `_`, `__`."""

    mark: str = field(order=False)
    start: int
    plain: int
    slot: int


class Reading:
    """One text while it is read, by Argdown's rules."""

    readers: ClassVar[dict[str, Callable[[Any, int], int]]]

    def __init__(self, text: str, brackets: Brackets, mistakes: Mistakes) -> None:
        self.text = text
        self.brackets = brackets
        self.mistakes = mistakes
        self.parts: list[str] = []
        self.size = 0
        self.inlines: list[Inline | None] = []
        self.marks: list[Mark] = []
        self.literals: list[Mark] = []
        """Marks that turned out to be signs like others."""
        self.bracketed: list[Span] = []
        """What Argdown takes for a title or a link that can't stand where it does."""
        self.end = 0
        self.excused = False

    def add(self, part: str) -> None:
        """Add plain text."""
        if part:
            self.parts.append(part)
            self.size += len(part)

    def space(self) -> None:
        """Add the space that stands for a line end, unless there is one."""
        if self.parts and self.parts[-1][-1] != " ":
            self.add(" ")

    def stretch(self, at: int, end: int, *, excused: bool) -> None:
        """Read a stretch that has markup in it, and no line end."""
        find, text = pattern("ALL_MARKUP"), self.text
        self.end, self.excused = end, excused
        while match := find.search(text, at, end):
            start = match.start()
            self.add(text[at:start])
            at = self.readers[text[start]](self, start)
        self.add(text[at:end])

    # -- each reads what begins at a place and returns where it ends

    def _literal(self, at: int) -> int:
        self.add(self.text[at])
        return at + 1

    def escape(self, at: int) -> int:
        r"""`\*`."""
        after = min(at + 2, self.end)
        self.add(self.text[at + 1 : after] or "\\")
        return after

    def shortcode(self, at: int) -> int:
        """`.A.`; what only looks like one is text, with all that is in it."""
        found = pattern("SPECIAL").match(self.text, at, self.end)
        if found is None:
            return self._literal(at)
        if found[0] not in SHORTCODES:
            self.add(found[0])
            return self._trail(found.end())
        sign = SHORTCODES[found[0]]
        return self._inline(InlineKind.SHORTCODE, Span(at, found.end()), sign, sign)

    def tag(self, at: int) -> int:
        """`#name` or `#(any name)`."""
        after = at
        if self.text.startswith("#(", at):
            close = self.brackets.closing("(", at + 2, self.end)
            after = close + 1 if close > at + 2 else at
        elif found := pattern("TAG").match(self.text, at, self.end):
            after = found.end()
        if after == at:
            return self._literal(at)
        tag = self.text[at:after]
        return self._inline(InlineKind.TAG, Span(at, after), tag, tag_name(tag))

    def mention(self, at: int) -> int:
        """`@[Title]` or `@<Title>`."""
        opening = self.text[at + 1 : at + 2]
        if opening not in _MENTIONS:
            return self._literal(at)
        close = self.brackets.closing(opening, at + 2, self.end)
        if close <= at + 2:
            if close < 0 and self.text[at + 2 : at + 3].isalnum():
                self._check_mention(at)
            return self._literal(at)
        text = self.text[at : close + 1]
        return self._inline(_MENTIONS[opening], Span(at, close + 1), text, text[2:-1])

    def bracket(self, at: int) -> int:
        """`[text](address)`; a title can't stand here."""
        text, opening = self.text, self.text[at]
        close = self.brackets.closing(opening, at + 1, self.end)
        if close > at + 1 and opening == "[" and text.startswith("(", close + 1):
            stop = self.brackets.closing("(", close + 2, self.end)
            if stop > close + 2:
                label, target = text[at + 1 : close], text[close + 2 : stop]
                return self._inline(InlineKind.LINK, Span(at, stop + 1), label, target)
        end = self.brackets.taken(at)
        if end > at and not self.excused:
            self.bracketed.append(Span(at, end))
        return self._literal(at)

    def emphasis(self, at: int) -> int:
        """`*` or `_`, one or two: the end of what was opened last, or a beginning."""
        text, mark = self.text, self.text[at]
        last = self.marks[-1].mark if self.marks else ""
        if last[:1] == mark and text.startswith(last, at):
            after = at + len(last)
            follows = text[after : after + 1]
            if after <= self.end and (not follows or pattern("AFTER_MARK").match(follows)):
                return self._ends(after)
        for opening in (mark * 2, mark):
            after = at + len(opening)
            if text.startswith(opening, at) and not text[after : after + 1].isspace():
                self.marks.append(self._opened(opening, at))
                return after
        return self._literal(at)

    def _opened(self, mark: str, at: int) -> Mark:
        self.inlines.append(None)
        return Mark(mark, at, self.size, len(self.inlines) - 1)

    def _ends(self, after: int) -> int:
        begun = self.marks.pop()
        kind = InlineKind.BOLD if len(begun.mark) == 2 else InlineKind.ITALIC
        self.inlines[begun.slot] = Inline(kind, Span(begun.start, after), begun.plain, self.size)
        return self._trail(after)

    def _inline(self, kind: InlineKind, span: Span, plain: str, target: str) -> int:
        begins = self.size
        self.add(plain)
        self.inlines.append(Inline(kind, span, begins, self.size, target))
        return self._trail(span.end)

    def _trail(self, at: int) -> int:
        """Pass over the spaces behind markup, which count as one."""
        space = _SPACE.match(self.text, at, self.end)
        if space is None:
            return at
        self.add(" ")
        return space.end()

    # -- the end

    def finish(self, span: Span) -> Text:
        """Return the text, its ends stripped."""
        plain = "".join(self.parts)
        inlines = [inline for inline in self.inlines if inline is not None]
        if self.literals:
            plain, inlines = self._restored(plain, inlines)
        stripped = plain.strip()
        shift = len(plain) - len(plain.lstrip())
        if stripped != plain and inlines:
            inlines = [_moved(inline, -shift, len(stripped)) for inline in inlines]
            # A tag may end in what is stripped elsewhere.
            span = Span(span.start, max(span.end, inlines[-1].span.end))
        return Text(stripped, span, tuple(inlines))

    def _restored(self, plain: str, inlines: list[Inline]) -> tuple[str, list[Inline]]:
        """Put marks that are signs like others back into the text."""
        parts, at = [], 0
        for mark in self.literals:
            parts += [plain[at : mark.plain], mark.mark]
            at = mark.plain
        whole = "".join([*parts, plain[at:]])
        starts = [mark.start for mark in self.literals]
        shifts = [0, *accumulate(len(mark.mark) for mark in self.literals)]
        return whole, [
            _moved(inline, shifts[bisect_left(starts, inline.span.start)], len(whole))
            for inline in inlines
        ]

    # -- mistakes

    def _check_mention(self, at: int) -> None:
        """Report a mention that is not closed; one that is closed on a later line is text."""
        opening = self.text[at + 1]
        close = self.brackets.later(opening, self.end)
        rest = self.text[at + 2 : min(close, self.end + _LONGEST_REST)]
        if close >= 0 and opening not in rest and pattern("BLANK").search(rest) is None:
            return
        name, closed = ("statement", "]") if self.text[at + 1] == "[" else ("argument", ">")
        self.mistakes.add(
            wrong.UNCLOSED_TITLE,
            f"the title of this {name} is never closed",
            at,
            at + 2,
            f"Put a `{closed}` behind the title.",
        )


_MENTIONS = {"[": InlineKind.STATEMENT_MENTION, "<": InlineKind.ARGUMENT_MENTION}

READERS: dict[str, Callable[[Any, int], int]] = {
    "\\": Reading.escape,
    ".": Reading.shortcode,
    ":": Reading.shortcode,
    "*": Reading.emphasis,
    "_": Reading.emphasis,
    "#": Reading.tag,
    "@": Reading.mention,
    "[": Reading.bracket,
    "<": Reading.bracket,
}
Reading.readers = READERS


def _moved(inline: Inline, by: int, most: int) -> Inline:
    start, end = max(inline.start + by, 0), max(inline.end + by, 0)
    return evolve(inline, start=min(start, most), end=min(end, most))
