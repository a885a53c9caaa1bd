"""From what is drawn to what it stands for: a map in which every name resolves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    FrontMatter,
    Inference,
    InferenceRef,
    NodeKind,
    Relation,
    RelationRef,
    Section,
    Statement,
    StatementRef,
)
from argmap.model.signatures import ALLOWED, SUPPORTS
from argmap.model.titling import opens_line
from argmap.testing.strategies.drafts import (
    Draft,
    DraftArgument,
    DraftEnd,
    DraftRelation,
    DraftSection,
    DraftStep,
)
from argmap.testing.strategies.words import letter

__all__ = ["Namer", "close", "filled", "sections_of"]


@frozen
class Namer:
    """Makes nouns of what was drawn, where numbers stand for titles.

    In an acyclic map reasoning goes from later statements to earlier ones.
    """

    titles: Sequence[str]
    acyclic: bool = False

    def number(self, drawn: int) -> int:
        """Return the first number of the same title."""
        return drawn % len(self.titles)

    def title(self, drawn: int) -> str:
        """Return the title that a number stands for."""
        return self.titles[drawn % len(self.titles)]

    def step(self, drawn: DraftStep) -> Inference:
        """Return a step; in an acyclic map it leads to the earliest of its statements."""
        conclusion, premises = self.number(drawn.conclusion), [*map(self.number, drawn.premises)]
        if self.acyclic:
            involved = [conclusion, *premises]
            conclusion = min(involved)
            premises = [number for number in involved if number != conclusion]
        titles = map(self.title, premises)
        return Inference(titles, self.title(conclusion), strict=drawn.strict, **drawn.said)

    def structure(self, drawn: Iterable[DraftStep]) -> tuple[str | Inference, ...]:
        """Return the lines of a premise-conclusion structure; it begins with a premise."""
        pcs: list[str | Inference] = []
        listed: set[str] = set()
        for draft in drawn:
            step = self.step(draft)
            idle = [] if draft.idle is None else [self.title(draft.idle)]
            above = [t for t in dict.fromkeys((*step.premises, *idle)) if t not in listed]
            if pcs or above:
                pcs += [*above, step]
                listed.update(above, (step.conclusion,))
        return tuple(pcs)


@define
class _Closer:
    """Holds what is made, and adds to it what is spoken of."""

    name: Namer
    argument_titles: Sequence[str]
    sections: Sequence[Section]
    statements: dict[str, Statement] = field(factory=dict)
    arguments: dict[int, Argument] = field(factory=dict)
    relations: dict[RelationRef, Relation] = field(factory=dict)
    _taken: set[str] = field(factory=set)

    def _section(self, number: int | None) -> str | None:
        if number is None or not self.sections:
            return None
        return self.sections[number % len(self.sections)].id

    def add_statement(
        self, number: int, text: str = "", section: int | None = None, **said: object
    ) -> StatementRef:
        """Add a statement, unless it is there."""
        title = self.name.title(number)
        if title not in self.statements:
            said["section"] = self._section(section)
            self.statements[title] = Statement(title, text, **said)  # type: ignore[arg-type]
        return StatementRef(title)

    def add_argument(self, drawn: DraftArgument) -> Argument:
        """Add an argument and its statements, unless it is there."""
        number = drawn.number % len(self.argument_titles)
        if number in self.arguments:
            return self.arguments[number]
        pcs = self.name.structure(drawn.steps)
        title = self.argument_titles[number]
        if pcs and not opens_line(title):
            title = f"x{title}"
        while title in self._taken:
            title = f"{title}x"
        self._taken.add(title)
        section = self._section(drawn.section)
        made = Argument(title, drawn.gist, pcs, section=section, **drawn.said)
        self.arguments[number] = made
        for said in made.statements:
            self.statements.setdefault(said, Statement(said))
        return made

    def add_relation(self, drawn: DraftRelation) -> None:
        """Add a relation and its ends, if it can be and is not there."""
        source, target = self._end(drawn.source), self._end(drawn.target)
        if source is None or target is None:
            return
        if self.name.acyclic and drawn.kind in SUPPORTS and not self._descends(source, target):
            source, target = target, source
            if not self._descends(source, target):
                return
        if (drawn.kind, source.node_kind, target.node_kind) in ALLOWED:
            made = Relation(drawn.kind, source, target, data=drawn.data)
            self.relations.setdefault(made.ref, made)

    def _end(self, drawn: DraftEnd) -> End | None:
        match drawn.kind:
            case NodeKind.STATEMENT:
                return self.add_statement(drawn.number)
            case NodeKind.RELATION:
                above = tuple(self.relations)
                return above[drawn.number % len(above)] if above else None
        argument = self.add_argument(DraftArgument(drawn.number, "", []))
        if drawn.kind is NodeKind.INFERENCE and argument.inferences:
            return InferenceRef(argument.title, drawn.step % len(argument.inferences) + 1)
        return argument.ref

    def _descends(self, source: End, target: End) -> bool:
        """Tell whether a reason leads from later to earlier."""
        return self._speaks(source) > self._leads_to(target)

    def _speaks(self, end: End) -> float:
        """Return the place of what a relation starts from, -1 if nothing does."""
        match end:
            case StatementRef(title):
                return self.name.titles.index(title)
            case ArgumentRef(title):
                argument = self._called(title)
                conclusion = argument.conclusion
                if conclusion is None:
                    return self._gist(argument)
                return self.name.titles.index(conclusion)
        return -1

    def _leads_to(self, end: End) -> float:
        """Return the latest place of what follows from what a relation ends at, -1 if nothing does."""
        match end:
            case ArgumentRef(title) if steps := self._called(title).inferences:
                return max(self.name.titles.index(step.conclusion) for step in steps)
            case InferenceRef(title, number):
                step = self._called(title).inferences[number - 1]
                return self.name.titles.index(step.conclusion)
            case RelationRef(kind, _, target):
                return self._leads_to(target) if kind in SUPPORTS else -1
        return self._speaks(end)

    def _called(self, title: str) -> Argument:
        return next(found for found in self.arguments.values() if found.title == title)

    def _gist(self, argument: Argument) -> float:
        """Return the place of a mere gist: between the statement of its number and the next."""
        return next(number for number, made in self.arguments.items() if made == argument) + 0.5


def close(drawn: Draft, *, acyclic: bool) -> ArgumentMap:
    """Return the map that a draft stands for."""
    sections = sections_of(drawn.sections)
    closer = _Closer(Namer(drawn.titles, acyclic), drawn.argument_titles, sections)
    for number, text, said, section in drawn.statements:
        closer.add_statement(number, text, section, **said)
    for argument in drawn.arguments:
        closer.add_argument(argument)
    for relation in drawn.relations:
        closer.add_relation(relation)
    theses = [closer.add_statement(number).title for number in drawn.theses]
    return ArgumentMap(
        closer.statements.values(),
        closer.arguments.values(),
        closer.relations.values(),
        sections=sections,
        front=FrontMatter(thesis=theses, **drawn.front),
    )


def sections_of(drawn: Iterable[DraftSection]) -> tuple[Section, ...]:
    """Return sections as headings of these levels would make them, in the order of a text."""
    made: list[Section] = []
    ids: set[str] = set()
    for number, (level, said) in enumerate(drawn, start=1):
        parent = next((above.id for above in reversed(made) if above.level < level), None)
        own = said.get("id", "")
        id_ = f"s{number}" if not own or own in ids else own
        ids.add(id_)
        more = {"title": letter(number - 1), **said, "id": id_}
        made.append(Section(level=level, parent=parent, **more))
    return tuple(made)


def filled(drawn: Iterable[str], most: int) -> tuple[str, ...]:
    """Return titles, each once, and letters, so that there are as many as are needed."""
    names = dict.fromkeys(drawn)
    number = 0
    while len(names) < most:
        names.setdefault(letter(number))
        number += 1
    return tuple(names)
