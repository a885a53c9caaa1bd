"""Expectations that an evaluation of the map decides: what stands, what falls, what is open."""

from __future__ import annotations

from argmap.diagnostics import Note
from argmap.evaluate import Evaluation, OutOfTimeError, Standing, explain
from argmap.expecting.nouns import Expectation, Kind, Mode, Outcome
from argmap.expecting.subject import Subject, listed
from argmap.model import ArgumentRef, InferenceRef, RelationRef, StatementRef
from argmap.overturning import overturning
from argmap.source import Place

__all__ = ["stands", "withstands"]

_MEETS = {
    Kind.ACCEPTED: {Standing.ACCEPTED},
    Kind.REJECTED: {Standing.REJECTED},
    Kind.UNDECIDED: {Standing.UNDECIDED, Standing.DEFENSIBLE},
}
_CREDULOUS = {Standing.ACCEPTED, Standing.DEFENSIBLE}
_MOST_TOLD = 8  # reasons


def stands(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether a statement is accepted, rejected, or neither."""
    (title,) = expected.titles
    subject.map.statement(title)  # to complain of one that isn't there
    try:
        evaluation = subject.evaluation(expected.semantics, expected.by)
        standing = evaluation.standing(title)
    except (ValueError, OutOfTimeError) as error:
        message = f"whether [{title}] is {expected.kind} can't be said: {error}"
        return Outcome(message, "See `argmap evaluate`.")
    under = f" ({evaluation.semantics} semantics)"
    if standing is Standing.UNKNOWN:
        message = f"whether [{title}] is {expected.kind} is unknown: {evaluation.reason}"
        return Outcome(message, "Expect it under a semantics that is easier, such as `grounded`.")
    credulous = expected.kind is Kind.ACCEPTED and expected.mode is Mode.CREDULOUS
    if standing in (_CREDULOUS if credulous else _MEETS[expected.kind]):
        return Outcome(f"[{title}] is {standing}{under}", met=True)
    message = f"[{title}] is {standing}, not {expected.kind}{under}"
    if evaluation.reason:
        message = f"{message}: {evaluation.reason}"
    return Outcome(message, _mend(expected, title, standing), _reasons(evaluation, title))


def _mend(expected: Expectation, title: str, standing: Standing) -> str:
    if standing is Standing.DEFENSIBLE and expected.kind is Kind.ACCEPTED:
        return "It stands in some extensions alone: answer its rivals, or say `mode: credulous`."
    kind = Kind.UNDECIDED if standing is Standing.DEFENSIBLE else Kind(standing)
    first = (
        "Answer what speaks against it, or what it rests on"
        if expected.kind is Kind.ACCEPTED
        else "Look at what speaks for it and against it"
    )
    return f"{first}; or expect `{kind}: {title}`."


def _reasons(evaluation: Evaluation, title: str) -> tuple[Note, ...]:
    """Return why a statement is what it is, where the way to evaluate can be explained."""
    try:
        reasons = explain(evaluation, title).reasons
    except (ValueError, OutOfTimeError):
        return ()
    return tuple(
        Note(reason.words.rstrip(".:"), _place(evaluation, reason.end))
        for reason in reasons[:_MOST_TOLD]
    )


def _place(evaluation: Evaluation, end: object) -> Place | None:
    map = evaluation.map
    match end:
        case StatementRef(title):
            return map.statement(title).place
        case ArgumentRef(title):
            return map.argument(title).place
        case InferenceRef():
            return map.inference(end).place
        case RelationRef():
            return map.relation(end).place
    return None


def withstands(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether a statement stands whichever few premises are doubted."""
    (title,) = expected.titles
    subject.map.statement(title)
    try:
        found = overturning(
            subject.map,
            title,
            by=expected.by,
            semantics=expected.semantics,
            credulous=expected.mode is Mode.CREDULOUS,
            most=expected.doubts,
            limit=subject.limit,
        )
    except (ValueError, OutOfTimeError) as error:
        message = f"what [{title}] withstands can't be said: {error}"
        return Outcome(message, "See `argmap stress`.")
    if not found.stands:
        message = f"[{title}] is not {found.manner} in the first place"
        return Outcome(message, "Answer what speaks against it, or say what speaks for it.")
    if found.sets:
        first = found.sets[0]
        others = [one for one in found.sets if len(one) == len(first)]
        whose = listed(tuple(one[0] for one in others), word="or") if len(first) == 1 else ""
        message = f"[{title}] falls if you doubt {whose or listed(first)}"
        if len(first) > 1 and len(others) > 1:
            message = f"{message}; so it does by {_others(len(others) - 1)} as small"
        notes = tuple(
            Note(name, subject.map.statement(name[1:-1]).place)
            for one in others[: _MOST_TOLD if len(first) == 1 else 1]
            for name in (listed((member,)) for member in one)
            if name.startswith("[")
        )
        mend = "Give it a reason that doesn't rest on the same premise; see `argmap stress`."
        return Outcome(message, mend, tuple(dict.fromkeys(notes)))
    if found.searched is not None and found.searched < expected.doubts:
        message = f"what [{title}] withstands was not found out: {found.reason}"
        return Outcome(message, "Expect it of fewer `doubts`; see `argmap stress --limit`.")
    return Outcome(found.told(), met=True)


def _others(count: int) -> str:
    return f"{count} other set{'' if count == 1 else 's'}"
