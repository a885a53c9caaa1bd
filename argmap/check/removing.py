"""To take a word out of the data that it stands in, with all that is empty then."""

from __future__ import annotations

import re

from argmap.source import Edit, Place, Span

__all__ = ["without"]

_WORD = r"""[^\s"',\[\]{}:\#]+|"[^"\\\n]*"|'[^'\n]*'"""
_PAIR = re.compile(rf"ignore[ \t]*:[ \t]+(?:{_WORD}|\[(?P<list>[ \t]*(?:{_WORD})(?:[ \t]*,[ \t]*(?:{_WORD}))*[ \t]*)\])(?=[ \t]*[,}}])")  # fmt: skip
_BEHIND = re.compile(r"[ \t]*,[ \t]*")
_BEFORE = re.compile(r"[ \t]*,[ \t]*$")
_BLOCK = re.compile(r"[ \t]*\{[ \t]*$")
_CLOSED = re.compile(r"[ \t]*\}(?=[ \t]*(?:\r?\n|\Z))")


def without(word: Place) -> tuple[Edit, ...]:
    """Return what takes a word behind `ignore` out of data in braces on one line; nothing if it isn't so.

    The last word of a list takes the list with it, the last key its block.
    """
    line = word.source.line_span(word.start.line)
    text = word.source.text[line.start : line.end]
    start, end = word.span.start - line.start, word.span.end - line.start
    pair = next((p for p in _PAIR.finditer(text) if p.start() < start and end <= p.end()), None)
    if pair is None:
        return ()
    if text[start - 1] in "\"'":
        start, end = start - 1, end + 1
    if pair["list"] and "," in pair["list"]:
        cut = _cut(text, start, end)
    else:
        cut = _cut(text, *pair.span()) or _block(text, *pair.span())
    return (Edit(Span(line.start + cut[0], line.start + cut[1]), ""),) if cut else ()


def _cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where one of several things stands, with the comma behind or before it."""
    if behind := _BEHIND.match(text, end):
        return start, behind.end()
    before = _BEFORE.search(text, 0, start)
    return (before.start(), end) if before else None


def _block(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where braces stand around the only thing in them, at the end of a line."""
    opened, closed = _BLOCK.search(text, 0, start), _CLOSED.match(text, end)
    return (opened.start(), closed.end()) if opened and closed else None
