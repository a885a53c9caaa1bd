"""What bears on something, and how it came out: for ways to evaluate that weigh or compare.

There is no dispute to be told there, as nothing has to be answered: a thing is as strong as what
speaks for it and against it makes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.evaluate import audiences, bipolar
from argmap.evaluate.carneades import Judgment, tell
from argmap.evaluate.dung import Label
from argmap.evaluate.evaluation import Evaluation, Standing
from argmap.evaluate.explaining.explanation import Reason, Role
from argmap.evaluate.explaining.naming import called
from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    RelationKind,
    RelationRef,
    StatementRef,
)
from argmap.model.signatures import ATTACKS, SUPPORTS

__all__ = ["OUTCOMES", "bearing", "weighed"]

OUTCOMES = {
    Standing.ACCEPTED: "stands",
    Standing.REJECTED: "falls",
    Standing.DEFENSIBLE: "is disputed",
    Standing.UNDECIDED: "is left open",
    Standing.UNKNOWN: "was not found out",
}


def bearing(evaluation: Evaluation, end: End) -> tuple[Reason, ...]:
    """Return what speaks for something and against it, and how that came out, in the map's order."""
    found = [(Role.FOR, each) for each in _for(evaluation, end)]
    found += [(Role.AGAINST, each) for each in _against(evaluation, end)]
    words = weighed(evaluation, end) or f"{_named(evaluation, end)}."
    subject = _reason(evaluation, end, Role.SUBJECT, words)
    return (
        subject,
        *(
            _reason(evaluation, each, role, f"{role} it: {_named(evaluation, each)}.")
            for role, each in dict.fromkeys(found)
            if each in evaluation.standings
        ),
        *(
            _reason(
                evaluation, each, Role.BECAUSE, f"it stands only with {_which(evaluation, each)}."
            )
            for each in dict.fromkeys(_bound(evaluation, end))
        ),
    )


def weighed(evaluation: Evaluation, end: End) -> str:
    """Return how a statement came out, with what was weighed, if something was weighed."""
    if isinstance(evaluation.theory, Judgment) and isinstance(end, StatementRef):
        name = str(end)
        if name in evaluation.theory.labels:
            return tell(evaluation.theory, name)
    theory = evaluation.theory
    if isinstance(theory, audiences.Translation) and theory.audience is None and end in theory.ends:
        return f"{audiences.tell(theory, end, evaluation.semantics)}."
    return ""


def _reason(evaluation: Evaluation, end: End, role: Role, words: str) -> Reason:
    label: Label = evaluation.labels[end]
    name = called(evaluation.map, end)
    disputed = evaluation.standings[end] is Standing.DEFENSIBLE
    return Reason(0 if role is Role.SUBJECT else 1, role, end, name, label, words, disputed)


def _named(evaluation: Evaluation, end: End) -> str:
    name = called(evaluation.map, end)
    if evaluation.degrees is not None:
        return f"{name} has a degree of {evaluation.degrees[end]:.2f}"
    return f"{name} {OUTCOMES[evaluation.standings[end]]}"


def _bound(evaluation: Evaluation, end: End) -> Iterator[End]:
    """Yield what doesn't stand, and without which something doesn't: by deductive supports, what it is for."""
    theory = evaluation.theory
    if not isinstance(theory, bipolar.Translation) or evaluation.labels[end] is Label.IN:
        return
    map = evaluation.map
    for each in _followed(map, end, deductive=theory.support is bipolar.Support.DEDUCTIVE):
        if evaluation.labels.get(each) not in {Label.IN, None}:
            yield each


def _followed(map: ArgumentMap, end: End, *, deductive: bool) -> Iterator[End]:
    if isinstance(end, ArgumentRef | InferenceRef):
        argument = map.argument(end.title if isinstance(end, ArgumentRef) else end.argument)
        for line in argument.pcs:
            if isinstance(line, str):
                yield StatementRef(line)
            elif deductive:
                yield StatementRef(line.conclusion)
        if argument.pcs:
            return  # what it supports, its conclusion does
    for relation in map.relations_from(end):
        if relation.kind is RelationKind.ENTAILS or (
            deductive and relation.kind is RelationKind.SUPPORT
        ):
            yield relation.target


def _which(evaluation: Evaluation, end: End) -> str:
    return f"{called(evaluation.map, end)}, which {OUTCOMES[evaluation.standings[end]]}"


def _for(evaluation: Evaluation, end: End) -> Iterator[End]:
    map = evaluation.map
    match end:
        case StatementRef(title):
            yield from map.concluded_by(title)
        case InferenceRef():
            yield from (StatementRef(title) for title in map.inference(end).premises)
        case ArgumentRef(title):
            yield from (
                InferenceRef(title, n + 1) for n in range(len(map.argument(title).inferences))
            )
        case RelationRef():
            pass
    yield from (relation.source for relation in map.relations_to(end) if relation.kind in SUPPORTS)


def _against(evaluation: Evaluation, end: End) -> Iterator[End]:
    map = evaluation.map
    relations: list[Relation] = list(map.relations_to(end))
    if isinstance(end, InferenceRef) and end.step == len(map.argument(end.argument).inferences):
        relations += map.relations_to(ArgumentRef(end.argument))
    yield from (relation.source for relation in relations if relation.kind in ATTACKS)
    for relation in map.relations_from(end):
        if relation.kind is RelationKind.CONTRADICTORY:
            yield relation.target
