"""One walk over the tree: mentions by title, structures, relations, sections.

What has no title gets the one that Argdown's own parser gives: statements and arguments share one
counter, in the order of the text. Numbers that are taken by then are passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from typing import Any, TypeAlias

from attrs import Factory, define, frozen

from argmap.diagnostics import Diagnostic, Note
from argmap.light import unchecked
from argmap.model.codes import (
    MISPLACED_KEY,
    REPEATED_ID,
    REPEATED_STRUCTURE,
    UNWRITABLE_TITLE,
)
from argmap.model.members import Gathered, head
from argmap.model.nouns import Section
from argmap.model.references import ArgumentRef, End, InferenceRef, StatementRef
from argmap.model.relating import Drafted
from argmap.model.spotting import key_place
from argmap.model.titling import is_writable, titled
from argmap.model.vocabulary import HEADING
from argmap.source import Place, Source, Span
from argmap.syntax import tree
from argmap.values import NO_DATA, Data

__all__ = ["Gatherer", "Line"]


# Something whose relations are walked through: itself, what `<_` below it denies, the lines that
# are left, and what it says when there are none.
_Open: TypeAlias = tuple[
    End,
    End,
    Iterator[tree.RelationLine],
    tuple[tree.Occurrence, Gathered[Any]] | None,
]


@frozen
class Line:
    """A numbered line of a structure; `step` is the inference line above a conclusion."""

    number: int
    title: str
    step: tree.InferenceLine | None = None


# What is known to be right is not checked again.
_new_section = unchecked(Section)


@define
class Gatherer:
    """What one walk over the tree collects, in the order of the text."""

    source: Source
    statements: dict[str, Gathered[tree.StatementOccurrence]] = Factory(dict)
    arguments: dict[str, Gathered[tree.ArgumentOccurrence]] = Factory(dict)
    structures: dict[str, tuple[Line, ...]] = Factory(dict)
    structure_places: dict[str, Place] = Factory(dict)
    sections: list[Section] = Factory(list)
    open_sections: list[Section] = Factory(list)
    drafts: list[Drafted] = Factory(list)
    mentions: list[tree.Inline] = Factory(list)
    begun: set[str] = Factory(set)
    """Arguments below which a structure begins that could not be read."""
    unread: bool = False
    """Whether a structure could not be read."""
    related: dict[str, None] = Factory(dict)
    """Statements without a title that stand on relation lines."""
    diagnostics: list[Diagnostic] = Factory(list)
    untitled: int = 0
    _section: str | None = None
    """The id of the section that is open."""
    _chosen: bool = False
    """Whether a section has an id that its data chose."""

    def gather(self, document: tree.Document) -> None:
        """Collect what every block says, in the order of the text."""
        previous: str | None = None
        for block in document.blocks:
            argument: str | None = None
            match block:
                case tree.Heading():
                    self._open_section(block)
                case tree.StatementOccurrence():
                    self._occurrence(block)
                case tree.ArgumentOccurrence():
                    argument = self._occurrence(block)
                case tree.ListBlock():
                    for item in block.items:
                        self._occurrence(item.statement)
                case tree.PremiseConclusionStructure():
                    self._structure(block, previous)
            previous = argument
        self.begun = _begun(document)
        # An inference line that stands alone could not define anything.
        text = self.source.text
        self.unread = any(not text.startswith("-", span.start) for span in document.broken)

    def _open_section(self, heading: tree.Heading) -> None:
        self.mentions += heading.text.inlines
        while self.open_sections and self.open_sections[-1].level >= heading.level:
            self.open_sections.pop()
        fields = self._read_heading(heading)
        section = _new_section(
            self._id(heading, fields.pop("id", None)),
            fields.pop("title", heading.text.plain),
            heading.level,
            self.open_sections[-1].id if self.open_sections else None,
            tags=tuple(dict.fromkeys((*heading.tags, *fields.pop("tags", ())))),
            place=self.source.place(heading.span),
            **fields,
        )
        self.sections.append(section)
        self._section = section.id
        self.open_sections.append(section)

    def _read_heading(self, heading: tree.Heading) -> dict[str, Any]:
        """Return what the data of a heading say, as keyword arguments for a section."""
        if heading.data is None:
            return {}
        place = self.source.place(heading.data.span)
        where = partial(key_place, place)
        fields, rest, wrong = HEADING.read(heading.data.value, where, "the heading")
        self.diagnostics += wrong
        return {**fields, "data": rest}

    def _id(self, heading: tree.Heading, chosen: str | None) -> str:
        """Return the id of the next section: the one that its data choose, or else its number."""
        taken = {section.id for section in self.sections} if chosen or self._chosen else set()
        if chosen is not None:
            self._chosen = True
            if chosen not in taken:
                return chosen
            place = self.source.place(heading.data.span if heading.data else heading.span)
            message = f"another section above has the id {chosen}"
            mend = "Give each section an id of its own, or none."
            self.diagnostics.append(Diagnostic(REPEATED_ID, message, key_place(place, "id"), mend))
        numbers = count(len(self.sections) + 1)
        return next(id_ for id_ in map("s{}".format, numbers) if id_ not in taken)

    def _occurrence(self, occurrence: tree.Occurrence) -> str:
        """Add an occurrence and all that hangs below it; return the title of what it is about."""
        found = self._meet(occurrence)
        if occurrence.data is not None:
            self._demand_line(occurrence.data)
        if occurrence.relations:
            self._below(occurrence.relations, found.ref)
        found.add(occurrence, self._section)
        return found.title

    def _demand_line(self, block: tree.DataBlock) -> None:
        """Report data of a relation where no relation is."""
        if "relation" not in block.value:
            return
        place = key_place(self.source.place(block.span), "relation")
        message = "`relation` holds data of a relation, and there is none on this line"
        mend = "Write it behind what stands on the line of the relation."
        self.diagnostics.append(Diagnostic(MISPLACED_KEY, message, place, mend))

    def _below(
        self, lines: Iterable[tree.RelationLine], top: End, undercut: End | None = None
    ) -> None:
        """Add what hangs below something, without recursion; `<_` may hit another thing."""
        waiting: list[_Open] = [(top, undercut or top, iter(lines), None)]
        while waiting:
            parent, denied, rest, told = waiting[-1]
            for line in rest:
                occurrence = line.child
                child = self._meet(occurrence)
                if occurrence.form is tree.Form.PLAIN:
                    self.related[child.title] = None
                hit = denied if line.sign is tree.Sign.UNDERCUT_BY else parent
                self._relate(line, hit, child.ref)
                if occurrence.relations:
                    below = iter(occurrence.relations)
                    waiting.append((child.ref, child.ref, below, (occurrence, child)))
                    break
                child.add(occurrence, self._section)
            else:
                waiting.pop()
                if told:
                    occurrence, found = told
                    found.add(occurrence, self._section)

    def _relate(self, line: tree.RelationLine, parent: End, child: End) -> None:
        place = self.source.place(Span(line.sign_span.start, head(line.child).end))
        said = line.child.data.value.get("relation") if line.child.data else None
        data = said if isinstance(said, Data) else NO_DATA
        self.drafts.append(Drafted.from_line(line.sign, parent, child, place, data))

    def _meet(self, occurrence: tree.Occurrence) -> Gathered[Any]:
        """Return what an occurrence is about, which takes its place in the order of the text.

        What it says is added later: in Argdown it speaks after all that hangs below it.
        """
        if occurrence.text is not None and occurrence.text.inlines:
            self.mentions += occurrence.text.inlines
        if isinstance(occurrence, tree.ArgumentOccurrence):
            return self.arguments.get(occurrence.title.name) or self._argument(occurrence.title)
        if occurrence.title is None:
            return self._statement(self._next_untitled(), untitled=True)
        found = self.statements.get(occurrence.title.name)
        return found or self._statement(self._title(occurrence.title, "["))

    def _argument(self, title: tree.Title) -> Gathered[tree.ArgumentOccurrence]:
        name = self._title(title, "<")
        return self.arguments.setdefault(name, Gathered(ArgumentRef(name)))

    def _statement(
        self, name: str, *, untitled: bool = False
    ) -> Gathered[tree.StatementOccurrence]:
        return self.statements.setdefault(name, Gathered(StatementRef(name), untitled))

    def _title(self, title: tree.Title, bracket: str) -> str:
        """Return a title, or what is nearest to it if it could not be written again."""
        if is_writable(title.name, bracket):
            return title.name
        written = titled(title.name)
        place = self.source.place(title.span)
        message = "this can't be a title everywhere, as it is read as something else"
        mend = f"Write another one; until then it is called {written!r}."
        self.diagnostics.append(Diagnostic(UNWRITABLE_TITLE, message, place, mend))
        return written

    def _next_untitled(self) -> str:
        while True:
            self.untitled += 1
            title = f"Untitled {self.untitled}"
            if title not in self.statements and title not in self.arguments:
                return title

    def _structure(self, block: tree.PremiseConclusionStructure, argument: str | None) -> None:
        if argument in self.structures:
            self._repeated(block, argument)
            argument = None
        if argument is None:
            argument = self._next_untitled()
            self.arguments[argument] = Gathered(ArgumentRef(argument), untitled=True)
        self.arguments[argument].chosen_section = self._section
        lines: list[Line] = []
        steps = 0
        above: tree.InferenceLine | None = None
        for line in block.lines:
            if isinstance(line, tree.InferenceLine):
                above, steps = line, steps + 1
                self._below(line.relations, InferenceRef(argument, steps))
                continue
            title = self._numbered(line.statement, argument, steps if above else 0)
            lines.append(Line(line.number, title, above))
            above = None
        self.structures[argument] = tuple(lines)
        self.structure_places[argument] = self.source.place(block.span)

    def _numbered(self, occurrence: tree.StatementOccurrence, argument: str, step: int) -> str:
        """Add a numbered statement; below a conclusion, `<_` denies the step to it."""
        statement = self._meet(occurrence)
        if occurrence.data is not None:
            self._demand_line(occurrence.data)
        if occurrence.relations:
            undercut = InferenceRef(argument, step) if step else None
            self._below(occurrence.relations, statement.ref, undercut)
        statement.add(occurrence, self._section)
        return statement.title

    def _repeated(self, block: tree.PremiseConclusionStructure, argument: str) -> None:
        first = Note("the first one", self.structure_places[argument])
        message = f"<{argument}> has a second premise-conclusion structure"
        mend = "Give the second one an argument of its own above it, with another title."
        place = self.source.place(block.lines[0].span)
        self.diagnostics.append(Diagnostic(REPEATED_STRUCTURE, message, place, mend, (first,)))


def _begun(document: tree.Document) -> set[str]:
    """Return the arguments that stand last above a structure that could not be read."""
    if not document.broken:
        return set()
    kinds = tree.ArgumentOccurrence | tree.Heading | tree.PremiseConclusionStructure
    tops = [block for block in document.blocks if isinstance(block, kinds)]
    starts = [block.span.start for block in tops]
    above = (tops[i - 1] for span in document.broken if (i := bisect_right(starts, span.start)))
    return {block.title.name for block in above if isinstance(block, tree.ArgumentOccurrence)}
