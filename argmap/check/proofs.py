"""What the formulas of a map say, asked once for all rules; imported only if there are some."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from time import monotonic
from typing import ClassVar, TypeVar

from attrs import field, frozen

from argmap import logic
from argmap.logic.formulas import And, Formula, Implies
from argmap.model import ArgumentMap, Inference, InferenceRef, Relation

__all__ = ["Proofs"]

Answer = TypeVar("Answer")

_LATE = logic.Verdict(logic.Answer.UNKNOWN, reason="there was no time left")


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
        """Whether each of them is valid."""
        return {
            ref: self._ask("valid", partial(logic.valid, self.theory, ref), _LATE)
            for ref in self.formal_steps
        }

    @cached_property
    def explosive(self) -> dict[InferenceRef, Inference]:
        """The steps that draw on premises which can't all be true."""
        return {
            ref: step
            for ref, step in self.formal_steps.items()
            if self._ask(
                "consistent", partial(logic.consistent, self.theory, step.premises), _LATE
            ).no
        }

    @cached_property
    def _spent(self) -> dict[str, float]:
        return {}

    def _ask(self, kind: str, question: Callable[..., Answer], late: Answer) -> Answer:
        """Return the answer to a question, or that it is too late for one of its kind."""
        spent = self._spent.get(kind, 0.0)
        if spent >= self.BUDGET:
            return late
        start = monotonic()
        answer = question(limit=min(self.LONGEST, self.BUDGET - spent))
        self._spent[kind] = spent + monotonic() - start
        return answer

    def tautologous(self, title: str) -> bool:
        """Tell whether a statement is true come what may."""
        question = partial(logic.tautologous, self.theory, title)
        return self._ask("tautologous", question, _LATE).yes

    def contradictory(self, title: str) -> bool:
        """Tell whether a statement can't be true."""
        question = partial(logic.contradictory, self.theory, title)
        return self._ask("contradictory", question, _LATE).yes

    def redundant(self, ref: InferenceRef) -> tuple[str, ...]:
        """Return the premises that a valid step doesn't need."""
        return self._ask("redundant", partial(logic.redundant, self.theory, ref), ())

    def holds(self, relation: Relation) -> logic.Verdict:
        """Say whether the formulas bear a relation out."""
        return self._ask("holds", partial(logic.holds, self.theory, relation), _LATE)

    def conflict(self, titles: Iterable[str]) -> tuple[str, ...]:
        """Return a smallest conflict among statements; empty if none is known."""
        question = partial(logic.smallest_conflict, self.theory, titles)
        return next(iter(self._ask("conflict", question, logic.Conflicts()).sets), ())

    def conflicts(self, titles: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Yield conflicts among statements that have no member in common, each a smallest one.

        Statements of which a symbol has two uses are left out: of them nothing can be said.
        """
        clear = [title for title in titles if not self.theory.clash((title,))]
        for part in self.theory.parts(clear):
            left = part
            while found := self.conflict(left):
                yield found
                left = tuple(title for title in left if title not in found)

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
                and self._ask(
                    "same", partial(logic.equivalent, formulas[premise], formulas[title]), _LATE
                ).yes
            ),
            "",
        )

    def missing(self, inference: Inference) -> str:
        """Return the weakest formula that would make a step valid: if the premises, the conclusion."""
        premises = tuple(self.theory.known(inference.premises))
        together: Formula = premises[0] if len(premises) == 1 else And(premises)
        return logic.print_formula(Implies(together, self.theory.formulas[inference.conclusion]))

    def accepted(self) -> tuple[str, ...]:
        """Return the titles of what is accepted."""
        return logic.accepted(self.map)

    def held(self) -> dict[str, tuple[str, ...]]:
        """Return the titles of what each named holder holds."""
        return {
            holder: named
            for holder, titles in logic.holders(self.map).items()
            if (named := tuple(t for t in titles if self.map.statement(t).holder is not None))
        }
