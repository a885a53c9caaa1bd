"""What follows from what by the formulas of a map, and what can't be true together."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.check.disputing import by_conflict
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.model import RelationKind, StatementRef

__all__ = [
    "CONTRADICTORY_STATEMENT",
    "EQUIVALENT_PREMISE",
    "EXPLOSIVE_PREMISES",
    "INCONSISTENT_ACCEPTANCE",
    "INCONSISTENT_POSITION",
    "INVALID_STEP",
    "REDUNDANT_PREMISE",
    "TAUTOLOGOUS_CONCLUSION",
    "UNCONFIRMED_RELATION",
    "UNDECIDED_STEP",
    "UNRELATED_FORMULAS",
    "contradictory_statement",
    "equivalent_premise",
    "explosive_premises",
    "inconsistent_acceptance",
    "inconsistent_position",
    "invalid_step",
    "redundant_premise",
    "tautologous_conclusion",
    "unconfirmed_relation",
    "undecided_step",
    "unrelated_formulas",
]

INVALID_STEP = Code("AM227", "invalid-step")
UNDECIDED_STEP = Code("AM228", "undecided-step", Severity.INFO)
REDUNDANT_PREMISE = Code("AM229", "redundant-premise", Severity.WARNING)
EXPLOSIVE_PREMISES = Code("AM230", "explosive-premises")
EQUIVALENT_PREMISE = Code("AM231", "equivalent-premise", Severity.WARNING)
TAUTOLOGOUS_CONCLUSION = Code("AM232", "tautologous-conclusion", Severity.WARNING)
CONTRADICTORY_STATEMENT = Code("AM233", "contradictory-statement", Severity.WARNING)
UNCONFIRMED_RELATION = Code("AM234", "unconfirmed-relation", Severity.WARNING)
INCONSISTENT_ACCEPTANCE = Code("AM235", "inconsistent-acceptance")
INCONSISTENT_POSITION = Code("AM236", "inconsistent-position", Severity.WARNING)
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
    # Nothing is sure while a formula can't be read, which is told by itself.
    theory = case.proofs.theory if case.formalized else None
    if theory is None or theory.malformed or theory.clashes:
        return
    for ref, inference in case.proofs.formal_steps.items():
        verdict = case.proofs.validity[ref]
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
            or case.proofs.same(inference)
        ):
            continue
        for title in proofs.redundant(ref):
            yield Diagnostic(
                REDUNDANT_PREMISE,
                f"[{inference.conclusion}] follows without [{title}]",
                inference.place,
                "Take the premise out of the step, or write in its formula what the step needs.",
                (Note(f"[{title}] stands here", case.place(StatementRef(title))),),
            )


def explosive_premises(case: Case) -> Iterator[Diagnostic]:
    """The premises of a step can't all be true.

    By classical logic all follows from them, so that nothing is shown. A step that draws on an
    inconsistency by its rule, as a reductio, is left alone.

    Bad:
        <Wet>

        (1) [Rain]: It rains and is cold. {formalization: "r & c", declarations: {r: it rains}}
        (2) [Dry]: It doesn't rain. {formalization: "~r", declarations: {c: it is cold}}
        -- {strict: true} --
        ^^^^^^^^^^^^^^^^^^^^
        (3) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Good:
        <Wet>

        (1) [Rain]: It rains and is cold. {formalization: "r & c", declarations: {r: it rains}}
        (2) [Law]: If it rains, it is wet. {formalization: "r -> w", declarations: {c: it is cold}}
        -- {strict: true} --
        (3) [Wet]: It is wet. {formalization: w, declarations: {w: it is wet}}

    Source:
        Priest 2006, In Contradiction, on explosion
    """
    for ref, inference in case.proofs.explosive.items() if case.formalized else ():
        if not by_conflict(inference):
            titles = case.proofs.conflict(inference.premises) or inference.premises
            # One that can't be true by itself is told of as such.
            if len(titles) == 1:
                continue
            yield Diagnostic(
                EXPLOSIVE_PREMISES,
                f"{ref} draws on what can't be true together: {_listed(titles)}",
                inference.place,
                "Take one of them out, or weaken it.",
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


def contradictory_statement(case: Case) -> Iterator[Diagnostic]:
    """A statement can't be true by its formula.

    What a reductio concludes is left alone.

    Bad:
        [Both]: It rains and doesn't. {formalization: "r & ~r", declarations: {r: it rains}}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Both]: It rains and is cold. {formalization: "r & c", declarations: {r: it rains, c: it is cold}}

    Source:
        Hurley 2012, A Concise Introduction to Logic, on self-contradictory statements
    """
    for title in case.proofs.theory.formulas if case.formalized else ():
        steps = map(case.map.inference, case.map.concluded_by(title))
        if not any(map(by_conflict, steps)) and (case.proofs.contradictory(title)):
            yield Diagnostic(
                CONTRADICTORY_STATEMENT,
                f"[{title}] can't be true, by its formula",
                case.place(StatementRef(title)),
                "Look at its formula. If it is right, the statement contradicts itself.",
            )


def unconfirmed_relation(case: Case) -> Iterator[Diagnostic]:
    """A relation says that one statement entails or excludes another, and their formulas don't.

    Bad:
        [Rain]: It rains. {formalization: r, declarations: {r: it rains}}
          >< [Cold]: It is cold. {formalization: c, declarations: {c: it is cold}}
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {formalization: r, declarations: {r: it rains}}
          >< [Dry]: It doesn't rain. {formalization: "~r"}

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    if not case.formalized:
        return
    formulas, theory = case.proofs.theory.formulas, case.proofs.theory
    for relation in case.map.relations:
        source, target = relation.source, relation.target
        if (
            relation.kind in _SAYING
            and isinstance(source, StatementRef)
            and isinstance(target, StatementRef)
            and source.title in formulas
            and target.title in formulas
        ):
            verdict = case.proofs.holds(relation)
            if verdict.no:
                how = verdict.model.told(theory.meanings) if verdict.model else ""
                yield Diagnostic(
                    UNCONFIRMED_RELATION,
                    f"by their formulas {source} and {target} are not joined by “{relation.kind}”"
                    + (f": {how}" if how else ""),
                    relation.place,
                    "Mend the formulas, or say no more than that one supports or attacks the other.",
                )


_SAYING = frozenset({RelationKind.ENTAILS, RelationKind.CONTRARY, RelationKind.CONTRADICTORY})


def inconsistent_acceptance(case: Case) -> Iterator[Diagnostic]:
    """What is accepted can't be true together, by the formulas.

    Told is a smallest set of statements that are in conflict. A thesis counts as accepted.

    Bad:
        [Rain]: It rains. {accepted: true, formalization: r, declarations: {r: it rains}}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          + [Law]: If it rains, it is wet. {accepted: true, formalization: "r -> w"}
          - [Dry]: It is not wet. {accepted: true, formalization: "~w", declarations: {w: it is wet}}

    Good:
        [Rain]: It rains. {accepted: true, formalization: r, declarations: {r: it rains}}
          + [Law]: If it rains, it is wet. {accepted: true, formalization: "r -> w"}
          - [Dry]: It is not wet. {accepted: false, formalization: "~w", declarations: {w: it is wet}}

    Source:
        Reiter 1987, https://doi.org/10.1016/0004-3702(87)90062-2
    """
    if not case.formalized:
        return
    titles = case.proofs.conflict()
    if titles:
        yield Diagnostic(
            INCONSISTENT_ACCEPTANCE,
            f"what is accepted can't be true together: {_listed(titles)}",
            case.place(StatementRef(titles[0])),
            "Reject one of them, or leave open whether it is accepted.",
            tuple(
                Note(f"[{title}] stands here", case.place(StatementRef(title)))
                for title in titles[1:_MOST]
            ),
        )


def inconsistent_position(case: Case) -> Iterator[Diagnostic]:
    """What somebody is said to hold can't be true together, by the formulas.

    That may be so; then an argument should say it. Often one of them is somebody else's.

    Bad:
        [Rain]: It rains. {holder: Anna, formalization: r, declarations: {r: it rains}}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          - [Dry]: It doesn't rain. {holder: Anna, formalization: "~r"}

    Good:
        [Rain]: It rains. {holder: Anna, formalization: r, declarations: {r: it rains}}
          - [Dry]: It doesn't rain. {holder: Ben, formalization: "~r"}

    Source:
        Walton and Krabbe 1995, Commitment in Dialogue
    """
    if not case.formalized:
        return
    for holder, held in case.proofs.held().items():
        titles = case.proofs.conflict(held)
        # One alone that can't be true is told of by itself.
        if len(titles) > 1:
            yield Diagnostic(
                INCONSISTENT_POSITION,
                f"{holder} holds what can't be true together: {_listed(titles)}",
                case.place(StatementRef(titles[0])),
                "Look up who holds what; if it is so, let an argument say that it is inconsistent.",
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


_MOST = 5


def _listed(titles: tuple[str, ...]) -> str:
    more = len(titles) - _MOST
    return ", ".join(f"[{title}]" for title in titles[:_MOST]) + (
        f" and {more} more" if more > 0 else ""
    )
