"""Answers found in another way: by truth tables, and by z3 called with its own words."""

from itertools import product

from argmap.logic.formulas import (
    And,
    Atom,
    Constant,
    Equal,
    Exists,
    ForAll,
    Function,
    Iff,
    Implies,
    Not,
    Or,
    Truth,
    Variable,
    parts,
)


def letters(formula):
    """Return the sentence letters of a formula."""
    if isinstance(formula, Atom):
        return {formula}
    return {letter for part in parts(formula) for letter in letters(part)}


def true(formula, values):  # noqa: PLR0911  (one for each kind)
    """Tell whether a formula is true in a row of a truth table."""
    match formula:
        case Truth(value):
            return value
        case Atom():
            return values[formula]
        case Not(body):
            return not true(body, values)
        case And(inner):
            return all(true(part, values) for part in inner)
        case Or(inner):
            return any(true(part, values) for part in inner)
        case Implies(left, right):
            return not true(left, values) or true(right, values)
        case Iff(left, right):
            return true(left, values) == true(right, values)


def rows(formulas):
    """Yield the rows of the truth table of formulas."""
    used = sorted({letter for formula in formulas for letter in letters(formula)}, key=str)
    for values in product((True, False), repeat=len(used)):
        yield dict(zip(used, values, strict=True))


def possible(formulas):
    """Tell whether formulas are true together in some row."""
    return any(all(true(formula, row) for formula in formulas) for row in rows(formulas))


class InSmtLib:
    """Formulas as a script of SMT-LIB, which z3 reads by itself."""

    def __init__(self, formulas):
        self.declared = {}
        self.asserted = [f"(assert {self.formula(formula)})" for formula in formulas]

    @property
    def script(self):
        return "\n".join(["(declare-sort Thing 0)", *self.declared.values(), *self.asserted])

    def applied(self, name, terms, sort):
        symbol = f"|{sort[0]}{len(terms)}.{name}|"
        sorts = " ".join(["Thing"] * len(terms))
        self.declared[symbol] = f"(declare-fun {symbol} ({sorts}) {sort})"
        inside = " ".join(self.term(term) for term in terms)
        return f"({symbol} {inside})" if terms else symbol

    def term(self, term):
        match term:
            case Variable(name):
                return f"|{name}|"
            case Constant(name):
                return self.applied(name, (), "Thing")
            case Function(name, terms):
                return self.applied(name, terms, "Thing")

    def formula(self, formula):
        inner = [self.formula(part) for part in parts(formula)]
        match formula:
            case Truth(value):
                return str(value).lower()
            case Atom(name, terms):
                return self.applied(name, terms, "Bool")
            case Equal(left, right):
                return f"(= {self.term(left)} {self.term(right)})"
            case ForAll(variable) | Exists(variable):
                sign = "forall" if isinstance(formula, ForAll) else "exists"
                return f"({sign} ((|{variable}| Thing)) {inner[0]})"
            case _:
                signs = {Not: "not", And: "and", Or: "or", Implies: "=>", Iff: "="}
                return f"({signs[type(formula)]} {' '.join(inner)})"


def by_z3(formulas, *, milliseconds=2_000):
    """Return what z3 says: `sat`, `unsat` or `unknown`."""
    import z3

    solver = z3.Solver()
    solver.set("timeout", milliseconds)
    solver.from_string(InSmtLib(formulas).script)
    return str(solver.check())
