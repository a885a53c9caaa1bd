"""What is believed to a degree, and whether degrees can be together."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case, stands_here
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = [
    "ACCEPTED_AGAINST_ODDS",
    "INCOHERENT_CREDENCES",
    "UNDERRATED_CONCLUSION",
    "accepted_against_odds",
    "incoherent_credences",
    "underrated_conclusion",
]

ACCEPTED_AGAINST_ODDS = Code("AM220", "accepted-against-odds", Severity.WARNING)
INCOHERENT_CREDENCES = Code("AM221", "incoherent-credences", Severity.WARNING)
UNDERRATED_CONCLUSION = Code("AM222", "underrated-conclusion", Severity.WARNING)

_HALF = 0.5
_ROUNDING = 1e-6


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
    for first, second, strict in case.exclusions:
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
                (stands_here(first),),
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
