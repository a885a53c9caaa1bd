"""First-order logic, by z3.

Every variable ranges over one kind of things. A modal formula is a predicate of its free variables,
of which nothing is known. z3 looks for proofs and for finite models (MBQI: Ge and de Moura 2009,
https://doi.org/10.1007/978-3-642-02658-4_25); first-order logic is undecidable, so that it may know
neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, product
from time import monotonic
from typing import Any

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
from argmap.logic.names import free_variables, substituted
from argmap.logic.printing import print_formula
from argmap.logic.solving import LATE
from argmap.logic.verdicts import Answer, Model, Verdict

__all__ = ["satisfiable"]

MISSING = 'it needs first-order logic: pip install "argmap[logic]"'
_MOST_FACTS = 100
_LONGEST = 86_400_000  # milliseconds, a day: z3 counts no further than 32 bits


def satisfiable(formulas: Sequence[Formula], limit: float) -> Verdict:
    """Say whether formulas can all be true together, within a limit in seconds."""
    try:
        import z3  # noqa: PLC0415  (an extra)
    except ImportError:
        return Verdict(Answer.UNKNOWN, reason=MISSING)
    until = monotonic() + limit
    if limit <= 0:
        return Verdict(Answer.UNKNOWN, reason=LATE)
    translation = _Translation(z3)
    said = [translation.formula(formula, {}) for formula in formulas]
    solver = translation.solver(limit)
    solver.add(*said)
    found = solver.check()
    if found == z3.unsat:
        return Verdict(Answer.NO, core=_core(translation, formulas, said, until - monotonic()))
    if found == z3.unknown:
        why = solver.reason_unknown()
        timed = "timeout" in why or "canceled" in why
        return Verdict(Answer.UNKNOWN, reason=LATE if timed else f"z3 doesn't know: {why}")
    return Verdict(Answer.YES, translation.model(solver.model()))


def _core(
    translation: _Translation, formulas: Sequence[Formula], said: Sequence[Any], limit: float
) -> tuple[Formula, ...]:
    """Return some of the formulas that can't be true together, all if z3 doesn't say in time."""
    solver = translation.solver(limit)
    for place, formula in enumerate(said):
        solver.assert_and_track(formula, f"formula {place}")
    # Asked a second time, as z3 answers less often where it keeps track.
    if limit <= 0 or solver.check() != translation.z3.unsat:
        return tuple(formulas)
    needed = {str(name) for name in solver.unsat_core()}
    return tuple(one for place, one in enumerate(formulas) if f"formula {place}" in needed)


class _Translation:
    """Formulas in the words of z3, all in a context of their own."""

    def __init__(self, z3: Any) -> None:
        self.z3 = z3
        self.context = z3.Context()
        self.thing = z3.DeclareSort("Thing", self.context)
        self.truth = z3.BoolSort(self.context)
        self.declared: dict[tuple[str, int, bool], Any] = {}
        self.modal: dict[tuple[str, int], tuple[Formula, list[str]]] = {}
        """Modal formulas, which are predicates here, and the variables that are their places."""

    def solver(self, limit: float) -> Any:
        """Return a solver with a limit in seconds."""
        solver = self.z3.Solver(ctx=self.context)
        solver.set("timeout", max(1, int(min(_LONGEST, limit * 1000))))
        solver.set("smt.qi.eager_threshold", 1000.0)
        return solver

    def _symbol(self, name: str, arity: int, *, predicate: bool) -> Any:
        key = (name, arity, predicate)
        if key not in self.declared:
            result = self.truth if predicate else self.thing
            sorts = [self.thing] * arity
            self.declared[key] = self.z3.Function(f"{name}/{arity}", *sorts, result)
        return self.declared[key]

    def term(self, term: Term, bound: dict[str, Any]) -> Any:
        match term:
            case Variable(name) if name in bound:
                return bound[name]
            case Variable(name) | Constant(name):
                return self._symbol(name, 0, predicate=False)()
            case Function(name, terms):
                inner = [self.term(part, bound) for part in terms]
                return self._symbol(name, len(inner), predicate=False)(*inner)

    def formula(self, formula: Formula, bound: dict[str, Any]) -> Any:  # noqa: PLR0911  (one for each kind)
        z3 = self.z3
        match formula:
            case Truth(value):
                return z3.BoolVal(value, self.context)
            case Atom(name, terms):
                inner = [self.term(term, bound) for term in terms]
                return self._symbol(name, len(inner), predicate=True)(*inner)
            case Equal(left, right):
                return self.term(left, bound) == self.term(right, bound)
            case Not(body):
                return z3.Not(self.formula(body, bound))
            case And(parts):
                return z3.And(*(self.formula(part, bound) for part in parts))
            case Or(parts):
                return z3.Or(*(self.formula(part, bound) for part in parts))
            case Implies(left, right):
                return z3.Implies(self.formula(left, bound), self.formula(right, bound))
            case Iff(left, right):
                return self.formula(left, bound) == self.formula(right, bound)
            case ForAll(variable, body) | Exists(variable, body):
                chosen = z3.FreshConst(self.thing, variable)
                inside = self.formula(body, bound | {variable: chosen})
                quantify = z3.ForAll if isinstance(formula, ForAll) else z3.Exists
                return quantify([chosen], inside)
            case Necessarily() | Possibly():
                free = [name for name in free_variables(formula) if name in bound]
                written = print_formula(formula)
                self.modal[written, len(free)] = formula, free
                inner = [bound[name] for name in free]
                return self._symbol(written, len(inner), predicate=True)(*inner)

    def _fact(self, name: str, terms: Sequence[Constant]) -> Formula:
        """Return what a predicate says of things."""
        if (name, len(terms)) not in self.modal:
            return Atom(name, tuple(terms))
        formula, places = self.modal[name, len(terms)]
        for place, term in zip(places, terms, strict=True):
            formula = substituted(formula, Variable(place), term)
        return formula

    def model(self, found: Any) -> Model:
        """Return a model of z3 as one of ours: its things by names, its facts one by one."""
        universe = list(found.get_universe(self.thing) or ())
        names: dict[Any, str] = {}
        constants = {
            name: found.eval(symbol(), model_completion=True)
            for (name, arity, predicate), symbol in self.declared.items()
            if arity == 0 and not predicate
        }
        for name, thing in constants.items():
            names.setdefault(thing, name)
        things = list(dict.fromkeys([*constants.values(), *universe]))
        for number, thing in enumerate(things, 1):
            names.setdefault(thing, f"thing{number}")
        true: list[Formula] = []
        false: list[Formula] = []
        facts = (
            (self._fact(name, [Constant(names[thing]) for thing in row]), symbol(*row))
            for (name, arity, predicate), symbol in self.declared.items()
            if predicate
            for row in product(things, repeat=arity)
        )
        for atom, fact in islice(facts, _MOST_FACTS):
            holds = self.z3.is_true(found.eval(fact, model_completion=True))
            (true if holds else false).append(atom)
        return Model(
            tuple(true),
            tuple(false),
            tuple(names[thing] for thing in things),
            tuple((name, names[thing]) for name, thing in constants.items()),
        )
