"""To let strengths come to rest that depend on each other in circles.

All start from their base scores. In *discrete* time each is set, again and again, to what its
semantics makes of the others. That may go round for ever. In *continuous* time each moves towards
it, the faster the further it is away (Potyka 2018, KR; Potyka 2019, Extending modular semantics for
bipolar weighted argumentation, https://doi.org/10.48550/arXiv.1809.07133), which comes to rest far more
often. Where both do, both are fixed points.
"""

from __future__ import annotations

from enum import StrEnum
from time import monotonic
from typing import Any, Protocol, TypeVar

from attrs import frozen

__all__ = ["Settled", "Status", "Step", "flow", "iterate"]

State = TypeVar("State")


class Status(StrEnum):
    """How strengths were found."""

    EXACT = "exact"
    """Nothing goes round in circles: one pass, exact up to the rounding of floats."""
    CONVERGED = "converged"
    """They came to rest: one more step changes none by more than the tolerance."""
    OSCILLATING = "oscillating"
    """They go round for ever, and are back, to within the tolerance, where they were before."""
    UNSETTLED = "unsettled"
    """They still moved when the limit of steps was reached."""


class Step(Protocol[State]):
    """From strengths to strengths: `updating.Update` or `arrays.ArrayUpdate`."""

    def start(self) -> State:
        """Return the base scores."""

    def __call__(self, state: State) -> State:
        """Return what the strengths would be next."""

    def distance(self, one: State, other: State) -> float:
        """Return the largest difference between two states."""

    def towards(self, state: State, by: State, step: float) -> State:
        """Return a state that is moved by a multiple of another."""


@frozen
class Settled:
    """What came of it.

    Attributes:
        status: whether it came to rest.
        state: the strengths at the end.
        steps: how many there were.
        residual: by how much one more step would change a strength at most.
        round: the states of one round, if it oscillates; the last two, if it didn't come to rest.
    """

    status: Status
    state: Any
    steps: int
    residual: float
    round: tuple[Any, ...] = ()


# A round is believed if it is the same again after so many more; and if something moves that much
# more on it than the tolerance.
_AGAIN = 16
_WIDE = 1000.0
_LONGEST = 512


def iterate(step: Step[State], *, tolerance: float, most: int, until: float) -> Settled:
    """Let strengths come to rest in discrete time, in at most so many steps, until `monotonic` time.

    A round is found by comparing with a state that is kept for 1, 2, 4, … steps (Brent 1980,
    https://doi.org/10.1007/BF01933190).
    """
    before, state = step.start(), step.start()
    kept, since, keep_for = state, 0, 1
    steps, residual = 0, 0.0
    for steps in range(most + 1):
        after = step(state)
        residual = step.distance(after, state)
        if residual <= tolerance:
            return Settled(Status.CONVERGED, state, steps, residual)
        since += 1
        if residual > _WIDE * tolerance and step.distance(after, kept) <= tolerance:
            round_ = _round(step, after, since, tolerance)
            if round_:
                return Settled(Status.OSCILLATING, after, steps, residual, round_)
        if since == keep_for:
            kept, since, keep_for = after, 0, min(2 * keep_for, _LONGEST)
        before, state = state, after
        if monotonic() > until:
            break
    return Settled(Status.UNSETTLED, before, steps, residual, (before, state))


def _round(step: Step[State], state: State, length: int, tolerance: float) -> tuple[State, ...]:
    """Return the states of a round of some length; nothing if it isn't one."""
    round_ = [state]
    for _ in range(length - 1):
        round_.append(step(round_[-1]))
    last = round_[-1]
    for _ in range(1 + length * (_AGAIN - 1)):
        last = step(last)
    return tuple(round_) if step.distance(last, state) <= tolerance else ()


def flow(step: Step[State], *, tolerance: float, most: int, until: float) -> Settled:
    """Let strengths come to rest in continuous time, in at most so many steps, until `monotonic` time.

    The classical method of Runge and Kutta of the fourth order; the length of its steps is such
    that one step and two halves of it agree well enough.
    """
    state = before = step.start()
    after = step(state)
    residual = step.distance(after, state)
    length = 0.1
    steps = 0
    for steps in range(most + 1):
        if residual <= tolerance:
            return Settled(Status.CONVERGED, state, steps, residual)
        if steps == most or monotonic() > until:
            break
        while True:
            one = _runge_kutta(step, state, after, length)
            half = _runge_kutta(step, state, after, length / 2)
            two = _runge_kutta(step, half, step(half), length / 2)
            wrong = step.distance(one, two)
            if wrong <= _PRECISE or length < _SHORTEST:
                break
            length *= max(0.2, 0.9 * (_PRECISE / wrong) ** 0.2)
        before, state = state, two
        after = step(state)
        residual = step.distance(after, state)
        length = min(length * min(2.0, 0.9 * (_PRECISE / max(wrong, 1e-300)) ** 0.2), _FURTHEST)
    return Settled(Status.UNSETTLED, state, steps, residual, (before, state))


_PRECISE = 1e-8
_SHORTEST = 1e-6
_FURTHEST = 2.0


def _runge_kutta(step: Step[State], state: State, after: State, length: float) -> State:
    """Return the state some time later, where `after` is what the strengths would be next."""
    slope = step.towards(after, state, -1.0)
    total = state
    for share, onwards in ((1 / 6, 0.5), (1 / 3, 0.5), (1 / 3, 1.0), (1 / 6, 0.0)):
        total = step.towards(total, slope, share * length)
        if onwards:
            there = step.towards(state, slope, onwards * length)
            slope = step.towards(step(there), there, -1.0)
    return total
