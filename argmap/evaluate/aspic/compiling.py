"""From a theory to its elements: what can be derived, and what speaks against what, by numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.aspic.elements import Derivation, Elements
from argmap.evaluate.aspic.exceptions import TheoryError
from argmap.evaluate.aspic.ordering import Ordering
from argmap.evaluate.aspic.theories import AspicTheory, Rule

__all__ = ["Compiled", "compile_theory"]


@frozen(eq=False)
class Compiled:
    """The elements of a theory, and where its names are among them.

    Attributes:
        elements: premises and defeasible rules.
        literals: the proposition that a literal is.
        applied: for each rule, by its name, the proposition that it applies and nothing is against
            it; its conclusion is derived from that.
        together: the propositions that several rules all apply, by the names given to them.
    """

    elements: Elements
    literals: Mapping[str, int]
    applied: Mapping[str, int]
    together: Mapping[str, int]


def compile_theory(
    theory: AspicTheory,
    ordering: Ordering | None = None,
    *,
    more: Iterable[str] = (),
    together: Mapping[str, Iterable[str]] | None = None,
) -> Compiled:
    """Return the elements of a theory: linear in the theory where nothing is ordered.

    Args:
        theory: the theory.
        ordering: how arguments are compared, by last links; without it all attacks are defeats.
            Where a literal contradicts something that is preferred to other things, the derivations
            of the literal by strict rules are copied, without those that are too weak.
        more: literals that are to be looked at though nothing in the theory may speak of them.
        together: names of rules that are to be looked at together, by a name for all of them.

    Raises:
        TheoryError: the ordering is by weakest links: whether an attack defeats depends on whole
            arguments then.
    """
    if ordering is not None and ordering.link != "last-link":
        raise TheoryError("weakest links are found in arguments, not in elements")
    compiling = _Compiling(theory, ordering, more)
    compiling.derive()
    joined = compiling.join(together or {})
    attackers = compiling.oppose()
    return Compiled(
        Elements(compiling.size, tuple(compiling.derivations), attackers),
        MappingProxyType(compiling.literals),
        MappingProxyType({rule.name: compiling.applied[rule.name] for rule in theory.rules}),
        joined,
    )


class _Compiling:
    """Elements in the making."""

    def __init__(self, theory: AspicTheory, ordering: Ordering | None, more: Iterable[str]) -> None:
        self.theory = theory
        self.ordering = ordering
        names = dict.fromkeys((*theory.literals, *more))
        self.literals = {name: at for at, name in enumerate(names)}
        self.size = len(self.literals)
        self.derivations: list[Derivation] = []
        # That a rule applies, or that an ordinary premise is assumed.
        self.applied = {
            name: self._new() for name in (*(rule.name for rule in theory.rules), *theory.premises)
        }
        self.concluding: dict[str, list[Rule]] = {}
        for rule in theory.rules:
            self.concluding.setdefault(rule.conclusion, []).append(rule)
        self.defeasible = tuple(rule for rule in theory.rules if not rule.strict)
        self.all_rules = frozenset(rule.name for rule in self.defeasible)
        self.all_premises = frozenset(theory.premises)
        self.axioms = frozenset(theory.axioms)
        self.restricted: dict[tuple[str, str, frozenset[str], frozenset[str]], int] = {}

    def _new(self) -> int:
        self.size += 1
        return self.size - 1

    def _add(self, conclusion: int, premises: Iterable[int], element: int = -1) -> None:
        found = tuple(dict.fromkeys(premises))
        if conclusion not in found:
            self.derivations.append(Derivation(conclusion, found, element))

    def derive(self) -> None:
        """Make the derivations of all literals; elements are premises first, then rules."""
        for name in self.theory.axioms:
            self._add(self.literals[name], ())
        for element, name in enumerate(self.theory.premises):
            self._add(self.applied[name], (), element)
            self._add(self.literals[name], (self.applied[name],))
        element = len(self.theory.premises)
        for rule in self.theory.rules:
            premises = [self.literals[name] for name in rule.premises]
            self._add(self.applied[rule.name], premises, -1 if rule.strict else element)
            self._add(self.literals[rule.conclusion], (self.applied[rule.name],))
            element += not rule.strict

    def join(self, together: Mapping[str, Iterable[str]]) -> Mapping[str, int]:
        """Make propositions that several rules apply."""
        joined: dict[str, int] = {}
        for name, rules in together.items():
            joined[name] = self._new()
            self._add(joined[name], (self.applied[rule] for rule in rules))
        return MappingProxyType(joined)

    def oppose(self) -> tuple[tuple[int, ...], ...]:
        """Return what speaks against each element."""
        against: list[tuple[int, ...]] = []
        for name in self.theory.premises:
            found = self._defeaters(name, name)
            against.append(tuple(dict.fromkeys(found)))
        for rule in self.defeasible:
            undercutting = self.theory.attackers.get(rule.name, ())
            found = [
                *(self.literals[literal] for literal in undercutting),
                *self._defeaters(rule.name, rule.conclusion),
            ]
            against.append(tuple(dict.fromkeys(found)))
        return tuple(against)

    def _defeaters(self, element: str, claim: str) -> list[int]:
        """Return what defeats a claim, where it rests on an element."""
        found = []
        for literal in self.theory.attackers.get(claim, ()):
            if self.ordering is None or not self.theory.contradictory(literal, claim):
                found.append(self.literals[literal])
            else:
                found += self._not_weaker(literal, element)
        return found

    # Last links: what is derived by such arguments alone as aren't weaker than what they attack.

    def _not_weaker(self, literal: str, element: str) -> list[int]:
        worse = self.theory.weaker.get(element, frozenset())
        nothing: frozenset[str] = frozenset()
        is_rule = element in self.all_rules
        if is_rule and not worse:
            return [self.literals[literal]]
        elitist = self.ordering is not None and self.ordering.comparison == "elitist"
        if is_rule:
            if elitist:
                return [self._only(literal, worse, nothing)]
            return [self._only(literal, self.all_rules, nothing), self._some(literal, worse)]
        # What rests on a defeasible rule is weaker than a mere premise.
        if elitist or not worse:
            return [self._only(literal, self.all_rules, worse)]
        firm = self._only(literal, self.all_rules, self.all_premises)
        return [firm, self._some_premise(literal, worse)]

    def _only(self, literal: str, rules: frozenset[str], premises: frozenset[str]) -> int:
        """Return that a literal is derived with last rules and premises but these."""
        return self._restricted("only", literal, rules, premises)

    def _some(self, literal: str, rules: frozenset[str]) -> int:
        """Return that a literal is derived with a last rule that is none of these."""
        return self._restricted("some", literal, rules, frozenset())

    def _some_premise(self, literal: str, premises: frozenset[str]) -> int:
        """Return that a literal is derived strictly, from a premise that is none of these."""
        return self._restricted("premise", literal, self.all_rules, premises)

    def _restricted(
        self, kind: str, literal: str, rules: frozenset[str], premises: frozenset[str]
    ) -> int:
        """Return a proposition, and make its derivations and all that they draw on."""
        start = (kind, literal, rules, premises)
        if start not in self.restricted:
            self.restricted[start] = self._new()
            waiting = [literal]
            while waiting:
                waiting += self._derive_restricted(kind, waiting.pop(), rules, premises)
        return self.restricted[start]

    def _derive_restricted(
        self, kind: str, literal: str, rules: frozenset[str], premises: frozenset[str]
    ) -> list[str]:
        """Make the derivations of a literal, and return those that have to be made for them."""
        fresh: list[str] = []

        def restricted(name: str) -> int:
            key = (kind, name, rules, premises)
            if key not in self.restricted:
                self.restricted[key] = self._new()
                fresh.append(name)
            return self.restricted[key]

        here = restricted(literal)
        if kind == "only" and literal in self.axioms:
            self._add(here, ())
        if kind != "some" and literal in self.all_premises and literal not in premises:
            self._add(here, (self.applied[literal],))
        for rule in self.concluding.get(literal, ()):
            if not rule.strict:
                if rule.name not in rules:
                    self._add(here, (self.applied[rule.name],))
            elif kind == "only":
                self._add(here, map(restricted, rule.premises))
            else:
                all_ = self.applied[rule.name] if kind == "some" else self._strictly(rule)
                for name in rule.premises:
                    self._add(here, (all_, restricted(name)))
        return fresh

    def _strictly(self, rule: Rule) -> int:
        """Return that the premises of a strict rule are derived strictly."""
        key = ("strictly", rule.name, self.all_rules, frozenset[str]())
        if key not in self.restricted:
            self.restricted[key] = self._new()
            nothing: frozenset[str] = frozenset()
            drawn = [self._only(name, self.all_rules, nothing) for name in rule.premises]
            self._add(self.restricted[key], drawn)
        return self.restricted[key]
