"""From the tree to the map: names resolved, mentions merged, relations typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import Factory, define

from argmap.diagnostics import Diagnostic
from argmap.model.codes import FORWARD_USE
from argmap.model.gathering import Gatherer
from argmap.model.map import ArgumentMap
from argmap.model.members import Gathered
from argmap.model.nouns import Argument, Context, FrontMatter, Inference, Statement
from argmap.model.relating import relate
from argmap.model.undefined import undefined, undefined_thesis
from argmap.model.vocabulary import ARGUMENT, FRONT, INFERENCE, STATEMENT, Vocabulary
from argmap.source import Place, Source
from argmap.syntax import tree
from argmap.values import NO_DATA, Data

__all__ = ["build"]


def build(document: tree.Document, source: Source) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """Return the map that a document draws, and what is wrong with its structure."""
    gathered = Gatherer(source)
    gathered.gather(document)
    builder = _Builder(gathered, list(gathered.diagnostics))
    drawn = builder.finish(document)
    return drawn, tuple(builder.diagnostics)


@define
class _Builder:
    """Nouns from what was gathered."""

    gathered: Gatherer
    diagnostics: list[Diagnostic] = Factory(list)

    def finish(self, document: tree.Document) -> ArgumentMap:
        """Make the nouns and the map."""
        front = self._front(document.front_matter)
        statements = tuple(
            self._statement(gathered) for gathered in self.gathered.statements.values()
        )
        arguments = tuple(self._argument(gathered) for gathered in self.gathered.arguments.values())
        model = front.data.get("model")
        settings = model if isinstance(model, Data) else NO_DATA
        relations, wrong = relate(
            self.gathered.drafts,
            {argument.title: argument for argument in arguments},
            strict=settings.get("mode") == "strict",
            rewrite=settings.get("transformArgumentRelations") is not False,
        )
        self.diagnostics += wrong
        self.diagnostics += undefined(self.gathered)
        return ArgumentMap(
            statements,
            arguments,
            relations,
            sections=tuple(self.gathered.sections),
            front=front,
            origin=self.gathered.source,
        )

    def _read(
        self, vocabulary: Vocabulary, data: Data, place: Place | None, subject: str
    ) -> dict[str, Any]:
        """Return keyword arguments for a noun; what is wrong goes to the diagnostics."""
        if not data:
            return {}
        fields, rest, wrong = vocabulary.read(data, place, subject)
        self.diagnostics += wrong
        return {**fields, "data": rest}

    def _statement(self, gathered: Gathered[tree.StatementOccurrence]) -> Statement:
        place = gathered.data_place(self.gathered.source)
        return Statement(
            gathered.title,
            gathered.text,
            tags=tuple(gathered.tags),
            section=gathered.section,
            anonymous=gathered.anonymous,
            place=gathered.place(self.gathered.source),
            **self._read(STATEMENT, gathered.data, place, f"[{gathered.title}]"),
        )

    def _argument(self, gathered: Gathered[tree.ArgumentOccurrence]) -> Argument:
        title = gathered.title
        return Argument(
            title,
            gathered.text,
            tuple(self._lines(title)),
            tags=tuple(gathered.tags),
            section=gathered.section,
            anonymous=gathered.anonymous,
            place=gathered.place(self.gathered.source) or self.gathered.structure_places.get(title),
            **self._read(
                ARGUMENT, gathered.data, gathered.data_place(self.gathered.source), f"<{title}>"
            ),
        )

    def _lines(self, argument: str) -> Iterator[str | Inference]:
        """Yield premises and inferences; a step without `uses` draws on all not used before."""
        above: dict[int, str] = {}
        unused: dict[str, None] = {}
        for line in self.gathered.structures.get(argument, ()):
            if line.step is None:
                unused[line.title] = None
                yield line.title
            else:
                subject = f"step to ({line.number}) of <{argument}>"
                inference = self._inference(line.step, line.title, above, tuple(unused), subject)
                yield inference
                for premise in inference.premises:
                    unused.pop(premise, None)
                unused[line.title] = None
            above[line.number] = line.title

    def _inference(
        self,
        line: tree.InferenceLine,
        conclusion: str,
        above: dict[int, str],
        unused: tuple[str, ...],
        subject: str,
    ) -> Inference:
        place = self.gathered.source.place(line.data.span if line.data else line.span)
        data = line.data.value if line.data else NO_DATA
        fields = self._read(INFERENCE, data, place, f"the {subject}")
        uses: tuple[int, ...] | None = fields.get("uses")
        return Inference(
            unused if uses is None else self._used(uses, above, place, subject),
            conclusion,
            rules=tuple(rule.name for rule in line.rules),
            place=self.gathered.source.place(line.span),
            **fields,
        )

    def _used(
        self, uses: tuple[int, ...], above: dict[int, str], place: Place, subject: str
    ) -> tuple[str, ...]:
        """Return the titles that `uses` names by their numbers."""
        for number in uses:
            if number not in above:
                message = f"the {subject} uses ({number}), which doesn't stand above it"
                mend = f"Use numbers that stand above: {', '.join(map(str, above))}."
                self.diagnostics.append(Diagnostic(FORWARD_USE, message, place, mend))
        return tuple(dict.fromkeys(above[number] for number in uses if number in above))

    def _front(self, block: tree.DataBlock | None) -> FrontMatter:
        if block is None:
            return FrontMatter()
        place = self.gathered.source.place(block.span)
        fields = self._read(FRONT, block.value, place, "the front matter")
        contexts = tuple(
            Context(quote, reason, place=place) for quote, reason in fields.pop("context", ())
        )
        declared: tuple[str, ...] = fields.pop("thesis", ())
        for title in declared:
            if title not in self.gathered.statements:
                self.diagnostics.append(undefined_thesis(title, self.gathered, place))
        thesis = tuple(title for title in declared if title in self.gathered.statements)
        return FrontMatter(thesis=thesis, context=contexts, place=place, **fields)
