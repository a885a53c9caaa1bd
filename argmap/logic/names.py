"""Which names a formula uses, and for what."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from argmap.logic.formulas import (
    And,
    Atom,
    Constant,
    Equal,
    Exists,
    ForAll,
    Formula,
    Function,
    Iff,
    Implies,
    Necessarily,
    Not,
    Or,
    Possibly,
    Term,
    Variable,
    parts,
)

__all__ = ["Kind", "Use", "free_variables", "substituted", "uses"]


class Kind(Enum):
    """What a name can stand for."""

    SENTENCE = "a sentence letter"
    PREDICATE = "a predicate"
    THING = "the name of a thing"
    FUNCTION = "a function"


@frozen
class Use:
    """A name, what it stands for where it is used, and of how many terms."""

    name: str
    kind: Kind
    arity: int = 0


def uses(formula: Formula) -> tuple[Use, ...]:
    """Return the names that a formula uses, bound variables left out, in their order.

    >>> from argmap.logic.parsing import parse_formula
    >>> [use.name for use in uses(parse_formula("∀x (F(x) → x = a) ∧ p"))]
    ['F', 'a', 'p']
    """
    return tuple(dict.fromkeys(_uses(formula, frozenset())))


def free_variables(formula: Formula) -> tuple[str, ...]:
    """Return the variables of a formula that no quantifier binds, in their order."""
    return tuple(dict.fromkeys(_free(formula, frozenset())))


def _uses(formula: Formula, bound: frozenset[str]) -> Iterator[Use]:
    match formula:
        case Atom(name, terms):
            yield Use(name, Kind.PREDICATE if terms else Kind.SENTENCE, len(terms))
            for term in terms:
                yield from _term_uses(term, bound)
        case Equal(left, right):
            yield from _term_uses(left, bound)
            yield from _term_uses(right, bound)
        case ForAll(variable, body) | Exists(variable, body):
            yield from _uses(body, bound | {variable})
        case _:
            for part in parts(formula):
                yield from _uses(part, bound)


def _term_uses(term: Term, bound: frozenset[str]) -> Iterator[Use]:
    match term:
        case Constant(name):
            yield Use(name, Kind.THING)
        case Variable(name):
            if name not in bound:
                yield Use(name, Kind.THING)
        case Function(name, terms):
            yield Use(name, Kind.FUNCTION, len(terms))
            for part in terms:
                yield from _term_uses(part, bound)


def _free(formula: Formula, bound: frozenset[str]) -> Iterator[str]:
    match formula:
        case Atom(_, terms):
            for term in terms:
                yield from _free_in(term, bound)
        case Equal(left, right):
            yield from _free_in(left, bound)
            yield from _free_in(right, bound)
        case ForAll(variable, body) | Exists(variable, body):
            yield from _free(body, bound | {variable})
        case _:
            for part in parts(formula):
                yield from _free(part, bound)


def _free_in(term: Term, bound: frozenset[str]) -> Iterator[str]:
    match term:
        case Variable(name):
            if name not in bound:
                yield name
        case Function(_, terms):
            for part in terms:
                yield from _free_in(part, bound)
        case Constant():
            return


def substituted(formula: Formula, old: Term, new: Term) -> Formula:  # noqa: PLR0911  (one for each kind)
    """Return a formula with one term in the place of another; a new variable must not get bound.

    >>> from argmap.logic.parsing import parse_formula
    >>> substituted(parse_formula("F(a)"), Constant("a"), Constant("b"))
    Atom(name='F', terms=(Constant(name='b'),))
    """

    def term(at: Term) -> Term:
        if at == old:
            return new
        return Function(at.name, tuple(map(term, at.terms))) if isinstance(at, Function) else at

    match formula:
        case Atom(name, terms):
            return Atom(name, tuple(map(term, terms)))
        case Equal(left, right):
            return Equal(term(left), term(right))
        case And(inner) | Or(inner):
            return type(formula)(tuple(substituted(part, old, new) for part in inner))
        case Implies(left, right) | Iff(left, right):
            return type(formula)(substituted(left, old, new), substituted(right, old, new))
        case Not(body) | Necessarily(body) | Possibly(body):
            return type(formula)(substituted(body, old, new))
        case ForAll(variable, body) | Exists(variable, body) if old != Variable(variable):
            return type(formula)(variable, substituted(body, old, new))
        case _:
            return formula
