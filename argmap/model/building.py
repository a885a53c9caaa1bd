"""From the tree to the map: names resolved, mentions merged, relations typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from itertools import islice
from typing import Any

from attrs import Factory, define

from argmap.diagnostics import Diagnostic
from argmap.light import unchecked
from argmap.model.codes import AMBIGUOUS_USE, FORWARD_USE, UNDEFINED_SECTION
from argmap.model.declaring import Known, declare
from argmap.model.gathering import Gatherer
from argmap.model.keys import Vocabulary
from argmap.model.map import ArgumentMap
from argmap.model.members import Gathered, Mention
from argmap.model.nouns import Argument, Context, FrontMatter, Inference, Section, Statement
from argmap.model.relating import relate
from argmap.model.retelling import retold
from argmap.model.shaping import misshapen
from argmap.model.spotting import key_place, value_places
from argmap.model.undefined import undefined, undefined_theses
from argmap.model.vocabulary import ARGUMENT, FRONT, INFERENCE, STATEMENT
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


# What is known to be right is not checked again.
_new_statement = unchecked(Statement)
_new_argument = unchecked(Argument)
_new_inference = unchecked(Inference)


@define
class _Builder:
    """Nouns from what was gathered."""

    gathered: Gatherer
    diagnostics: list[Diagnostic] = Factory(list)
    declared: tuple[Data, ...] = ()
    """The relations that the front matter declares, as written there."""

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
        if self.declared and front.place:
            known = Known.of(statements, arguments, relations)
            relations, wrong = declare(self.declared, known, front.place)
            self.diagnostics += wrong
        self.diagnostics += undefined(self.gathered)
        self.diagnostics += retold(self.gathered)
        self.diagnostics += misshapen(self.gathered)
        return ArgumentMap(
            statements,
            arguments,
            relations,
            sections=tuple(self.gathered.sections),
            front=front,
            origin=self.gathered.source,
        )

    def _read(
        self,
        vocabulary: Vocabulary,
        data: Data,
        where: Callable[[str], Place | None],
        subject: str,
    ) -> dict[str, Any]:
        """Return keyword arguments for a noun; what is wrong goes to the diagnostics."""
        if not data:
            return {}
        fields, rest, wrong = vocabulary.read(data, where, subject)
        self.diagnostics += wrong
        return {**fields, "data": rest}

    def _statement(self, gathered: Gathered[tree.StatementOccurrence]) -> Statement:
        if not gathered.blocks:
            return _new_statement(
                gathered.title,
                gathered.text,
                tags=tuple(gathered.tags),
                section=gathered.section,
                place=gathered.place(self.gathered.source),
            )
        return _new_statement(
            gathered.title,
            place=gathered.place(self.gathered.source),
            data_places=gathered.data_places(self.gathered.source),
            **self._said(gathered, STATEMENT, "text", "[{}]"),
        )

    def _argument(self, gathered: Gathered[tree.ArgumentOccurrence]) -> Argument:
        title = gathered.title
        return _new_argument(
            title,
            pcs=tuple(self._lines(title)),
            place=gathered.place(self.gathered.source) or self.gathered.structure_places.get(title),
            **self._said(gathered, ARGUMENT, "gist", "<{}>"),
        )

    def _said(
        self, gathered: Gathered[Mention], vocabulary: Vocabulary, text: str, form: str
    ) -> dict[str, Any]:
        """Return what is said of a statement or an argument alike; its data overrule the text.

        The relation to what stands above its line is none of its fields, and taken out.
        """
        data = gathered.data
        if not data:
            return {
                text: gathered.text,
                "tags": tuple(gathered.tags),
                "section": gathered.section,
            }
        where = partial(gathered.key_place, self.gathered.source)
        fields: dict[str, Any] = self._read(vocabulary, data, where, form.format(gathered.title))
        fields.pop("relation", None)
        chosen = fields.pop("section", None)
        if chosen and chosen not in self.sections:
            message = f"there is no section {chosen}"
            mend = f"Write the id of a section: {', '.join(islice(self.sections, _MOST_LISTED))}."
            mend = mend if self.sections else "Write a heading above it: `# Section`."
            told = Diagnostic(UNDEFINED_SECTION, message, where("inSection"), mend)
            self.diagnostics.append(told)
            chosen = None
        return {
            text: fields.pop(text, gathered.text),
            "tags": tuple(dict.fromkeys((*gathered.tags, *fields.pop("tags", ())))),
            "section": gathered.section if chosen is None else chosen or None,
            **fields,
        }

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections by their ids."""
        return {section.id: section for section in self.gathered.sections}

    def _lines(self, argument: str) -> Iterator[str | Inference]:
        """Yield premises and inferences; a step without `uses` draws on all not used before."""
        above: dict[int, list[str]] = {}
        unused: dict[str, None] = {}
        for line in self.gathered.structures.get(argument, ()):
            if line.step is None:
                unused[line.title] = None
                yield line.title
            else:
                subject = f"step to ({line.number}) of <{argument}>"
                inference = self._inference(line.step, line.title, above, unused, subject)
                yield inference
                for premise in inference.premises:
                    unused.pop(premise, None)
                unused[line.title] = None
            above.setdefault(line.number, []).append(line.title)

    def _inference(
        self,
        line: tree.InferenceLine,
        conclusion: str,
        above: dict[int, list[str]],
        unused: Iterable[str],
        subject: str,
    ) -> Inference:
        place = self.gathered.source.place(line.data.span if line.data else line.span)
        data = line.data.value if line.data else NO_DATA
        fields = self._read(INFERENCE, data, partial(key_place, place), f"the {subject}")
        uses: tuple[int, ...] | None = fields.get("uses")
        return _new_inference(
            tuple(unused) if uses is None else self._used(uses, above, place, subject),
            conclusion,
            rules=tuple(" ".join(rule.name.split()) for rule in line.rules),
            place=self.gathered.source.place(line.span),
            **fields,
        )

    def _used(
        self, uses: tuple[int, ...], above: dict[int, list[str]], place: Place, subject: str
    ) -> tuple[str, ...]:
        """Return the titles that `uses` names by their numbers."""
        unclear = [number for number in uses if len(above.get(number, ())) != 1]
        places = value_places((place,), "uses", map(str, unclear))
        for number, where in zip(unclear, places, strict=True):
            found = above.get(number)
            if found is None:
                message = f"the {subject} uses ({number}), which doesn't stand above it"
                mend = f"Use numbers that stand above: {_listed(above)}."
                self.diagnostics.append(Diagnostic(FORWARD_USE, message, where, mend))
            else:
                message = f"the {subject} uses ({number}), and {len(found)} lines have that number"
                mend = "Give each line of the structure a number of its own."
                self.diagnostics.append(Diagnostic(AMBIGUOUS_USE, message, where, mend))
        return tuple(dict.fromkeys(above[number][-1] for number in uses if number in above))

    def _front(self, block: tree.DataBlock | None) -> FrontMatter:
        if block is None:
            return FrontMatter()
        place = self.gathered.source.place(block.span)
        fields = self._read(FRONT, block.value, partial(key_place, place), "the front matter")
        passages: tuple[tuple[str, str], ...] = fields.pop("context", ())
        spots = value_places((place,), "context", (quote for quote, _ in passages))
        contexts = tuple(
            Context(quote, reason, place=spot)
            for (quote, reason), spot in zip(passages, spots, strict=True)
        )
        self.declared = fields.pop("relations", ())
        declared: tuple[str, ...] = fields.pop("thesis", ())
        self.diagnostics += undefined_theses(declared, self.gathered, place)
        known = (title for title in declared if title in self.gathered.statements)
        thesis = tuple(dict.fromkeys(known))
        return FrontMatter(thesis=thesis, context=contexts, place=place, **fields)


_MOST_LISTED = 8


def _listed(numbers: Iterable[int]) -> str:
    shown = [f"({number})" for number in islice(numbers, _MOST_LISTED + 1)]
    return ", ".join(shown[:_MOST_LISTED]) + (", …" if len(shown) > _MOST_LISTED else "")
