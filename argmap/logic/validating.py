"""Whether conclusions follow from their premises, and stated relations from the formulas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from argmap.logic.deciding import LIMIT, entails
from argmap.logic.formulas import FALSE, Formula, Iff, Not
from argmap.logic.theory import Theory, theory
from argmap.logic.verdicts import Answer, Verdict
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    StatementRef,
)

__all__ = ["Step", "contradictory", "ends", "holds", "redundant", "tautologous", "valid"]

Step = str | ArgumentRef | InferenceRef | Argument | Inference
"""An argument, by its title or as itself, or a step of one."""


def valid(map: ArgumentMap | Theory, step: Step, *, limit: float = LIMIT) -> Verdict:
    """Say whether a conclusion follows from what it draws on; if not, with a countermodel.

    Of a step it is asked whether its conclusion follows from the premises that it uses, of a whole
    argument whether the main conclusion follows from all premises. Where a statement has no
    formula, the answer is yes if those that have one suffice, else unknown; nothing is guessed from
    the words. `limit` is in seconds.

    >>> from argmap.reading import parse
    >>> map = parse('''
    ... <Rain>
    ...
    ... (1) It rains. {formalization: p}
    ... (2) If it rains, the street is wet. {formalization: p -> q}
    ... ----
    ... (3) The street is wet. {formalization: q}
    ... ''').map
    >>> valid(map, "Rain").yes
    True

    Raises:
        UnknownTitleError: the map has no such argument or step.
    """
    of = theory(map)
    premises, conclusion = ends(of.map, step)
    if conclusion is None:
        return _unknown("it has no conclusion")
    return _follows(of, premises, conclusion, limit)


def redundant(map: ArgumentMap | Theory, step: Step, *, limit: float = LIMIT) -> tuple[str, ...]:
    """Return the premises without which the conclusion would follow as well, each taken alone.

    Of what isn't valid no premise is redundant. `limit`, in seconds, is for the validity, and once
    more for all the premises: those that are not looked at in time are left out.
    """
    of = theory(map)
    premises, conclusion = ends(of.map, step)
    if conclusion is None or not _follows(of, premises, conclusion, limit).yes:
        return ()
    until = monotonic() + limit
    found = []
    for premise in premises:
        left = until - monotonic()
        if left <= 0:
            break
        others = [other for other in premises if other != premise]
        if _follows(of, others, conclusion, left).yes:
            found.append(premise)
    return tuple(found)


def holds(map: ArgumentMap | Theory, relation: Relation, *, limit: float = LIMIT) -> Verdict:
    """Say whether formulas bear a stated relation out.

    Support and entailment: the target follows from the source. Attack and contrary: both can't be
    true together. Contradictory: always one of them alone is true. An argument speaks for its
    conclusion. Only an entailment, a contrary and a contradictory claim as much; that a support is
    none or an attack is no contradiction says nothing against it.
    """
    of = theory(map)
    source, target = (_statement(of.map, end) for end in (relation.source, relation.target))
    if source is None or target is None:
        return _unknown("it doesn't relate two statements")
    wrong = of.missing((source, target)) or of.clash((source, target))
    if wrong:
        return _unknown(wrong)
    one, other = of.formulas[source], of.formulas[target]
    match relation.kind:
        case RelationKind.SUPPORT | RelationKind.ENTAILS:
            return entails([one], other, limit=limit)
        case RelationKind.ATTACK | RelationKind.CONTRARY:
            return entails([one], Not(other), limit=limit)
        case RelationKind.CONTRADICTORY:
            return entails([], Iff(one, Not(other)), limit=limit)
        case _:
            return _unknown(f"formulas say nothing about the relation “{relation.kind}”")


def tautologous(map: ArgumentMap | Theory, title: str, *, limit: float = LIMIT) -> Verdict:
    """Say whether a statement is true come what may; if not, with a model in which it is false."""
    return _alone(theory(map), title, lambda formula: entails([], formula, limit=limit))


def contradictory(map: ArgumentMap | Theory, title: str, *, limit: float = LIMIT) -> Verdict:
    """Say whether a statement can't be true; if it can, with a model of it."""
    return _alone(theory(map), title, lambda formula: entails([formula], FALSE, limit=limit))


def ends(map: ArgumentMap, step: Step) -> tuple[tuple[str, ...], str | None]:
    """Return the titles of the premises and of the conclusion of an argument or a step.

    Raises:
        UnknownTitleError: the map has no such argument or step.
    """
    match step:
        case str():
            step = map.argument(step)
        case ArgumentRef(title):
            step = map.argument(title)
        case InferenceRef():
            step = map.inference(step)
        case _:
            pass
    return step.premises, step.conclusion


def _follows(of: Theory, premises: Sequence[str], conclusion: str, limit: float) -> Verdict:
    titles = (*premises, conclusion)
    wrong = of.clash(titles)
    if wrong:
        return _unknown(wrong)
    if conclusion in premises:
        return Verdict(Answer.YES)
    wrong = of.missing(titles)
    if not wrong:
        return entails(of.known(premises), of.formulas[conclusion], limit=limit)
    if conclusion in of.formulas:
        some = entails(of.known(premises), of.formulas[conclusion], limit=limit)
        if some.yes:
            return some
    return _unknown(wrong)


def _statement(map: ArgumentMap, end: object) -> str | None:
    match end:
        case StatementRef(title):
            return title
        case ArgumentRef(title):
            return map.argument(title).conclusion
        case _:
            return None


def _alone(of: Theory, title: str, ask: Callable[[Formula], Verdict]) -> Verdict:
    of.map.statement(title)
    wrong = of.missing((title,)) or of.clash((title,))
    return _unknown(wrong) if wrong else ask(of.formulas[title])


def _unknown(reason: str) -> Verdict:
    return Verdict(Answer.UNKNOWN, reason=reason)
