"""Texts as Argdown's own parser has them: with its white space, and ranges for what is marked up.

A text of the tree is clean: its ends are stripped. Argdown keeps the spaces at the end of a text and
drops some behind marks; its ranges count in these, and in units of UTF-16. So the text is put
together again from the source, piece by piece as Argdown cuts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import Factory, define, field

from argmap.source import Span
from argmap.syntax.finding import Finder
from argmap.syntax.inlines import tag_name
from argmap.syntax.tree import Inline, InlineKind, Text

__all__ = ["Range", "Worded", "Wording"]

Range: TypeAlias = dict[str, str | int]

_PIECE = re.compile(
    r"""
    (?P<escape>\\.[ ]*)
    |(?P<named>\.\S+?\.[ \t]?|:\S+?:[ \t]?)
    |(?P<newline>[ \t]*(?:\r\n|\n|\r))
    |(?P<gap>[ \t]+)
    |(?P<text>[^\\@#*_\[\],.:</>(){}\r\n;-]+|[@#*_\[\],.:</>(){};-][ \t]?|\\)
    """,
    re.VERBOSE,
)
_COMMENTS = {"/*": "*/", "<!--": "-->", "//": "\n"}
_TRAIL = re.compile(r"[^\S\r\n]*")
_TAGS = re.compile(r"#(?:\([^)]+\)|[a-zA-Z0-9_`^\\\[\]\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]+)")
_EMPHASIS = {InlineKind.BOLD: 2, InlineKind.ITALIC: 1}
_TARGETS = {
    InlineKind.LINK: "url",
    InlineKind.TAG: "tag",
    InlineKind.STATEMENT_MENTION: "title",
    InlineKind.ARGUMENT_MENTION: "title",
}


@define
class Worded:
    """A text and its ranges, while it is put together; `size` counts units of UTF-16."""

    parts: list[str] = Factory(list)
    ranges: list[Range] = Factory(list)
    size: int = 0
    open: list[Range | None] = Factory(list)
    """The ranges that are not ended; None for a short name, which Argdown never takes off."""

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def add(self, part: str) -> None:
        """Add a piece of plain text."""
        if part:
            self.parts.append(part)
            self.size += _units(part)

    def space(self) -> None:
        """Add the space that stands for a line end."""
        if not self.parts or not self.parts[-1].endswith(" "):
            self.add(" ")

    def mark(self, kind: str, text: str, **more: str) -> None:
        """Add a piece that has a range of its own."""
        start = self.size
        self.add(text)
        self.ranges.append({"type": kind, "start": start, "stop": self.size - 1, **more})

    def begin(self, kind: str) -> None:
        """Begin a range that others may stand in."""
        begun: Range = {"type": kind, "start": self.size, "stop": self.size}
        self.ranges.append(begun)
        self.open.append(begun)

    def end(self) -> None:
        """End the range that was begun last, as Argdown does: a short name in it hides it."""
        if self.open:
            last = self.open.pop()
            if last is not None:
                last["stop"] = max(self.size - 1, 0)


@define
class Wording:
    """Puts texts together from their source, as the settings of the front matter want them."""

    source: str
    tags: bool = True
    shortcodes: Mapping[str, str] = Factory(dict)
    closings: dict[str, Finder] = field(init=False)
    """Where comments end: each is asked at places that move on."""

    @closings.default
    def _closings(self) -> dict[str, Finder]:
        return {closing: Finder(self.source, closing) for closing in _COMMENTS.values()}

    def text(self, text: Text, start: int | None = None) -> Worded:
        """Return a text of the tree as Argdown has it, from behind the title on."""
        trail = _TRAIL.match(self.source, text.span.end)
        end = trail.end() if trail else text.span.end
        worded = self._worded(text.span.start if start is None else start, end, text.inlines)
        # Only the white space may differ: nothing else is put together a second time.
        if self.tags and not self.shortcodes and _inked(worded.text) != _inked(text.plain):
            return _plain(text)
        return worded

    def tags_of(self, span: Span) -> Worded:
        """Return the tags behind a title, which Argdown takes for a text."""
        found = _TAGS.finditer(self.source, span.start, span.end)
        marks = [Inline(InlineKind.TAG, Span(*tag.span()), 0, 0, tag_name(tag[0])) for tag in found]
        if not marks:
            return Worded()
        trail = _TRAIL.match(self.source, marks[-1].span.end)
        end = trail.end() if trail else marks[-1].span.end
        return self._worded(marks[0].span.start, end, tuple(marks))

    def _worded(self, at: int, end: int, inlines: tuple[Inline, ...]) -> Worded:
        worded = Worded()
        closings: list[tuple[int, int]] = []  # where open emphasis ends, and how long its mark is
        rest = iter(inlines)
        following = next(rest, None)
        while following is not None or closings:
            begins = end if following is None else following.span.start
            if closings and closings[-1][0] <= begins:
                stop, length = closings.pop()
                self._fill(worded, at, stop - length)
                worded.end()
                at = self._trailing(worded, stop)
                continue
            if following is None:  # pragma: no cover  (all emphasis ends before the text does)
                break
            self._fill(worded, at, begins)
            at = self._inline(worded, following, closings)
            following = next(rest, None)
        self._fill(worded, at, end)
        return worded

    def _inline(self, worded: Worded, inline: Inline, closings: list[tuple[int, int]]) -> int:
        """Add what is marked up, or open it; return where to go on."""
        kind, span = inline.kind, inline.span
        if kind in _EMPHASIS:
            worded.begin(kind.value)
            closings.append((span.end, _EMPHASIS[kind]))
            return span.start + _EMPHASIS[kind]
        written = self.source[span.start : span.end]
        if kind is InlineKind.SHORTCODE:
            worded.open.append(None)
            worded.add(self.shortcodes.get(written, inline.target))
            return self._trailing(worded, span.end)
        if kind is InlineKind.LINK:
            worded.mark(kind.value, written[1 : written.index("]")], url=inline.target)
            return self._trailing(worded, span.end)
        # Of tags and mentions, the space behind is a part.
        follows = self.source[span.end : span.end + 1]
        image = written + (follows if follows in {" ", "\t"} else "")
        if kind is not InlineKind.TAG or self.tags:
            worded.mark(kind.value, image, **{_TARGETS[kind]: inline.target})
        return span.start + len(image)

    def _trailing(self, worded: Worded, at: int) -> int:
        """Pass over one space behind a mark; of a tabulator nothing remains."""
        follows = self.source[at : at + 1]
        if follows == " ":
            worded.add(" ")
        return at + 1 if follows in {" ", "\t"} else at

    def _fill(self, worded: Worded, start: int, stop: int) -> None:
        """Add what stands between marks, piece by piece."""
        for kind, piece in self._pieces(start, stop):
            if kind == "newline":
                worded.space()
            elif kind == "escape":
                worded.add(piece[1:])
            elif kind == "named":
                sign = self.shortcodes.get(piece.strip())
                if sign is None:
                    worded.add(piece)
                    continue
                worded.open.append(None)
                worded.add(sign + (" " if piece.endswith(" ") else ""))
            elif kind == "text":
                worded.add(piece)

    def _pieces(self, at: int, stop: int) -> Iterator[tuple[str, str]]:
        source = self.source
        while at < stop:
            after = self._comment(at, stop)
            if after > at:
                at = after
                continue
            found = _PIECE.match(source, at, stop)
            if found is None:
                yield "text", source[at]
                at += 1
                continue
            yield found.lastgroup or "text", found[0]
            at = found.end()

    def _comment(self, at: int, stop: int) -> int:
        """Return where a comment ends that begins at a place, or that place."""
        if self.source[at] not in "/<":
            return at
        for opening, closing in _COMMENTS.items():
            if self.source.startswith(opening, at):
                close = self.closings[closing].after(at + len(opening))
                after = close + (0 if closing == "\n" else len(closing))
                return after if close >= 0 and after <= stop else at
        return at


def _plain(text: Text) -> Worded:
    """Return a text as the tree has it."""
    worded = Worded([text.plain])
    for inline in text.inlines:
        if inline.kind is InlineKind.SHORTCODE:
            continue
        key = _TARGETS.get(inline.kind)
        more = {key: inline.target} if key else {}
        start, stop = _units(text.plain[: inline.start]), _units(text.plain[: inline.end])
        worded.ranges.append(
            {"type": str(inline.kind.value), "start": start, "stop": stop - 1, **more}
        )
    return worded


def _inked(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def _units(text: str) -> int:
    """Return how many units of UTF-16 a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
