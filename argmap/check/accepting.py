"""What is accepted, rejected and believed to a degree, and whether that can be together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.model import RelationKind, StatementRef
from argmap.model.spotting import key_place

__all__ = [
    "ACCEPTED_AGAINST_ODDS",
    "ACCEPTED_CONFLICT",
    "CLASHING_THESES",
    "INCOHERENT_CREDENCES",
    "INCONSISTENT_HOLDER",
    "REJECTED_CONSEQUENCE",
    "REJECTED_CONTRADICTORIES",
    "REJECTED_GROUNDS",
    "REJECTED_THESIS",
    "REVERSED_ACCEPTANCE",
    "UNDERRATED_CONCLUSION",
    "accepted_against_odds",
    "accepted_conflict",
    "clashing_theses",
    "incoherent_credences",
    "inconsistent_holder",
    "rejected_consequence",
    "rejected_contradictories",
    "rejected_grounds",
    "rejected_thesis",
    "reversed_acceptance",
    "underrated_conclusion",
]

ACCEPTED_CONFLICT = Code("AM212", "accepted-conflict")
REJECTED_CONTRADICTORIES = Code("AM213", "rejected-contradictories")
REVERSED_ACCEPTANCE = Code("AM214", "reversed-acceptance", Severity.WARNING)
REJECTED_CONSEQUENCE = Code("AM215", "rejected-consequence")
REJECTED_GROUNDS = Code("AM216", "rejected-grounds", Severity.WARNING)
REJECTED_THESIS = Code("AM217", "rejected-thesis", Severity.WARNING)
CLASHING_THESES = Code("AM218", "clashing-theses")
INCONSISTENT_HOLDER = Code("AM219", "inconsistent-holder", Severity.WARNING)
ACCEPTED_AGAINST_ODDS = Code("AM220", "accepted-against-odds", Severity.WARNING)
INCOHERENT_CREDENCES = Code("AM221", "incoherent-credences", Severity.WARNING)
UNDERRATED_CONCLUSION = Code("AM222", "underrated-conclusion", Severity.WARNING)

_EXCLUDING = frozenset({RelationKind.CONTRARY, RelationKind.CONTRADICTORY})
_HALF = 0.5
_ROUNDING = 1e-6


def _exclusions(case: Case) -> Iterator[tuple[bool, StatementRef, StatementRef]]:
    """Yield pairs that can't both be true, and whether they can't both be false either."""
    for relation in case.map.relations:
        source, target = relation.source, relation.target
        if (
            relation.kind in _EXCLUDING
            and isinstance(source, StatementRef)
            and isinstance(target, StatementRef)
            and source != target
        ):
            yield relation.kind is RelationKind.CONTRADICTORY, source, target


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
    for _, one, other in _exclusions(case):
        first, second = case.in_order(one, other)
        if first.accepted and second.accepted:
            yield Diagnostic(
                ACCEPTED_CONFLICT,
                f"{first.ref} and {second.ref} are both accepted, and can't both be true",
                second.place,
                "Reject one of them, or leave open whether it is accepted.",
                (Note(f"{first.ref} stands here", first.place),),
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
    for strict, one, other in _exclusions(case):
        first, second = case.in_order(one, other)
        if strict and first.accepted is False and second.accepted is False:
            yield Diagnostic(
                REJECTED_CONTRADICTORIES,
                f"{first.ref} and {second.ref} are both rejected, and one of them must be true",
                second.place,
                "Accept one of them; if both may be false, write an attack in place of `><`.",
                (Note(f"{first.ref} stands here", first.place),),
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
    for _, one, other in _exclusions(case):
        first, second = case.in_order(one, other)
        if one.title in case.theses and other.title in case.theses:
            yield Diagnostic(
                CLASHING_THESES,
                f"{first.ref} and {second.ref} are both theses, and can't both be true",
                second.place,
                "Declare the one as thesis that the author holds.",
                (Note(f"{first.ref} stands here", first.place),),
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
    for _, one, other in _exclusions(case):
        first, second = case.in_order(one, other)
        if first.holder and first.holder == second.holder:
            yield Diagnostic(
                INCONSISTENT_HOLDER,
                f"{first.holder} holds both {first.ref} and {second.ref}, which can't both be true",
                second.place,
                "Look up who holds what; if it is so, let an argument say that it is inconsistent.",
                (Note(f"{first.ref} stands here", first.place),),
            )


def accepted_against_odds(case: Case) -> Iterator[Diagnostic]:
    """A statement is accepted with a credence below one half, or rejected with one above.

    Bad:
        [Rain]: It will rain. {accepted: true, credence: 0.2}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It will rain. {accepted: true, credence: 0.9}

    Source:
        Foley 1992, The Epistemology of Belief and the Epistemology of Degrees of Belief,
        American Philosophical Quarterly 29
    """
    for statement in case.map.statements:
        accepted, credence = statement.accepted, statement.credence
        if accepted is None or credence is None:
            continue
        if (credence < _HALF) if accepted else (credence > _HALF):
            yield Diagnostic(
                ACCEPTED_AGAINST_ODDS,
                f"{statement.ref} is {'accepted' if accepted else 'rejected'} "
                f"with a credence of {credence}",
                statement.place,
                "Take one of the two back.",
            )


def incoherent_credences(case: Case) -> Iterator[Diagnostic]:
    """The credences of contradictories don't add to one, or those of contraries to more.

    Bad:
        [Rain]: It will rain. {credence: 0.7}
          >< [Dry]: It will not rain. {credence: 0.6}
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It will rain. {credence: 0.7}
          >< [Dry]: It will not rain. {credence: 0.3}

    Source:
        Adams 1998, A Primer of Probability Logic
    """
    for strict, one, other in _exclusions(case):
        first, second = case.in_order(one, other)
        if first.credence is None or second.credence is None:
            continue
        total = first.credence + second.credence
        if total > 1 + _ROUNDING or (strict and total < 1 - _ROUNDING):
            yield Diagnostic(
                INCOHERENT_CREDENCES,
                f"the credences of {first.ref} and {second.ref} add to {total:g}, "
                f"not to {'1' if strict else '1 or less'}",
                second.place,
                f"With {first.credence:g} for {first.ref}, {second.ref} has "
                f"{'' if strict else 'at most '}{round(1 - first.credence, 6):g}.",
                (Note(f"{first.ref} stands here", first.place),),
            )


def underrated_conclusion(case: Case) -> Iterator[Diagnostic]:
    """The conclusion of a strict step has less credence than its premises leave it.

    What follows is at most as uncertain as the premises together: one minus its credence is no more
    than the sum of theirs. What one statement entails counts as a strict step.

    Bad:
        <Mortal>

        (1) [Human]: Socrates is human. {credence: 0.9}
        (2) [Law]: If he is human, he will die. {credence: 0.9}
        -- modus ponens {strict: true} --
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        (3) [Mortal]: Socrates will die. {credence: 0.5}

    Good:
        <Mortal>

        (1) [Human]: Socrates is human. {credence: 0.9}
        (2) [Law]: If he is human, he will die. {credence: 0.9}
        -- modus ponens {strict: true} --
        (3) [Mortal]: Socrates will die. {credence: 0.85}

    Source:
        Adams 1998, A Primer of Probability Logic
    """
    for premises, conclusion, place in case.strict_steps:
        credences = [premise.credence for premise in premises if premise.credence is not None]
        if conclusion.credence is None or len(credences) < len(premises):
            continue
        least = 1 - sum(1 - credence for credence in credences)
        if conclusion.credence < least - _ROUNDING:
            yield Diagnostic(
                UNDERRATED_CONCLUSION,
                f"{conclusion.ref} has a credence of {conclusion.credence:g}, and its premises "
                f"leave it at least {least:g}",
                place,
                "Raise the credence of the conclusion, lower one of a premise, or take `strict` "
                "back.",
            )
