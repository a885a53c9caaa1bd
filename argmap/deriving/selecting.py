"""Which statements and arguments get nodes.

First the settings, and the flags in the data, say what may be in the map at all; then it counts
what of this hangs together.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum

from attrs import frozen

from argmap.deriving.joining import Joints, is_both_ways
from argmap.deriving.settings import Selection, SelectionMode
from argmap.deriving.written import Written
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    Statement,
    StatementRef,
)

__all__ = ["Selected", "Verdict", "select"]


class Verdict(Enum):
    """Why something has a node, or has none."""

    CHOSEN = "chosen"
    FLAGGED = "flagged"
    LISTED = "listed"
    OTHER_SECTION = "other-section"
    OTHER_TAG = "other-tag"
    DISCONNECTED = "disconnected"
    MODE = "mode"


@frozen
class Selected:
    """What was found of each statement and each argument, by title."""

    statements: dict[str, Verdict]
    arguments: dict[str, Verdict]

    @property
    def chosen_statements(self) -> tuple[str, ...]:
        """Titles of the statements that have nodes."""
        return _chosen(self.statements)

    @property
    def chosen_arguments(self) -> tuple[str, ...]:
        """Titles of the arguments that have nodes."""
        return _chosen(self.arguments)


def _chosen(verdicts: dict[str, Verdict]) -> tuple[str, ...]:
    return tuple(title for title, verdict in verdicts.items() if verdict is Verdict.CHOSEN)


def select(map: ArgumentMap, selection: Selection, how: Written) -> Selected:
    """Return what is found of each statement and argument."""
    sections = {section.id: section.title for section in map.sections}
    nouns: tuple[Statement | Argument, ...] = (*map.statements, *map.arguments)
    admitted = {noun.ref: _admit(noun, selection, sections) for noun in nouns}
    selector = _Selector(map, selection, how, admitted)
    statements = {statement.title: selector.statement(statement) for statement in map.statements}
    arguments = selector.arguments(set(_chosen(statements)))
    return Selected(statements, arguments)


def _admit(noun: Statement | Argument, selection: Selection, sections: dict[str, str]) -> Verdict:
    listed = (
        selection.exclude_statements if isinstance(noun, Statement) else selection.exclude_arguments
    )
    if noun.title in listed:
        return Verdict.LISTED
    if not selection.ignore_flags and noun.data.get("isInMap") is False:
        return Verdict.FLAGGED
    if selection.sections:
        section = sections.get(noun.section or "")
        known = section in selection.sections if section is not None else selection.without_section
        if not known:
            return Verdict.OTHER_SECTION
    if selection.tags:
        known = not selection.tags.isdisjoint(noun.tags) if noun.tags else selection.without_tag
        if not known:
            return Verdict.OTHER_TAG
    return Verdict.CHOSEN


class _Selector:
    def __init__(
        self,
        map: ArgumentMap,
        selection: Selection,
        how: Written,
        admitted: dict[StatementRef | ArgumentRef, Verdict],
    ) -> None:
        self._map = map
        self._selection = selection
        self._how = how
        self._admitted = admitted
        self._related: set[str] = set()
        self._bearing: Counter[str] = Counter()
        self._premises: Counter[str] = Counter()
        self._conclusions: Counter[str] = Counter()
        self._inside: set[str] = set()
        for argument in map.arguments:
            if admitted[argument.ref] is Verdict.CHOSEN:
                # One that is listed twice counts twice.
                self._premises.update(line for line in argument.pcs if isinstance(line, str))
                self._conclusions[argument.conclusion or ""] += 1
                self._inside.update(argument.statements)
        for relation in map.relations:
            self._count(relation)

    def _count(self, relation: Relation) -> None:
        """Note a relation for the statements at its ends, if the other end may be in the map."""
        source, target = relation.source, relation.target
        both_ways = is_both_ways(relation.kind)
        for end, other, inside in (
            (source, target, self._premises),
            (target, source, self._conclusions),
        ):
            if not isinstance(end, StatementRef):
                continue
            there = self._is_there(other)
            if isinstance(other, StatementRef):
                arguments = inside[other.title]
                there = there or arguments > 0 or (both_ways and other.title in self._inside)
            else:
                arguments = int(there)
            self._bearing[end.title] += arguments
            if there:
                self._related.add(end.title)

    def _is_there(self, end: End) -> bool:
        if isinstance(end, InferenceRef):
            end = ArgumentRef(end.argument)
        if isinstance(end, StatementRef | ArgumentRef):
            return self._admitted[end] is Verdict.CHOSEN
        return False

    def _is_used(self, title: str) -> bool:
        return title in self._premises or title in self._conclusions

    def statement(self, statement: Statement) -> Verdict:
        verdict = self._admitted[statement.ref]
        if verdict is not Verdict.CHOSEN:
            return verdict
        title = statement.title
        if self._is_flagged(statement) or title in self._selection.include_statements:
            return Verdict.CHOSEN
        related, used = title in self._related, self._is_used(title)
        if self._selection.exclude_disconnected and not related and not used:
            return Verdict.DISCONNECTED
        if related and not used:
            return Verdict.CHOSEN
        match self._selection.mode:
            case SelectionMode.ALL:
                fits = True
            case SelectionMode.TOP_LEVEL:
                fits = title in self._how.top
            case SelectionMode.WITH_TITLE:
                fits = not statement.anonymous
            case SelectionMode.WITH_RELATIONS:
                fits = related
            case SelectionMode.WITH_MORE_THAN_ONE_RELATION:
                fits = self._bearing[title] > 1
            case SelectionMode.NOT_USED_IN_ARGUMENT:
                fits = not used
        return Verdict.CHOSEN if fits else Verdict.MODE

    def _is_flagged(self, noun: Statement | Argument) -> bool:
        return noun.data.get("isInMap") is True and not self._selection.ignore_flags

    def arguments(self, statements: set[str]) -> dict[str, Verdict]:
        """Return what is found of the arguments, when these statements have nodes."""
        verdicts = {
            argument.title: self._admitted[argument.ref] for argument in self._map.arguments
        }
        if not self._selection.exclude_disconnected:
            return verdicts
        joints = Joints(self._map, statements, _chosen(verdicts))
        joined = {
            end.title
            for joint in joints.all()
            for end in (joint.source, joint.target)
            if isinstance(end, ArgumentRef)
        }
        for argument in self._map.arguments:
            title = argument.title
            joins = title in joined or self._is_flagged(argument)
            if verdicts[title] is Verdict.CHOSEN and not joins:
                verdicts[title] = Verdict.DISCONNECTED
        return verdicts
