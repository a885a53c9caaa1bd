"""Reasoning that turns on itself: in circles, or against itself."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Note
from argmap.model import End, StatementRef, cycles
from argmap.model.signatures import ATTACKS

__all__ = ["CIRCULAR_REASONING", "SELF_ATTACK", "circular_reasoning", "self_attack"]

CIRCULAR_REASONING = Code("AM201", "circular-reasoning")
SELF_ATTACK = Code("AM202", "self-attack")

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
        names = " → ".join(map(str, told[:_MOST])) + (" → …" if len(told) > _MOST else "")
        yield Diagnostic(
            CIRCULAR_REASONING,
            f"reasoning in a circle: {names} → {told[0]}",
            case.place(told[0]),
            "Take out the step that draws on what is to be shown, or give it another reason.",
            tuple(Note(f"{end} lies on the circle", case.place(end)) for end in told[1:_MOST]),
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
