"""Arguments themselves, one by one; there may be exponentially many.

Source: Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008, definitions 3.6 to 3.10
(arguments) and 3.14 to 3.16 (attacks and defeats).

A theory with circles has infinitely many arguments. Two that conclude the same by the same rule,
with the same last rules, and in which the same can be attacked, attack the same and are attacked by
the same: of these only the first is made, so that there are finitely many.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import product

from attrs import evolve, frozen

from argmap.evaluate.aspic.exceptions import TooManyArgumentsError
from argmap.evaluate.aspic.ordering import Ordering
from argmap.evaluate.aspic.theories import AspicTheory, Rule
from argmap.evaluate.dung import Framework
from argmap.evaluate.dung.asking import in_time
from argmap.evaluate.dung.enumerating import end_of

__all__ = ["MOST", "Structured", "Target", "arguments", "defeats", "framework"]

MOST = 2_000
"""How many arguments are made unless more are allowed."""


@frozen
class Target:
    """Something in an argument that can be attacked: an ordinary premise, or a defeasible rule.

    What is attacked is the part of the argument that consists of the premise, or ends in the rule.

    Attributes:
        element: the premise, or the name of the rule.
        premises, rules: all ordinary premises and defeasible rules in it.
        last: the rule, if it is one.
    """

    element: str
    premises: frozenset[str]
    rules: frozenset[str]
    last: frozenset[str]


@frozen
class Structured:
    """An argument: a premise, or a rule and arguments for each of its premises.

    Attributes:
        name: `A1`, `A2`, …, in the order in which they are made.
        conclusion: the literal that it concludes.
        rule: the name of its last rule; None for a premise.
        parts: the names of the arguments for the premises of that rule, in their order.
        premises: the ordinary premises in it.
        rules: the names of the defeasible rules in it.
        last: the names of its last defeasible rules.
        targets: what in it can be attacked.
    """

    name: str
    conclusion: str
    rule: str | None
    parts: tuple[str, ...]
    last: frozenset[str]
    targets: frozenset[Target]
    premises: frozenset[str]
    rules: frozenset[str]

    def __str__(self) -> str:
        how = "" if self.rule is None else f" from {', '.join(self.parts)} by {self.rule}"
        return f"{self.name}: {self.conclusion}{how}"


def arguments(
    theory: AspicTheory,
    ordering: Ordering | None = None,
    *,
    most: int = MOST,
    limit: float | None = None,
) -> Iterator[Structured]:
    """Yield the arguments of a theory, each behind its parts.

    Arguments that differ only in what doesn't matter to the ordering are one.

    >>> theory = AspicTheory([Rule("r", ["a", "b"], "c")], premises=["a", "b"])
    >>> [str(argument) for argument in arguments(theory)]
    ['A1: a', 'A2: b', 'A3: c from A1, A2 by r']

    Raises:
        TooManyArgumentsError: there are more than `most`.
        OutOfTimeError: not all are found within the limit, in seconds. In circles there may be few
            arguments, and very many ways to make them.
    """
    end = end_of(limit)
    by_literal: dict[str, list[Structured]] = {}
    using: dict[str, list[Rule]] = {}
    for rule in theory.rules:
        for premise in rule.premises:
            using.setdefault(premise, []).append(rule)

    def beginning() -> Iterator[Structured]:
        yield from (_assumed(name, ordinary=False) for name in theory.axioms)
        yield from (_assumed(name, ordinary=True) for name in theory.premises)
        yield from (_applied(rule, ()) for rule in theory.rules if not rule.premises)

    def following(argument: Structured) -> Iterator[Structured]:
        by_literal.setdefault(argument.conclusion, []).append(argument)
        for rule in using.get(argument.conclusion, ()):
            # Each combination is made when the last of its members is there.
            choices = [
                [argument] if premise == argument.conclusion else by_literal.get(premise, ())
                for premise in rule.premises
            ]
            yield from (_applied(rule, parts) for parts in product(*choices))

    weakest = ordering is not None and ordering.link == "weakest-link"

    def kind(argument: Structured) -> tuple[object, ...]:
        known = (argument.conclusion, argument.rule, argument.last)
        return (*known, argument.targets if weakest else (argument.premises, argument.rules))

    found: set[tuple[object, ...]] = set()
    waiting = deque([beginning()])
    while waiting:
        for argument in waiting.popleft():
            in_time(end)
            if kind(argument) in found:
                continue
            if len(found) == most:
                raise TooManyArgumentsError(most)
            found.add(kind(argument))
            named = evolve(argument, name=f"A{len(found)}")
            yield named
            waiting.append(following(named))


def _assumed(name: str, *, ordinary: bool) -> Structured:
    nothing: frozenset[str] = frozenset()
    premises = frozenset({name}) if ordinary else nothing
    targets = frozenset({Target(name, premises, nothing, nothing)}) if ordinary else frozenset()
    return Structured("", name, None, (), nothing, targets, premises, nothing)


def _applied(rule: Rule, parts: tuple[Structured, ...]) -> Structured:
    premises = frozenset().union(*(part.premises for part in parts))
    rules = frozenset().union(*(part.rules for part in parts))
    targets = frozenset().union(*(part.targets for part in parts))
    last = frozenset().union(*(part.last for part in parts))
    if not rule.strict:
        rules |= {rule.name}
        last = frozenset({rule.name})
        targets |= {Target(rule.name, premises, rules, last)}
    names = tuple(part.name for part in parts)
    return Structured("", rule.conclusion, rule.name, names, last, targets, premises, rules)


def defeats(
    theory: AspicTheory, found: Iterable[Structured], ordering: Ordering | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the names of each two arguments of which the first defeats the second.

    Whoever attacks a part of an argument attacks the argument. Undercuts, and what is contrary in
    one direction, always defeat; what is contradictory does unless it is weaker than what it
    attacks. Without an ordering every attack does.
    """
    found = tuple(found)
    concluding: dict[str, list[Structured]] = {}
    for argument in found:
        concluding.setdefault(argument.conclusion, []).append(argument)
    hit: dict[Target, frozenset[str]] = {}
    for argument in found:
        for target in argument.targets:
            if target not in hit:
                hit[target] = frozenset(_defeaters(theory, target, concluding, ordering))
        for name in sorted(frozenset().union(*(hit[target] for target in argument.targets))):
            yield name, argument.name


def _defeaters(
    theory: AspicTheory,
    target: Target,
    concluding: dict[str, list[Structured]],
    ordering: Ordering | None,
) -> Iterator[str]:
    claim = theory.rule(target.element).conclusion if target.last else target.element
    undercutting = theory.attackers.get(target.element, ()) if target.last else ()
    for literal in (*undercutting, *theory.attackers.get(claim, ())):
        sure = literal in undercutting or not theory.contradictory(literal, claim)
        for attacker in concluding.get(literal, ()):
            if sure or ordering is None or not ordering.weaker(theory, attacker, target):
                yield attacker.name


def framework(
    theory: AspicTheory, ordering: Ordering | None = None, *, most: int = MOST
) -> Framework:
    """Return the arguments of a theory, and which defeat which, as an abstract framework.

    Raises:
        TooManyArgumentsError: there are more than `most`.
    """
    found = tuple(arguments(theory, ordering, most=most))
    return Framework.of((argument.name for argument in found), defeats(theory, found, ordering))
