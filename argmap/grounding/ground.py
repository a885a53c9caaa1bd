"""To ground a map: every quote in its text, every sentence of the text in the map."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import evolve, field, frozen

from argmap.grounding.citing import cite, recite
from argmap.grounding.covering import Coverage, cover
from argmap.grounding.nouns import Sentence
from argmap.grounding.quotations import Quotation
from argmap.grounding.texts import SourceText
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.shown import Shown
from argmap.source import Source, namesake

__all__ = ["Grounding", "ground"]


@frozen(repr=False)
class Grounding(Shown):
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

    def __repr__(self) -> str:
        """Return how much it is: all of it would fill pages."""
        if self.text is None:
            return f"<Grounding: {self.problem or 'no text is declared'}>"
        count = len(self.quotations)
        return f"<Grounding of {count} quote{'' if count == 1 else 's'} in {self.coverage}>"


def ground(
    map: ArgumentMap | Reading,
    text: SourceText | str | None = None,
) -> Grounding:
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
    drawn = map_of(map)
    if isinstance(text, str):
        text = SourceText.of(Source(text, "the source"), drawn.front.author)
    elif text is not None and not isinstance(text, SourceText):
        raise TypeError(f"a source text is a string or a SourceText, not {type(text).__name__}")
    if text is None:
        text, problem = _declared(drawn)
        if text is None:
            return Grounding(problem=problem)
    from argmap.grounding.searching import Search  # noqa: PLC0415  (10 ms, only with a text)

    found = list(Search.of(text).quotations(drawn))
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


def _declared(map: ArgumentMap) -> tuple[SourceText | None, str]:
    """Read the text that a map declares; say why if that fails."""
    declared = map.front.source
    if declared is None:
        return None, ""
    path = map.folder / declared
    name = declared if declared.isprintable() else repr(declared)
    text, problem = None, ""
    try:
        if path.is_file():
            # "examples/../seeds/text.txt" is a poor name in messages.
            source = evolve(Source.read(path), name=os.path.normpath(path))
            text = SourceText.of(source, map.front.author)
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
