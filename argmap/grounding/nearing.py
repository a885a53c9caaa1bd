"""To find the passage that comes nearest to a quote, and how the two differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from heapq import nlargest
from itertools import groupby
from math import log

from attrs import field, frozen
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from argmap.grounding.normalising import Normalised, normalise
from argmap.grounding.quotations import Change, Nearest
from argmap.source import Span

__all__ = ["NEAR", "Neighbourhood"]

NEAR = 0.75
"""From this similarity on a quote counts as near; measured in docs/decisions/grounding.md."""

_CLOSE = 0.45  # below, a passage says nothing about a quote
_MOST_WORDS = 2_000  # of a quote that are compared
_MOST_VOTES = 10_000
_MOST_UNKNOWN = 40
_WORD = re.compile(r"\S+")
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


@frozen
class _Words:
    """A text evened out, word by word; a word takes the signs that touch it along."""

    normalised: Normalised
    original: str
    words: tuple[str, ...]
    cores: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, original: str, normalised: Normalised, most: int | None = None) -> _Words:
        matches = [
            m
            for m, _ in zip(
                _WORD.finditer(normalised.text), range(most or len(original)), strict=False
            )
        ]
        words = tuple(match[0] for match in matches)
        cores = tuple(_SIGNS.sub("", word).casefold() or word for word in words)
        return cls(normalised, original, words, cores, tuple(match.span() for match in matches))

    def normal(self, first: int, last: int) -> str:
        return self.normalised.text[self.spans[first][0] : self.spans[last - 1][1]]

    def span(self, first: int, last: int) -> Span:
        return self.normalised.span(self.spans[first][0], self.spans[last - 1][1])

    def verbatim(self, first: int, last: int) -> str:
        if first == last:
            return ""
        span = self.span(first, last)
        return self.original[span.start : span.end]


@frozen
class Neighbourhood:
    """The words of a text and where each of them stands."""

    _text: _Words = field(repr=False)
    _at: dict[str, list[int]] = field(repr=False)

    @classmethod
    def of(cls, original: str, normalised: Normalised) -> Neighbourhood:
        """Prepare a text."""
        words = _Words.of(original, normalised)
        at: dict[str, list[int]] = {}
        for position, core in enumerate(words.cores):
            at.setdefault(core, []).append(position)
        return cls(words, at)

    def nearest(self, quoted: str) -> Nearest | None:
        """Return the passage nearest to a quote, if any is close at all.

        Words vote for where in the text the quote would begin, rare ones with more weight. At the few
        best places the two are aligned, and the passage is cut where it fits best. Of a quote of more than
        2,000 words the beginning is compared.
        """
        quote = _Words.of(quoted, normalise(quoted), _MOST_WORDS)
        if not quote.words or not self._text.words:
            return None
        wanted = quote.normal(0, len(quote.words))
        windows = {self._fit(quote, *window) for window in self._windows(self._known(quote.cores))}
        rated = [(self._rate(wanted, *window), window) for window in windows if window]
        if not rated:
            return None
        similarity, window = max(rated, key=lambda pair: (pair[0], -pair[1][0]))
        similarity, window = self._trim(wanted, similarity, window)
        if similarity < _CLOSE:
            return None
        return Nearest(
            self._text.span(*window),
            self._text.verbatim(*window),
            round(similarity, 4),
            tuple(self._changes(quote, *window)),
        )

    def compare(self, quoted: str, passage: Span) -> Nearest:
        """Return a passage as the nearest, though it equals the quote."""
        said = self._text.original[passage.start : passage.end]
        return Nearest(passage, said, 1.0, (Change("same", quoted, said),))

    def _known(self, cores: tuple[str, ...]) -> list[str]:
        """Put for words that the text does not have the most similar one that it has."""
        spelt: dict[str, str] = {}
        for core in dict.fromkeys(cores):
            if core not in self._at and len(spelt) < _MOST_UNKNOWN and len(core) > 2:
                alike = process.extractOne(
                    core, self._at.keys(), scorer=fuzz.ratio, score_cutoff=70
                )
                spelt[core] = alike[0] if alike else core
        return [spelt.get(core, core) for core in cores]

    def _windows(self, cores: list[str]) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the text where a quote of these words may stand."""
        count = len(cores)
        width = max(2, count // 4)
        votes: Counter[int] = Counter()
        left = _MOST_VOTES
        known = [
            (len(self._at[core]), at, core) for at, core in enumerate(cores) if core in self._at
        ]
        for places, at, core in sorted(known):
            weight = log(1 + len(self._text.words) / places)
            for position in self._at[core][:left]:
                votes[(position - at) // width] += weight  # type: ignore[assignment]
            left -= places
            if left <= 0:
                break
        both = {bucket: score + votes.get(bucket + 1, 0) for bucket, score in votes.items()}
        for bucket in nlargest(6, both, key=lambda bucket: (both[bucket], -bucket)):
            start = max(0, (bucket - 1) * width)
            yield start, min(len(self._text.words), (bucket + 3) * width + count + 2)

    def _fit(self, quote: _Words, start: int, end: int) -> tuple[int, int] | None:
        """Return the part of a window that a quote aligns with best."""
        count = len(quote.words)
        score = best = 0.0
        first = chosen = (0, 0)
        last = (0, 0)
        for step in Indel.opcodes(quote.cores, self._text.cores[start:end]):
            if step.tag == "equal":
                if score <= 0:
                    score, first = 0.0, (step.src_start, step.dest_start)
                score += sum(len(core) for core in quote.cores[step.src_start : step.src_end])
                if score > best:
                    best, chosen, last = score, first, (step.src_end, step.dest_end)
            else:
                score -= step.dest_end - step.dest_start
        if not best:
            return None
        begin = max(0, start + chosen[1] - chosen[0])
        finish = min(len(self._text.words), start + last[1] + count - last[0])
        return begin, finish

    def _rate(self, wanted: str, first: int, last: int) -> float:
        return fuzz.ratio(wanted, self._text.normal(first, last)) / 100

    def _trim(
        self, wanted: str, similarity: float, window: tuple[int, int]
    ) -> tuple[float, tuple[int, int]]:
        """Move both ends of a window by a few words as long as it gets more similar."""
        improved = True
        while improved:
            improved = False
            first, last = window
            near = [(first + a, last) for a in (-2, -1, 1, 2)] + [
                (first, last + b) for b in (-2, -1, 1, 2)
            ]
            for start, end in near:
                if not 0 <= start < end <= len(self._text.words):
                    continue
                rated = self._rate(wanted, start, end)
                if rated > similarity:
                    similarity, window, improved = rated, (start, end), True
        return similarity, window

    def _changes(self, quote: _Words, first: int, last: int) -> Iterator[Change]:
        said = self._text.words[first:last]
        steps = Indel.opcodes(quote.words, said)
        for same, run in groupby(steps, key=lambda step: step.tag == "equal"):
            together = list(run)
            quoted = quote.verbatim(together[0].src_start, together[-1].src_end)
            stands = self._text.verbatim(
                first + together[0].dest_start, first + together[-1].dest_end
            )
            if same:
                yield Change("same", quoted, stands)
            elif not quoted:
                yield Change("missing from the quote", "", stands)
            elif not stands:
                yield Change("not in the source", quoted, "")
            else:
                yield Change("other word", quoted, stands)
