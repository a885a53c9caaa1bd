"""What follows from what by the formulas of a map."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case, stands_here
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = [
    "EQUIVALENT_PREMISE",
    "INVALID_STEP",
    "REDUNDANT_PREMISE",
    "TAUTOLOGOUS_CONCLUSION",
    "UNDECIDED_STEP",
    "UNRELATED_FORMULAS",
    "equivalent_premise",
    "invalid_step",
    "redundant_premise",
    "tautologous_conclusion",
    "undecided_step",
    "unrelated_formulas",
]

INVALID_STEP = Code("AM227", "invalid-step")
UNDECIDED_STEP = Code("AM228", "undecided-step", Severity.INFO)
REDUNDANT_PREMISE = Code("AM229", "redundant-premise", Severity.WARNING)
EQUIVALENT_PREMISE = Code("AM231", "equivalent-premise", Severity.WARNING)
TAUTOLOGOUS_CONCLUSION = Code("AM232", "tautologous-conclusion", Severity.WARNING)
UNRELATED_FORMULAS = Code("AM237", "unrelated-formulas", Severity.INFO)


def invalid_step(case: Case) -> Iterator[Diagnostic]:
    """The conclusion of a strict step doesn't follow from its premises.

    The message says how the premises could be true and the conclusion false, in the words of the
    declarations; the help names the weakest premise that would mend it. Defeasible steps, which are
    not marked `strict`, need not be valid.

    Bad:
        <Rain>

        (1) [Law]: If it rains, it is wet. {formalization: "r -> w", declarations: {r: it rains}}
        (2) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}
        -- {strict: true} --
        ^^^^^^^^^^^^^^^^^^^^
        (3) [Rain]: It rains. {formalization: r}

    Good:
        <Rain>

        (1) [Law]: If it rains, it is wet. {formalization: "r -> w", declarations: {r: it rains}}
        (2) [Rain]: It rains. {formalization: r}
        -- {strict: true} --
        (3) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Source:
        Hurley 2012, A Concise Introduction to Logic, on validity and counterexamples
    """
    for ref, verdict in case.proofs.validity.items() if case.formalized else ():
        inference = case.proofs.formal_steps[ref]
        if inference.strict and verdict.no:
            how = verdict.model.told(case.proofs.theory.meanings) if verdict.model else ""
            yield Diagnostic(
                INVALID_STEP,
                f"[{inference.conclusion}] doesn't follow" + (f": {how}" if how else ""),
                inference.place,
                f"The weakest premise that makes it follow is `{case.proofs.missing(inference)}`; add "
                "one that says as much, or take `strict` back.",
            )


def undecided_step(case: Case) -> Iterator[Diagnostic]:
    """Whether a strict step with formulas is valid is not known.

    A statement has no formula, there was no time, or a program is missing.

    Bad:
        <Wet>

        (1) [Law]: If it rains, it is wet.
        (2) [Rain]: It rains. {formalization: r, declarations: {r: it rains}}
        -- {strict: true} --
        ^^^^^^^^^^^^^^^^^^^^
        (3) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Good:
        <Wet>

        (1) [Law]: If it rains, it is wet. {formalization: "r -> w"}
        (2) [Rain]: It rains. {formalization: r, declarations: {r: it rains}}
        -- {strict: true} --
        (3) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Source:
        Hurley 2012, A Concise Introduction to Logic, on validity and counterexamples
    """
    if not case.formalized:
        return
    theory = case.proofs.theory
    for ref, inference in case.proofs.formal_steps.items():
        verdict = case.proofs.validity[ref]
        lines = (*inference.premises, inference.conclusion)
        # What can't be read, or has two uses, is told by itself.
        if not theory.malformed.keys().isdisjoint(lines) or theory.clash(lines):
            continue
        if inference.strict and verdict.unknown:
            yield Diagnostic(
                UNDECIDED_STEP,
                f"whether [{inference.conclusion}] follows is not known: {verdict.reason}",
                inference.place,
                f"Give each line a formula. A step has {case.proofs.LONGEST:g} s, and all together have "
                f"{case.proofs.BUDGET:g} s: part one that takes longer in two.",
            )


def redundant_premise(case: Case) -> Iterator[Diagnostic]:
    """A step would be as valid without one of its premises.

    Whoever attacks that premise hits nothing. Nothing is said where the premises contradict each
    other, the conclusion is true come what may, or a premise says the same as it.

    Bad:
        <Wet>

        (1) [Law]: If it rains, it is wet. {formalization: "r -> w", declarations: {r: it rains}}
        (2) [Rain]: It rains. {formalization: r}
        (3) [Cold]: It is cold. {formalization: c, declarations: {c: it is cold}}
        -- {strict: true} --
        ^^^^^^^^^^^^^^^^^^^^
        (4) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Good:
        <Wet>

        (1) [Law]: If it rains, it is wet. {formalization: "r -> w", declarations: {r: it rains}}
        (2) [Rain]: It rains. {formalization: r}
        -- {strict: true} --
        (3) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    if not case.formalized:
        return
    proofs = case.proofs
    for ref, verdict in proofs.validity.items():
        inference = proofs.formal_steps[ref]
        if (
            not verdict.yes
            or ref in proofs.explosive
            or proofs.tautologous(inference.conclusion)
            or proofs.same(inference)
        ):
            continue
        for title in proofs.redundant(ref):
            yield Diagnostic(
                REDUNDANT_PREMISE,
                f"[{inference.conclusion}] follows without [{title}]",
                inference.place,
                "Take the premise out of the step, or write in its formula what the step needs.",
                (stands_here(case.map.statement(title)),),
            )


def equivalent_premise(case: Case) -> Iterator[Diagnostic]:
    """A premise of a step is equivalent to its conclusion by their formulas.

    Whoever doubts the conclusion doubts the premise: the question is begged.

    Bad:
        <Wet>

        (1) [Both]: It rains and is cold. {formalization: "r & c", declarations: {r: it rains}}
        ----
        ^^^^
        (2) [Same]: It is cold and rains. {formalization: "c & r", declarations: {c: it is cold}}

    Good:
        <Wet>

        (1) [Both]: It rains and is cold. {formalization: "r & c", declarations: {r: it rains}}
        ----
        (2) [Cold]: It is cold. {formalization: c, declarations: {c: it is cold}}

    Source:
        Walton 1994, Begging the question as a pragmatic fallacy, Synthese 100, 95–131
    """
    for ref, inference in case.proofs.formal_steps.items() if case.formalized else ():
        if case.proofs.validity[ref].yes:
            title = case.proofs.same(inference)
            if title:
                yield Diagnostic(
                    EQUIVALENT_PREMISE,
                    f"[{title}] is equivalent to the conclusion [{inference.conclusion}]",
                    inference.place,
                    "Give a reason that can be accepted by those who doubt the conclusion.",
                )


def tautologous_conclusion(case: Case) -> Iterator[Diagnostic]:
    """A conclusion is true come what may.

    It needs no argument, and says nothing of the world. Most often its formula is wrong.

    Bad:
        <Weather>

        (1) [Rain]: It rains. {formalization: r, declarations: {r: it rains}}
        ----
        ^^^^
        (2) [Or not]: It rains or it doesn't. {formalization: "r | ~r"}

    Good:
        <Weather>

        (1) [Rain]: It rains. {formalization: r, declarations: {r: it rains}}
        ----
        (2) [Wet]: It rains or is wet. {formalization: "r | w", declarations: {w: it is wet}}

    Source:
        Hurley 2012, A Concise Introduction to Logic, on tautologous statements
    """
    for ref in case.proofs.validity if case.formalized else ():
        inference = case.proofs.formal_steps[ref]
        if case.proofs.tautologous(inference.conclusion):
            yield Diagnostic(
                TAUTOLOGOUS_CONCLUSION,
                f"[{inference.conclusion}] is true come what may",
                inference.place,
                "Look at its formula; if it is right, no argument is needed.",
            )


def unrelated_formulas(case: Case) -> Iterator[Diagnostic]:
    """A defeasible step has formulas on all its lines, and its conclusion doesn't follow.

    That is no mistake: a formula may say less than the reasons. But it may have been meant to.

    Bad:
        <Rain>

        (1) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}
        ----
        ^^^^
        (2) [Rain]: It rains. {formalization: r, declarations: {r: it rains}}

    Good:
        <Rain>

        (1) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}
        (2) [Law]: If it is wet, it rains. {formalization: "w -> r"}
        ----
        (3) [Rain]: It rains. {formalization: r, declarations: {r: it rains}}

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    for ref, verdict in case.proofs.validity.items() if case.formalized else ():
        inference = case.proofs.formal_steps[ref]
        if verdict.no and not inference.strict:
            yield Diagnostic(
                UNRELATED_FORMULAS,
                f"by its formulas [{inference.conclusion}] doesn't follow",
                inference.place,
                f"The weakest premise that makes it follow is `{case.proofs.missing(inference)}`.",
            )
