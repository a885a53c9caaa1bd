"""The map: the typed graph as a whole, closed and immutable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

from attrs import field, frozen

from argmap.model.closing import demand_parents, demand_unique
from argmap.model.demanding import demand_among
from argmap.model.exceptions import DanglingReferenceError, UnknownTitleError
from argmap.model.nouns import Argument, FrontMatter, Inference, Relation, Section, Statement
from argmap.model.references import REFS, ArgumentRef, End, InferenceRef, RelationRef, StatementRef
from argmap.model.spelling import nearest
from argmap.shown import Shown
from argmap.source import Source

__all__ = ["ArgumentMap", "Named"]


Part = TypeVar("Part", Statement, Argument, Relation, Section)

Named: TypeAlias = "End | Statement | Argument | Relation | str"
"""What something in a map is called by: a reference, the noun itself, or its title."""


# One for each kind of noun, since a type checker can't follow a single generic one.
def _statements(nouns: Iterable[Statement]) -> tuple[Statement, ...]:
    return _all_are(Statement, nouns)


def _arguments(nouns: Iterable[Argument]) -> tuple[Argument, ...]:
    return _all_are(Argument, nouns)


def _relations(nouns: Iterable[Relation]) -> tuple[Relation, ...]:
    return _all_are(Relation, nouns)


def _sections(nouns: Iterable[Section]) -> tuple[Section, ...]:
    return _all_are(Section, nouns)


def _all_are(kind: type[Part], nouns: Iterable[Part]) -> tuple[Part, ...]:
    found = tuple(nouns)
    demand_among(f"{kind.__name__.lower()}s are wanted here", found, kind)
    return found


@frozen(eq=False, repr=False)
class ArgumentMap(Shown):
    """Statements, arguments and relations that belong together; every name resolves.

    In which order statements, arguments and relations stand is not compared: it says where they
    stand in a text. That of sections counts.

    Attributes:
        statements, arguments: each title once; in the order of the text.
        relations: each pair of ends once for each kind, in either direction if it is symmetric.
        sections: those that others are part of before their parts.
        front: what the map says about itself.
        origin: the text it was read from, if any; not part of its content.

    Raises:
        DuplicateTitleError: a title, or the id of a section, is used twice.
        DuplicateRelationError: two relations of one kind join the same ends.
        DanglingReferenceError: a premise, conclusion, end, section or thesis is not there; or a
            section is part of another one than the last above it that is less deep.
    """

    statements: tuple[Statement, ...] = field(default=(), converter=_statements)
    arguments: tuple[Argument, ...] = field(default=(), converter=_arguments)
    relations: tuple[Relation, ...] = field(default=(), converter=_relations)
    sections: tuple[Section, ...] = field(default=(), converter=_sections, kw_only=True)
    front: FrontMatter = field(factory=FrontMatter, kw_only=True)
    origin: Source | None = field(default=None, kw_only=True, eq=False, repr=False)

    def __repr__(self) -> str:
        """Return how much there is: all of it would fill pages."""
        counts = (
            f"{len(nouns)} {word}{'' if len(nouns) == 1 else 's'}"
            for word, nouns in (
                ("statement", self.statements),
                ("argument", self.arguments),
                ("relation", self.relations),
            )
        )
        named = f" {self.front.title!r}" if self.front.title else ""
        return f"<ArgumentMap{named}: {', '.join(counts)}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ArgumentMap):
            return NotImplemented
        return (
            self.front == other.front
            and self.sections == other.sections
            and self._statements == other._statements
            and self._arguments == other._arguments
            and self._relations == other._relations
        )

    def __hash__(self) -> int:
        nouns = (self.statements, self.arguments, self.relations)
        return hash((*map(frozenset, nouns), self.sections, self.front))

    def __attrs_post_init__(self) -> None:
        demand_unique(self.statements, self.arguments, self.relations, self.sections)
        demand_parents(self.sections)
        statements, sections = self._statements, self._sections
        nouns: tuple[Statement | Argument, ...] = (*self.statements, *self.arguments)
        for noun in nouns:
            if noun.section is not None and noun.section not in sections:
                raise DanglingReferenceError(f"{noun.ref} is in section {noun.section}: not there")
        for argument in self.arguments:
            for title in argument.statements:
                if title not in statements:
                    raise DanglingReferenceError(f"{argument.ref} mentions [{title}]: not there")
        for relation in self.relations:
            for end in (relation.source, relation.target):
                if end not in self:
                    raise DanglingReferenceError(f"{relation.ref}: {end} is not there")
        for title in self.front.thesis:
            if title not in self._statements:
                raise DanglingReferenceError(f"the thesis is [{title}]: not there")

    # Looking up

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {statement.title: statement for statement in self.statements}

    @cached_property
    def _arguments(self) -> dict[str, Argument]:
        return {argument.title: argument for argument in self.arguments}

    @cached_property
    def _relations(self) -> dict[RelationRef, Relation]:
        return {relation.ref: relation for relation in self.relations}

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    def __contains__(self, end: object) -> bool:
        if isinstance(end, StatementRef):
            return end.title in self._statements
        if isinstance(end, ArgumentRef):
            return end.title in self._arguments
        if isinstance(end, InferenceRef):
            return end in self.steps
        return isinstance(end, RelationRef) and end in self._relations

    def _named(self, name: str) -> StatementRef | ArgumentRef | None:
        """Return what a title names, if anything; brackets, `[…]` or `<…>`, say of which kind."""
        kinds: tuple[type[StatementRef | ArgumentRef], ...] = (StatementRef, ArgumentRef)
        ends = (ref for kind in kinds for ref in (kind(name), kind(name[1:-1])))
        return next((ref for ref in ends if ref in self and name in {ref.title, str(ref)}), None)

    def end(self, name: Named) -> End:
        r"""Return what relations call something by: what a title names, a noun, or a reference.

        A title alone names the statement, and if there is none the argument.

        >>> from argmap import parse
        >>> map = parse("[Wet]: It is wet.\n  + <Rain>: It rains.").map
        >>> map.end("<Rain>"), map.end("Wet") == map.end(map.statement("Wet"))
        (ArgumentRef('Rain'), True)

        Raises:
            UnknownTitleError: it is not in the map; of a title the message names the nearest.
            TypeError: it is none of these.
        """
        if isinstance(name, REFS) and name in self:
            return name
        if isinstance(name, str):
            found = self._named(name)
            if found is None:
                titles = (*self._statements, *self._arguments)
                raise UnknownTitleError(
                    f"there is no statement or argument {name!r}{_hint(name, titles)}"
                )
            return found
        if not isinstance(name, (*REFS, Statement, Argument, Relation)):
            raise TypeError(f"a title, a noun or a reference is wanted here, not {name!r}")
        end = name.ref if isinstance(name, Statement | Argument | Relation) else name
        if end not in self:
            raise UnknownTitleError(f"{end} is not in the map")
        return end

    def statement(self, title: str) -> Statement:
        """Return the statement of a title.

        Raises:
            UnknownTitleError: there is none; the message names the nearest title.
        """
        return _look_up(self._statements, title, "statement")

    def argument(self, title: str) -> Argument:
        """Return the argument of a title.

        Raises:
            UnknownTitleError: there is none; the message names the nearest title.
        """
        return _look_up(self._arguments, title, "argument")

    def section(self, id: str) -> Section:
        """Return the section of an id.

        Raises:
            UnknownTitleError: there is none.
        """
        return _look_up(self._sections, id, "section")

    def inference(self, ref: InferenceRef) -> Inference:
        """Return a step of an argument.

        Raises:
            UnknownTitleError: there is no such argument or step.
        """
        if ref not in self.steps:
            raise UnknownTitleError(f"there is no {ref}")
        return self.steps[ref]

    def relation(self, ref: RelationRef) -> Relation:
        """Return the relation that a reference names.

        Raises:
            UnknownTitleError: there is none.
        """
        if ref not in self._relations:
            raise UnknownTitleError(f"there is no {str(ref).removeprefix('the ')}")
        return self._relations[ref]

    # Roles: derived from where a statement stands

    @cached_property
    def inferences(self) -> tuple[Inference, ...]:
        """The inferences of all arguments, in order."""
        return tuple(self.steps.values())

    @cached_property
    def steps(self) -> MappingProxyType[InferenceRef, Inference]:
        """The same inferences, each by what relations call it: the step of an argument."""
        return MappingProxyType(
            {
                InferenceRef(argument.title, step): inference
                for argument in self.arguments
                for step, inference in enumerate(argument.inferences, start=1)
            }
        )

    @cached_property
    def _concluding(self) -> dict[str, tuple[InferenceRef, ...]]:
        return _group((i.conclusion, ref) for ref, i in self.steps.items())

    @cached_property
    def _using(self) -> dict[str, tuple[InferenceRef, ...]]:
        return _group(
            (title, ref) for ref, i in self.steps.items() for title in dict.fromkeys(i.premises)
        )

    @cached_property
    def _to(self) -> dict[End, tuple[Relation, ...]]:
        return _group((relation.target, relation) for relation in self.relations)

    @cached_property
    def _from(self) -> dict[End, tuple[Relation, ...]]:
        return _group((relation.source, relation) for relation in self.relations)

    def concluded_by(self, title: str) -> tuple[InferenceRef, ...]:
        """Return the steps whose conclusion a statement is."""
        return self._concluding.get(_asked(title, "statement"), ())

    def used_by(self, title: str) -> tuple[InferenceRef, ...]:
        """Return the steps that have a statement as a premise."""
        return self._using.get(_asked(title, "statement"), ())

    def relations_to(self, end: Named) -> tuple[Relation, ...]:
        """Return the relations that end there, as written.

        Raises:
            UnknownTitleError: it is not in the map; see `end`.
        """
        return self._to.get(self.end(end), ())

    def relations_from(self, end: Named) -> tuple[Relation, ...]:
        """Return the relations that start there, as written.

        Raises:
            UnknownTitleError: it is not in the map; see `end`.
        """
        return self._from.get(self.end(end), ())

    @property
    def folder(self) -> Path:
        """The folder that `source` in the front matter is relative to: that of the file it stands in."""
        source = self.front.place.source if self.front.place else self.origin
        return source.path.parent if source and source.path else Path()

    @property
    def thesis(self) -> tuple[Statement, ...]:
        """The declared theses."""
        return tuple(self.statement(title) for title in self.front.thesis)


Key = TypeVar("Key")
Item = TypeVar("Item")
Noun = TypeVar("Noun", Statement, Argument, Section)


def _group(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _look_up(nouns: Mapping[str, Noun], title: str, word: str) -> Noun:
    if _asked(title, word) in nouns:
        return nouns[title]
    raise UnknownTitleError(f"there is no {word} {title!r}{_hint(title, nouns)}")


def _asked(title: str, word: str) -> str:
    given: Any = title  # a wrong type is told, before it is looked for and not found
    if not isinstance(given, str):
        raise TypeError(f"a {word} is looked up by its name, not by {given!r}")
    return title


def _hint(title: str, titles: Iterable[str]) -> str:
    near = nearest(title, titles)
    return "" if near is None else f"; did you mean {near!r}?"
