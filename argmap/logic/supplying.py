"""The weakest premise that makes a step valid.

Whatever makes the step from P to C valid entails "if P, then C", so that this is the weakest of
all. It is made simpler by what the premises say anyway; what remains of it is written with its
prime implicates (Quine 1955, https://doi.org/10.1080/00029890.1955.11988710) where there are few letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, product
from time import monotonic

from attrs import frozen

from argmap.logic.clauses import is_modal, is_propositional
from argmap.logic.deciding import LIMIT, entails
from argmap.logic.formulas import (
    FALSE,
    And,
    Constant,
    ForAll,
    Formula,
    Implies,
    Not,
    Or,
    Variable,
)
from argmap.logic.letters import holds, letters
from argmap.logic.names import substituted, uses
from argmap.logic.theory import Theory, theory
from argmap.logic.validating import Step, ends, valid
from argmap.logic.wording import phrase
from argmap.model import ArgumentMap

__all__ = ["Missing", "supplied", "weakest_premise"]

_FEW = 8  # letters whose truth table is made


@frozen
class Missing:
    """A premise that makes a step valid.

    Attributes:
        formula: the weakest one; None if there is none or none is known.
        words: the same in words.
        reason: why there is none; empty otherwise.
    """

    formula: Formula | None = None
    words: str = ""
    reason: str = ""


def weakest_premise(map: ArgumentMap | Theory, step: Step, *, limit: float = LIMIT) -> Missing:
    """Return the weakest premise that a step or an argument lacks to be valid.

    With the premises that are there it says no more than is needed. It need not be true, nor be
    what the author had in mind: it says what whoever finds the step convincing is committed to.
    Where all that is said is general ("for every x: …"), the weakest general statement is given. `limit`, in
    seconds, is for each of the few questions that are asked.

    Raises:
        UnknownTitleError: the map has no such argument or step.
    """
    of = theory(map)
    verdict = valid(of, step, limit=limit)
    if verdict.yes:
        return Missing(reason="nothing is missing: it is valid")
    if verdict.unknown:
        return Missing(reason=verdict.reason)
    titles, conclusion = ends(of.map, step)
    premises = of.known(titles)
    goal = of.formulas[conclusion or ""]
    if entails(premises, Not(goal), limit=limit).yes:
        return Missing(reason="no premise helps, as the premises exclude the conclusion")
    found = supplied(premises, goal, limit=limit)
    return Missing(found, phrase(found, of.meanings))


def supplied(premises: Sequence[Formula], goal: Formula, *, limit: float = LIMIT) -> Formula:
    """Return the weakest premise that makes the step from premises to a goal valid."""
    until = monotonic() + limit
    general = _instances([*premises, goal])
    if general is not None:
        variable, thing, bodies = general
        found = _propositional(bodies, until)
        return ForAll(variable, substituted(found, thing, Variable(variable)))
    if all(is_propositional(formula) and not is_modal(formula) for formula in (*premises, goal)):
        return _propositional([*premises, goal], until)
    return _conditional(premises, goal)


def _instances(formulas: Sequence[Formula]) -> tuple[str, Constant, list[Formula]] | None:
    """Return a variable, a thing, and what general formulas say of it; None if some aren't general."""
    taken = {use.name for formula in formulas for use in uses(formula)}
    thing = Constant(next(name for n in count() if (name := f"thing{n}") not in taken))
    variable, bodies = "", []
    for formula in formulas:
        if not isinstance(formula, ForAll):
            return None
        if not is_propositional(formula.body) or is_modal(formula.body):
            return None
        variable = formula.variable
        bodies.append(substituted(formula.body, Variable(variable), thing))
    return variable, thing, bodies


def _propositional(formulas: Sequence[Formula], until: float) -> Formula:
    *premises, goal = formulas

    def follows(formula: Formula) -> bool:
        return entails(premises, formula, limit=max(until - monotonic(), 0)).yes

    if isinstance(goal, And):  # what the premises say anyway is not missing
        rest = [part for part in goal.parts if not follows(part)]
        goal = _all(rest)
    used = list(dict.fromkeys(letter for premise in premises for letter in letters(premise)))
    own = set(letters(goal))
    for letter in reversed(used):
        for fact in (letter, Not(letter)):
            if letter not in own and follows(fact):
                return Implies(fact, goal)
    if len({*used, *own}) <= _FEW:
        return _all(list(_clauses([*premises, Not(goal)])))
    return _conditional(premises, goal)


def _conditional(premises: Sequence[Formula], goal: Formula) -> Formula:
    return Implies(_all(list(premises)), goal) if premises else goal


def _clauses(denied: Sequence[Formula]) -> Iterator[Formula]:
    """Yield few clauses that together exclude that some formulas are all true."""
    names = list(dict.fromkeys(letter for formula in denied for letter in letters(formula)))
    rows = [
        row
        for row in product((True, False), repeat=len(names))
        if all(holds(formula, dict(zip(names, row, strict=True))) for formula in denied)
    ]
    left = set(rows)
    primes = sorted(_primes(set(rows)), key=lambda cube: (-cube.count(None), str(cube)))
    while left:
        best = max(primes, key=lambda cube: sum(_covers(cube, row) for row in left))
        left = {row for row in left if not _covers(best, row)}
        yield _clause(
            [name for name, value in zip(names, best, strict=True) if value is True],
            [name for name, value in zip(names, best, strict=True) if value is False],
        )


_Cube = tuple[bool | None, ...]


def _primes(cubes: set[_Cube]) -> set[_Cube]:
    """Return the largest cubes of rows that lie in a set of rows."""
    primes: set[_Cube] = set()
    while cubes:
        merged: set[_Cube] = set()
        larger: set[_Cube] = set()
        for cube in cubes:
            for at, value in enumerate(cube):
                other = (*cube[:at], not value, *cube[at + 1 :])
                if value is not None and other in cubes:
                    merged.add(cube)
                    larger.add((*cube[:at], None, *cube[at + 1 :]))
        primes |= cubes - merged
        cubes = larger
    return primes


def _covers(cube: _Cube, row: _Cube) -> bool:
    return all(value is None or value == other for value, other in zip(cube, row, strict=True))


def _clause(true: list[Formula], false: list[Formula]) -> Formula:
    """Return: if all of some are true, one of the others is."""
    if not true:
        return Or(tuple(false)) if len(false) > 1 else false[0] if false else FALSE
    if not false:
        return Not(_all(true))
    return Implies(_all(true), Or(tuple(false)) if len(false) > 1 else false[0])


def _all(formulas: list[Formula]) -> Formula:
    return And(tuple(formulas)) if len(formulas) > 1 else formulas[0]
