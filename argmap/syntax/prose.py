"""Running text: emphasis, links, tags, mentions, short names, escapes."""

from __future__ import annotations

import re

from attrs import define

from argmap.source import Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.finding import Finder
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.shortcodes import SHORTCODES
from argmap.syntax.token import Token
from argmap.syntax.tree import Inline, InlineKind, Text

__all__ = ["Prose", "rule_name", "tag_name"]

_SPACE = re.compile(r"[ \t]*")
_LINES = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")


def tag_name(tag: str) -> str:
    """Return the name in `#name` or `#(any name)`."""
    return tag[2:-1] if tag.startswith("#(") else tag[1:]


class Prose:
    """Reads the running texts of a document."""

    def __init__(self, text: str, mistakes: Mistakes) -> None:
        self.text = text
        self.mistakes = mistakes
        self.excused: set[int] = set()
        """Where stretches begin whose titles were complained of already."""
        self._markup = pattern("MARKUP")

    def read(self, tokens: list[Token]) -> Text:
        """Return the text that some stretches make up; a line end between two is a space."""
        text = self.text
        last = tokens[-1]
        stop = last.start + len(text[last.start : last.end].rstrip())
        span = Span(tokens[0].start, stop)
        if len(tokens) == 1:
            token = tokens[0]
            if self._markup.search(text, token.start, token.end) is None:
                return Text(text[token.start : token.end].strip(), span)
        reading = _Reading(self, text)
        end = token_start = tokens[0].start
        for token in tokens:
            token_start = token.start
            if "\n" in text[end:token_start] or "\r" in text[end:token_start]:
                reading.space()
            if self._markup.search(text, token_start, token.end) is None:
                reading.add(text[token_start : token.end])
            else:
                reading.stretch(token, excused=token_start in self.excused)
            end = token.end
        return reading.finish(span)


def rule_name(text: str) -> str:
    """Return the name of a rule: escapes and short names count in it, and nothing else does."""
    find = re.compile(f"{pattern('ESCAPE').pattern}|{pattern('SHORTCODE').pattern}")
    return find.sub(lambda m: m[0][1] if m[0][0] == "\\" else SHORTCODES.get(m[0], m[0]), text)


@define
class _Mark:
    """An opening mark of emphasis: `*`, `**`, `_`, `__`."""

    mark: str
    start: int
    plain: int
    slot: int


class _Reading:
    """One text while it is read."""

    def __init__(self, prose: Prose, text: str) -> None:
        self.prose = prose
        self.text = text
        self.parts: list[str] = []
        self.size = 0
        self.inlines: list[Inline | None] = []
        self.marks: list[_Mark] = []
        self.blank = True

    def add(self, part: str) -> None:
        if part:
            self.parts.append(part)
            self.size += len(part)
            self.blank = part[-1] == " "

    def space(self) -> None:
        """Add the space that stands for a line end, unless there is one."""
        if not self.blank:
            self.add(" ")

    def _trail(self, at: int, end: int) -> int:
        """Pass over the spaces behind markup, which count as one."""
        after = _SPACE.match(self.text, at, end).end()  # type: ignore[union-attr] - can be empty
        if after > at:
            self.add(" ")
        return after

    def stretch(self, token: Token, *, excused: bool) -> None:
        """Read a stretch that has markup in it."""
        find, text, at, end = self.prose._markup, self.text, token.start, token.end
        self.square, self.angle, self.round = (Finder(text, mark) for mark in "]>)")
        self.excused = excused
        while match := find.search(text, at, end):
            start = match.start()
            self.add(text[at:start])
            at = self._markup(start, end)
        self.add(text[at:end])

    def _markup(self, at: int, end: int) -> int:
        """Read what begins at a place; return where it ends."""
        text, mark = self.text, self.text[at]
        match mark:
            case "\\":
                self.add(text[at + 1 : min(at + 2, end)] or mark)
                return min(at + 2, end)
            case "." | ":":
                found = pattern("SHORTCODE").match(text, at, end)
                if found and found[0] in SHORTCODES:
                    sign = SHORTCODES[found[0]]
                    return self._inline(InlineKind.SHORTCODE, at, found.end(), end, sign, sign)
            case "*" | "_":
                return self._emphasis(mark, at, end)
            case "#":
                tag = self._tag(at, end)
                if tag:
                    name = tag_name(text[at:tag])
                    return self._inline(InlineKind.TAG, at, tag, end, text[at:tag], name)
            case "@":
                kind = text[at + 1 : at + 2]
                close = self._close(kind, at + 1, end)
                if close > at + 2:
                    named = _MENTIONS[kind]
                    name = text[at + 2 : close]
                    return self._inline(named, at, close + 1, end, text[at : close + 1], name)
            case "[" | "<":
                return self._bracket(mark, at, end)
        self.add(mark)
        return at + 1

    def _inline(
        self, kind: InlineKind, at: int, stop: int, end: int, plain: str, target: str
    ) -> int:
        plain = _LINES.sub(" ", plain)
        begins = self.size
        self.add(plain)
        self.inlines.append(Inline(kind, Span(at, stop), begins, self.size, target))
        return self._trail(stop, end)

    def _close(self, mark: str, at: int, end: int) -> int:
        """Return where the bracket that opens at a place closes on its line, or -1."""
        if mark not in ("[", "<"):
            return -1
        close = (self.square if mark == "[" else self.angle).after(at + 1)
        if close < 0 or close >= end or "\n" in self.text[at:close] or "\r" in self.text[at:close]:
            return -1
        return close

    def _tag(self, at: int, end: int) -> int:
        if self.text.startswith("#(", at):
            close = self.round.after(at + 2)
            return close + 1 if at + 2 < close < end else 0
        found = pattern("TAG").match(self.text, at, end)
        return found.end() if found else 0

    def _bracket(self, mark: str, at: int, end: int) -> int:
        text = self.text
        if mark == "[":
            close = self.square.after(at)
            if at + 1 < close < end and text.startswith("(", close + 1):
                stop = self.round.after(close + 2)
                if close + 2 < stop < end:
                    label, target = text[at + 1 : close], text[close + 2 : stop]
                    return self._inline(InlineKind.LINK, at, stop + 1, end, label, target)
        close = self._close(mark, at, end)
        if close > at + 1 and (text[at + 1] != "-" or text.startswith(":", close + 1)):
            if not self.excused:
                self._title_in_text(at, close + 1)
                self.excused = True
            self.add(text[at : close + 1])
            return close + 1
        self.add(mark)
        return at + 1

    def _title_in_text(self, at: int, end: int) -> None:
        title = self.text[at:end]
        self.prose.mistakes.add(
            wrong.TITLE_IN_TEXT,
            f"{title} stands in the middle of a text",
            at,
            end,
            f"Write @{title} to mention it, or put a backslash before the bracket.",
        )

    def _emphasis(self, mark: str, at: int, end: int) -> int:
        """Read a mark of emphasis: the end of the last one opened, or a beginning."""
        text, double = self.text, mark * 2
        last = self.marks[-1].mark if self.marks else ""
        for closing in (double, mark):
            after = at + len(closing)
            if last == closing and text.startswith(closing, at) and after <= end:
                follows = text[after : after + 1]
                if not follows or pattern("AFTER_MARK").match(follows):
                    return self._ends(at, after, end)
        for opening in (double, mark):
            after = at + len(opening)
            follows = text[after : after + 1]
            if text.startswith(opening, at) and not follows.isspace():
                self.marks.append(_Mark(opening, at, self.size, len(self.inlines)))
                self.inlines.append(None)
                return after
        self.add(mark)
        return at + 1

    def _ends(self, at: int, after: int, end: int) -> int:
        begun = self.marks.pop()
        kind = InlineKind.BOLD if len(begun.mark) == 2 else InlineKind.ITALIC
        span = Span(begun.start, after)
        self.inlines[begun.slot] = Inline(kind, span, begun.plain, self.size)
        return self._trail(after, end)

    def finish(self, span: Span) -> Text:
        """Return the text, its ends stripped."""
        plain = "".join(self.parts)
        inlines = [inline for inline in self.inlines if inline is not None]
        if self.marks:
            self._unclosed()
            plain, inlines = self._restored(plain, inlines)
        stripped = plain.strip()
        shift = len(plain) - len(plain.lstrip())
        if stripped != plain and (shift or inlines):
            inlines = [_shifted(inline, shift, len(stripped)) for inline in inlines]
        return Text(stripped, span, tuple(inlines))

    def _unclosed(self) -> None:
        mark = self.marks[0]
        name = "bold" if len(mark.mark) == 2 else "italic"
        self.prose.mistakes.add(
            wrong.UNCLOSED_MARKUP,
            f"{mark.mark} begins {name} text that never ends",
            mark.start,
            mark.start + len(mark.mark),
            f"Put {mark.mark} where it ends, before a space or a punctuation mark, or a backslash before it.",
        )

    def _restored(self, plain: str, inlines: list[Inline]) -> tuple[str, list[Inline]]:
        """Put marks that opened nothing back into the text."""
        parts, at = [], 0
        for mark in self.marks:
            parts += [plain[at : mark.plain], mark.mark]
            at = mark.plain
        moved = []
        for inline in inlines:
            shift = sum(len(m.mark) for m in self.marks if m.start < inline.span.start)
            moved.append(_moved(inline, shift))
        return "".join([*parts, plain[at:]]), moved


_MENTIONS = {"[": InlineKind.STATEMENT_MENTION, "<": InlineKind.ARGUMENT_MENTION}


def _moved(inline: Inline, by: int) -> Inline:
    return Inline(inline.kind, inline.span, inline.start + by, inline.end + by, inline.target)


def _shifted(inline: Inline, by: int, most: int) -> Inline:
    start, end = max(inline.start - by, 0), max(inline.end - by, 0)
    return Inline(inline.kind, inline.span, min(start, most), min(end, most), inline.target)
