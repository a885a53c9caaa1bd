"""What each stretch of a text is, for colours.

The tree says what it knows; what it doesn't know, because something is wrong there, is told by its
looks (`glancing`). Of what stands inside each other the inner counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import itemgetter

from argmap.editing.glancing import glance, keys
from argmap.editing.walking import Part, walk
from argmap.light import light, uncollected
from argmap.loading import includes, within
from argmap.reading import Reading
from argmap.source import Span
from argmap.syntax import tree

__all__ = ["Highlight", "HighlightKind", "highlights"]

_ESCAPE = re.compile(r"\\[^\r\n]")
_FENCE = re.compile(r"=+")


class HighlightKind(StrEnum):
    """What a stretch of a text can be."""

    STATEMENT_DEFINITION = "statement-definition"  # [Title]:
    STATEMENT_REFERENCE = "statement-reference"  # [Title]
    STATEMENT_MENTION = "statement-mention"  # @[Title]
    ARGUMENT_DEFINITION = "argument-definition"  # <Title>:
    ARGUMENT_REFERENCE = "argument-reference"  # <Title>
    ARGUMENT_MENTION = "argument-mention"  # @<Title>
    SIGN = "sign"  # of a relation
    NUMBER = "number"  # of a line in a premise-conclusion structure
    INFERENCE = "inference"  # the hyphens of an inference line, and the commas between its rules
    RULE = "rule"
    DATA = "data"
    KEY = "key"  # in data and front matter
    FENCE = "fence"  # of front matter
    HEADING = "heading"  # the mark and the text
    BULLET = "bullet"  # of a list, also a number
    COMMENT = "comment"
    TAG = "tag"
    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    SHORTCODE = "shortcode"
    ESCAPE = "escape"
    INCLUDE = "include"  # @include(path), where it is not followed


@light
class Highlight:
    """A stretch of a text, and what it is."""

    kind: HighlightKind
    span: Span


def highlights(reading: Reading) -> tuple[Highlight, ...]:
    r"""Return what is no plain text, in the order of the text; no two overlap. Linear in the text.

    >>> from argmap.reading import parse
    >>> for highlight in highlights(parse("[A]: **a** {k: 1}\n  + <B> #t")):
    ...     print(highlight.span.start, highlight.span.end, highlight.kind)
    0 4 statement-definition
    5 10 bold
    11 12 data
    12 13 key
    13 17 data
    20 21 sign
    22 25 argument-reference
    26 28 tag
    """
    text = reading.source.text
    with uncollected():
        claims = _Claims(text, includes(reading.source))
        claims.document(reading.tree)
        found = (_bared(text, *run) for run in _runs(text, claims.made))
        return tuple(Highlight(kind, Span(start, end)) for start, end, kind in found if start < end)


_Run = tuple[int, int, HighlightKind]
# Where it begins, where it ends, with a minus so that the longer of two sorts first, and what it is.
_Claim = tuple[int, int, HighlightKind | None]

# In these there may be escapes; None is plain text.
_TEXTUAL = (None, HighlightKind.BOLD, HighlightKind.ITALIC, HighlightKind.HEADING)


class _Claims:
    """What the tree says, in no order: stretches, and what they are."""

    def __init__(self, text: str, includes: tuple[Span, ...]) -> None:
        self.text = text
        self.includes = includes
        self.made: list[_Claim] = []

    def document(self, document: tree.Document) -> None:
        for comment in document.comments:
            self._add(comment.start, comment.end, HighlightKind.COMMENT)
        for lonely in document.broken:
            if self.text.startswith("-", lonely.start):
                self._add(lonely.start, lonely.end, HighlightKind.INFERENCE)
        if document.front_matter:
            self._front(document.front_matter.span)
        for node in walk(document):
            self._node(node)
        for include in self.includes:
            self._add(include.start, include.end, HighlightKind.INCLUDE)

    def _add(self, start: int, end: int, kind: HighlightKind | None) -> None:
        if start < end:
            self.made.append((start, -end, kind))

    def _node(self, node: Part) -> None:
        match node:
            case tree.Heading():
                self._add(node.span.start, node.text.span.end, HighlightKind.HEADING)
                self._inlines(node.text)
                self._data(node.data)
            case tree.StatementOccurrence() | tree.ArgumentOccurrence():
                self._occurrence(node)
            case tree.RelationLine():
                self._add(node.sign_span.start, node.sign_span.end, HighlightKind.SIGN)
            case tree.NumberedStatement():
                self._add(node.span.start, node.statement.span.start, HighlightKind.NUMBER)
            case tree.ListItem():
                self._add(node.span.start, node.statement.span.start, HighlightKind.BULLET)
            case tree.InferenceLine():
                end = node.relations[0].span.start if node.relations else node.span.end
                self._add(node.span.start, end, HighlightKind.INFERENCE)
                for rule in node.rules:
                    self._add(rule.span.start, rule.span.end, HighlightKind.RULE)
                self._data(node.data)

    def _occurrence(self, node: tree.Occurrence) -> None:
        if node.title:
            span = node.title.span
            defines = self.text.startswith(":", span.end) and node.form is tree.Form.DEFINITION
            kind = _TITLES[isinstance(node, tree.StatementOccurrence), node.form]
            self._add(span.start, span.end + defines, kind)
        if node.text:
            self._add(node.text.span.start, node.text.span.end, None)
            self._inlines(node.text)
        self._data(node.data)

    def _inlines(self, text: tree.Text) -> None:
        for inline in text.inlines:
            # A path is no text, whatever stands in it.
            if self.includes and within(inline.span, self.includes):
                continue
            self._add(inline.span.start, inline.span.end, HighlightKind(inline.kind.value))

    def _data(self, block: tree.DataBlock | None) -> None:
        if block:
            self._yaml(block.span.start, block.span.end)

    def _yaml(self, start: int, end: int) -> None:
        self._add(start, end, HighlightKind.DATA)
        for span in keys(self.text, start, end):
            self._add(span.start, span.end, HighlightKind.KEY)

    def _front(self, span: Span) -> None:
        start, end = span.start, span.end
        if opening := _FENCE.match(self.text, start, end):
            self._add(start, opening.end(), HighlightKind.FENCE)
            start = opening.end()
        inside = start + len(self.text[start:end].rstrip("="))
        self._add(inside, end, HighlightKind.FENCE)
        self._yaml(start, inside)


_TITLES = {
    (True, tree.Form.DEFINITION): HighlightKind.STATEMENT_DEFINITION,
    (True, tree.Form.REFERENCE): HighlightKind.STATEMENT_REFERENCE,
    (False, tree.Form.DEFINITION): HighlightKind.ARGUMENT_DEFINITION,
    (False, tree.Form.REFERENCE): HighlightKind.ARGUMENT_REFERENCE,
}


def _flat(claims: Iterable[_Claim]) -> Iterator[tuple[int, int, HighlightKind | None]]:
    """Yield claims side by side that stood inside each other; the inner one counts."""
    open_: list[tuple[int, HighlightKind | None]] = []
    at = 0

    def closed(upto: int) -> Iterator[tuple[int, int, HighlightKind | None]]:
        nonlocal at
        while open_ and open_[-1][0] <= upto:
            end, kind = open_.pop()
            if at < end:
                yield at, end, kind
                at = end

    for start, minus, kind in sorted(claims, key=itemgetter(0, 1)):
        yield from closed(start)
        if open_ and at < start:
            yield at, start, open_[-1][1]
        at = start
        # Where something is wrong, one may reach out of the other.
        open_.append((min(-minus, open_[-1][0]) if open_ else -minus, kind))
    yield from closed(1 << 62)


def _runs(text: str, claims: Iterable[_Claim]) -> Iterator[_Run]:
    """Yield all that is no plain text, side by side."""
    at = 0
    for start, end, kind in _flat(claims):
        yield from _seen(text, at, start)
        if kind in _TEXTUAL:
            yield from _escaped(text, start, end, kind)
        elif kind is not None:
            yield start, end, kind
        at = end
    yield from _seen(text, at, len(text))


def _escaped(text: str, start: int, end: int, kind: HighlightKind | None) -> Iterator[_Run]:
    """Yield the escapes in a stretch, and what is between them, if that is more than text."""
    at = start
    for match in _ESCAPE.finditer(text, start, end):
        if kind:
            yield at, match.start(), kind
        at = match.end()
        yield match.start(), at, HighlightKind.ESCAPE
    if kind:
        yield at, end, kind


def _seen(text: str, start: int, end: int) -> Iterator[_Run]:
    for name, span in glance(text, start, end):
        yield span.start, span.end, HighlightKind[name]


def _bared(text: str, start: int, end: int, kind: HighlightKind) -> _Run:
    """Return a run without the spaces at its ends."""
    inside = text[start:end].strip()
    first = text.find(inside, start, end)
    return first, first + len(inside), kind
