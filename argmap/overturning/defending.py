"""Whether a claim is grounded, and by what, for all who doubt: a game with two sides.

What speaks for the claim may draw on the premises that aren't doubted; what speaks against it, on
those that aren't doubted either. These are two roles of the same premise: with fewer premises *for*
it, a claim that stands may fall, and never the other way round; with fewer *against* it, one that
falls may stand, and never the other way round. So it is asked with two sets of doubts, and each of
them can be made as small, or as large, as it can be.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from math import inf
from time import monotonic

from argmap.evaluate.aspic.elements import Elements
from argmap.logic.solving import LATE
from argmap.overturning.nouns import UndecidedError

__all__ = ["Defence"]

_NOBODY: frozenset[int] = frozenset()


class Defence:
    """The part of a theory that bears on a claim, by the numbers of its elements."""

    def __init__(self, elements: Elements, claim: int) -> None:
        self.claim = claim
        self.derivations = [elements.derivations[at] for at in sorted(_bearing(elements, claim))]
        self.using: dict[int, list[int]] = {}
        for at, step in enumerate(self.derivations):
            for premise in step.premises:
                self.using.setdefault(premise, []).append(at)
        self.members = frozenset(step.element for step in self.derivations if step.element >= 0)
        self.attackers = {element: elements.attackers[element] for element in self.members}
        self.hits: dict[int, list[int]] = {}
        for element, names in self.attackers.items():
            for name in names:
                self.hits.setdefault(name, []).append(element)

    def stands(
        self,
        missing: AbstractSet[int] = _NOBODY,
        spared: AbstractSet[int] = _NOBODY,
        *,
        until: float = inf,
    ) -> bool:
        """Say whether the claim stands without some premises for it and others against it.

        With the same elements missing on both sides it is the grounded labelling that decides. In a
        chain of attacks each round settles one; `until` is a time of `monotonic`.

        Raises:
            UndecidedError: the time is over.
        """
        holding: frozenset[int] = _NOBODY
        while True:
            if monotonic() > until:
                raise UndecidedError(LATE)
            derived = self._derived(holding)
            if self.claim in derived:
                return True
            out = {element for name in derived for element in self.hits.get(name, ())}
            against = self._derived(self.members - out - spared)
            admitted = frozenset(
                element
                for element in self.members
                if element not in missing and against.isdisjoint(self.attackers[element])
            )
            if admitted == holding:
                return False
            holding = admitted

    def _derived(self, elements: AbstractSet[int]) -> set[int]:
        """Return what can be derived from some elements; linear."""
        derivations = self.derivations
        left = [len(step.premises) for step in derivations]
        waiting = [at for at, count in enumerate(left) if not count]
        derived: set[int] = set()
        while waiting:
            step = derivations[waiting.pop()]
            if step.element >= 0 and step.element not in elements:
                continue
            if step.conclusion in derived:
                continue
            derived.add(step.conclusion)
            for at in self.using.get(step.conclusion, ()):
                left[at] -= 1
                if not left[at]:
                    waiting.append(at)
        return derived


def _bearing(elements: Elements, claim: int) -> set[int]:
    """Return the derivations that bear on a proposition, by way of others and of attacks."""
    seen, waiting = {claim}, [claim]
    steps: set[int] = set()
    while waiting:
        for at in elements.deriving[waiting.pop()]:
            steps.add(at)
            step = elements.derivations[at]
            against = elements.attackers[step.element] if step.element >= 0 else ()
            for name in (*step.premises, *against):
                if name not in seen:
                    seen.add(name)
                    waiting.append(name)
    return steps
