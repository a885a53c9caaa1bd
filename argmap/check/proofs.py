"""What the formulas of a map say of its steps, asked once for all rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from time import monotonic

from attrs import field, frozen

from argmap.logic import Theory, Verdict, consistent, theory, valid
from argmap.model import ArgumentMap, Inference, InferenceRef

__all__ = ["Proofs", "by_conflict"]

LONGEST = 1.0
"""Seconds for one question."""
BUDGET = 10.0
"""Seconds for all questions of one kind: beyond, the answer is unknown."""

_BY_CONFLICT = re.compile(
    r"reductio|absurd|contradict|inconsisten|indirect|negation", re.IGNORECASE
)


def by_conflict(inference: Inference) -> bool:
    """Tell whether a step draws on a conflict on purpose, by the name of its rule."""
    return any(map(_BY_CONFLICT.search, inference.rules))


@frozen
class Proofs:
    """The formulas of a map, and what follows by them.

    Attributes:
        map: the map.
    """

    map: ArgumentMap = field(repr=False)

    @cached_property
    def theory(self) -> Theory:
        """The formulas."""
        return theory(self.map)

    @cached_property
    def some(self) -> bool:
        """Whether there is a formula at all."""
        return any(statement.formalization for statement in self.map.statements)

    @cached_property
    def formal_steps(self) -> dict[InferenceRef, Inference]:
        """The steps that say something by formulas: the conclusion and a premise have one."""
        formulas = self.theory.formulas if self.some else {}
        return {
            ref: inference
            for ref, inference in (self.map.steps.items() if formulas else ())
            if inference.conclusion in formulas
            and any(premise in formulas for premise in inference.premises)
        }

    @cached_property
    def validity(self) -> dict[InferenceRef, Verdict]:
        """Whether each of them is valid; those that there was no time for are left out."""
        return {
            ref: valid(self.theory, ref, limit=limit)
            for ref, limit in timed(list(self.formal_steps))
        }

    @cached_property
    def explosive(self) -> dict[InferenceRef, Inference]:
        """The steps that draw on premises which can't all be true."""
        return {
            ref: self.formal_steps[ref]
            for ref, limit in timed(list(self.formal_steps))
            if consistent(self.theory, self.formal_steps[ref].premises, limit=limit).no
        }


def timed(refs: list[InferenceRef]) -> Iterator[tuple[InferenceRef, float]]:
    """Yield each with the seconds there are for it, until there are none."""
    end = monotonic() + BUDGET
    for ref in refs:
        left = end - monotonic()
        if left <= 0:
            return
        yield ref, min(LONGEST, left)
