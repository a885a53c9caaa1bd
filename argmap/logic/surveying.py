"""All that formulas say of a map: its steps, its arguments, what is accepted, what holders hold."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.logic.consistency import accepted, consistent, holders, smallest_conflict
from argmap.logic.deciding import LIMIT
from argmap.logic.supplying import Missing, weakest_premise
from argmap.logic.theory import Theory
from argmap.logic.validating import contradictory, ends, redundant, tautologous, valid
from argmap.logic.verdicts import Verdict
from argmap.model import ArgumentRef, InferenceRef

__all__ = ["ACCEPTED", "Judged", "Weighed", "judge", "steps", "weigh"]

ACCEPTED = "accepted"


@frozen
class Judged:
    """What formulas say of a step, or of an argument as a whole.

    Attributes:
        ref: the step or the argument.
        premises, conclusion: titles.
        strict: whether it claims to be deductive.
        verdict: whether it is valid.
        redundant: premises that it doesn't need, if it is valid.
        conflict: premises that can't be true together, so that anything follows.
        tautologous: whether the conclusion is true come what may.
        contradictory: premises that can't be true by themselves.
        missing: the weakest premise that would make it valid, if it isn't.
    """

    ref: ArgumentRef | InferenceRef
    premises: tuple[str, ...]
    conclusion: str
    strict: bool
    verdict: Verdict
    redundant: tuple[str, ...] = ()
    conflict: tuple[str, ...] = ()
    tautologous: bool = False
    contradictory: tuple[str, ...] = ()
    missing: Missing = field(factory=Missing)

    @property
    def failed(self) -> bool:
        """Whether it claims to be deductive and isn't."""
        return self.strict and self.verdict.no


@frozen
class Weighed:
    """Whether statements can be true together.

    Attributes:
        of: `ACCEPTED`, or who holds them.
        titles: which they are.
        verdict: the answer.
        conflict: a smallest set of them that can't be true together, if there is one.
        doubt: why there may be a smaller one.
    """

    of: str
    titles: tuple[str, ...]
    verdict: Verdict
    conflict: tuple[str, ...] = ()
    doubt: str = ""


def steps(of: Theory, *, every: bool = False) -> tuple[ArgumentRef | InferenceRef, ...]:
    """Return the steps, and the arguments of several steps, of which formulas may say something.

    Without `every` those are left out whose statements all lack a formula.
    """
    found: list[ArgumentRef | InferenceRef] = []
    for argument in of.map.arguments:
        count = len(argument.inferences)
        refs: list[ArgumentRef | InferenceRef] = [
            InferenceRef(argument.title, step) for step in range(1, count + 1)
        ]
        for ref in refs if count < 2 else [*refs, argument.ref]:
            premises, conclusion = ends(of.map, ref)
            written = of.formulas.keys() | of.malformed.keys()
            if every or not written.isdisjoint((*premises, conclusion or "")):
                found.append(ref)
    return tuple(found)


def judge(of: Theory, ref: ArgumentRef | InferenceRef, *, limit: float = LIMIT) -> Judged:
    """Say of a step or an argument what formulas say; `limit`, in seconds, is for each question.

    Raises:
        UnknownTitleError: the map has no such argument or step.
    """
    premises, end = ends(of.map, ref)
    conclusion = end or ""
    strict = isinstance(ref, InferenceRef) and of.map.inference(ref).strict
    verdict = valid(of, ref, limit=limit)
    known = [title for title in premises if title in of.formulas]
    clash = None if verdict.no else smallest_conflict(of, known, limit=limit)
    conflict = clash.sets[0] if clash is not None and clash.sets else ()
    return Judged(
        ref,
        premises,
        conclusion,
        strict,
        verdict,
        redundant=redundant(of, ref, limit=limit) if verdict.yes else (),
        conflict=conflict if len(conflict) > 1 else (),
        tautologous=conclusion in of.formulas and tautologous(of, conclusion, limit=limit).yes,
        contradictory=tuple(title for title in known if contradictory(of, title, limit=limit).yes),
        missing=weakest_premise(of, ref, limit=limit) if verdict.no else Missing(),
    )


def weigh(of: Theory, *, limit: float = LIMIT) -> Iterator[Weighed]:
    """Say whether what is accepted, and what each holder holds, can be true together.

    Sets of which no statement has a formula are left out.
    """
    for name, titles in ({ACCEPTED: accepted(of.map)} | holders(of.map)).items():
        if not of.known(titles):
            continue
        verdict = consistent(of, titles, limit=limit)
        if verdict.no:
            found = smallest_conflict(of, titles, limit=limit)
            conflict = found.sets[0] if found.sets else ()
            yield Weighed(name, titles, verdict, conflict, found.reason)
        else:
            yield Weighed(name, titles, verdict)
