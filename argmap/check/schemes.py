"""What inference lines name, and whether the step has what the scheme wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Inference
from argmap.model.spotting import value_places
from argmap.source import Place, Span

if TYPE_CHECKING:
    from argmap.schemes import Scheme

__all__ = [
    "MISPLACED_ROLE",
    "MISSING_PREMISE",
    "MISSPELT_SCHEME",
    "UNKNOWN_SCHEME",
    "misplaced_role",
    "missing_premise",
    "misspelt_scheme",
    "unknown_scheme",
]

MISSPELT_SCHEME = Code("AM301", "misspelt-scheme", Severity.WARNING)
UNKNOWN_SCHEME = Code("AM302", "unknown-scheme", Severity.INFO)
MISSING_PREMISE = Code("AM303", "missing-premise", Severity.WARNING)
MISPLACED_ROLE = Code("AM304", "misplaced-role", Severity.WARNING)

_IMPLICIT = "If the text leaves it out, add {implicit: true}."


def misspelt_scheme(case: Case) -> Iterator[Diagnostic]:
    """An inference line names a scheme or a rule of logic that is nearly one of the catalogue.

    So nobody who looks for the scheme finds the step, and its critical questions aren't asked.

    Bad:
        <Late>

        (1) It is dark.
        -- argument from sing --
           ^^^^^^^^^^^^^^^^^^
        (2) It is late.

    Good:
        <Late>

        (1) It is dark.
        -- argument from sign --
        (2) It is late.

    Source:
        Walton, Reed and Macagno 2008, Argumentation Schemes, chapter 9,
        https://doi.org/10.1017/CBO9780511802034
    """
    for step, rule in _named(case):
        near = _catalogue().propose(rule)
        if near is not None:
            yield Diagnostic(
                MISSPELT_SCHEME,
                f"there is no scheme “{rule}”",
                _spot(step, rule),
                f"Did you mean “{near}”?",
            )


def unknown_scheme(case: Case) -> Iterator[Diagnostic]:
    """An inference line names what is no scheme and no rule of logic of the catalogue.

    That is not wrong: a line may name a rule of one's own, or say in a sentence why the step is a
    good one. But no critical questions are known for it.

    Bad:
        <Late>

        (1) It is dark.
        -- hunch --
           ^^^^^
        (2) It is late.

    Good:
        <Late>

        (1) It is dark.
        -- argument from sign --
        (2) It is late.

    Source:
        Walton, Reed and Macagno 2008, Argumentation Schemes, chapter 9,
        https://doi.org/10.1017/CBO9780511802034
    """
    for step, rule in _named(case):
        if _catalogue().find(rule) is None and _catalogue().propose(rule) is None:
            yield Diagnostic(
                UNKNOWN_SCHEME,
                f"“{rule}” is no scheme and no rule of logic that the catalogue has",
                _spot(step, rule),
                "Name the scheme that comes nearest, or leave it if none does.",
            )


def missing_premise(case: Case) -> Iterator[Diagnostic]:
    """A step lacks a premise that its scheme or its rule of logic needs.

    Of a scheme that is said only where `roles` tells what the premises are, as most arguments
    leave premises out and nobody else could know which. A rule of logic alone on its line needs
    all its premises: without one, the conclusion doesn't follow by it.

    Bad:
        <Mortal>

        (1) If Socrates is human, he is mortal.
        -- modus ponens --
           ^^^^^^^^^^^^
        (2) Socrates is mortal.

    Good:
        <Mortal>

        (1) If Socrates is human, he is mortal.
        (2) Socrates is human.
        -- modus ponens --
        (3) Socrates is mortal.

    Source:
        Walton and Reed 2005, Argumentation schemes and enthymemes,
        https://doi.org/10.1007/s11229-005-6198-x
    """
    for step in _steps(case):
        known = [(rule, scheme) for rule in step.rules if (scheme := _catalogue().find(rule))]
        if step.roles:
            yield from _unstated(step, known)
        elif len(step.rules) == len(known) == 1:
            rule, scheme = known[0]
            wanted, there = len(scheme.premises), len(step.premises)
            if scheme.is_logical and there < wanted:
                listed = " ".join(premise.text for premise in scheme.premises)
                yield Diagnostic(
                    MISSING_PREMISE,
                    f"{scheme.name} needs {wanted} premises, and the step has {there}",
                    _spot(step, rule),
                    f"They are: {listed} {_IMPLICIT}",
                )


def _unstated(step: Inference, known: list[tuple[str, Scheme]]) -> Iterator[Diagnostic]:
    """Yield the premises that the schemes of a step want and none of its roles is."""
    roles = set(step.roles)
    if not roles <= {role for _, scheme in known for role in scheme.roles}:
        return  # told as misplaced, and perhaps meant for one that is missing
    for rule, scheme in known:
        if roles.isdisjoint(scheme.roles):
            continue
        for premise in scheme.premises:
            if premise.role not in roles:
                yield Diagnostic(
                    MISSING_PREMISE,
                    f"{scheme.name} lacks the {premise.role}: {premise.text.removesuffix('.')}",
                    _spot(step, rule),
                    f"Write it as a premise with the role `{premise.role}`. {_IMPLICIT}",
                )


def misplaced_role(case: Case) -> Iterator[Diagnostic]:
    """What `roles` says doesn't fit: no scheme of the step has such a premise, or there are too many.

    Roles stand in the order of the premises, one for each.

    Bad:
        <Ban>

        (1) Lessons should be calm.
        (2) Without phones they are.
        -- practical reasoning {roles: [aim, means]} --
                                        ^^^
        (3) Phones should be banned.

    Good:
        <Ban>

        (1) Lessons should be calm.
        (2) Without phones they are.
        -- practical reasoning {roles: [goal, means]} --
        (3) Phones should be banned.

    Source:
        Walton, Reed and Macagno 2008, Argumentation Schemes, chapter 9,
        https://doi.org/10.1017/CBO9780511802034
    """
    for step in _steps(case):
        # A name that is misspelt is told, and its roles are known when it is mended.
        if not step.roles or any(map(_catalogue().propose, step.rules)):
            continue
        known = [scheme for rule in step.rules if (scheme := _catalogue().find(rule))]
        roles = tuple(dict.fromkeys(role for scheme in known for role in scheme.roles))
        count = len(step.premises)
        if len(step.roles) <= count and set(step.roles) <= set(roles):
            continue
        places = value_places(_data(step), "roles", step.roles)
        for number, (role, place) in enumerate(zip(step.roles, places, strict=True)):
            if number >= count:
                message = f"the step has no premise left for the role `{role}`"
                mend = "Give one role for each premise, in their order."
            elif role not in roles:
                message = f"no scheme that the step names has a premise with the role `{role}`"
                mend = f"Its roles are: {', '.join(roles)}." if roles else "Name a scheme."
            else:
                continue
            yield Diagnostic(MISPLACED_ROLE, message, place or step.place, mend)


def _catalogue() -> ModuleType:
    from argmap import schemes  # noqa: PLC0415  (15 ms, only where an inference line names one)

    return schemes


def _steps(case: Case) -> Iterator[Inference]:
    return (step for step in case.map.inferences if step.rules or step.roles)


def _named(case: Case) -> Iterator[tuple[Inference, str]]:
    for step in _steps(case):
        for rule in step.rules:
            yield step, rule


def _spot(step: Inference, rule: str) -> Place | None:
    """Return where the name of a rule stands on its line, or else the line."""
    place = step.place
    if place is None:
        return None
    words = r"\s+".join(map(re.escape, rule.split()))
    found = re.search(words, place.text)
    if found is None:
        return place
    start = place.span.start
    return place.source.place(Span(start + found.start(), start + found.end()))


def _data(step: Inference) -> tuple[Place, ...]:
    place = step.place
    if place is None:
        return ()
    opened = place.text.find("{")
    start = place.span.start + max(opened, 0)
    return (place.source.place(Span(start, place.span.end)),)
