"""From formula to text, with no more parentheses than are needed to read it back."""

from __future__ import annotations

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
from argmap.logic.signs import UNICODE, Notation, may_be_applied

__all__ = ["print_formula", "print_term"]

# How tightly each kind holds together.
_IFF, _IMPLIES, _OR, _AND, _UNARY = range(5)


def print_formula(formula: Formula, notation: Notation = UNICODE) -> str:
    """Return a formula as text, which reads back as the same formula if its variables are bound.

    >>> print_formula(Implies(And((Atom("p"), Atom("q"))), Atom("r")))
    'p ∧ q → r'
    """
    return _text(formula, notation, frozenset())[0]


def print_term(term: Term, bound: frozenset[str] = frozenset()) -> str:
    """Return a term as text; `bound` are the variables that are bound where it stands."""
    match term:
        case Variable(name):
            return name
        case Constant(name):
            return f"{name}()" if name in bound else name
        case Function(name, terms):
            return f"{name}({', '.join(print_term(part, bound) for part in terms)})"


def _atom(atom: Atom, bound: frozenset[str]) -> str:
    if atom.terms:
        return f"{atom.name}({', '.join(print_term(term, bound) for term in atom.terms)})"
    # Among its bound variables, `Fx` would be read as a predicate of x.
    taken = may_be_applied(atom.name) and bound.intersection(atom.name[1:])
    return f"{atom.name}()" if taken else atom.name


def _text(formula: Formula, signs: Notation, bound: frozenset[str]) -> tuple[str, int]:  # noqa: PLR0911  (one for each kind)
    """Return a formula as text, and how tightly it holds together."""

    def inside(part: Formula, least: int, within: frozenset[str] = bound) -> str:
        text, tightness = _text(part, signs, within)
        return text if tightness >= least else f"({text})"

    match formula:
        case Truth(value):
            return signs.true if value else signs.false, _UNARY
        case Atom():
            return _atom(formula, bound), _UNARY
        case Equal(left, right):
            return f"{print_term(left, bound)} = {print_term(right, bound)}", _UNARY
        case Not(Equal(left, right)):
            return (
                f"{print_term(left, bound)} {signs.unequal} {print_term(right, bound)}",
                _UNARY,
            )
        case Not(body) | Necessarily(body) | Possibly(body):
            return getattr(signs, _PREFIXES[type(formula)]) + inside(body, _UNARY), _UNARY
        case ForAll(variable, body) | Exists(variable, body):
            sign = getattr(signs, _PREFIXES[type(formula)])
            return (
                f"{sign}{variable}{signs.after}{inside(body, _UNARY, bound | {variable})}",
                _UNARY,
            )
        case And(parts):
            return f" {signs.both} ".join(inside(part, _UNARY) for part in parts), _AND
        case Or(parts):
            return f" {signs.either} ".join(inside(part, _AND) for part in parts), _OR
        case Implies(left, right):
            return f"{inside(left, _OR)} {signs.implies} {inside(right, _IMPLIES)}", _IMPLIES
        case Iff(left, right):
            return f"{inside(left, _IMPLIES)} {signs.iff} {inside(right, _IFF)}", _IFF


_PREFIXES: dict[type, str] = {
    Not: "negation",
    Necessarily: "necessarily",
    Possibly: "possibly",
    ForAll: "every",
    Exists: "some",
}
