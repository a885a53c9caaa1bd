"""Conclusions that claim more than their premises: guesses, for English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case, stands_here
from argmap.check.naming import said
from argmap.check.wording import words
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Inference, Statement

__all__ = [
    "IS_OUGHT",
    "MODAL_JUMP",
    "QUANTIFIER_JUMP",
    "UNRELATED_NEGATION",
    "is_ought",
    "modal_jump",
    "quantifier_jump",
    "unrelated_negation",
]

MODAL_JUMP = Code("AM712", "modal-jump", Severity.INFO)
QUANTIFIER_JUMP = Code("AM713", "quantifier-jump", Severity.INFO)
IS_OUGHT = Code("AM714", "is-ought", Severity.INFO)
UNRELATED_NEGATION = Code("AM715", "unrelated-negation", Severity.INFO)


_POSSIBLE = words(r"might|could|possibly|perhaps|maybe|probably|likely|presumably")
_NECESSARY = words(r"certainly|necessarily|definitely|inevitably|undoubtedly|surely")
_SOME = words(r"some|many|most|often|sometimes|usually|several|a few|frequently|rarely")
_ALL = words(r"all|every|everyone|everybody|each|always|never|nobody|none|no one")
_OUGHT = words(
    r"should(?:n't)?|ought|must(?:n't)?|may not|shall|need(?:s|ed)? to|ha(?:s|ve) to|wrong|right|rights"
    r"|good|bad|better|best|worse|worst|duty|duties|obligat\w+|oblige\w*|permi\w+|forbid\w*|immoral\w*"
    r"|moral\w*|unjust\w*|just|justice|fair\w*|unfair\w*|deserve\w*|value\w*|valuable|worth\w*"
    r"|desirable|undesirable|harm\w*|benefi\w+|justif\w+|legitimate|illegitimate|acceptable"
    r"|unacceptable|responsib\w+|evil|want\w*|welcome|prefer\w*|goal\w*|aim\w*|important|reason\w*"
    r"|problem\w*|danger\w*|risk\w*|suffer\w*|well-being|welfare|safe\w*|protect\w*|waste\w*|cruel\w*"
    r"|advantage\w*|disadvantage\w*|necessary|require\w*|allow\w*|entitle\w*|dignity|virtu\w+"
)
_CLEAR_OUGHT = words(r"should(?:n't)?|ought|morally|immoral|wrong|duty|obligation")
_NOT = re.compile(r"\b(?:not|never|no|cannot|do not|does not|did not)\b|n['’]t\b", re.IGNORECASE)
_DEMANDS = frozenset({"policy", "value", "principle"})
_FEWEST = 3


def modal_jump(case: Case) -> Iterator[Diagnostic]:
    """A conclusion is said to be certain, while a premise says what might be.

    A step leads to no more than what its weakest premise is good for. `modality` counts more than
    the words of a text.

    Bad:
        <Rain>

        (1) [Clouds]: There might be clouds.
        ----
        ^^^^
        (2) [Rain]: It will certainly rain.

    Good:
        <Rain>

        (1) [Clouds]: There might be clouds.
        ----
        (2) [Rain]: It might rain.

    Source:
        Toulmin 1958, The Uses of Argument, on modal qualifiers
    """
    for inference, premises, conclusion in _steps(case):
        weak = [one for one in premises if _strength(one) < 0]
        if _strength(conclusion) > 0 and weak and not any(_strength(one) > 0 for one in premises):
            yield Diagnostic(
                MODAL_JUMP,
                f"[{conclusion.title}] is said to be certain, and [{weak[0].title}] only to be "
                "possible or probable",
                inference.place,
                "Weaken the conclusion, or add what makes it certain.",
                (stands_here(weak[0]),),
            )


def _strength(statement: Statement) -> int:
    # What must be done is another matter: “must”, “should” and “may” are passed over.
    if statement.modality == "certain":
        return 1
    if statement.modality in {"possible", "probable"}:
        return -1
    if _NECESSARY.search(statement.text):
        return 1
    return -1 if _POSSIBLE.search(statement.text) else 0


def quantifier_jump(case: Case) -> Iterator[Diagnostic]:
    """A conclusion says something of all, while its premises say something of some or many.

    Bad:
        <Swans>

        (1) [Seen]: Some swans are white.
        ----
        ^^^^
        (2) [White]: All swans are white.

    Good:
        <Swans>

        (1) [Seen]: Some swans are white.
        ----
        (2) [White]: There are white swans.

    Source:
        Damer 2009, Attacking Faulty Reasoning, on insufficient samples
    """
    for inference, premises, conclusion in _steps(case):
        some = [one for one in premises if _SOME.search(one.text) and not _ALL.search(one.text)]
        if (
            some
            and _ALL.search(conclusion.text)
            and not _SOME.search(conclusion.text)
            and not any(_ALL.search(one.text) for one in premises)
        ):
            yield Diagnostic(
                QUANTIFIER_JUMP,
                f"[{conclusion.title}] speaks of all, and [{some[0].title}] of some",
                inference.place,
                "Weaken the conclusion, or add what leads from some to all.",
                (stands_here(some[0]),),
            )


def is_ought(case: Case) -> Iterator[Diagnostic]:
    """A conclusion says what should be, while no premise does.

    A premise that says what is good, or what to aim for, is most often taken for granted; whoever
    rejects it is not convinced. `kind` counts more than the words of a text.

    Bad:
        <Home>

        (1) [Late]: It is ten o'clock.
        ----
        ^^^^
        (2) [Go]: We should go home.

    Good:
        <Home>

        (1) [Late]: It is ten o'clock.
        (2) [Ten]: At ten o'clock one should go home.
        ----
        (3) [Go]: We should go home.

    Source:
        Hume 1739, A Treatise of Human Nature, book 3, part 1, section 1
    """
    for inference, premises, conclusion in _steps(case):
        demands = (
            conclusion.kind == "policy" if conclusion.kind else _CLEAR_OUGHT.search(conclusion.text)
        )
        if demands and not any(map(_may_demand, premises)):
            yield Diagnostic(
                IS_OUGHT,
                f"[{conclusion.title}] says what should be, and no premise does",
                inference.place,
                "Add the premise that says what is good or to be done, with `implicit: true` if "
                "the text doesn't say it.",
            )


def _may_demand(statement: Statement) -> bool:
    if statement.kind in _DEMANDS or statement.modality in {"should", "must"}:
        return True
    return not statement.text or _OUGHT.search(statement.text) is not None


def unrelated_negation(case: Case) -> Iterator[Diagnostic]:
    """Two statements differ in nothing but a “not”, and no relation says that they are in conflict.

    Bad:
        [Go]: We should go.
          + [Rain]: It will rain tonight.

        [Stay]: We should stay.
          + [Dry]: It will not rain tonight.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Rain]: It will rain tonight.

        [Stay]: We should stay.
          + [Dry]: It will not rain tonight.
            >< [Rain]

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    clashing = {frozenset((source, target)) for _, source, target in case.clashes}
    first: dict[str, Statement] = {}
    for statement in case.map.statements:
        plain, denials = _NOT.subn(" ", said(statement))
        plain = " ".join(plain.split())
        if len(plain.split()) < _FEWEST:
            continue
        other = first.setdefault(plain, statement)
        if (
            abs(denials - len(_NOT.findall(said(other)))) == 1
            and frozenset((statement.title, other.title)) not in clashing
        ):
            yield Diagnostic(
                UNRELATED_NEGATION,
                f"[{statement.title}] denies [{other.title}], and no relation says so",
                statement.place,
                f"Write `>< [{other.title}]` below it.",
                (stands_here(other),),
            )


def _steps(case: Case) -> Iterator[tuple[Inference, tuple[Statement, ...], Statement]]:
    """Yield the steps all of whose lines have a text."""
    for inference in case.map.inferences:
        premises = tuple(map(case.map.statement, inference.premises))
        conclusion = case.map.statement(inference.conclusion)
        if premises and conclusion.text and all(premise.text for premise in premises):
            yield inference, premises, conclusion
