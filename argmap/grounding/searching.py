"""To look for the quotes of a map: found, or near, or missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.grounding.finding import Finder, Found, Lost
from argmap.grounding.nouns import Sentence
from argmap.grounding.quotations import Match, Nearest, Quotation
from argmap.grounding.texts import SourceText
from argmap.model import ArgumentMap, Context
from argmap.model.spotting import value_places
from argmap.source import Place, Span

if TYPE_CHECKING:
    from argmap.grounding.nearing import Neighbourhood

__all__ = ["Search"]

_NEAR = 0.7
"""From this similarity on a quote is near; measured in docs/decisions/grounding.md."""


@frozen
class Search:
    """Finds the quotes of maps in one text."""

    text: SourceText
    finder: Finder
    _words: list[Neighbourhood] = field(factory=list)

    @classmethod
    def of(cls, text: SourceText) -> Search:
        """Prepare a text."""
        return cls(text, Finder.of(text))

    def quotations(
        self,
        map: ArgumentMap,
    ) -> Iterator[tuple[Quotation, Context | None]]:
        """Yield every quote, those of statements first, and the context that one excuses."""
        for statement in map.statements:
            places = value_places(statement.data_places, "quote", statement.quotes)
            for quote, place in zip(statement.quotes, places, strict=True):
                yield self.quotation(statement.title, quote, place or statement.place), None
        for context in map.front.context:
            yield self.quotation(None, context.quote, context.place), context

    def quotation(self, statement: str | None, quote: str, place: Place | None) -> Quotation:
        """Find one quote."""
        match self.finder.find(quote):
            case Found(places, verbatim):
                spans = places[0]
                ways = tuple(spans[0].to(spans[-1]) for spans in places) if len(places) > 1 else ()
                kind = Match.EXACT if verbatim else Match.NORMALISED
                return Quotation(
                    statement,
                    quote,
                    place,
                    Match.AMBIGUOUS if ways else kind,
                    spans,
                    ways,
                    self._touched(spans),
                )
            case Lost() as lost:
                nearest = self._nearest(lost)
                near = nearest is not None and _is_near(nearest)
                touched = (*lost.others, nearest.span) if nearest and near else ()
                return Quotation(
                    statement,
                    quote,
                    place,
                    Match.NEAR if near else Match.MISSING,
                    sentences=self._touched(touched),
                    nearest=nearest,
                )

    def _touched(self, spans: tuple[Span, ...]) -> tuple[Sentence, ...]:
        return tuple(dict.fromkeys(s for span in spans for s in self.text.sentences_at(span)))

    def _nearest(self, lost: Lost) -> Nearest | None:
        if lost.segment is None:
            return None
        if not self._words:  # most quotes are found, most maps never need the words or rapidfuzz
            from argmap.grounding.nearing import Neighbourhood  # noqa: PLC0415

            self._words.append(Neighbourhood.of(self.text.source.text, self.finder.normalised))
        if lost.elsewhere:
            return self._words[0].compare(lost.segment.text, lost.elsewhere)
        return self._words[0].nearest(lost.segment.text)


def _is_near(nearest: Nearest) -> bool:
    """Tell whether a passage is similar, or differs in one word from a quote with two others."""
    if nearest.similarity >= _NEAR:
        return True
    changes = [change for change in nearest.changes if change.kind != "same"]
    same = [word for c in nearest.changes if c.kind == "same" for word in c.quoted.split()]
    one = (
        len(changes) == 1 and max(len(changes[0].quoted.split()), len(changes[0].said.split())) == 1
    )
    return one and len(same) > 1
