"""To rank arguments by sequences of numbers: the first place where two differ decides.

Source: Amgoud and Ben-Naim, Ranking-based semantics for argumentation frameworks,
https://doi.org/10.1007/978-3-642-40381-1_11, definitions 9 to 13.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from time import monotonic

from argmap.evaluate.ranking.alike import Attackers

__all__ = ["MOST_BITS", "MOST_STEPS", "burdens", "discussions", "refined"]

MOST_BITS = 1 << 15
"""How long the denominators of burdens may get, which about double with each step."""
MOST_STEPS = 1_000


def discussions(attackers: Attackers) -> Iterator[list[int]]:
    """Yield how often each argument loses discussions of length 1, 2, 3, …, less how often it wins.

    A discussion is a chain of attackers down from the argument; those of odd length speak for it.
    Two arguments that are even for as many lengths as there are arguments stay so: what they differ
    by obeys a recurrence of that order (Cayley and Hamilton).
    """
    counts = [1] * len(attackers)
    for length in range(1, len(attackers) + 1):
        yield [-count for count in counts] if length % 2 else list(counts)
        counts = [sum([counts[one] for one in each]) for each in attackers]


def burdens(attackers: Attackers) -> Iterator[list[Fraction] | None]:
    """Yield the burden of each argument at steps 0, 1, 2, …: 1 + Σ 1 / burdens of attackers before.

    It ends where nothing changes any more. If attacks go round in circles they may go on for ever:
    where the numbers get too long, or the steps too many, None comes last.
    """
    burden = [Fraction(1)] * len(attackers)
    for _ in range(MOST_STEPS):
        yield burden
        inverse = [1 / one for one in burden]
        before = burden
        burden = [1 + sum([inverse[one] for one in each], Fraction()) for each in attackers]
        if burden == before:
            return
        if max(one.denominator.bit_length() for one in burden) > MOST_BITS:
            break
    yield None


def refined(
    classes: Sequence[int],
    sequences: Iterable[Sequence[int] | Sequence[Fraction] | None],
    *,
    until: float,
) -> tuple[list[list[int]], bool]:
    """Return arguments in tiers, the smallest sequence first, and whether all was looked at.

    It ends where each tier has nothing but what is alike, with the sequences, or at a `monotonic`
    time.
    """

    def alike(tier: Sequence[int]) -> bool:
        return len(tier) == 1 or len({classes[one] for one in tier}) == 1

    tiers = [list(range(len(classes)))] if classes else []
    for values in sequences:
        if all(map(alike, tiers)):
            break
        if values is None or monotonic() > until:
            return tiers, False
        key = values.__getitem__
        tiers = [
            list(tier)
            for wide in tiers
            for _, tier in ([(0, wide)] if alike(wide) else groupby(sorted(wide, key=key), key))
        ]
    return tiers, True
