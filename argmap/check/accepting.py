"""What is accepted, rejected and held, and whether that can be together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case, stands_here
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import StatementRef
from argmap.model.spotting import key_place

__all__ = [
    "ACCEPTED_CONFLICT",
    "CLASHING_THESES",
    "INCONSISTENT_HOLDER",
    "REJECTED_CONSEQUENCE",
    "REJECTED_CONTRADICTORIES",
    "REJECTED_GROUNDS",
    "REJECTED_THESIS",
    "REVERSED_ACCEPTANCE",
    "accepted_conflict",
    "clashing_theses",
    "inconsistent_holder",
    "rejected_consequence",
    "rejected_contradictories",
    "rejected_grounds",
    "rejected_thesis",
    "reversed_acceptance",
]

ACCEPTED_CONFLICT = Code("AM212", "accepted-conflict")
REJECTED_CONTRADICTORIES = Code("AM213", "rejected-contradictories")
REVERSED_ACCEPTANCE = Code("AM214", "reversed-acceptance", Severity.WARNING)
REJECTED_CONSEQUENCE = Code("AM215", "rejected-consequence")
REJECTED_GROUNDS = Code("AM216", "rejected-grounds", Severity.WARNING)
REJECTED_THESIS = Code("AM217", "rejected-thesis", Severity.WARNING)
CLASHING_THESES = Code("AM218", "clashing-theses")
INCONSISTENT_HOLDER = Code("AM219", "inconsistent-holder", Severity.WARNING)


def accepted_conflict(case: Case) -> Iterator[Diagnostic]:
    """Two statements are accepted that can't both be true.

    Bad:
        [Rain]: It rains. {accepted: true}
          >< [Dry]: It does not rain. {accepted: true}
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {accepted: true}
          >< [Dry]: It does not rain. {accepted: false}

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for first, second, _ in case.exclusions:
        if first.accepted and second.accepted:
            yield Diagnostic(
                ACCEPTED_CONFLICT,
                f"{first.ref} and {second.ref} are both accepted, and can't both be true",
                second.place,
                "Reject one of them, or leave open whether it is accepted.",
                (stands_here(first),),
            )


def rejected_contradictories(case: Case) -> Iterator[Diagnostic]:
    """Two statements are rejected of which one must be true.

    Contradictories can't both be false. Where both may be, they are contraries.

    Bad:
        [Rain]: It rains. {accepted: false}
          >< [Dry]: It does not rain. {accepted: false}
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {accepted: true}
          >< [Dry]: It does not rain. {accepted: false}

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for first, second, strict in case.exclusions:
        if strict and first.accepted is False and second.accepted is False:
            yield Diagnostic(
                REJECTED_CONTRADICTORIES,
                f"{first.ref} and {second.ref} are both rejected, and one of them must be true",
                second.place,
                "Accept one of them; if both may be false, write an attack in place of `><`.",
                (stands_here(first),),
            )


def reversed_acceptance(case: Case) -> Iterator[Diagnostic]:
    """A statement is accepted in one place and rejected in another.

    The last of its data blocks counts, silently.

    Bad:
        [Rain]: It rains. {accepted: true}
          + [Clouds]: There are clouds.

        [Rain]: It rains. {accepted: false}
                           ^^^^^^^^

    Good:
        [Rain]: It rains. {accepted: true}
          + [Clouds]: There are clouds.

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for statement in case.map.statements:
        blocks = statement.data_places if statement.accepted is not None else ()
        before = None
        for block in blocks if len(blocks) > 1 else ():
            key = key_place(block, "accepted")
            value = _TRUTH.match(block.source.text, key.span.end)
            if key == block or value is None:
                continue
            if before not in {None, value[1].lower()}:
                yield Diagnostic(
                    REVERSED_ACCEPTANCE,
                    f"{statement.ref} is accepted in one place and rejected in another",
                    key,
                    "Keep one of the two; this one counts.",
                )
            before = value[1].lower()


_TRUTH = re.compile(r"['\"]?\s*:\s*(true|false)", re.IGNORECASE)


def rejected_consequence(case: Case) -> Iterator[Diagnostic]:
    """The premises of a strict step are accepted, and its conclusion is rejected.

    From what is true nothing false follows. What one statement entails counts as a strict step.

    Bad:
        <Mortal>

        (1) [Human]: Socrates is human. {accepted: true}
        (2) [Law]: If he is human, he will die. {accepted: true}
        -- modus ponens {strict: true} --
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        (3) [Mortal]: Socrates will die. {accepted: false}

    Good:
        <Mortal>

        (1) [Human]: Socrates is human. {accepted: true}
        (2) [Law]: If he is human, he will die. {accepted: true}
        -- modus ponens {strict: true} --
        (3) [Mortal]: Socrates will die. {accepted: true}

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for premises, conclusion, place in case.strict_steps:
        if conclusion.accepted is False and all(premise.accepted for premise in premises):
            yield Diagnostic(
                REJECTED_CONSEQUENCE,
                f"{conclusion.ref} is rejected, and follows from what is accepted",
                place,
                "Accept the conclusion, reject a premise, or take `strict` back.",
            )


def rejected_grounds(case: Case) -> Iterator[Diagnostic]:
    """A statement is accepted, and each reason that the map gives for it is rejected.

    A step needs all its premises: with one of them rejected it shows nothing.

    Bad:
        [Wet]: The street is wet. {accepted: true}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          + [Rain]: It has rained. {accepted: false}

    Good:
        [Wet]: The street is wet. {accepted: true}
          + [Rain]: It has rained. {accepted: true}

    Source:
        Govier 2010, A Practical Study of Argument, on the acceptability of premises
    """
    reasons: dict[str, list[bool]] = {}
    for inference in case.map.inferences:
        good = all(case.map.statement(title).accepted is not False for title in inference.premises)
        reasons.setdefault(inference.conclusion, []).append(good)
    for relation in case.supports:
        if isinstance(relation.target, StatementRef):
            source = relation.source
            good = not (
                isinstance(source, StatementRef)
                and case.map.statement(source.title).accepted is False
            )
            reasons.setdefault(relation.target.title, []).append(good)
    for title, goods in reasons.items():
        statement = case.map.statement(title)
        if not any(goods) and (statement.accepted or title in case.theses):
            yield Diagnostic(
                REJECTED_GROUNDS,
                f"all reasons that are given for {statement.ref} are rejected",
                statement.place,
                "Give a reason that is not rejected, or don't accept it.",
            )


def rejected_thesis(case: Case) -> Iterator[Diagnostic]:
    """The thesis is rejected.

    Bad:
        ===
        thesis: Go
        ===

        [Go]: We should go. {accepted: false}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          + [Late]: It is late.

    Good:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Late]: It is late.

    Source:
        Walton and Krabbe 1995, Commitment in Dialogue
    """
    for statement in case.map.thesis:
        if statement.accepted is False:
            yield Diagnostic(
                REJECTED_THESIS,
                f"{statement.ref} is the thesis, and is rejected",
                statement.place,
                "A thesis is what an author holds: take `accepted: false` back, or declare another.",
            )


def clashing_theses(case: Case) -> Iterator[Diagnostic]:
    """Two theses can't both be true.

    Bad:
        ===
        thesis: [Go, Stay]
        ===

        [Go]: We should go.
          + [Late]: It is late.
          >< [Stay]: We should stay.
             ^^^^^^^^^^^^^^^^^^^^^^^
            + [Cosy]: It is cosy here.

    Good:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Late]: It is late.
          >< [Stay]: We should stay.
            + [Cosy]: It is cosy here.

    Source:
        Walton and Krabbe 1995, Commitment in Dialogue
    """
    for first, second, _ in case.exclusions:
        if {first.title, second.title} <= case.theses:
            yield Diagnostic(
                CLASHING_THESES,
                f"{first.ref} and {second.ref} are both theses, and can't both be true",
                second.place,
                "Declare the one as thesis that the author holds.",
                (stands_here(first),),
            )


def inconsistent_holder(case: Case) -> Iterator[Diagnostic]:
    """Somebody is said to hold two statements that can't both be true.

    That may be so; then it is worth a finding of its own. Often one of the two is somebody else's.

    Bad:
        [Rain]: It rains. {holder: Anna}
          >< [Dry]: It does not rain. {holder: Anna}
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {holder: Anna}
          >< [Dry]: It does not rain. {holder: Ben}

    Source:
        Walton and Krabbe 1995, Commitment in Dialogue
    """
    for first, second, _ in case.exclusions:
        if first.holder and first.holder == second.holder:
            yield Diagnostic(
                INCONSISTENT_HOLDER,
                f"{first.holder} holds both {first.ref} and {second.ref}, which can't both be true",
                second.place,
                "Look up who holds what; if it is so, let an argument say that it is inconsistent.",
                (stands_here(first),),
            )
