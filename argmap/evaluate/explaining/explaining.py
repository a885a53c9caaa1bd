"""To explain what an evaluation says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from attrs import evolve

from argmap.evaluate.aspic import Rule
from argmap.evaluate.dung import Label, OutOfTimeError
from argmap.evaluate.evaluation import Evaluation, Labels, Standing
from argmap.evaluate.explaining.bearing import OUTCOMES, bearing
from argmap.evaluate.explaining.cases import Case, case_of, theory_of
from argmap.evaluate.explaining.explanation import Explanation, Reason, Role
from argmap.evaluate.explaining.naming import called
from argmap.evaluate.explaining.sparing import resting
from argmap.evaluate.explaining.telling import reasons
from argmap.model import End, InferenceRef, Named, StatementRef

__all__ = ["explain"]


def explain(evaluation: Evaluation, end: Named) -> Explanation:
    r"""Say why something stands, falls, or neither, in the words of the map.

    >>> from argmap import evaluate, parse
    >>> map = parse("[Go]: We go.\n  - [Rain]: It rains.\n    - [Sun]: It doesn't.").map
    >>> print(explain(evaluate(map), "Go"))
    ● [Go] stands: it is taken for granted; what speaks against it is answered.
      ○ against it: [Rain] falls, since against it stands:
        ● [Sun] stands: it is taken for granted; nothing speaks against it.

    Args:
        evaluation: by whatever way. Where what stands need not defend itself, as by degrees, by
            standards of proof or under CF2 semantics, it is told what speaks for and against it.
        end: a statement, by its title, an argument, as `"<Rain>"`, or a step by its reference.

    Raises:
        UnknownTitleError: it is not in the map.
    """
    if not isinstance(evaluation, Evaluation):
        raise TypeError(f"an evaluation is explained, not {type(evaluation).__name__}")
    found = evaluation.end(end)
    standing = evaluation.standing(found)
    theory = theory_of(evaluation)
    if theory is None:
        return Explanation(found, standing, bearing(evaluation, found))
    told: list[Reason] = []
    rests: tuple[tuple[str, ...], bool] = ((), True)
    for labels in _shown(evaluation, found, standing):
        case = case_of(theory, labels)
        told += _named(case, found, reasons(case, _root(case, found, labels[found])))
        if labels[found] is Label.IN and isinstance(found, StatementRef):
            rests = resting(case, theory.literals[found.title])
    if not told:
        told.append(_without(evaluation, found))
    return Explanation(found, standing, tuple(told), *rests)


def _without(evaluation: Evaluation, end: End) -> Reason:
    """Return the verdict on something where no labelling is there to show it."""
    name = called(evaluation.map, end)
    reason = f": {evaluation.reason}" if evaluation.reason else ""
    words = f"{name} {OUTCOMES[evaluation.standings[end]]}{reason}."
    disputed = evaluation.standings[end] is Standing.DEFENSIBLE
    return Reason(0, Role.SUBJECT, end, name, evaluation.labels[end], words, disputed)


def _shown(evaluation: Evaluation, end: End, standing: Standing) -> Iterator[Labels]:
    """Return a labelling that shows what is said; two if it stands in some and not in others."""
    wanted = {
        Standing.ACCEPTED: [{Label.IN}],
        Standing.REJECTED: [{Label.OUT}],
        Standing.DEFENSIBLE: [{Label.IN}, {Label.OUT, Label.UNDECIDED}],
    }.get(standing, [set(Label)])
    found: dict[int, Labels] = {}
    with suppress(OutOfTimeError):
        for labels in evaluation.labellings:
            for at, among in enumerate(wanted):
                if labels[end] in among:
                    found.setdefault(at, labels)
            if len(found) == len(wanted):
                break
    return (found[at] for at in sorted(found))


def _named(case: Case, end: End, told: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return reasons that say so where a statement is told of under another title."""
    name = called(case.translation.map, end)
    if not isinstance(end, StatementRef) or told[0].end == end:
        return told
    first = evolve(told[0], words=f"{name} says the same as {told[0].name}. {told[0].words}")
    return (first, *told[1:])


def _root(case: Case, end: Any, label: Label) -> str | Rule:
    """Return the literal or rule of a theory that something is; of an argument its weakest step."""
    if isinstance(end, StatementRef):
        return case.translation.literals[end.title]
    if isinstance(end, InferenceRef):
        return case.theory.rule(case.translation.rules[end.argument][end.step - 1])
    rules = [case.theory.rule(name) for name in case.translation.rules[end.title]]
    if rules[0].conclusion in case.gists:
        return rules[0].conclusion
    if label is Label.IN:
        return rules[-1]
    return next((rule for rule in rules if case.applied(rule) is label), rules[-1])
