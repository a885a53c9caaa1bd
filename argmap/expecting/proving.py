"""Expectations that formulas decide: what follows, and what can be true together."""

from __future__ import annotations

from argmap import logic
from argmap.expecting.declaring import named_step
from argmap.expecting.nouns import Expectation, Outcome
from argmap.expecting.subject import Subject, listed
from argmap.logic.dialectics import DialecticalError, dialectically_consistent
from argmap.logic.validating import ends
from argmap.model import ArgumentRef
from argmap.model.walking import reasons

__all__ = ["consistent", "entailed", "tenable", "valid"]

_UNKNOWN = "What is unknown can't be relied on: write the formulas that are missing."


def consistent(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether statements can be true together by their formulas."""
    titles = expected.titles
    verdict = logic.consistent(subject.theory, titles, limit=subject.limit)
    names = listed(titles)
    if verdict.yes:
        return Outcome(f"{names} can be true together", met=True)
    if verdict.unknown:
        message = f"whether {names} can be true together is unknown: {verdict.reason}"
        return Outcome(message, _UNKNOWN)
    found = logic.smallest_conflict(subject.theory, titles, limit=subject.limit).sets
    conflict = found[0] if found else titles
    return Outcome(
        f"{names} can't be true together"
        if set(conflict) == set(titles)
        else f"{names} can't be true together: {listed(conflict)} exclude each other",
        f"Give up one of {listed(conflict, word='or')}, or mend its formula."
        if len(conflict) > 1
        else f"{listed(conflict)} contradicts itself: mend its formula.",
        tuple(map(subject.note, conflict)),
    )


def tenable(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether statements can be held together, if every argument of the map is respected."""
    held = list(expected.titles)
    names = listed(expected.titles)
    try:
        if dialectically_consistent(subject.map, dict.fromkeys(held, True)):
            return Outcome(f"{names} can be held together", met=True)
        # Whatever can be left out without making the rest tenable has no part in the conflict.
        for title in expected.titles:
            others = dict.fromkeys((other for other in held if other != title), True)
            if not dialectically_consistent(subject.map, others):
                held.remove(title)
    except DialecticalError as error:
        message = f"whether {names} can be held together is unknown: {error}"
        return Outcome(message, "Expect it of fewer statements, or of a smaller map.")
    if not held:
        message = f"nothing can be held together in this map, and so neither can {names}"
        return Outcome(message, "Look for statements that contradict themselves.")
    conflict = tuple(held)
    rest = "" if set(held) == set(expected.titles) else f": {listed(conflict)} clash"
    return Outcome(
        f"whoever follows the arguments of this map can't hold {names}{rest}",
        f"Give up one of {listed(conflict, word='or')}, or an argument between them.",
        tuple(map(subject.note, conflict)),
    )


def valid(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether the conclusion of an argument, or of a step, follows by the formulas."""
    (title,) = expected.titles
    ref = named_step(title) or ArgumentRef(title)
    name = str(ref)
    premises, conclusion = ends(subject.map, ref)
    if conclusion is None:
        message = f"{name} is a mere gist: it has no conclusion that could follow"
        return Outcome(message, "Write its premises and its conclusion down.")
    verdict = logic.valid(subject.theory, ref, limit=subject.limit)
    if verdict.yes:
        return Outcome(f"{name} is valid: [{conclusion}] follows", met=True)
    if verdict.unknown:
        message = f"whether {name} is valid is unknown: {verdict.reason}"
        return Outcome(message, _UNKNOWN)
    return Outcome(
        f"{name} is not valid: {_countermodel(subject, verdict)}",
        _missing(logic.weakest_premise(subject.theory, ref, limit=subject.limit)),
        tuple(map(subject.note, (*premises, conclusion))),
    )


def entailed(subject: Subject, expected: Expectation) -> Outcome:
    """Say whether a statement follows by the formulas of others.

    These are all that bear on it through inferences and supports, unless others are named.
    """
    (title,) = expected.titles
    for named in (title, *expected.premises):
        subject.map.statement(named)  # to complain of one that isn't there
    premises = expected.premises or reasons(subject.map, title)
    if not premises:
        message = f"nothing speaks for [{title}], and so nothing entails it"
        return Outcome(message, "Write down an argument for it.")
    theory = subject.theory
    wrong = theory.missing((title,)) or theory.clash((title, *premises))
    verdict = (
        logic.Verdict(logic.Answer.UNKNOWN, reason=wrong)
        if wrong
        else logic.entails(theory.known(premises), theory.formulas[title], limit=subject.limit)
    )
    if verdict.yes:
        return Outcome(f"[{title}] follows by the formulas", met=True)
    reason = theory.missing(premises) if verdict.no else verdict.reason
    if reason:
        message = f"whether [{title}] is entailed is unknown: {reason}"
        return Outcome(message, _UNKNOWN)
    message = f"[{title}] isn't entailed: {_countermodel(subject, verdict)}"
    notes = tuple(map(subject.note, (*premises, title)))
    return Outcome(message, "Add the premise that rules this out.", notes)


def _countermodel(subject: Subject, verdict: logic.Verdict) -> str:
    if verdict.model is None:
        return "its premises can be true and its conclusion false"
    told = verdict.model.told(subject.theory.meanings)
    return f"this may be the case: {told}"


def _missing(missing: logic.Missing) -> str:
    if missing.formula is None:
        return "Add the premise that is missing."
    formula = logic.print_formula(missing.formula)
    return f"It would take the premise that {missing.words}: `{formula}`."
