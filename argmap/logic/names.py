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
    return tuple(dict.fromkeys(map(_use, _symbols(formula, frozenset()))))


def free_variables(formula: Formula) -> tuple[str, ...]:
    """Return the variables of a formula that no quantifier binds, in their order."""
    symbols = _symbols(formula, frozenset())
    return tuple(dict.fromkeys(one.name for one in symbols if isinstance(one, Variable)))


def _use(symbol: Atom | Term) -> Use:
    match symbol:
        case Atom(name, terms):
            return Use(name, Kind.PREDICATE if terms else Kind.SENTENCE, len(terms))
        case Function(name, terms):
            return Use(name, Kind.FUNCTION, len(terms))
        case Constant(name) | Variable(name):
            return Use(name, Kind.THING)


def _symbols(formula: Formula, bound: frozenset[str]) -> Iterator[Atom | Term]:
    """Yield the atoms and terms in a formula, bound variables left out, in their order."""
    match formula:
        case Atom(_, terms):
            yield formula
            for term in terms:
                yield from _terms(term, bound)
        case Equal(left, right):
            yield from _terms(left, bound)
            yield from _terms(right, bound)
        case ForAll(variable, body) | Exists(variable, body):
            yield from _symbols(body, bound | {variable})
        case _:
            for part in parts(formula):
                yield from _symbols(part, bound)


def _terms(term: Term, bound: frozenset[str]) -> Iterator[Term]:
    if isinstance(term, Variable) and term.name in bound:
        return
    yield term
    for part in term.terms if isinstance(term, Function) else ():
        yield from _terms(part, bound)


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
