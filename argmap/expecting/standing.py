"""Expectations that an evaluation of the map decides: what stands, what falls, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Note
from argmap.evaluate import Evaluation, Label, Standing
from argmap.expecting.nouns import Expectation, Kind, Mode, Outcome
from argmap.expecting.subject import Subject
from argmap.model import ArgumentRef, End, InferenceRef, RelationKind, StatementRef
from argmap.model.signatures import ATTACKS, SYMMETRIC

__all__ = ["stands"]

_MEETS = {
    (Kind.ACCEPTED, Mode.SKEPTICAL): {Standing.ACCEPTED},
    (Kind.ACCEPTED, Mode.CREDULOUS): {Standing.ACCEPTED, Standing.DEFENSIBLE},
    (Kind.REJECTED, Mode.SKEPTICAL): {Standing.REJECTED},
    (Kind.UNDECIDED, Mode.SKEPTICAL): {Standing.UNDECIDED, Standing.DEFENSIBLE},
}
_FARTHEST = 8  # steps of a chain that is told


def stands(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether a statement is accepted, rejected, or neither."""
    (title,) = expected.titles
    evaluation = subject.evaluation(expected.semantics, expected.by)
    standing = evaluation.standing(title)
    wanted = _MEETS.get((expected.kind, expected.mode)) or _MEETS[expected.kind, Mode.SKEPTICAL]
    semantics = f" ({evaluation.semantics} semantics)"
    if standing in wanted:
        return Outcome(f"[{title}] is {standing}{semantics}", met=True)
    if standing is Standing.UNKNOWN:
        message = f"whether [{title}] is {expected.kind} is unknown: {evaluation.reason}"
        return Outcome(message, "Expect it under a semantics that is easier, such as `grounded`.")
    message = f"[{title}] is {standing}, not {expected.kind}{semantics}"
    if not evaluation.count and evaluation.reason:
        message = f"{message}: {evaluation.reason}"
    notes = tuple(_chain(evaluation, StatementRef(title)))
    return Outcome(message, _mend(expected, title, standing), notes)


def _mend(expected: Expectation, title: str, standing: Standing) -> str:
    if expected.kind is Kind.ACCEPTED:
        if standing is Standing.DEFENSIBLE:
            return (
                "It stands in some extensions alone: answer its rivals, or say `mode: credulous`."
            )
        return (
            f"Answer what speaks against it, or what it rests on; or expect `{standing}: {title}`."
        )
    if standing in {Standing.ACCEPTED, Standing.REJECTED}:
        return f"Look at what speaks for it and against it; or expect `{standing}: {title}`."
    return f"Look at what speaks for it and against it; or expect `undecided: {title}`."


def _chain(evaluation: Evaluation, start: End) -> Iterator[Note]:
    """Yield what a thing falls by, and what that stands or falls by, as far as a chain is told."""
    end: End | None = start
    seen: set[End] = set()
    while end is not None and end not in seen and len(seen) < _FARTHEST:
        seen.add(end)
        explain = _ground if evaluation.label(end) is Label.IN else _trouble
        reason = explain(evaluation, end)
        if reason is None:
            return
        note, end = reason
        yield note


def _trouble(evaluation: Evaluation, end: End) -> tuple[Note, End | None] | None:
    """Return why something isn't accepted: what attacks it, or what it needs and doesn't have."""
    for source, kind in _against(evaluation, end):
        if evaluation.labels.get(source) in {Label.IN, Label.UNDECIDED}:
            standing = evaluation.standings[source]
            verb = _VERBS.get(kind, "attacks")
            return _note(evaluation, source, f"{source} {verb} {end}, and is {standing}"), source
    for need in _needs(evaluation, end):
        if evaluation.labels.get(need) is not Label.IN:
            standing = evaluation.standings[need]
            return _note(evaluation, need, f"{end} rests on {need}, which is {standing}"), need
    return None


def _ground(evaluation: Evaluation, end: End) -> tuple[Note, End | None] | None:
    """Return what something that is accepted is accepted by, if that can be said in a line."""
    for need in _needs(evaluation, end):
        if evaluation.labels.get(need) is Label.IN:
            return _note(evaluation, need, f"{end} rests on {need}, which is accepted"), None
    return None


_VERBS = {
    RelationKind.UNDERCUT: "undercuts",
    RelationKind.CONTRARY: "is contrary to",
    RelationKind.CONTRADICTORY: "contradicts",
}


def _against(evaluation: Evaluation, end: End) -> Iterator[tuple[End, RelationKind]]:
    map = evaluation.map
    ends = [end]
    if isinstance(end, InferenceRef):
        last = len(map.argument(end.argument).inferences) == end.step
        ends += [ArgumentRef(end.argument)] if last else []
    for hit in ends:
        for relation in map.relations_to(hit):
            if relation.kind in ATTACKS:
                yield relation.source, relation.kind
        for relation in map.relations_from(hit):
            if relation.kind in SYMMETRIC:
                yield relation.target, relation.kind


def _needs(evaluation: Evaluation, end: End) -> Iterator[End]:
    map = evaluation.map
    match end:
        case StatementRef(title):
            yield from map.concluded_by(title)
            yield from (
                relation.source
                for relation in map.relations_to(end)
                if relation.kind in {RelationKind.SUPPORT, RelationKind.ENTAILS}
            )
        case InferenceRef():
            yield from (StatementRef(premise) for premise in map.inference(end).premises)
        case ArgumentRef(title):
            for step in range(1, len(map.argument(title).inferences) + 1):
                yield InferenceRef(title, step)


def _note(evaluation: Evaluation, end: End, message: str) -> Note:
    map = evaluation.map
    match end:
        case StatementRef(title):
            return Note(message, map.statement(title).place)
        case ArgumentRef(title):
            return Note(message, map.argument(title).place)
        case InferenceRef():
            return Note(message, map.inference(end).place)
        case _:
            return Note(message, map.relation(end).place)
