"""From formulas to clauses, for a solver of propositional logic.

What no connective is made of (an atom, an identity, a quantified or a modal formula) is one letter
here, whatever is in it: what follows so, follows; what doesn't may still follow by what is in it.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field

from argmap.logic.formulas import (
    And,
    Equal,
    Exists,
    ForAll,
    Formula,
    Iff,
    Implies,
    Necessarily,
    Not,
    Or,
    Possibly,
    Truth,
    parts,
)

__all__ = ["Clauses", "is_modal", "is_propositional"]


@define
class Clauses:
    """Clauses as lists of literals, that is numbers of letters, negative if denied.

    The encoding is that of Tseitin (1968, https://doi.org/10.1007/978-3-642-81955-1_28), in both
    directions, so that a literal stands for its formula wherever it is used; its size is linear.
    """

    clauses: list[list[int]] = field(factory=list)
    letters: dict[Formula, int] = field(factory=dict)
    _known: dict[Formula, int] = field(factory=dict)
    _last: int = 0

    def fresh(self) -> int:
        """Return a letter that was not used yet."""
        self._last += 1
        return self._last

    def literal(self, formula: Formula) -> int:
        """Return the literal that stands for a formula."""
        found = self._known.get(formula)
        if found is None:
            found = self._known[formula] = self.joined(formula, self.literal)
        return found

    def joined(self, formula: Formula, literal: Callable[[Formula], int]) -> int:  # noqa: PLR0911  (one for each kind)
        """Return the literal of a formula, given that of each formula that it is made of."""
        match formula:
            case Not(body):
                return -literal(body)
            case Truth(value):
                return self.truth(value=value)
            case And(inner):
                return -self.either([-literal(part) for part in inner])
            case Or(inner):
                return self.either([literal(part) for part in inner])
            case Implies(left, right):
                return self.either([-literal(left), literal(right)])
            case Iff(left, right):
                return self._same(literal(left), literal(right))
            case _:
                letter = self.letters[formula] = self.fresh()
                return letter

    def truth(self, *, value: bool) -> int:
        """Return a literal that is true, or one that is false."""
        sure = self.fresh()
        self.clauses.append([sure])
        return sure if value else -sure

    def either(self, literals: list[int]) -> int:
        """Return the literal of: at least one of some literals is true."""
        if len(literals) == 1:
            return literals[0]
        whole = self.fresh()
        self.clauses.append([-whole, *literals])
        self.clauses += [[whole, -literal] for literal in literals]
        return whole

    def _same(self, left: int, right: int) -> int:
        whole = self.fresh()
        self.clauses += [
            [-whole, -left, right],
            [-whole, left, -right],
            [whole, left, right],
            [whole, -left, -right],
        ]
        return whole


def is_propositional(formula: Formula) -> bool:
    """Tell whether connectives are all that holds a formula together.

    So it is if no identity and no quantifier stands outside of modal operators, which are not
    looked into: an atom without variables is as good as a letter.
    """
    match formula:
        case Equal() | ForAll() | Exists():
            return False
        case Necessarily() | Possibly():
            return True
        case _:
            return all(is_propositional(part) for part in parts(formula))


def is_modal(formula: Formula) -> bool:
    """Tell whether a formula has a modal operator."""
    if isinstance(formula, Necessarily | Possibly):
        return True
    return any(is_modal(part) for part in parts(formula))
