"""Formulas in words, with what declarations say of their symbols."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
    Truth,
    Variable,
)

__all__ = ["phrase", "phrase_term"]

_PLACES = ("x", "y", "z", "u", "w")


def phrase(formula: Formula, meanings: Mapping[str, str]) -> str:  # noqa: C901, PLR0911  (one for each kind)
    """Return a formula in words.

    What a predicate means may have places for its terms, called x, y, z, u, w in their order.

    >>> from argmap.logic.parsing import parse_formula
    >>> means = {"F": "being a friend", "L": "x loves y", "a": "Ann", "p": "it rains"}
    >>> phrase(parse_formula("p & F(a) -> L(a, b)"), means)
    'if it rains and Ann: being a friend, then Ann loves b'
    """

    def part(inner: Formula) -> str:
        told = phrase(inner, meanings)
        simple = isinstance(inner, Atom | Equal | Truth | Necessarily | Possibly)
        return told if simple or _denies(inner) else f"({told})"

    match formula:
        case Truth(value):
            return "what is always true" if value else "what is never true"
        case Atom(name, terms):
            return _applied(name, terms, meanings)
        case Equal(left, right):
            return f"{phrase_term(left, meanings)} is {phrase_term(right, meanings)}"
        case Not(body):
            return f"not {part(body)}" if _denies(formula) else f"it is not so that {part(body)}"
        case And(inner):
            return " and ".join(part(each) for each in inner)
        case Or(inner):
            return " or ".join(part(each) for each in inner)
        case Implies(left, right):
            return f"if {_clause(left, meanings)}, then {_clause(right, meanings)}"
        case Iff(left, right):
            return f"{part(left)} if and only if {part(right)}"
        case ForAll(variable, body):
            return f"for every {variable}: {_clause(body, meanings)}"
        case Exists(variable, body):
            return f"there is an {variable}: {_clause(body, meanings)}"
        case Necessarily(body):
            return f"necessarily: {part(body)}"
        case Possibly(body):
            return f"possibly: {part(body)}"


def phrase_term(term: Term, meanings: Mapping[str, str]) -> str:
    """Return a term in words."""
    match term:
        case Variable(name):
            return name
        case Constant(name):
            return meanings.get(name, name)
        case Function(name, terms):
            return _applied(name, terms, meanings)


def _denies(formula: Formula) -> bool:
    return isinstance(formula, Not) and isinstance(formula.body, Atom | Equal)


def _clause(formula: Formula, meanings: Mapping[str, str]) -> str:
    """Return a formula as a clause of a longer sentence, in parentheses if it has clauses itself."""
    told = phrase(formula, meanings)
    return f"({told})" if isinstance(formula, Implies | Iff) else told


def _applied(name: str, terms: tuple[Term, ...], meanings: Mapping[str, str]) -> str:
    told = [phrase_term(term, meanings) for term in terms]
    meaning = meanings.get(name)
    if not terms:
        return name if meaning is None else meaning
    if meaning is None:
        return f"{name}({', '.join(told)})"
    places = dict(zip(_PLACES, told, strict=False))
    if len(places) == len(told) and all(re.search(rf"\b{place}\b", meaning) for place in places):
        return re.sub(rf"\b(?:{'|'.join(places)})\b", lambda found: places[found[0]], meaning)
    return f"{', '.join(told)}: {meaning}"
