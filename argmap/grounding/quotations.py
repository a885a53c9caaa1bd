"""What grounding says of a quote."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from attrs import frozen

from argmap.grounding.nouns import Sentence
from argmap.source import Place, Span

__all__ = ["Change", "Match", "Nearest", "Quotation"]


class Match(StrEnum):
    """How a quote stands to the text."""

    EXACT = "exact"  # sign for sign
    NORMALISED = "normalised"  # but for white space, marks, dashes, emphasis, the first capital
    AMBIGUOUS = "ambiguous"  # in more than one place
    NEAR = "near"  # not there, but much of it is
    MISSING = "missing"


@frozen
class Change:
    """A step from a quote to the passage nearest to it; both texts verbatim, one may be empty."""

    kind: Literal["same", "missing from the quote", "not in the source", "other word"]
    quoted: str
    said: str


@frozen
class Nearest:
    """The passage of the source that comes nearest to a quote.

    Of a quote that leaves something out, the first segment that is not found is compared.

    Attributes:
        span: where it stands in the source.
        passage: what stands there, verbatim.
        similarity: the share of characters in common, in order, from 0 to 1.
        changes: word by word from quote to passage. If all are the same, the words are there, but
            not in the order of the segments, or not as whole words.
    """

    span: Span
    passage: str
    similarity: float
    changes: tuple[Change, ...]


@frozen
class Quotation:
    """A quote and where it stands.

    Attributes:
        statement: title of the statement that it grounds; None if it is excused as context.
        quote: as the map has it.
        place: where it stands in the text of the map; None if the map was made in Python.
        match: how it stands to the source.
        spans: one in the source for each segment; of several places the first; empty unless found.
        occurrences: all places if there are several, the first 200 of them; else empty.
        sentences: those that its spans, or else the nearest passage of a near quote, touch.
        nearest: for near quotes, and for missing ones if anything is close.
    """

    statement: str | None
    quote: str
    place: Place | None
    match: Match
    spans: tuple[Span, ...] = ()
    occurrences: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    nearest: Nearest | None = None

    @property
    def found(self) -> bool:
        """Whether the text has it, if only once evened out."""
        return self.match in (Match.EXACT, Match.NORMALISED, Match.AMBIGUOUS)
