"""Reasoning that turns on itself: in circles, or against itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Note
from argmap.model import (
    ArgumentRef,
    End,
    InferenceRef,
    RelationKind,
    StatementRef,
    cycles,
)
from argmap.model.signatures import ATTACKS
from argmap.model.walking import circles

__all__ = [
    "CIRCULAR_PREFERENCE",
    "CIRCULAR_REASONING",
    "SELF_ATTACK",
    "circular_preference",
    "circular_reasoning",
    "self_attack",
]

CIRCULAR_REASONING = Code("AM201", "circular-reasoning")
SELF_ATTACK = Code("AM202", "self-attack")
CIRCULAR_PREFERENCE = Code("AM238", "circular-preference")

_MOST = 6  # members of a circle that are named


def circular_reasoning(case: Case) -> Iterator[Diagnostic]:
    """A chain of reasons comes back to where it began.

    Who doubts the conclusion has no reason to accept the premise: the argument begs the question
    (petitio principii). Circles are looked for through inferences, supports and entailments; that
    two statements attack each other is no circle.

    Bad:
        [Scripture]: What scripture says is true.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          + [God]: God wrote it.

        [God]
          + [Scripture]

    Good:
        [Scripture]: What scripture says is true.
          + [God]: God wrote it.

    Source:
        Walton 1994, Begging the question as a pragmatic fallacy, Synthese 100, 95–131
    """
    for circle in cycles(case.map):
        statements = tuple(end for end in circle if isinstance(end, StatementRef))
        told: tuple[End, ...] = statements or circle
        yield Diagnostic(
            CIRCULAR_REASONING,
            f"reasoning in a circle: {_round(told)}",
            case.place(told[0]),
            "Take out the step that draws on what is to be shown, or give it another reason.",
            _stations(case, told),
        )


def self_attack(case: Case) -> Iterator[Diagnostic]:
    """Something attacks itself, or an argument attacks what it concludes.

    What attacks itself can't be accepted, whatever else there is to say (self-defeat). Where an
    argument stands below a statement with `-` and concludes that very statement, its sign is most
    often wrong.

    Bad:
        [Wet]: The street is wet.
          - <Rain>: It rains.
          ^^^^^^^^^^^^^^^^^^^

        <Rain>

        (1) It rains.
        ----
        (2) [Wet]

    Good:
        [Wet]: The street is wet.
          + <Rain>: It rains.

        <Rain>

        (1) It rains.
        ----
        (2) [Wet]

    Source:
        Pollock 1994, https://doi.org/10.1016/0004-3702(94)90057-4
    """
    for relation in case.map.relations:
        if relation.source == relation.target and relation.kind in ATTACKS:
            yield Diagnostic(
                SELF_ATTACK,
                f"{relation.source} attacks itself",
                relation.place,
                "An argument that concludes a statement supports it: write `+`. If it is an "
                "objection, let it conclude something else.",
            )


def circular_preference(case: Case) -> Iterator[Diagnostic]:
    """Preferences come back to where they began.

    What is preferred to itself, directly or by way of others, is in no order; a map in which this is
    so can't be evaluated by its preferences. Whoever prefers one statement to another prefers the
    steps that conclude it as well, and whoever prefers an argument its last step.

    Bad:
        ===
        relations:
          - {kind: prefers, source: "<New>", target: "<Old>"}
          - {kind: prefers, source: "<Old>", target: "<New>"}
        ===

        [Park]: We may park here.
          + <New>: The new rule allows it.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          - <Old>: The old rule forbids it.

    Good:
        ===
        relations:
          - {kind: prefers, source: "<New>", target: "<Old>"}
        ===

        [Park]: We may park here.
          + <New>: The new rule allows it.
          - <Old>: The old rule forbids it.

    Source:
        Modgil and Prakken 2013, https://doi.org/10.1016/j.artint.2012.10.008
    """
    concluding: dict[str, list[End]] = {}
    for ref, step in case.map.steps.items():
        concluding.setdefault(step.conclusion, []).append(ref)

    def meant(end: End) -> tuple[End, ...]:
        match end:
            case StatementRef(title):
                return (end, *concluding.get(title, ()))
            case ArgumentRef(title) if case.map.argument(title).pcs:
                return (InferenceRef(title, len(case.map.argument(title).inferences)),)
        return (end,)

    worse: dict[End, list[End]] = {}
    for relation in case.map.relations:
        if relation.kind is RelationKind.PREFERS:
            for one in meant(relation.source):
                for other in meant(relation.target):
                    if isinstance(one, StatementRef) is isinstance(other, StatementRef):
                        worse.setdefault(one, []).append(other)
    for circle in circles(worse, worse):
        yield Diagnostic(
            CIRCULAR_PREFERENCE,
            f"preferences go round in a circle: {_round(circle)}",
            case.place(circle[0]),
            "Take one of these preferences out.",
            _stations(case, circle),
        )


def _round(circle: Sequence[End]) -> str:
    return " → ".join(
        (*map(str, circle[:_MOST]), *(["…"] if circle[_MOST:] else []), str(circle[0]))
    )


def _stations(case: Case, circle: Sequence[End]) -> tuple[Note, ...]:
    return tuple(Note(f"{end} lies on the circle", case.place(end)) for end in circle[1:_MOST])
