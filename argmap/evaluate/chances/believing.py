"""The epistemic approach: how far arguments can be believed, given who attacks whom.

A degree of belief in each argument is the share of ways things could be in which it is believed:
whatever the degrees, some probability of these ways has them. So only the degrees are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import define, frozen

from argmap.evaluate.chances.exceptions import ChanceError, TooManyWorldsError
from argmap.evaluate.chances.numbers import Number, probability
from argmap.evaluate.chances.postulates import Choice, Postulate, attackers_of, find_postulate
from argmap.evaluate.chances.programs import AtMost, largest
from argmap.evaluate.dung import Framework
from argmap.evaluate.dung.enumerating import end_of

__all__ = ["LIMIT", "MOST_CASES", "Bounds", "belief", "believable"]

LIMIT = 10.0
MOST_CASES = 2_000
"""How many cases of alternatives are looked at, with a linear program each."""
Given = Mapping[str, "Number | tuple[Number, Number]"]


@frozen
class Bounds:
    """The least and the most that an argument can be believed."""

    low: Fraction
    high: Fraction

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"from {self.low} to {self.high}"


def believable(
    framework: Framework,
    postulates: Iterable[str | Postulate] = ("coherent",),
    *,
    given: Given | None = None,
    limit: float = LIMIT,
) -> dict[str, Fraction] | None:
    """Return degrees of belief that meet all postulates, or None if there are none.

    `given` says of some arguments how far they are believed: a probability, or the least and the
    most. Exact, by linear programming with fractions; for some dozens of arguments.

    >>> framework = Framework.of("ab", [("a", "b")])
    >>> believable(framework, ["rational"], given={"a": 0.8, "b": 0.7}) is None
    True

    Raises:
        UnknownArgumentError: there is no such argument.
        ChanceError: there is no such postulate; or a probability is not from 0 to 1.
        TooManyWorldsError: there are too many cases, which "rational" and "ternary" make.
        OutOfTimeError: it was not found out within `limit` seconds.
    """
    found = _Search.of(framework, postulates, {} if given is None else given, limit).best({})
    return None if found is None else dict(zip(framework.arguments, found[1], strict=True))


def belief(
    framework: Framework,
    argument: str,
    postulates: Iterable[str | Postulate] = ("coherent",),
    *,
    given: Given | None = None,
    limit: float = LIMIT,
) -> Bounds | None:
    """Return between which degrees an argument can be believed, or None if nothing can.

    Arguments and errors are those of `believable`.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "c")])
    >>> str(belief(framework, "c", ["justifiable"], given={"a": 0.7}))
    'None'
    >>> str(belief(framework, "c", ["coherent", "semi-optimistic"], given={"a": 0.7}))
    '7/10'
    """
    search = _Search.of(framework, postulates, {} if given is None else given, limit)
    number = framework.number(argument)
    most = search.best({number: Fraction(1)})
    least = search.best({number: Fraction(-1)})
    return None if most is None or least is None else Bounds(-least[0], most[0])


@define
class _Search:
    """Constraints, and alternatives that are tried one by one where the rest doesn't meet them."""

    size: int
    constraints: list[AtMost]
    choices: list[Choice]
    until: float

    @classmethod
    def of(
        cls,
        framework: Framework,
        postulates: Iterable[str | Postulate],
        given: Given,
        limit: float,
    ) -> _Search:
        if not isinstance(framework, Framework):
            raise TypeError(f"a framework is wanted here, not {type(framework).__name__}")
        if isinstance(postulates, str):
            raise TypeError(f"a list of postulates is wanted here, not one text: {postulates!r}")
        if not isinstance(given, Mapping):
            raise TypeError(
                f"degrees of belief are given as a mapping from names, not as {given!r}"
            )
        until = end_of(limit)
        if not limit:
            raise ValueError("the limit is a number of seconds above 0, not 0")
        attackers = attackers_of(framework)
        one = Fraction(1)
        constraints = [AtMost({number: one}, one) for number in range(framework.size)]
        choices: list[Choice] = []
        for postulate in map(find_postulate, postulates):
            constraints += postulate.constraints(attackers)
            choices += postulate.choices(attackers)
        for name, value in given.items():
            number = framework.number(name)
            low, high = (
                probability(bound, name)
                for bound in (value if isinstance(value, tuple) else (value, value))
            )
            if low > high:
                raise ChanceError(f"{name} can't be believed from {low} to {high}")
            constraints += [AtMost({number: one}, high), AtMost({number: -one}, -low)]
        return cls(framework.size, constraints, choices, until)

    def best(self, goal: Mapping[int, Fraction]) -> tuple[Fraction, list[Fraction]] | None:
        """Return the largest value of a sum of degrees, and degrees that have it."""
        best: tuple[Fraction, list[Fraction]] | None = None
        waiting: list[tuple[AtMost, ...]] = [()]
        cases = 0
        while waiting:
            cases += 1
            if cases > MOST_CASES:
                raise TooManyWorldsError(
                    f"it was not found out in {MOST_CASES} cases: ask about fewer arguments, or give "
                    "degrees of more of them"
                )
            taken = waiting.pop()
            found = largest(goal, self.size, [*self.constraints, *taken], until=self.until)
            if found is None or (best is not None and found[0] <= best[0]):
                continue
            broken = self.broken(found[1])
            if broken is None:
                best = found
            else:
                waiting += [(*taken, *way) for way in reversed(broken)]
        return best

    def broken(self, degrees: Sequence[Fraction]) -> Choice | None:
        """Return the first alternatives none of which holds."""
        for choice in self.choices:
            if not any(all(_holds(each, degrees) for each in way) for way in choice):
                return choice
        return None


def _holds(constraint: AtMost, degrees: Sequence[Fraction]) -> bool:
    return (
        sum(factor * degrees[one] for one, factor in constraint.factors.items()) <= constraint.most
    )
