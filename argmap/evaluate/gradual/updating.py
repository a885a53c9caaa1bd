"""One step of strengths: what each node's would be, given those of all others; in plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

from attrs import define

from argmap.evaluate.gradual.frameworks import QuantitativeFramework
from argmap.evaluate.gradual.semantics import GradualSemantics

__all__ = ["Update"]


@define
class Update:
    """A framework and a semantics, as a function from strengths to strengths.

    States are lists of floats, one for each node. `arrays.ArrayUpdate` has the same methods for
    arrays of numpy, which pay on large frameworks alone.
    """

    framework: QuantitativeFramework
    semantics: GradualSemantics

    def start(self) -> list[float]:
        """Return the base scores."""
        return self.framework.base.tolist()

    def energy(self, number: int, state: Sequence[float]) -> float:
        """Return what attackers and supporters of a node come to."""
        attackers, supporters = self.framework.attackers[number], self.framework.supporters[number]
        if not self.semantics.product:
            return sum([state[one] for one in supporters]) - sum([state[one] for one in attackers])
        spared = missed = 1.0
        for one in attackers:
            spared *= 1.0 - state[one]
        for one in supporters:
            missed *= 1.0 - state[one]
        return spared - missed

    def value(self, number: int, state: Sequence[float]) -> float:
        """Return the strength of a node, given those of its parents."""
        framework = self.framework
        base = framework.base[number]
        if framework.needed[number]:
            base *= framework.share(number, state)
        if not framework.attackers[number] and not framework.supporters[number]:
            return base
        strength: float = self.semantics.influence(base, self.energy(number, state), exp)
        return strength

    def pass_through(self, order: Iterable[int]) -> list[float]:
        """Return the strengths if nothing goes round in circles, in an order with parents first."""
        state = self.start()
        for number in order:
            state[number] = self.value(number, state)
        return state

    def __call__(self, state: Sequence[float]) -> list[float]:
        """Return what the strengths would be next."""
        return [self.value(number, state) for number in range(self.framework.size)]

    def distance(self, one: Sequence[float], other: Sequence[float]) -> float:
        """Return the largest difference between two states."""
        return max(map(abs, map(float.__sub__, one, other)), default=0.0)

    def towards(self, state: Sequence[float], by: Sequence[float], step: float) -> list[float]:
        """Return a state that is moved by a multiple of another."""
        return [one + step * change for one, change in zip(state, by, strict=True)]
