"""Schemes with variables, and the arguments that they give.

A scheme is a rule: whenever its premises are among what is assumed or concluded, with the same
things for the same variables, it gives an argument. Exceptions are not needed for that; they undercut
it. Found from what is assumed forwards, each argument once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.structures import Argument, Issue
from argmap.evaluate.carneades.terms import (
    DEEPEST,
    Bindings,
    Compound,
    Term,
    depth,
    is_variable,
    matched,
    parse_term,
    substituted,
)
from argmap.evaluate.carneades.weighing import Linked, Property, Weighing

__all__ = ["MOST_ARGUMENTS", "Scheme", "instantiate", "issues_of"]

MOST_ARGUMENTS = 100_000
"""How many arguments schemes may give."""


def _terms(texts: Iterable[str]) -> tuple[Term, ...]:
    terms = []
    for text in texts:
        term = parse_term(text)
        if term is None:
            raise StructureError(f"{text!r} is no term, as price(volvo,high) or ¬guilty")
        terms.append(term)
    return tuple(terms)


@frozen
class Scheme:
    """A pattern of arguments.

    Attributes:
        name: what it is called.
        variables: what stands for something, in the order in which instances tell it.
        premises, conclusions: terms; each conclusion is argued for on its own.
        assumptions: premises that are assumed with each instance.
        exceptions: what undercuts an instance.
        weighing, properties: those of its instances.
    """

    name: str
    variables: tuple[str, ...] = ()
    premises: tuple[Term, ...] = field(default=(), converter=_terms)
    conclusions: tuple[Term, ...] = field(default=(), converter=_terms)
    assumptions: tuple[Term, ...] = field(default=(), converter=_terms)
    exceptions: tuple[Term, ...] = field(default=(), converter=_terms)
    weighing: Weighing = field(factory=Linked)
    properties: Mapping[str, Property] = field(factory=dict)


def instantiate(
    schemes: Sequence[Scheme], facts: Iterable[str], *, most: int = MOST_ARGUMENTS
) -> tuple[tuple[Argument, ...], frozenset[str]]:
    """Return the arguments that schemes give of some facts, and what these assume.

    Each is named after its scheme and what its variables stand for.

    Raises:
        StructureError: there are more than `most`; a conclusion has a variable that no premise
            binds; or there is no end to what schemes make of what they have made.
    """
    known: dict[str, list[Term]] = defaultdict(list)
    seen: set[Term] = set()
    news = [term for term in map(parse_term, facts) if term is not None]
    arguments: dict[str, Argument] = {}
    assumed: dict[str, None] = {}
    waiting: list[tuple[Scheme, Bindings]] = [
        (s, {}) for s in schemes if not s.premises and not s.variables
    ]
    while news or waiting:
        if not waiting:
            fact = news.pop()
            if fact in seen:
                continue
            seen.add(fact)
            known[_key(fact)].append(fact)
            known[""].append(fact)
            waiting = [(s, bound) for s in schemes for bound in _fitting(s, fact, known)]
            continue
        scheme, bindings = waiting.pop()
        for argument in _instances(scheme, bindings):
            if argument.name in arguments:
                continue
            if len(arguments) == most:
                raise StructureError(f"the schemes give more than {most} arguments")
            arguments[argument.name] = argument
            if not scheme.conclusions:
                continue
            assumed.update(dict.fromkeys(str(substituted(t, bindings)) for t in scheme.assumptions))
            news += [substituted(t, bindings) for t in (*scheme.conclusions, *scheme.assumptions)]
    return tuple(arguments.values()), frozenset(assumed)


def _key(term: Term) -> str:
    return term.functor if isinstance(term, Compound) else term


def _fitting(scheme: Scheme, fact: Term, known: Mapping[str, list[Term]]) -> list[Bindings]:
    """Return all ways to bind the premises of a scheme to what is known, one of them to a fact."""
    found: list[Bindings] = []
    for place, trigger in enumerate(scheme.premises):
        first = matched(trigger, fact, {})
        ways = [] if first is None else [first]
        for premise in (p for n, p in enumerate(scheme.premises) if n != place):
            ways = [
                bound
                for way in ways
                for candidate in _candidates(premise, way, known)
                if (bound := matched(premise, candidate, way)) is not None
            ]
        found += ways
    return found


def _candidates(premise: Term, way: Bindings, known: Mapping[str, list[Term]]) -> Sequence[Term]:
    bound = substituted(premise, way)
    return known.get("" if is_variable(bound) else _key(bound), ())


def _instances(scheme: Scheme, bindings: Bindings) -> Iterator[Argument]:
    told = [str(bindings.get(variable, variable)) for variable in scheme.variables]
    name = f"{scheme.name}({','.join(told)})" if told else scheme.name
    premises, assumptions, exceptions = (
        tuple(str(substituted(term, bindings)) for term in terms)
        for terms in (scheme.premises, scheme.assumptions, scheme.exceptions)
    )
    for number, conclusion in enumerate(scheme.conclusions, start=1):
        concluded = substituted(conclusion, bindings)
        if concluded == "true":
            continue
        if _open(concluded):
            raise StructureError(
                f"the conclusion {conclusion} of the scheme {scheme.name!r} has a variable that no "
                "premise binds"
            )
        if depth(concluded) > DEEPEST:
            raise StructureError(
                f"the scheme {scheme.name!r} goes on and on: more than {DEEPEST} terms in each other"
            )
        yield Argument(
            name if number == 1 else f"{name}, {number}",
            str(concluded),
            (*premises, *assumptions),
            exceptions=exceptions,
            weighing=scheme.weighing,
            properties=scheme.properties,
        )


def _open(term: Term) -> bool:
    if isinstance(term, Compound):
        return any(map(_open, term.arguments))
    return is_variable(term)


_NUMBERED = re.compile(r"\d$")


def issues_of(
    patterns: Sequence[str], statements: Iterable[str], standing: Iterable[Issue]
) -> Iterator[tuple[str, ...]]:
    """Yield the positions of the issues that a pattern of issues finds among statements.

    `["¬Q", "Q"]` joins what fits with the same things for the same variables. `["buy(X1)", "...",
    "buy(Xn)"]` joins all that fits the first, whatever its numbered variables are. What is at an
    issue already is left there.
    """
    first, *rest = _terms(pattern for pattern in patterns if pattern != "...")
    listed = "..." in patterns
    taken = {position for issue in standing for position in issue.positions}
    terms = {name: term for name in statements if (term := parse_term(name)) is not None}
    for name, term in terms.items():
        bound = matched(first, term, {})
        if bound is None or name in taken:
            continue
        kept = {v: t for v, t in bound.items() if not (listed and _NUMBERED.search(v))}
        others = [first] if listed else rest
        positions = (
            name,
            *(
                other
                for other, candidate in terms.items()
                if other != name
                and other not in taken
                and any(matched(pattern, candidate, kept) is not None for pattern in others)
            ),
        )
        if len(positions) > 1:
            taken.update(positions)
            yield positions
