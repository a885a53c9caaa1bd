"""To rank the arguments of a framework."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Literal, TypeAlias, get_args

from argmap.evaluate.dung import Framework
from argmap.evaluate.dung.enumerating import end_of
from argmap.evaluate.ranking.alike import Attackers, alike, in_order
from argmap.evaluate.ranking.categorising import BITS, bounds, categorised
from argmap.evaluate.ranking.rankings import Ranking
from argmap.evaluate.ranking.refining import burdens, discussions, refined

__all__ = ["LIMIT", "RankingSemantics", "categorise", "rank"]

LIMIT = 10.0
RankingSemantics: TypeAlias = Literal["categoriser", "discussion", "burden"]


def rank(
    framework: Framework, semantics: RankingSemantics = "categoriser", *, limit: float = LIMIT
) -> Ranking:
    """Rank arguments from the best to the worst, by who attacks whom.

    - `categoriser`: by 1 / (1 + the sum of that of all attackers).
    - `discussion`: fewer attackers are better; of as many, more defenders; of as many, fewer
      attackers of these; and so on.
    - `burden`: the same way down, but attackers count less the more they are attacked.

    Comparisons are exact, with whole numbers and fractions of any length, and ties are ties. Only
    where attacks go round in circles may it be that two arguments which are not attacked alike
    agree as far as one looks, or as it goes in `limit` seconds; the ranking says so (`open`). For
    frameworks of some hundreds of arguments: the cost of a discussion grows with the square of
    their number.

    >>> str(rank(Framework.of("abc", [("a", "b"), ("b", "c")])))
    'a > c > b'

    Raises:
        ValueError: there is no such semantics; the limit is not above 0.
        TypeError: this is no framework, or the limit is no number.
    """
    if not isinstance(framework, Framework):
        raise TypeError(f"a framework is ranked, not {type(framework).__name__}")
    if semantics not in get_args(RankingSemantics):
        known = ", ".join(get_args(RankingSemantics))
        raise ValueError(f"there is no ranking semantics {semantics!r}; there are {known}")
    until = end_of(limit)
    if not limit:
        raise ValueError("the limit is a number of seconds above 0, not 0")
    attackers = _attackers(framework)
    order = in_order(attackers)
    classes = alike(attackers, order)
    names = framework.arguments
    match semantics:
        case "categoriser":
            found, exact = categorised(attackers, order, classes, until=until)
        case "discussion":
            found, exact = refined(classes, discussions(attackers), until=until)
        case "burden":
            found, exact = refined(classes, burdens(attackers), until=until)
    tiers = tuple(tuple(names[one] for one in sorted(tier)) for tier in found)
    if exact:
        return Ranking(semantics, tiers)
    kinds = dict(zip(names, classes, strict=True))
    unclear = (tier for tier in tiers if len({kinds[name] for name in tier}) > 1)
    return Ranking(semantics, tiers, tuple(map(frozenset, unclear)))


def categorise(framework: Framework) -> dict[str, float]:
    """Return the value of each argument by the categoriser, to the precision of floats.

    >>> categorise(Framework.of("abc", [("a", "b"), ("b", "c")]))
    {'a': 1.0, 'b': 0.5, 'c': 0.6666666666666666}
    """
    low, high = bounds(_attackers(framework))
    middles = (
        float(Fraction(one + other, 1 << (BITS + 1))) for one, other in zip(low, high, strict=True)
    )
    return dict(zip(framework.arguments, middles, strict=True))


def _attackers(framework: Framework) -> Attackers:
    starts, others = (numbers.tolist() for numbers in framework.backward)
    return [others[one:end] for one, end in pairwise(starts)]
