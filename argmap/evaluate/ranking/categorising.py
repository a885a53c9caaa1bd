"""To rank arguments by the categoriser: 1 / (1 + the sum of that of all attackers).

Sources: Besnard and Hunter, A logic-based theory of deductive arguments,
https://doi.org/10.1016/S0004-3702(01)00071-6, for trees; Pu, Luo, Zhang and Luo, Argument ranking with
categoriser function, https://doi.org/10.1007/978-3-319-12096-6_26, for all graphs: there is always
exactly one solution.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import inf
from time import monotonic

from argmap.evaluate.ranking.alike import Attackers

__all__ = ["BITS", "MOST_BITS", "bounds", "categorised", "exactly"]

BITS = 192
"""To how many binary places values are bounded; what differs, differs far sooner."""
MOST_BITS = 1 << 15
"""How long exact denominators may get."""
_MOST_ROUNDS = 5_000


def bounds(
    attackers: Attackers, *, bits: int = BITS, until: float = inf
) -> tuple[list[int], list[int]]:
    """Return whole numbers between which 2^bits times the value of each argument lies, for sure.

    More attack makes less of an argument. So what follows from too little of all is too much, and
    the other way round: from 0 and 1 both come nearer to the solution, rounded outwards, but not
    beyond a `monotonic` time.
    """
    one = 1 << bits
    low, high = [0] * len(attackers), [one] * len(attackers)
    for _ in range(_MOST_ROUNDS):
        lower = [one * one // (one + sum([high[each] for each in some])) for some in attackers]
        upper = [-(-one * one // (one + sum([lower[each] for each in some]))) for some in attackers]
        # What was known before holds as well.
        lower = list(map(max, lower, low))
        upper = list(map(min, upper, high))
        done = lower == low and upper == high
        low, high = lower, upper
        if done or monotonic() > until:
            break
    return low, high


def exactly(attackers: Attackers, order: Sequence[int]) -> list[Fraction] | None:
    """Return the values where attacks go round in no circle; None if the numbers get too long."""
    values = [Fraction()] * len(attackers)
    for number in order:
        values[number] = 1 / (1 + sum([values[one] for one in attackers[number]], Fraction()))
        if values[number].denominator.bit_length() > MOST_BITS:
            return None
    return values


def categorised(
    attackers: Attackers,
    order: Sequence[int] | None,
    classes: Sequence[int],
    *,
    until: float,
) -> tuple[list[list[int]], bool]:
    """Return arguments in tiers, the largest value first, and whether all of a tier are as large."""
    low, high = bounds(attackers, until=until)
    found: list[list[int]] = []
    least = -1
    for number in sorted(range(len(attackers)), key=high.__getitem__, reverse=True):
        if found and high[number] >= least:
            found[-1].append(number)
            least = min(least, low[number])
        else:
            found.append([number])
            least = low[number]
    if order is None or all(len({classes[one] for one in tier}) == 1 for tier in found):
        return found, order is not None
    values = exactly(attackers, order)
    if values is None:
        return found, False
    by_value: dict[Fraction, list[int]] = {}
    for number, value in enumerate(values):
        by_value.setdefault(value, []).append(number)
    return [by_value[value] for value in sorted(by_value, reverse=True)], True
