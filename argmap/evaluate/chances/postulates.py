"""What degrees of belief in arguments owe to attacks: the postulates of the epistemic approach.

Sources: Thimm, A probabilistic semantics for abstract argumentation, ECAI 2012,
https://doi.org/10.3233/978-1-61499-098-7-750; Hunter and Thimm, Probabilistic reasoning with abstract
argumentation frameworks, https://doi.org/10.1613/jair.5393, section 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from argmap.evaluate.chances.exceptions import ChanceError
from argmap.evaluate.chances.programs import AtMost
from argmap.evaluate.dung import Framework

__all__ = ["POSTULATES", "Choice", "Postulate", "attackers_of", "find_postulate"]

Attackers = list[list[int]]
Choice = tuple[tuple[AtMost, ...], ...]
"""Alternatives, of which one must hold: each is some constraints."""
ONE, HALF = Fraction(1), Fraction(1, 2)


@frozen
class Postulate:
    """A demand on degrees of belief.

    Attributes:
        name: what it is called by.
        short: how the literature abbreviates it.
        demand: what it says, in a line.
        constraints: of the attackers of each argument, what must hold.
        choices: of the same, alternatives one of which must hold.
    """

    name: str
    short: str
    demand: str
    constraints: Callable[[Attackers], Iterator[AtMost]]
    choices: Callable[[Attackers], Iterator[Choice]]


def _pairs(attackers: Attackers) -> Iterator[tuple[int, int]]:
    return ((one, other) for other, each in enumerate(attackers) for one in each)


def _exactly(number: int, value: Fraction) -> tuple[AtMost, AtMost]:
    return AtMost({number: ONE}, value), AtMost({number: -ONE}, -value)


def _sum(numbers: Iterable[int], factor: Fraction, most: Fraction) -> AtMost:
    factors: dict[int, Fraction] = {}
    for number in numbers:
        factors[number] = factors.get(number, Fraction()) + factor
    return AtMost(factors, most)


def _coherent(attackers: Attackers) -> Iterator[AtMost]:
    return (_sum(pair, ONE, ONE) for pair in _pairs(attackers))


def _involutary(attackers: Attackers) -> Iterator[AtMost]:
    for pair in _pairs(attackers):
        yield _sum(pair, ONE, ONE)
        yield _sum(pair, -ONE, -ONE)


def _semi_optimistic(attackers: Attackers) -> Iterator[AtMost]:
    return (_sum((number, *each), -ONE, -ONE) for number, each in enumerate(attackers) if each)


def _founded(attackers: Attackers) -> Iterator[AtMost]:
    return (_sum((number,), -ONE, -ONE) for number, each in enumerate(attackers) if not each)


def _semi_founded(attackers: Attackers) -> Iterator[AtMost]:
    return (_sum((number,), -ONE, -HALF) for number, each in enumerate(attackers) if not each)


def _optimistic(attackers: Attackers) -> Iterator[AtMost]:
    return (_sum((number, *each), -ONE, -ONE) for number, each in enumerate(attackers))


def _justifiable(attackers: Attackers) -> Iterator[AtMost]:
    yield from _coherent(attackers)
    yield from _optimistic(attackers)


def _all(value: Fraction) -> Callable[[Attackers], Iterator[AtMost]]:
    return lambda attackers: (
        constraint for number in range(len(attackers)) for constraint in _exactly(number, value)
    )


def _rational(attackers: Attackers) -> Iterator[Choice]:
    return (
        tuple((AtMost({number: ONE}, HALF),) for number in sorted(set(pair)))
        for pair in _pairs(attackers)
    )


def _ternary(attackers: Attackers) -> Iterator[Choice]:
    return (
        tuple(_exactly(number, value) for value in (ONE, HALF, Fraction()))
        for number in range(len(attackers))
    )


def _nothing(_: Attackers) -> Iterator[AtMost]:
    return iter(())


def _no_choice(_: Attackers) -> Iterator[Choice]:
    return iter(())


POSTULATES = (
    Postulate(
        "coherent",
        "COH",
        "what is attacked has at most what its attacker lacks",
        _coherent,
        _no_choice,
    ),
    Postulate(
        "involutary",
        "INV",
        "what is attacked has what its attacker lacks",
        _involutary,
        _no_choice,
    ),
    Postulate(
        "rational",
        "RAT",
        "who believes an argument (more than 1/2) doesn't believe what it attacks",
        _nothing,
        _rational,
    ),
    Postulate("founded", "FOU", "what nothing attacks is believed for sure", _founded, _no_choice),
    Postulate(
        "semi-founded",
        "SFOU",
        "what nothing attacks is not disbelieved (at least 1/2)",
        _semi_founded,
        _no_choice,
    ),
    Postulate(
        "optimistic",
        "OPT",
        "an argument has at least what its attackers leave, all together",
        _optimistic,
        _no_choice,
    ),
    Postulate(
        "semi-optimistic",
        "SOPT",
        "an argument that is attacked has at least what its attackers leave",
        _semi_optimistic,
        _no_choice,
    ),
    Postulate("justifiable", "JUS", "coherent and optimistic", _justifiable, _no_choice),
    Postulate("ternary", "TER", "each argument has 0, 1/2 or 1", _nothing, _ternary),
    Postulate("neutral", "NEU", "each argument has 1/2", _all(HALF), _no_choice),
    Postulate("maximal", "MAX", "each argument has 1", _all(ONE), _no_choice),
    Postulate("minimal", "MIN", "each argument has 0", _all(Fraction()), _no_choice),
)
"""All that there are."""


def find_postulate(name: str | Postulate) -> Postulate:
    """Return the postulate of a name or an abbreviation.

    Raises:
        ChanceError: there is none.
    """
    if isinstance(name, Postulate):
        return name
    for postulate in POSTULATES:
        if name in {postulate.name, postulate.short}:
            return postulate
    names = ", ".join(postulate.name for postulate in POSTULATES)
    raise ChanceError(f"there is no postulate {name!r}; there are {names}")


def attackers_of(framework: Framework) -> Attackers:
    """Return the numbers of the attackers of each argument."""
    starts, others = (numbers.tolist() for numbers in framework.backward)
    return [others[one:end] for one, end in pairwise(starts)]
