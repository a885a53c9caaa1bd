"""To ground a map: every quote in its text, every sentence of the text in the map."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from argmap.grounding.citing import cite, recite
from argmap.grounding.covering import Coverage, cover
from argmap.grounding.finding import Finder, Found, Lost
from argmap.grounding.nouns import Sentence
from argmap.grounding.quotations import Match, Nearest, Quotation
from argmap.grounding.texts import SourceText
from argmap.model import ArgumentMap, Context
from argmap.model.spotting import value_places
from argmap.source import Place, Source, Span, namesake

if TYPE_CHECKING:
    from argmap.grounding.nearing import Neighbourhood

__all__ = ["Grounding", "ground"]

_NEAR = 0.7
"""From this similarity on a quote is near; measured in docs/decisions/grounding.md."""


@frozen
class Grounding:
    """What a map quotes, and what it leaves out.

    Attributes:
        text: the text under analysis; None if none is declared, or it can't be read.
        problem: why it can't be read; else empty.
        quotations: every quote, those of statements first, in the order of the map.
        coverage: the text, sentence by sentence.
        citations: for statements with a quote that is found or near, the names of the sentences.
        passages: for the same statements, the sentences in full.
    """

    text: SourceText | None = None
    problem: str = ""
    quotations: tuple[Quotation, ...] = ()
    coverage: Coverage = field(factory=Coverage)
    citations: Mapping[str, str] = field(factory=lambda: MappingProxyType({}))
    passages: Mapping[str, str] = field(factory=lambda: MappingProxyType({}))


def ground(map: ArgumentMap, text: SourceText | str | None = None) -> Grounding:  # noqa: A002  (it is one)
    r"""Find what a map quotes in the text that it analyses, and what of the text it leaves out.

    Without `text`, the file that `source` in the front matter names is read, relative to the file of the
    map; if that fails, `problem` says why, and nothing is raised. Takes time linear in text and quotes,
    but for quotes that are not found: those are compared with the text at a few places.

    >>> from argmap.reading import parse
    >>> from argmap.source import Source
    >>> reading = parse("[Rain]: It rains. {quote: 'It is raining'}")
    >>> source = SourceText.of(Source("It is raining. The street is wet."))
    >>> grounding = ground(reading.map, source)
    >>> grounding.quotations[0].match, grounding.citations["Rain"], str(grounding.coverage)
    (<Match.EXACT: 'exact'>, '¶1/1', '2 sentences: 1 represented, 0 excused, 1 left')
    """
    if isinstance(text, str):
        text = SourceText.of(Source(text, "the source"), map.front.author)
    if text is None:
        text, problem = _declared(map)
        if text is None:
            return Grounding(problem=problem)
    search = _Search(text, Finder.of(text))
    found = list(search.quotations(map))
    sentences: dict[str, list[Sentence]] = {}
    for quotation, _ in found:
        if quotation.statement is not None and quotation.sentences:
            sentences.setdefault(quotation.statement, []).extend(quotation.sentences)
    return Grounding(
        text,
        quotations=tuple(quotation for quotation, _ in found),
        coverage=cover(text, found),
        citations=MappingProxyType({title: cite(those) for title, those in sentences.items()}),
        passages=MappingProxyType({title: recite(those) for title, those in sentences.items()}),
    )


def _declared(map_: ArgumentMap) -> tuple[SourceText | None, str]:
    """Read the text that a map declares; say why if that fails."""
    declared = map_.front.source
    if declared is None:
        return None, ""
    folder = map_.origin.path.parent if map_.origin and map_.origin.path else Path()
    path = folder / declared
    name = declared if declared.isprintable() else repr(declared)
    text, problem = None, ""
    try:
        if path.is_file():
            # "examples/../seeds/text.txt" is a poor name in messages.
            source = evolve(Source.read(path), name=os.path.normpath(path))
            text = SourceText.of(source, map_.front.author)
        elif path.is_dir():
            problem = f"{name} is a folder"
        elif path.exists():  # a pipe or a device might never end
            problem = f"{name} is no ordinary file"
        else:
            near = namesake(path)
            hint = f"; did you mean {Path(declared).with_name(near.name)}?" if near else ""
            problem = f"there is no file {name}{hint}"
    except UnicodeDecodeError as error:
        problem = f"{name} is not UTF-8: byte {error.object[error.start]:#04x} can't be read"
    except OSError as error:
        problem = f"{name} can't be read: {error.strerror or error}"
    return text, problem


@frozen
class _Search:
    text: SourceText
    finder: Finder
    _words: list[Neighbourhood] = field(factory=list)

    def quotations(self, map_: ArgumentMap) -> Iterator[tuple[Quotation, Context | None]]:
        for statement in map_.statements:
            places = value_places(statement.data_places, "quote", statement.quotes)
            for quote, place in zip(statement.quotes, places, strict=True):
                yield self.quotation(statement.title, quote, place or statement.place), None
        for context in map_.front.context:
            yield self.quotation(None, context.quote, context.place), context

    def quotation(self, statement: str | None, quote: str, place: Place | None) -> Quotation:
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
    """Say whether a passage is similar, or differs in one word from a quote with two others."""
    if nearest.similarity >= _NEAR:
        return True
    changes = [change for change in nearest.changes if change.kind != "same"]
    same = [word for c in nearest.changes if c.kind == "same" for word in c.quoted.split()]
    one = (
        len(changes) == 1 and max(len(changes[0].quoted.split()), len(changes[0].said.split())) == 1
    )
    return one and len(same) > 1
