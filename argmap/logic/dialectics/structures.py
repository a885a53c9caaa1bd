"""Dialectical structures: sentences and what arguments say of them, as clauses.

Source: Betz, *Theorie dialektischer Strukturen* (2010); *Debate Dynamics* (2013,
https://doi.org/10.1007/978-94-007-4599-5), chapter 2. There a debate is a pool of sentences, closed
under negation, and deductively valid arguments over it. Who holds the premises of one and denies
its conclusion holds something inconsistent: an argument is the clause ¬p₁ ∨ … ∨ ¬pₙ ∨ c.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from argmap.logic.dialectics.clauses import Clause
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    StatementRef,
)

__all__ = ["Structure"]


def _clauses(clauses: Iterable[Iterable[int]]) -> tuple[Clause, ...]:
    """Return each clause once, with each of its literals once; without those that always hold."""
    found: dict[Clause, None] = {}
    for clause in clauses:
        literals = set(clause)
        if not any(-literal in literals for literal in literals):
            found[tuple(sorted(literals, key=abs))] = None
    return tuple(found)


def _numbers(literals: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType(dict(literals))


@frozen(eq=False)
class Structure:
    r"""Sentences and clauses.

    Contradictory statements are one sentence and its negation, so that there can be fewer sentences
    than statements.

    >>> from argmap import parse
    >>> debate = parse("[Go]: We go.\n  - [Rain]: It rains.\n  >< [Stay]: We stay.").map
    >>> structure = Structure.of(debate)
    >>> dict(structure.literals), structure.clauses
    ({'Go': 1, 'Rain': 2, 'Stay': -1}, ((-1, -2),))

    Attributes:
        literals: for each statement, by its title, the sentence that it is: a number from 1 on,
            negative if the statement is its negation.
        clauses: what every consistent position obeys. What always holds is left out; an empty
            clause is what no position obeys.

    Raises:
        ValueError: a number is 0, or a clause speaks of what is no sentence.
    """

    literals: Mapping[str, int] = field(converter=_numbers)
    clauses: tuple[Clause, ...] = field(converter=_clauses)

    def __attrs_post_init__(self) -> None:
        known = {abs(literal) for literal in self.literals.values()}
        if 0 in known:
            raise ValueError("sentences are numbered from 1 on")
        for clause in self.clauses:
            for literal in clause:
                if abs(literal) not in known:
                    raise ValueError(f"clause {clause} speaks of {abs(literal)}: no sentence")

    @cached_property
    def size(self) -> int:
        """The largest number of a sentence."""
        return max(map(abs, self.literals.values()), default=0)

    @classmethod
    def of(cls, map: ArgumentMap, *, without: Iterable[InferenceRef] = ()) -> Structure:
        """Return the structure of a map.

        Every step is taken to be valid, strict or not, with formulas or without. A support or an
        entailment between statements is an argument from the one to the other; of two that are
        contrary, or of which one attacks the other, at most one holds. What attacks an argument
        denies that all of its premises hold. What an argument supports or attacks, its main
        conclusion does.

        Undercuts and preferences say nothing here, nor do relations that bear on a relation or on a
        step, support for an argument, and arguments that are a mere gist. The steps `without` which
        the map is read, such as those that are undercut, are not taken to be valid.

        Raises:
            UnknownTitleError: there is no such step.
        """
        left_out = frozenset(without)
        for ref in left_out:
            map.inference(ref)  # to complain of one that isn't there
        literals, clashing = _literals(map)
        clauses = [
            [literals[title] * (1 if held else -1) for title, held in written]
            for written in _written(map, left_out)
        ]
        return cls(literals, [*([[]] if clashing else []), *clauses])


def _literals(map: ArgumentMap) -> tuple[dict[str, int], bool]:
    """Return what sentence each statement is, and whether one would be its own negation."""
    opposed: dict[str, list[str]] = {statement.title: [] for statement in map.statements}
    for relation in map.relations:
        match relation:
            case Relation(RelationKind.CONTRADICTORY, StatementRef(one), StatementRef(other)):
                opposed[one].append(other)
                opposed[other].append(one)
    literals: dict[str, int] = {}
    last, clashing = 0, False
    for title in opposed:
        if title in literals:
            continue
        last += 1
        literals[title] = last
        waiting = [title]
        while waiting:
            one = waiting.pop()
            for other in opposed[one]:
                if other not in literals:
                    literals[other] = -literals[one]
                    waiting.append(other)
                elif literals[other] != -literals[one]:
                    clashing = True
    return {title: literals[title] for title in opposed}, clashing


def _written(
    map: ArgumentMap, left_out: Collection[InferenceRef]
) -> Iterator[list[tuple[str, bool]]]:
    """Yield what the map says: titles of statements one of which must be held true, or false."""
    arguments = {argument.title: argument for argument in map.arguments}
    for ref, step in map.steps.items():
        if ref not in left_out:
            yield [*((title, False) for title in step.premises), (step.conclusion, True)]
    for relation in map.relations:
        source = _speaker(relation.source, arguments)
        target = relation.target
        if source is None:
            continue
        match relation.kind, target:
            case (RelationKind.SUPPORT | RelationKind.ENTAILS, StatementRef(title)):
                yield [(source, False), (title, True)]
            case (RelationKind.ATTACK | RelationKind.CONTRARY, StatementRef(title)):
                yield [(source, False), (title, False)]
            case (RelationKind.ATTACK, ArgumentRef(title)) if arguments[title].pcs:
                premises = arguments[title].premises
                yield [(source, False), *((premise, False) for premise in premises)]


def _speaker(end: End, arguments: Mapping[str, Argument]) -> str | None:
    """Return the title of the statement that a relation starts from."""
    match end:
        case StatementRef(title):
            return title
        case ArgumentRef(title):
            return arguments[title].conclusion
    return None
