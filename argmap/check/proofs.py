"""What the formulas of a map say, asked once for all rules; imported only if there are some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from time import monotonic
from typing import ClassVar

from attrs import field, frozen

from argmap import logic
from argmap.logic.formulas import And, Formula, Implies
from argmap.model import ArgumentMap, Inference, InferenceRef, Relation

__all__ = ["Proofs"]


@frozen
class Proofs:
    """The formulas of a map, and what follows by them.

    Attributes:
        map: the map.
        LONGEST: seconds for one question.
        BUDGET: seconds for all questions of one kind: beyond, the answer is unknown.
    """

    map: ArgumentMap = field(repr=False)

    LONGEST: ClassVar[float] = 1.0
    BUDGET: ClassVar[float] = 10.0

    @cached_property
    def theory(self) -> logic.Theory:
        """The formulas."""
        return logic.theory(self.map)

    @cached_property
    def formal_steps(self) -> dict[InferenceRef, Inference]:
        """The steps that say something by formulas: the conclusion and a premise have one."""
        formulas = self.theory.formulas
        return {
            ref: inference
            for ref, inference in self.map.steps.items()
            if inference.conclusion in formulas
            and any(premise in formulas for premise in inference.premises)
        }

    @cached_property
    def validity(self) -> dict[InferenceRef, logic.Verdict]:
        """Whether each of them is valid; those that there was no time for are left out."""
        return {
            ref: logic.valid(self.theory, ref, limit=limit)
            for ref, limit in self._timed(self.formal_steps)
        }

    @cached_property
    def explosive(self) -> dict[InferenceRef, Inference]:
        """The steps that draw on premises which can't all be true."""
        return {
            ref: self.formal_steps[ref]
            for ref, limit in self._timed(self.formal_steps)
            if logic.consistent(self.theory, self.formal_steps[ref].premises, limit=limit).no
        }

    def _timed(self, refs: Iterable[InferenceRef]) -> Iterator[tuple[InferenceRef, float]]:
        """Yield each with the seconds there are for it, until there are none."""
        end = monotonic() + self.BUDGET
        for ref in refs:
            left = end - monotonic()
            if left <= 0:
                return
            yield ref, min(self.LONGEST, left)

    def tautologous(self, title: str) -> bool:
        """Tell whether a statement is true come what may."""
        return logic.tautologous(self.theory, title, limit=self.LONGEST).yes

    def contradictory(self, title: str) -> bool:
        """Tell whether a statement can't be true."""
        return logic.contradictory(self.theory, title, limit=self.LONGEST).yes

    def redundant(self, ref: InferenceRef) -> tuple[str, ...]:
        """Return the premises that a valid step doesn't need."""
        return logic.redundant(self.theory, ref, limit=self.LONGEST)

    def holds(self, relation: Relation) -> logic.Verdict:
        """Say whether the formulas bear a relation out."""
        return logic.holds(self.theory, relation, limit=self.LONGEST)

    def conflict(self, titles: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return a smallest conflict among statements, or among what is accepted; empty if none."""
        found = logic.smallest_conflict(self.theory, titles, limit=self.LONGEST)
        return found.sets[0] if found.sets else ()

    def same(self, inference: Inference) -> str:
        """Return a premise that is equivalent to the conclusion of a step; empty if none is.

        Tautologies and contradictions, which are equivalent to all others, don't count.
        """
        formulas, title = self.theory.formulas, inference.conclusion
        if self.tautologous(title) or self.contradictory(title):
            return ""
        return next(
            (
                premise
                for premise in inference.premises
                if premise != title
                and premise in formulas
                and logic.equivalent(formulas[premise], formulas[title], limit=self.LONGEST).yes
            ),
            "",
        )

    def missing(self, inference: Inference) -> str:
        """Return the weakest formula that would make a step valid: if the premises, the conclusion."""
        premises = tuple(self.theory.known(inference.premises))
        together: Formula = premises[0] if len(premises) == 1 else And(premises)
        return logic.print_formula(Implies(together, self.theory.formulas[inference.conclusion]))

    def held(self) -> dict[str, tuple[str, ...]]:
        """Return the titles of what each named holder holds."""
        return {
            holder: named
            for holder, titles in logic.holders(self.map).items()
            if (named := tuple(t for t in titles if self.map.statement(t).holder is not None))
        }
