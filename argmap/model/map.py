"""The map: the typed graph as a whole, closed and immutable."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from attrs import field, frozen

from argmap.model.exceptions import (
    DanglingReferenceError,
    DuplicateTitleError,
    UnknownTitleError,
)
from argmap.model.nouns import (
    Argument,
    ArgumentRef,
    End,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationRef,
    Section,
    Statement,
    StatementRef,
)
from argmap.source import Source

__all__ = ["ArgumentMap"]

Noun = TypeVar("Noun", Statement, Argument, Section)


@frozen
class ArgumentMap:
    """Statements, arguments and relations that belong together; every name resolves.

    Raises:
        DuplicateTitleError: a title is used twice.
        DanglingReferenceError: a premise, conclusion, relation, section or thesis is not there.
    """

    statements: tuple[Statement, ...] = ()
    arguments: tuple[Argument, ...] = ()
    relations: tuple[Relation, ...] = ()
    sections: tuple[Section, ...] = field(default=(), kw_only=True)
    front: FrontMatter = field(factory=FrontMatter, kw_only=True)
    origin: Source | None = field(default=None, kw_only=True, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for argument in self.arguments:
            for title in argument.statements:
                self._demand(StatementRef(title), f"{argument.ref} mentions")
        for relation in self.relations:
            self._demand(relation.source, f"{relation.ref} starts from")
            self._demand(relation.target, f"{relation.ref} ends at")
        for title in self.front.thesis:
            self._demand(StatementRef(title), "the thesis is")
        nouns: tuple[Statement | Argument, ...] = (*self.statements, *self.arguments)
        for noun in nouns:
            if noun.section is not None and noun.section not in self._sections:
                raise DanglingReferenceError(f"{noun.ref} is in section {noun.section}: not there")

    def _demand(self, end: End, said: str) -> None:
        if end not in self:
            raise DanglingReferenceError(f"{said} {end}: not there")

    # Looking up

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return _by_title(self.statements, "statement")

    @cached_property
    def _arguments(self) -> dict[str, Argument]:
        return _by_title(self.arguments, "argument")

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    def __contains__(self, end: End) -> bool:
        match end:
            case StatementRef(title):
                return title in self._statements
            case ArgumentRef(title):
                return title in self._arguments
            case InferenceRef(title, step):
                return title in self._arguments and (
                    1 <= step <= len(self._arguments[title].inferences)
                )
            case RelationRef():
                return any(relation.ref == end for relation in self.relations)

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

    def section(self, id: str) -> Section:  # noqa: A002  (the name of the field)
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
        if ref not in self:
            raise UnknownTitleError(f"there is no {ref}")
        return self.argument(ref.argument).inferences[ref.step - 1]

    # Roles: derived from where a statement stands

    @cached_property
    def inferences(self) -> MappingProxyType[InferenceRef, Inference]:
        """Every step of every argument, in order."""
        return MappingProxyType(
            {
                InferenceRef(argument.title, step): inference
                for argument in self.arguments
                for step, inference in enumerate(argument.inferences, start=1)
            }
        )

    @cached_property
    def _concluding(self) -> dict[str, tuple[InferenceRef, ...]]:
        return _group((i.conclusion, ref) for ref, i in self.inferences.items())

    @cached_property
    def _using(self) -> dict[str, tuple[InferenceRef, ...]]:
        return _group(
            (title, ref)
            for ref, i in self.inferences.items()
            for title in dict.fromkeys(i.premises)
        )

    @cached_property
    def _to(self) -> dict[End, tuple[Relation, ...]]:
        return _group((relation.target, relation) for relation in self.relations)

    @cached_property
    def _from(self) -> dict[End, tuple[Relation, ...]]:
        return _group((relation.source, relation) for relation in self.relations)

    def concluded_by(self, title: str) -> tuple[InferenceRef, ...]:
        """Return the steps whose conclusion a statement is."""
        return self._concluding.get(title, ())

    def used_by(self, title: str) -> tuple[InferenceRef, ...]:
        """Return the steps that have a statement as a premise."""
        return self._using.get(title, ())

    def relations_to(self, end: End) -> tuple[Relation, ...]:
        """Return the relations that end there."""
        return self._to.get(end, ())

    def relations_from(self, end: End) -> tuple[Relation, ...]:
        """Return the relations that start there."""
        return self._from.get(end, ())

    @property
    def thesis(self) -> tuple[Statement, ...]:
        """The declared main claims."""
        return tuple(self.statement(title) for title in self.front.thesis)


Key = TypeVar("Key")
Item = TypeVar("Item")


def _group(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _by_title(nouns: tuple[Noun, ...], word: str) -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for noun in nouns:
        if noun.title in found:
            raise DuplicateTitleError(f"two {word}s have the title {noun.title!r}")
        found[noun.title] = noun
    return found


def _look_up(nouns: dict[str, Noun], title: str, word: str) -> Noun:
    if title in nouns:
        return nouns[title]
    nearest = get_close_matches(title, nouns, n=1)
    hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
    raise UnknownTitleError(f"there is no {word} {title!r}{hint}")
