"""To find where a quote is written in the text of a map."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from attrs import define, field, frozen

from argmap.source import Place, Span

__all__ = ["Blocks"]

_KEY = re.compile(r"""(?<![\w-])(?P<key>quote|context)["']?\s*:(?=[\s"'\[])""")
_ESCAPED = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<w>[0-9a-fA-F]{8})"
    r"|(?P<line>[ \t]*(?:\r\n|\r|\n))|(?P<sign>.))"
)
_SIGNS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r"}
_SIGNS |= {"t": "\t", "v": "\v", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}
_STYLES = ('"', "'", "")
_DOUBLED = re.compile("''")


@frozen
class _Unfolded:
    """A data block without white space, read in one of YAML's styles, with the way back."""

    text: str
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)


@define
class Blocks:
    """The data blocks in which quotes may stand; asked for them in the order of the text."""

    places: tuple[Place, ...]
    _unfolded: dict[tuple[int, str], _Unfolded] = field(factory=dict)
    _reached: dict[int, int] = field(factory=dict)
    _style: str = '"'

    def find(self, quote: str) -> Place | None:
        """Return where a quote is written, without its marks; else where its key is.

        Later blocks speak louder, as they do in the map.
        """
        for at in reversed(range(len(self.places))):
            span = self._find(at, "".join(quote.split()))
            if span:
                return self.places[at].source.place(span)
        for place in reversed(self.places):
            key = _KEY.search(place.text)
            if key:
                start = place.span.start
                return place.source.place(Span(start + key.start("key"), start + key.end("key")))
        return None

    def _find(self, at: int, letters: str) -> Span | None:
        place = self.places[at]
        key = _KEY.search(place.text)
        if not letters or not key:
            return None
        reached = self._reached.get(at, key.end())
        # A second search from the key on finds a quote that is repeated or stands out of order.
        for since in dict.fromkeys((reached, key.end())):
            first = self._first(at, letters, since)
            if first:
                self._reached[at] = first.end
                return Span(place.span.start + first.start, place.span.start + first.end)
        return None

    def _first(self, at: int, letters: str, since: int) -> Span | None:
        """Return the first place in any style; the style that served last is tried first."""
        text = self.places[at].text
        first: Span | None = None
        for style in sorted(_STYLES, key=lambda style: style != self._style):
            if (at, style) not in self._unfolded:
                self._unfolded[at, style] = _unfold(text, style)
            until = first.start if first else len(text)
            found = _search(self._unfolded[at, style], text, letters, style, range(since, until))
            if found:
                first, self._style = found, style
        return first


def _search(unfolded: _Unfolded, text: str, letters: str, style: str, within: range) -> Span | None:
    at = unfolded.text.find(letters, bisect_left(unfolded.starts, within.start))
    while at >= 0 and unfolded.starts[at] in within:
        span = Span(unfolded.starts[at], unfolded.ends[at + len(letters) - 1])
        if _stands_alone(text, span, style):
            return span
        at = unfolded.text.find(letters, at + 1)
    return None


def _stands_alone(text: str, span: Span, style: str) -> bool:
    """Say whether a stretch is all that its quotation marks hold, or all of a plain value."""
    start, end = span.start, span.end
    before = text[max(0, start - 200) : start]
    after = text[end : end + 200]
    if style:
        return before.rstrip()[-1:] == style and after.lstrip()[:1] == style
    begins = before.rstrip()[-1:] in ("", *"[{,:-|>+")
    return begins and (
        after.lstrip()[:1] in ("", *",]}") or "\n" in after[: len(after) - len(after.lstrip())]
    )


def _unfold(text: str, style: str) -> _Unfolded:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, char in _signs(text, style):
        if char and not char.isspace():
            pieces.append(char)
            starts.append(start)
            ends.append(end)
    return _Unfolded("".join(pieces), tuple(starts), tuple(ends))


def _signs(text: str, style: str) -> Iterable[tuple[int, int, str]]:
    """Yield what stands at each place, escapes read."""
    pattern = {'"': _ESCAPED, "'": _DOUBLED}.get(style)
    at = 0
    for match in pattern.finditer(text) if pattern else ():
        yield from ((i, i + 1, text[i]) for i in range(at, match.start()))
        at = match.end()
        yield match.start(), at, "'" if style == "'" else _read(match)
    yield from ((i, i + 1, text[i]) for i in range(at, len(text)))


def _read(match: re.Match[str]) -> str:
    code = match["x"] or match["u"] or match["w"]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 else ""
    return "" if match["line"] else _SIGNS.get(match["sign"], match["sign"])
