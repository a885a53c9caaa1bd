"""Probabilities as they are given, and how sure a share of samples is."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import exp, lgamma, log, log1p
from numbers import Rational, Real
from typing import TypeAlias

from attrs import frozen

from argmap.evaluate.chances.exceptions import ChanceError

__all__ = ["Chance", "Number", "interval", "probability"]

Number: TypeAlias = Fraction | float | int


@frozen
class Chance:
    """A probability, exact or estimated.

    Attributes:
        value: the probability, a `Fraction`; or the share of samples.
        low, high: between which it lies: for sure if it is exact, otherwise with `confidence`.
        samples: how many there were; 0 if it is exact.
        confidence: how often such an interval holds what it should, at least.
    """

    value: Fraction
    low: Fraction | float
    high: Fraction | float
    samples: int = 0
    confidence: float = 1.0

    @property
    def exact(self) -> bool:
        """Whether it was computed, not estimated."""
        return not self.samples

    def __float__(self) -> float:
        return float(self.value)

    def __str__(self) -> str:
        if self.exact:
            return str(self.value)
        return (
            f"{float(self.value):.4f}, with {100 * self.confidence:g} % confidence from {self.low:.4f} "
            f"to {self.high:.4f} ({self.samples} samples)"
        )


def probability(value: Number, what: str) -> Fraction:
    """Return a probability as a fraction; of a float that which it is written as.

    Raises:
        ChanceError: it is not from 0 to 1.
        TypeError: it is no number.
    """
    real: type = Real
    if not isinstance(value, real):
        raise TypeError(f"the probability of {what} is no number: {value!r}")
    if not 0 <= value <= 1:
        raise ChanceError(f"a probability is from 0 to 1, not {value}: that of {what}")
    return Fraction(value) if isinstance(value, Rational) else Fraction(repr(float(value)))


def interval(hits: int, samples: int, confidence: float) -> tuple[float, float]:
    """Return between which numbers a probability lies, by how many samples hit.

    However small or large it is, the interval holds it at least as often as `confidence` says
    (Clopper and Pearson 1934, https://doi.org/10.1093/biomet/26.4.404).
    """
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else _bisected(lambda p: _at_least(hits, samples, p) > tail)
    high = (
        1.0
        if hits == samples
        else 1 - _bisected(lambda p: _at_least(samples - hits, samples, p) > tail)
    )
    return low, high


def _bisected(above: Callable[[float], bool]) -> float:
    """Return the largest number below which something isn't so, where it is so above it."""
    low, high = 0.0, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if above(middle) else (middle, high)
    return low


def _at_least(hits: int, samples: int, p: float) -> float:
    """Return the probability of at least so many hits, each of which has probability p."""
    if p in {0.0, 1.0}:
        return p
    odds = p / (1 - p)
    # From the likeliest number of hits that counts, outwards, as far as it adds anything.
    start = max(hits, min(samples, int(p * (samples + 1))))
    likely = exp(
        lgamma(samples + 1)
        - lgamma(start + 1)
        - lgamma(samples - start + 1)
        + start * log(p)
        + (samples - start) * log1p(-p)
    )
    total, term = likely, likely
    for number in range(start, samples):
        term *= odds * (samples - number) / (number + 1)
        total += term
        if term < _NOTHING * total:
            break
    term = likely
    for number in range(start, hits, -1):
        term *= number / (odds * (samples - number + 1))
        total += term
        if term < _NOTHING * total:
            break
    return min(total, 1.0)


_NOTHING = 1e-17
