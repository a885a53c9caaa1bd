"""The letters that connectives join, and the values that they give to a formula."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.logic.formulas import And, Formula, Iff, Implies, Not, Or, Truth, parts

__all__ = ["holds", "letters"]


def letters(formula: Formula) -> tuple[Formula, ...]:
    """Return what connectives join in a formula, each once.

    >>> from argmap.logic.parsing import parse_formula
    >>> [letter.name for letter in letters(parse_formula("p & (q -> p)"))]
    ['p', 'q']
    """
    if isinstance(formula, Not | And | Or | Implies | Iff):
        return tuple(dict.fromkeys(at for part in parts(formula) for at in letters(part)))
    return () if isinstance(formula, Truth) else (formula,)


def holds(formula: Formula, values: Mapping[Formula, bool]) -> bool:  # noqa: PLR0911  (one for each kind)
    """Tell whether a formula is true if its letters have some values."""
    match formula:
        case Truth(value):
            return value
        case Not(body):
            return not holds(body, values)
        case And(inner):
            return all(holds(part, values) for part in inner)
        case Or(inner):
            return any(holds(part, values) for part in inner)
        case Implies(left, right):
            return not holds(left, values) or holds(right, values)
        case Iff(left, right):
            return holds(left, values) == holds(right, values)
        case _:
            return values[formula]
