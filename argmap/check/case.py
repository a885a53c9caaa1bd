"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from argmap.check.documentation import Documentation
from argmap.diagnostics import Code, Diagnostic, Note
from argmap.grounding import Grounding
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.model.signatures import ATTACKS, SUPPORTS
from argmap.model.walking import Edge, bearings
from argmap.source import Edit, Place

if TYPE_CHECKING:
    from argmap.check.proofs import Proofs

__all__ = ["Case", "Finder", "Group", "Rule", "Silence", "stands_here"]


@frozen
class Silence:
    """A word behind `ignore` or `select`, in data or in the front matter.

    Attributes:
        subject: what it is said of, as messages call it.
        word: the code, name or group.
        place: where it stands.
        problem: why it is no code, name or group; else empty.
        unused: nothing was there to be ignored, though it was looked for.
        fix: what takes it out, if it is unused and that is easily done.
    """

    subject: str
    word: str
    place: Place | None = None
    problem: str = ""
    unused: bool = False
    fix: tuple[Edit, ...] = ()


@frozen
class Case:
    """A map, and what was found of it in the text that it analyses.

    Attributes:
        map: the map.
        grounding: its quotes, and what of the text they cover.
        silences: what is said in the map about the findings to look for.
    """

    map: ArgumentMap
    grounding: Grounding
    silences: tuple[Silence, ...] = ()

    def place(self, end: End) -> Place | None:
        """Return where something stands in the text of the map; None if it was made in Python."""
        match end:
            case StatementRef(title):
                return self.map.statement(title).place
            case ArgumentRef(title):
                return self.map.argument(title).place
            case InferenceRef():
                return self.map.inference(end).place
            case RelationRef():
                return self.map.relation(end).place

    # What several rules ask for

    def has_statement(self, title: str) -> bool:
        """Tell whether a statement has this title."""
        return StatementRef(title) in self.map

    def lines_of(self, title: str) -> frozenset[str]:
        """Return the titles of the arguments in which a statement is a numbered line."""
        return self._lines.get(title, frozenset())

    @cached_property
    def proofs(self) -> Proofs:
        """What its formulas say."""
        from argmap.check.proofs import Proofs  # noqa: PLC0415  (40 ms, only where there are some)

        return Proofs(self.map)

    @cached_property
    def formalized(self) -> bool:
        """Whether a statement has a formula."""
        return any(statement.formalization is not None for statement in self.map.statements)

    @cached_property
    def _lines(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for argument in self.map.arguments:
            for title in argument.statements:
                found.setdefault(title, set()).add(argument.title)
        return {title: frozenset(titles) for title, titles in found.items()}

    @cached_property
    def theses(self) -> frozenset[str]:
        """The titles of the declared theses."""
        return frozenset(self.map.front.thesis)

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Which thing bears on which; arguments speak through their conclusions."""
        return tuple(bearings(self.map, ()))

    @cached_property
    def joined(self) -> frozenset[End]:
        """All that bears on something, or on which something bears."""
        return frozenset(end for edge in self.edges for end in (edge.start, edge.end))

    @cached_property
    def backed(self) -> frozenset[End]:
        """All for which something speaks: an argument, a statement, a step."""
        return frozenset(edge.end for edge in self.edges if edge.kind in _BACKING)

    @cached_property
    def supports(self) -> tuple[Relation, ...]:
        """The relations that speak for what they hit."""
        return tuple(relation for relation in self.map.relations if relation.kind in SUPPORTS)

    @cached_property
    def between_statements(self) -> tuple[tuple[Relation, Statement, Statement], ...]:
        """The relations of statements to statements, with both of them."""
        say = self.map.statement
        return tuple(
            (relation, say(relation.source.title), say(relation.target.title))
            for relation in self.map.relations
            if isinstance(relation.source, StatementRef)
            and isinstance(relation.target, StatementRef)
        )

    @cached_property
    def clashes(self) -> tuple[tuple[Relation, str, str], ...]:
        """The attacks of statements on others, with the titles of both."""
        return tuple(
            (relation, source.title, target.title)
            for relation, source, target in self.between_statements
            if relation.kind in ATTACKS and source is not target
        )

    @cached_property
    def exclusions(self) -> tuple[tuple[Statement, Statement, bool], ...]:
        """Pairs that can't both be true, as they stand; whether they can't both be false either."""
        order = {statement.title: at for at, statement in enumerate(self.map.statements)}
        return tuple(
            (*pair, relation.kind is RelationKind.CONTRADICTORY)
            for relation, one, other in self.between_statements
            if relation.kind in _EXCLUDING and one is not other
            for pair in [(one, other) if order[one.title] < order[other.title] else (other, one)]
        )

    @cached_property
    def strict_steps(self) -> tuple[tuple[tuple[Statement, ...], Statement, Place | None], ...]:
        """Premises, conclusion and place of each strict step, and of what one statement entails."""
        say = self.map.statement
        steps = [
            (tuple(map(say, inference.premises)), say(inference.conclusion), inference.place)
            for inference in self.map.inferences
            if inference.strict
        ]
        steps += (
            ((source,), target, relation.place)
            for relation, source, target in self.between_statements
            if relation.kind is RelationKind.ENTAILS
        )
        return tuple(steps)


def stands_here(noun: Statement | Argument) -> Note:
    """Return a note that shows where a noun stands, for findings about two of them."""
    return Note(f"{noun.ref} stands here", noun.place)


_EXCLUDING = frozenset({RelationKind.CONTRARY, RelationKind.CONTRADICTORY})
_BACKING = frozenset({"conclusion", *SUPPORTS})


class Group(StrEnum):
    """What findings are about; they can be selected by it."""

    NOTATION = "notation"
    STRUCTURE = "structure"
    CIRCULARITY = "circularity"
    DIALECTIC = "dialectic"
    LOGIC = "logic"
    LANGUAGE = "language"
    SCHEMES = "schemes"
    GROUNDING = "grounding"
    FORMATS = "formats"
    CHECKING = "checking"


Finder: TypeAlias = Callable[[Case], Iterator[Diagnostic]]


@frozen
class Rule:
    """One defect: its code, and the function that finds it.

    The docstring of the function is the documentation of the rule, in fixed parts: a sentence that
    says what is wrong; why it matters; `Bad:` and `Good:`, two maps, with carets below what is
    found in the first; `Source:`, the literature. Where both analyse a text, it stands below
    `Text:`. The tests run the maps: in the first nothing is found but this, in the second nothing.

    Attributes:
        code: what its findings are called; its name is that of the function.
        find: yields them.
        group: what it is about.
        absence: they say that something is missing; where a part of the text could not be read,
            nobody can know.
        guesses: they may be wrong, since words are looked at and not what they mean.
        default: it is looked for if nobody asks. Nine findings of ten must be true for that.
        last: it judges what was found by the others.
    """

    code: Code
    find: Finder
    group: Group
    absence: bool = field(default=False, kw_only=True)
    guesses: bool = field(default=False, kw_only=True)
    default: bool = field(default=True, kw_only=True)
    last: bool = field(default=False, kw_only=True)

    @property
    def documentation(self) -> Documentation:
        """What the rule says and why."""
        return Documentation.of(self.find.__doc__ or "")
