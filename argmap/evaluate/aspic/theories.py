"""Theories: what is taken for granted, which rules there are, and what speaks against what.

Source: Modgil and Prakken 2013, A general account of argumentation with preferences,
https://doi.org/10.1016/j.artint.2012.10.008, definitions 2.1 to 2.4 of the version without a logic
of its own: a literal is a name, and what is contrary to what is told by pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from argmap.circles import reached
from argmap.evaluate.aspic.exceptions import TheoryError

__all__ = ["AspicTheory", "Rule"]


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Return names, each once; one text is no list of its letters."""
    if isinstance(names, str):
        raise TypeError(f"a list of literals is wanted here, not one text: {names!r}")
    return tuple(dict.fromkeys(names))


def _rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    found = tuple(rules)
    for rule in found:
        if not isinstance(rule, Rule):
            raise TypeError(f"a Rule is wanted here, not {rule!r}")
    return found


def _pairs(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    found = dict.fromkeys(tuple(pair) for pair in pairs)
    for pair in found:
        if len(pair) != 2 or not all(isinstance(name, str) for name in pair):
            raise TypeError(f"a pair of literals is wanted here, not {pair!r}")
    return tuple((one, other) for one, other in found)


@frozen
class Rule:
    """A step from premises to a conclusion.

    Attributes:
        name: what it is called by: each rule of a theory has a name of its own. What is contrary to
            the name of a defeasible rule undercuts it.
        premises: the literals that it draws on, each once; there may be none.
        conclusion: the literal that it concludes.
        strict: whether there is no exception to it.
    """

    name: str
    premises: tuple[str, ...] = field(converter=_names)
    conclusion: str
    strict: bool = field(default=False, kw_only=True)

    def __str__(self) -> str:
        arrow = "→" if self.strict else "⇒"
        return f"{self.name}: {', '.join(self.premises)} {arrow} {self.conclusion}"


@frozen
class AspicTheory:
    """What arguments are made of (ASPIC+: an argumentation theory).

    >>> theory = AspicTheory(
    ...     rules=[Rule("r", ["bird"], "flies")],
    ...     premises=["bird", "penguin"],
    ...     contraries=[("penguin", "r")],
    ... )
    >>> theory.literals
    ('r', 'bird', 'flies', 'penguin')

    Attributes:
        rules: strict and defeasible ones.
        premises: literals that are assumed, and can be attacked (ordinary premises).
        axioms: literals that are assumed, and can't be attacked.
        contraries: pairs of which the first is contrary to the second: a literal, or the name of a
            rule. What is contrary in both directions is contradictory.
        preferences: pairs of which the first is strictly preferred to the second: the names of
            two defeasible rules, or two premises. What follows by transitivity need not be told.

    Raises:
        TheoryError: two rules have one name, something is a premise and also an axiom or the name of
            a rule, or a preference is between other things, or goes round in a circle.
    """

    rules: tuple[Rule, ...] = field(default=(), converter=_rules)
    premises: tuple[str, ...] = field(default=(), converter=_names)
    axioms: tuple[str, ...] = field(default=(), converter=_names)
    contraries: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    preferences: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)

    def __attrs_post_init__(self) -> None:
        if len(self._named) < len(self.rules):
            names = [rule.name for rule in self.rules]
            twice = next(name for name in names if names.count(name) > 1)
            raise TheoryError(f"two rules have the name {twice!r}: call one of them otherwise")
        both = set(self.axioms).intersection(self.premises)
        if both:
            raise TheoryError(
                f"{min(both)!r} is a premise and an axiom: it can only be one of them"
            )
        named = {name for name in self.premises if name in self._named}
        if named:
            raise TheoryError(
                f"{min(named)!r} is a premise and the name of a rule: rename the rule"
            )
        self._demand_preferences()

    def _demand_preferences(self) -> None:
        defeasible = {rule.name for rule in self.rules if not rule.strict}
        premises = set(self.premises)
        for pair in self.preferences:
            if not any(kind.issuperset(pair) for kind in (defeasible, premises)):
                raise TheoryError(
                    f"{pair[0]!r} can't be preferred to {pair[1]!r}: preferences are between "
                    "defeasible rules, by their names, or between premises"
                )
        for name, below in self.weaker.items():
            if name in below:
                raise TheoryError(
                    f"the preferences go round in a circle: {name!r} is in it; take one of them out"
                )

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """All literals that are spoken of, and the names of rules, in the order of their mention."""
        return tuple(
            dict.fromkeys(
                (
                    *(
                        name
                        for rule in self.rules
                        for name in (rule.name, *rule.premises, rule.conclusion)
                    ),
                    *self.premises,
                    *self.axioms,
                    *(name for pair in self.contraries for name in pair),
                )
            )
        )

    @cached_property
    def _named(self) -> dict[str, Rule]:
        return {rule.name: rule for rule in self.rules}

    def rule(self, name: str) -> Rule:
        """Return the rule of a name.

        Raises:
            TheoryError: there is none.
        """
        if name not in self._named:
            raise TheoryError(f"there is no rule {name!r}")
        return self._named[name]

    @cached_property
    def attackers(self) -> Mapping[str, tuple[str, ...]]:
        """For each literal, or name of a rule, what is contrary to it."""
        found: dict[str, list[str]] = {}
        for one, other in self.contraries:
            found.setdefault(other, []).append(one)
        return MappingProxyType({name: tuple(names) for name, names in found.items()})

    def contradictory(self, one: str, other: str) -> bool:
        """Tell whether each of two literals is contrary to the other."""
        return (one, other) in self._against and (other, one) in self._against

    @cached_property
    def _against(self) -> frozenset[tuple[str, str]]:
        return frozenset(self.contraries)

    @cached_property
    def weaker(self) -> Mapping[str, frozenset[str]]:
        """For each rule and premise that is preferred to something, all that it is preferred to."""
        below: dict[str, list[str]] = {}
        for better, worse in self.preferences:
            below.setdefault(better, []).append(worse)

        def onward(name: str) -> Iterable[str]:
            return below.get(name, ())

        return MappingProxyType({name: frozenset(reached(onward(name), onward)) for name in below})

    def prefers(self, one: str, other: str) -> bool:
        """Tell whether a rule or premise is strictly preferred to another one."""
        return other in self.weaker.get(one, ())
