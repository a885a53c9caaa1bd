"""To find the passage that comes nearest to a quote, and how the two differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from heapq import nlargest
from itertools import groupby, islice
from math import log

from attrs import field, frozen
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from argmap.grounding.normalising import Normalised, normalise
from argmap.grounding.quotations import Change, Nearest
from argmap.source import Span

__all__ = ["Neighbourhood"]

_CLOSE = 0.5  # below, a passage says nothing about a quote
_MOST_WORDS = 2_000  # of a quote that are compared
_MOST_VOTES = 10_000
_MOST_UNKNOWN = 40
_STEPS = (-2, -1, 1, 2)
_WORD = re.compile(r"\S+")
_OUTER = ".,;:!?…'()[]"
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
        matches = list(islice(_WORD.finditer(normalised.text), most))
        words = tuple(match[0] for match in matches)
        cores = tuple(_SIGNS.sub("", word).casefold() or word for word in words)
        return cls(normalised, original, words, cores, tuple(match.span() for match in matches))

    def part(self, first: int, last: int, quote: _Words) -> _Words:
        """Return a stretch, without the signs around it where the quote has none."""
        words, spans = list(self.words[first:last]), list(self.spans[first:last])
        if quote.words[0][0].isalnum():
            bare = words[0].lstrip(_OUTER) or words[0]
            spans[0] = spans[0][1] - len(bare), spans[0][1]
            words[0] = bare
        if quote.words[-1][-1].isalnum():
            bare = words[-1].rstrip(_OUTER) or words[-1]
            spans[-1] = spans[-1][0], spans[-1][0] + len(bare)
            words[-1] = bare
        return _Words(
            self.normalised, self.original, tuple(words), self.cores[first:last], tuple(spans)
        )

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
        cores = self._known(quote.cores)
        windows = {self._fit(cores, *window) for window in self._windows(cores)}
        rated = [(self._rate(wanted, window), window) for window in windows if window]
        if not rated:
            return None
        window = max(rated, key=lambda pair: (pair[0], -pair[1][0]))[1]
        passage = self._text.part(*self._trim(cores, wanted, window), quote)
        count = len(passage.words)
        similarity = fuzz.ratio(wanted, passage.normal(0, count)) / 100
        if similarity < _CLOSE:
            return None
        return Nearest(
            passage.span(0, count),
            passage.verbatim(0, count),
            round(similarity, 4),
            tuple(_changes(quote, passage)),
        )

    def compare(self, quoted: str, passage: Span) -> Nearest:
        """Return a passage as the nearest, though it equals the quote."""
        said = self._text.original[passage.start : passage.end]
        return Nearest(passage, said, 1.0, (Change("same", quoted, said),))

    def _known(self, cores: tuple[str, ...]) -> list[str]:
        """Replace words that the text does not have by the most similar ones that it has."""
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
        votes: defaultdict[int, float] = defaultdict(float)
        left = _MOST_VOTES
        known = [
            (len(self._at[core]), at, core) for at, core in enumerate(cores) if core in self._at
        ]
        for places, at, core in sorted(known):
            weight = log(1 + len(self._text.words) / places)
            for position in self._at[core][:left]:
                votes[(position - at) // width] += weight
            left -= places
            if left <= 0:
                break
        both = {bucket: score + votes.get(bucket + 1, 0) for bucket, score in votes.items()}
        for bucket in nlargest(6, both, key=lambda bucket: (both[bucket], -bucket)):
            start = max(0, (bucket - 1) * width)
            yield start, min(len(self._text.words), (bucket + 3) * width + count + 2)

    def _fit(self, cores: list[str], start: int, end: int) -> tuple[int, int] | None:
        """Return the part of a window that a quote aligns with best."""
        count = len(cores)
        score = best = 0.0
        first = chosen = (0, 0)
        last = (0, 0)
        for step in Indel.opcodes(cores, self._text.cores[start:end]):
            if step.tag == "equal":
                if score <= 0:
                    score, first = 0.0, (step.src_start, step.dest_start)
                score += sum(len(core) for core in cores[step.src_start : step.src_end])
                if score > best:
                    best, chosen, last = score, first, (step.src_end, step.dest_end)
            else:
                score -= step.dest_end - step.dest_start
        if not best:
            return None
        begin = max(0, start + chosen[1] - chosen[0])
        finish = min(len(self._text.words), start + last[1] + count - last[0])
        return begin, finish

    def _rate(self, wanted: str, window: tuple[int, int]) -> float:
        return fuzz.ratio(wanted, self._text.normal(*window)) / 100

    def _trim(self, cores: list[str], wanted: str, window: tuple[int, int]) -> tuple[int, int]:
        """Move the ends of a window as long as fewer words differ, or else more are the same."""

        def rank(window: tuple[int, int]) -> tuple[int, int, int, float]:
            said = self._text.cores[slice(*window)]
            differ, same = Levenshtein.distance(cores, said), LCSseq.similarity(cores, said)
            return -differ, same, -abs(len(said) - len(cores)), self._rate(wanted, window)

        best, improved = rank(window), True
        while improved:
            improved = False
            first, last = window
            for start, end in [(first + a, last) for a in _STEPS] + [
                (first, last + b) for b in _STEPS
            ]:
                if 0 <= start < end <= len(self._text.words):
                    rated = rank((start, end))
                    if rated > best:
                        best, window, improved = rated, (start, end), True
        return window


def _changes(quote: _Words, said: _Words) -> Iterator[Change]:
    steps = Indel.opcodes(quote.words, said.words)
    for same, run in groupby(steps, key=lambda step: step.tag == "equal"):
        together = list(run)
        quoted = quote.verbatim(together[0].src_start, together[-1].src_end)
        stands = said.verbatim(together[0].dest_start, together[-1].dest_end)
        if same:
            yield Change("same", quoted, stands)
        elif not quoted:
            yield Change("missing from the quote", "", stands)
        elif not stands:
            yield Change("not in the source", quoted, "")
        else:
            yield Change("other word", quoted, stands)
