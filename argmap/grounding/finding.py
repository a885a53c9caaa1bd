"""To find quotes in a text, segment by segment and by whole words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from attrs import field, frozen

from argmap.grounding.normalising import Normalised, normalise
from argmap.grounding.segments import Segment, segments, whole
from argmap.grounding.texts import SourceText
from argmap.source import Span

__all__ = ["Finder", "Found", "Lost"]

_MOST_PLACES = 200
_MOST_SIGNS = 3_000_000  # that are compared for one segment
_MARKUP = 3  # signs of emphasis that may stand around a verbatim quote


@frozen
class Found:
    """The places of a quote, each as the spans of its segments in the source; verbatim or not."""

    places: tuple[tuple[Span, ...], ...]
    verbatim: bool


@frozen
class Lost:
    """A quote that is not found: the first segment that fails; none if it has no words.

    Attributes:
        segment: the segment.
        elsewhere: where it does stand, out of order.
        others: where the other segments stand that are found.
    """

    segment: Segment | None
    elsewhere: Span | None = None
    others: tuple[Span, ...] = ()


@frozen
class Finder:
    """Finds quotes in one text."""

    text: SourceText
    normalised: Normalised = field(repr=False)
    _places: dict[tuple[str, bool], tuple[int, ...]] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, text: SourceText) -> Finder:
        """Prepare a text."""
        return cls(text, normalise(text.source.text))

    def find(self, quote: str) -> Found | Lost:
        """Find a quote: as one piece, or else its segments in order."""
        entire = whole(quote)
        if entire is None:
            return Lost(None)
        starts = self._starts(entire)
        if starts:
            chains: list[tuple[int, ...]] = [(start,) for start in starts]
            return self._found((entire,), chains)
        parts = segments(quote)
        firsts = [self._first(part) for part in parts]
        if None in firsts or not parts:
            lost = parts[firsts.index(None)] if parts else entire
            return Lost(lost, others=tuple(span for span in firsts if span))
        chains, stuck = self._chains(parts)
        if not chains:
            others = tuple(span for at, span in enumerate(firsts) if span and at != stuck)
            return Lost(parts[stuck], firsts[stuck], others)
        return self._found(parts, chains)

    def _first(self, part: Segment) -> Span | None:
        starts = self._starts(part)
        return self.normalised.span(starts[0], starts[0] + len(part.normal)) if starts else None

    def _starts(self, segment: Segment) -> tuple[int, ...]:
        """Return where a segment begins in the evened text, at whole words only."""
        key = segment.normal, segment.free
        if key not in self._places:
            starts = tuple(self._occurrences(segment.normal))
            if not starts and segment.free:
                other = _other_case(segment.normal)
                starts = tuple(self._occurrences(other)) if other else ()
            self._places[key] = starts
        return self._places[key]

    def _occurrences(self, wanted: str) -> Iterator[int]:
        """Yield the places of a text; of a long one not so many that it would take quadratic time."""
        text = self.normalised.text
        start = text.find(wanted)
        for _ in range(max(_MOST_PLACES, _MOST_SIGNS // len(wanted))):
            if start < 0:
                break
            if not _inside(text, start) and not _inside(text, start + len(wanted)):
                yield start
            start = text.find(wanted, start + 1)

    def _chains(self, parts: tuple[Segment, ...]) -> tuple[list[tuple[int, ...]], int]:
        """Return the ways to place segments in order, and the segment at which the last way failed.

        Of ways with the same end the tightest is kept; ways within one paragraph come before all others.
        """
        by_end: dict[int, tuple[int, ...]] = {}
        stuck = 0
        for first in islice(self._starts(parts[0]), _MOST_PLACES):
            chain = [first]
            for at, part in enumerate(parts[1:], start=1):
                starts = self._starts(part)
                following = bisect_left(starts, chain[-1] + len(parts[at - 1].normal))
                if following == len(starts):
                    stuck = max(stuck, at)
                    break
                chain.append(starts[following])
            else:
                by_end[chain[-1]] = tuple(chain)
        chains = list(by_end.values())
        close = [
            chain for chain in chains if self._paragraph(chain[0]) == self._paragraph(chain[-1])
        ]
        return close or chains, stuck

    def _paragraph(self, at: int) -> int:
        return self.text.paragraph_at(self.normalised.starts[at])

    def _found(self, parts: tuple[Segment, ...], chains: list[tuple[int, ...]]) -> Found:
        places = []
        verbatim = True
        for chain in chains[:_MOST_PLACES]:
            spans = []
            for part, start in zip(parts, chain, strict=True):
                span = self.normalised.span(start, start + len(part.normal))
                exact = self._verbatim(part.text, span)
                verbatim = verbatim and exact is not None
                spans.append(exact or span)
            places.append(tuple(spans))
        return Found(tuple(places), verbatim)

    def _verbatim(self, quoted: str, span: Span) -> Span | None:
        """Return where a quote stands sign for sign, around a span where it stands evened out."""
        text = self.text.source.text
        margin = max(_MARKUP, len(quoted) - len(span))
        for start in range(span.start, max(0, span.start - margin) - 1, -1):
            end = start + len(quoted)
            if end >= span.end and text.startswith(quoted, start):
                return Span(start, end)
        return None


def _inside(text: str, at: int) -> bool:
    """Tell whether an offset is inside a word or a number: `Japan|'s`, `3|,600`, `U|.S.`."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if before.isalnum():
        return _binds(before, after, text[at + 1 : at + 2])
    return after.isalnum() and at > 1 and _binds(text[at - 2], before, after)


def _binds(left: str, sign: str, right: str) -> bool:
    match sign:
        case "'":
            return left.isalpha() and right.isalpha()
        case ".":
            return (left.isdigit() and right.isdigit()) or (left.isupper() and right.isupper())
        case ",":
            return left.isdigit() and right.isdigit()
        case _:
            return False


def _other_case(text: str) -> str | None:
    """Return a text with its first letter in the other case."""
    at = next((at for at, char in enumerate(text) if char.isalnum()), None)
    if at is None or text[at].swapcase() == text[at]:
        return None
    return text[:at] + text[at].swapcase() + text[at + 1 :]
