"""In how many worlds something holds, where it is uncertain what there is.

Everything uncertain is there or not, independently of all else; each way is a world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice
from random import Random
from time import monotonic
from typing import TypeVar

from argmap.evaluate.chances.exceptions import ChanceError, TooManyWorldsError
from argmap.evaluate.chances.numbers import Chance, Number, interval, probability
from argmap.evaluate.dung.enumerating import end_of

__all__ = ["MOST_UNCERTAIN", "chance_that"]

Thing = TypeVar("Thing")
MOST_UNCERTAIN = 16
"""With how many uncertain things all worlds are looked at: 2^16."""


def chance_that(  # noqa: PLR0913  (options, all by name)
    holds: Callable[[frozenset[Thing]], bool],
    probabilities: Mapping[Thing, Number],
    *,
    samples: int = 0,
    seed: int = 0,
    confidence: float = 0.95,
    limit: float | None = None,
) -> Chance:
    """Return the probability that something holds, by the probabilities of what there is.

    `holds` tells it of a world: of the set of all that is there. Without `samples` all worlds are
    looked at, and the result is exact. With them it is the share of so many random worlds, always
    the same for one `seed`, and an interval in which the probability lies with at least the given
    confidence. After `limit` seconds no more samples are taken.

    >>> str(chance_that(lambda world: len(world) == 2, {"a": 0.5, "b": 0.3}))
    '3/20'

    Raises:
        TooManyWorldsError: there are more than `MOST_UNCERTAIN` things of which it isn't certain
            whether they are there, and no number of samples; or the limit came before the last
            world.
        ChanceError: a probability is not from 0 to 1.
        ValueError: the limit is no number of seconds.
    """
    given = {thing: probability(value, str(thing)) for thing, value in probabilities.items()}
    sure = frozenset(thing for thing, value in given.items() if value == 1)
    unsure = {thing: value for thing, value in given.items() if 0 < value < 1}
    if isinstance(samples, bool) or not isinstance(samples, int):
        raise TypeError(f"samples are a whole number, not {samples!r}")
    if samples < 0:
        raise ChanceError(f"there are no {samples} samples")
    if not 0 < confidence < 1:
        raise ChanceError(f"a confidence is between 0 and 1, not {confidence}")
    until = end_of(limit)
    if samples:
        worlds = _at_random(sure, unsure, Random(seed))  # noqa: S311  (nothing secret)
        hits, taken = _share(holds, islice(worlds, samples), until)
        low, high = interval(hits, taken, confidence)
        return Chance(Fraction(hits, taken), low, high, taken, confidence)
    if len(unsure) > MOST_UNCERTAIN:
        raise TooManyWorldsError(
            f"{len(unsure)} things may be there or not, in 2^{len(unsure)} worlds, "
            f"{MOST_UNCERTAIN} are the most: estimate it with `samples=10_000`"
        )
    value = _summed(holds, sure, unsure, until)
    return Chance(value, value, value)


def _summed(
    holds: Callable[[frozenset[Thing]], bool],
    sure: frozenset[Thing],
    unsure: Mapping[Thing, Fraction],
    until: float,
) -> Fraction:
    worlds = [(sure, Fraction(1))]
    for thing, value in unsure.items():
        worlds = [
            world
            for there, weight in worlds
            for world in ((there | {thing}, weight * value), (there, weight * (1 - value)))
        ]
    total = Fraction()
    for number, (world, weight) in enumerate(worlds):
        if monotonic() > until:
            raise TooManyWorldsError(
                f"within the limit {number} of {len(worlds)} worlds were looked at: "
                "take more time, or estimate it with `samples=10_000`"
            )
        if holds(world):
            total += weight
    return total


def _at_random(
    sure: frozenset[Thing], unsure: Mapping[Thing, Fraction], random: Random
) -> Iterator[frozenset[Thing]]:
    weights = [(thing, float(value)) for thing, value in unsure.items()]
    while True:
        yield sure.union([thing for thing, weight in weights if random.random() < weight])


def _share(
    holds: Callable[[frozenset[Thing]], bool],
    worlds: Iterable[frozenset[Thing]],
    until: float,
) -> tuple[int, int]:
    """Return in how many worlds something holds, and how many were looked at in time."""
    known: dict[frozenset[Thing], bool] = {}
    hits = taken = 0
    for world in worlds:
        if world not in known:
            if len(known) >= _MOST_KEPT:
                known.clear()
            known[world] = holds(world)
        hits += known[world]
        taken += 1
        if monotonic() > until:
            break
    return hits, taken


_MOST_KEPT = 1 << 16
