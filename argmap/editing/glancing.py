"""What marks look like, where no tree says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.source import Span

__all__ = ["glance", "keys"]

_MARK = re.compile(
    r"""(?x)[ \t\r\n]*(?:
      (?P<HEADING>\#+(?=[ \t]))
    | (?P<TAG>\#\([^)\r\n]+\)|\#[\w-]+)
    | (?P<NUMBER>\(\w{1,9}\)|\(\d{1,9}|\d{1,9}[.)](?=\s))
    | (?P<FENCE>={3,})
    | (?P<INFERENCE>-{2,}|,)
    | (?P<SIGN>\+>|->|_>|<\+|<-|<_|><|[-+_])
    | (?P<BULLET>\*(?=\s))
    | (?P<STATEMENT_DEFINITION>\[[^\]\r\n]+\]:)
    | (?P<STATEMENT_REFERENCE>\[[^\]\r\n]+\])
    | (?P<ARGUMENT_DEFINITION><[^>\r\n]+>:)
    | (?P<ARGUMENT_REFERENCE><[^>\r\n]+>)
    | (?P<DATA>\{[^{}\r\n]*\}|[{}])
    )"""
)
_LINE = re.compile(r"[ \t\r\n]*[^\r\n]*")

# A quotation that is not closed reaches to the end, so that none is looked at twice.
_SCALAR = re.compile(
    r"""(?xs)
      "(?:[^"\\]|\\.)*(?:"|\Z) | '(?:[^']|'')*(?:'|\Z) | (?<=\s)\#[^\r\n]*
    | [^\s,:{}\[\]"'#-][^\s,:{}\[\]]*(?:[ \t]+(?!\#)[^\s,:{}\[\]]+)*
    | [^\s,:{}\[\]]+"""
)
_COLON = re.compile(r"[ \t]*:(?=\s|\Z)")


def glance(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield what the marks in a stretch seem to be, in order; behind a word all is text.

    Each is named as in `HighlightKind`. Linear in the stretch.
    """
    at = start
    while at < end:
        match = _MARK.match(text, at, end) or _LINE.match(text, at, end)
        assert match is not None  # noqa: S101  (the pattern of a line can be empty)
        if match.lastgroup:
            yield match.lastgroup, Span(*match.span(match.lastgroup))
        at = max(match.end(), at + 1)


def keys(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the keys stand in a stretch of YAML, in order. Linear in the stretch."""
    for match in _SCALAR.finditer(text, start, end):
        if text[match.start()] != "#" and _COLON.match(text, match.end(), end):
            yield Span(*match.span())
