"""First-order logic among few things, by a SAT solver.

Over a domain of n things, quantifiers are conjunctions and disjunctions of n formulas. A model that
is found there is a model, and a small one can be understood. If no function of a variable and no
"for every … there is …" comes up (the class of Bernays and Schönfinkel, see Börger, Grädel and
Gurevich, The Classical Decision Problem, 1997), what can be true at all can be true among as many
things as there are names of things and existential claims: so syllogisms and much else are decided
here for good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from time import monotonic

from attrs import define, field

from argmap.logic.clauses import Clauses
from argmap.logic.formulas import (
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
    Possibly,
    Term,
    Variable,
    mentions,
    parts,
)
from argmap.logic.names import Kind, free_variables, substituted, uses
from argmap.logic.solving import LATE, Solving, essential
from argmap.logic.verdicts import Answer, Model, Verdict

__all__ = ["larger", "satisfiable"]

_SMALL = 3  # things in the domains that are tried in any case
_LARGE = 6  # things in the largest domain that is looked through for a model alone
_MOST = 200_000  # clauses that are made for a domain, or so


def satisfiable(formulas: Sequence[Formula], until: float) -> Verdict | None:
    """Say whether formulas can all be true together, or None if it can't be known in this way."""
    enough = _enough(formulas)
    alike = enough is not None and not any(mentions(formula, Equal) for formula in formulas)
    core: dict[Formula, None] = {}
    for size in _sizes(enough, alike=alike):
        if _cost(formulas, size) > _MOST:
            return None
        verdict = _among(formulas, size, until)
        if not verdict.no:
            return verdict
        core |= dict.fromkeys(verdict.core)
    return None if enough is None else Verdict(Answer.NO, core=tuple(core))


def larger(formulas: Sequence[Formula], most: int, until: float) -> Verdict | None:
    """Return a model with more things than those that are tried at first, but few; None if none is found."""
    for size in range(_SMALL + 1, min(most, _LARGE) + 1):
        if monotonic() > until or _cost(formulas, size) > _MOST:
            return None
        verdict = _among(formulas, size, until)
        if verdict.yes:
            return verdict
    return None


def _sizes(enough: int | None, *, alike: bool) -> Iterator[int]:
    """Yield the sizes to try. Where nothing tells things apart, a larger domain stands for smaller ones."""
    if enough is None or enough <= _SMALL or not alike:
        yield from range(1, (_SMALL if enough is None else enough) + 1)
        return
    yield from range(1, _SMALL + 1)
    yield enough


def _enough(formulas: Sequence[Formula]) -> int | None:
    """Return how many things are enough if formulas can be true at all, None if that isn't known."""
    named = {term for formula in formulas for term in _terms(formula)}
    functions = [term for term in named if isinstance(term, Function)]
    if any(isinstance(part, Variable) for term in functions for part in term.terms):
        return None
    free = {name for formula in formulas for name in free_variables(formula)}
    count = len(free) + sum(not isinstance(term, Variable) for term in named)
    waiting = [(formula, 1, False) for formula in formulas]
    while waiting:
        # The sign is 1 where a formula is affirmed, -1 where it is denied, 0 where both.
        inner, sign, under_all = waiting.pop()
        match inner:
            case Not(body):
                waiting.append((body, -sign, under_all))
            case Implies(left, right):
                waiting += [(left, -sign, under_all), (right, sign, under_all)]
            case Iff(left, right):
                waiting += [(left, 0, under_all), (right, 0, under_all)]
            case ForAll(_, body) | Exists(_, body):
                claims = sign if isinstance(inner, Exists) else -sign
                if claims >= 0:
                    if under_all:
                        return None
                    count += 1
                waiting.append((body, sign, under_all or claims <= 0))
            case Necessarily() | Possibly():
                pass
            case _:
                waiting += [(part, sign, under_all) for part in parts(inner)]
    return max(count, 1)


def _terms(formula: Formula) -> Iterator[Term]:
    """Yield the terms in a formula, and those in them; not those in modal formulas."""
    waiting: list[Term] = []
    match formula:
        case Atom(_, terms):
            waiting += terms
        case Equal(left, right):
            waiting += (left, right)
        case Necessarily() | Possibly():
            pass
        case _:
            for part in parts(formula):
                yield from _terms(part)
    while waiting:
        term = waiting.pop()
        yield term
        if isinstance(term, Function):
            waiting += term.terms


def _cost(formulas: Sequence[Formula], size: int) -> int:
    """Return about how many clauses formulas are over a domain."""
    cost = 0
    waiting = [(formula, 1) for formula in formulas]
    while waiting and cost <= _MOST:
        formula, times = waiting.pop()
        terms = formula.terms if isinstance(formula, Atom) else ()
        cost += times * size ** sum(not isinstance(term, Variable) for term in terms)
        if isinstance(formula, ForAll | Exists):
            times *= size
        waiting += [(part, times) for part in parts(formula)]
    return cost


def _among(formulas: Sequence[Formula], size: int, until: float) -> Verdict:
    """Say whether formulas can all be true together in a domain of a size."""
    domain = _Domain(size)
    domain.name({use.name: None for f in formulas for use in uses(f) if use.kind is Kind.THING})
    wanted = [domain.literal(formula, {}) for formula in formulas]
    with Solving(domain.clauses, until) as solving:
        answer = solving.ask(wanted)
        if answer is None:
            return Verdict(Answer.UNKNOWN, reason=LATE)
        if not answer:
            needed = set(solving.core())
            pairs = zip(formulas, wanted, strict=True)
            return Verdict(Answer.NO, core=tuple(one for one, at in pairs if at in needed))
        values = solving.values()
    return Verdict(Answer.YES, domain.model(values, wanted, until))


@define
class _Domain:
    """Formulas over the things 0, 1, … as clauses."""

    size: int
    clauses: Clauses = field(factory=Clauses)
    facts: dict[tuple[Formula | str, tuple[int, ...]], int] = field(factory=dict)
    named: dict[tuple[str, tuple[int, ...]], list[int]] = field(factory=dict)
    _known: dict[tuple[int, tuple[int, ...]], int] = field(factory=dict)
    _free: dict[int, tuple[str, ...]] = field(factory=dict)

    def name(self, constants: Mapping[str, None]) -> None:
        """Let constants name things; the nth one names one of the first n, as all things are alike."""
        for number, name in enumerate(constants, start=1):
            letters = self._denoted(name, ())
            self.clauses.clauses += [[-letter] for letter in letters[number:]]

    def literal(self, formula: Formula, values: Mapping[str, int]) -> int:
        """Return the literal that stands for a formula, its free variables standing for things."""
        free = self._free.get(id(formula))
        if free is None:
            free = self._free[id(formula)] = free_variables(formula)
        key = id(formula), tuple(values.get(name, -1) for name in free)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._made(formula, values)
        return found

    def _made(self, formula: Formula, values: Mapping[str, int]) -> int:
        match formula:
            case Atom(name, terms):
                return self._applied(name, [self._term(term, values) for term in terms])
            case Equal(left, right):
                pair = [self._term(left, values), self._term(right, values)]
                return self._chosen(pair, lambda row: self.clauses.truth(value=row[0] == row[1]))
            case ForAll(variable, body) | Exists(variable, body):
                inner = [self.literal(body, {**values, variable: n}) for n in range(self.size)]
                if isinstance(formula, ForAll):
                    return -self.clauses.either([-literal for literal in inner])
                return self.clauses.either(inner)
            case Necessarily() | Possibly():
                row = tuple(values[name] for name in free_variables(formula) if name in values)
                return self._fact(formula, row)
            case _:
                return self.clauses.joined(formula, lambda part: self.literal(part, values))

    def _term(self, term: Term, values: Mapping[str, int]) -> list[int] | int:
        """Return the thing that a term names, or for each thing the literal that says so."""
        match term:
            case Variable(name) if name in values:
                return values[name]
            case Variable(name) | Constant(name):
                return self._denoted(name, ())
            case Function(name, terms):
                inner = [self._term(part, values) for part in terms]
                fixed = [part for part in inner if isinstance(part, int)]
                if len(fixed) == len(inner):
                    return self._denoted(name, tuple(fixed))
                return self._composed(name, inner)

    def _composed(self, name: str, terms: list[list[int] | int]) -> list[int]:
        """Return for each thing the literal that a function of some terms names it."""

        def naming(thing: int) -> Callable[[tuple[int, ...]], int]:
            return lambda row: self._denoted(name, row)[thing]

        return [self._chosen(terms, naming(thing)) for thing in range(self.size)]

    def _denoted(self, name: str, row: tuple[int, ...]) -> list[int]:
        letters = self.named.get((name, row))
        if letters is None:
            letters = self.named[name, row] = [self.clauses.fresh() for _ in range(self.size)]
            self.clauses.clauses.append(list(letters))
            self.clauses.clauses += [
                [-one, -other] for at, one in enumerate(letters) for other in letters[:at]
            ]
        return letters

    def _applied(self, name: str, terms: list[list[int] | int]) -> int:
        return self._chosen(terms, lambda row: self._fact(name, row))

    def _fact(self, subject: Formula | str, row: tuple[int, ...]) -> int:
        key = subject, row
        if key not in self.facts:
            self.facts[key] = self.clauses.fresh()
        return self.facts[key]

    def _chosen(self, terms: list[list[int] | int], make: Callable[[tuple[int, ...]], int]) -> int:
        """Return the literal of what is so of the things that terms name, whichever these are."""
        options = [[term] if isinstance(term, int) else range(self.size) for term in terms]
        rows = list(product(*options))
        if not any(isinstance(term, list) for term in terms):
            return make(rows[0])
        whole = self.clauses.fresh()
        for row in rows:
            pairs = zip(terms, row, strict=True)
            unless = [-term[thing] for term, thing in pairs if isinstance(term, list)]
            fact = make(row)
            self.clauses.clauses += [[*unless, -fact, whole], [*unless, fact, -whole]]
        return whole

    def model(self, values: Mapping[int, bool], wanted: Sequence[int], until: float) -> Model:
        """Return what matters of a model of the solver."""
        naming = {
            letter: (name, row, thing)
            for (name, row), letters in self.named.items()
            for thing, letter in enumerate(letters)
            if values.get(letter, False)
        }
        facts = {letter: fact for fact, letter in self.facts.items()}
        # Which names are whose is always told, hence left out last.
        assumed = [letter if values.get(letter, False) else -letter for letter in (*naming, *facts)]
        needed = essential(self.clauses, wanted, assumed, until)
        things = self._things(naming.values())
        true: list[Formula] = []
        false: list[Formula] = []
        for literal in needed:
            if abs(literal) in naming:
                name, row, thing = naming[abs(literal)]
                if row:
                    terms = tuple(Constant(things[n]) for n in row)
                    true.append(Equal(Function(name, terms), Constant(things[thing])))
                continue
            (true if literal > 0 else false).append(self._told(*facts[abs(literal)], things))
        names = tuple((name, things[n]) for name, row, n in naming.values() if not row)
        return Model(tuple(true), tuple(false), things, names)

    def _things(self, naming: Iterable[tuple[str, tuple[int, ...], int]]) -> tuple[str, ...]:
        """Return what each thing is called: by the first constant that names it."""
        called: dict[int, str] = {}
        for name, row, thing in naming:
            if not row:
                called.setdefault(thing, name)
        return tuple(called.get(n, f"thing{n + 1}") for n in range(self.size))

    def _told(
        self, subject: Formula | str, row: tuple[int, ...], things: tuple[str, ...]
    ) -> Formula:
        terms = tuple(Constant(things[thing]) for thing in row)
        if isinstance(subject, str):
            return Atom(subject, terms)
        for name, thing in zip(free_variables(subject), terms, strict=False):
            subject = substituted(subject, Variable(name), thing)
        return subject
