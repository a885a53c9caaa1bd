"""What can't be true by the formulas of a map, alone or together."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case, stands_here
from argmap.check.disputing import by_conflict
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import RelationKind, StatementRef

__all__ = [
    "CONTRADICTORY_STATEMENT",
    "EXPLOSIVE_PREMISES",
    "INCONSISTENT_ACCEPTANCE",
    "INCONSISTENT_POSITION",
    "UNCONFIRMED_RELATION",
    "contradictory_statement",
    "explosive_premises",
    "inconsistent_acceptance",
    "inconsistent_position",
    "unconfirmed_relation",
]

EXPLOSIVE_PREMISES = Code("AM230", "explosive-premises")
CONTRADICTORY_STATEMENT = Code("AM233", "contradictory-statement", Severity.WARNING)
UNCONFIRMED_RELATION = Code("AM234", "unconfirmed-relation", Severity.WARNING)
INCONSISTENT_ACCEPTANCE = Code("AM235", "inconsistent-acceptance")
INCONSISTENT_POSITION = Code("AM236", "inconsistent-position", Severity.WARNING)

_MOST = 5
_SAYING = frozenset({RelationKind.ENTAILS, RelationKind.CONTRARY, RelationKind.CONTRADICTORY})


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
        if not any(map(by_conflict, steps)) and case.proofs.contradictory(title):
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
    theory = case.proofs.theory
    for relation, source, target in case.between_statements:
        if relation.kind in _SAYING and {source.title, target.title} <= theory.formulas.keys():
            verdict = case.proofs.holds(relation)
            if verdict.no:
                how = verdict.model.told(theory.meanings) if verdict.model else ""
                yield Diagnostic(
                    UNCONFIRMED_RELATION,
                    f"by their formulas {source.ref} and {target.ref} are not joined by “{relation.kind}”"
                    + (f": {how}" if how else ""),
                    relation.place,
                    "Mend the formulas, or say no more than that one supports or attacks the other.",
                )


def inconsistent_acceptance(case: Case) -> Iterator[Diagnostic]:
    """What is accepted can't be true together, by the formulas.

    Told are smallest sets of statements that are in conflict, each without a member of another. A
    thesis counts as accepted. For each set it takes a second at most, and ten for all: of formulas
    that are hard, conflicts may be left untold.

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
    for titles in case.proofs.conflicts(case.proofs.accepted()):
        yield Diagnostic(
            INCONSISTENT_ACCEPTANCE,
            f"what is accepted can't be true together: {_listed(titles)}",
            case.place(StatementRef(titles[0])),
            "Reject one of them, or leave open whether it is accepted.",
            tuple(stands_here(case.map.statement(title)) for title in titles[1:_MOST]),
        )


def inconsistent_position(case: Case) -> Iterator[Diagnostic]:
    """What somebody is said to hold can't be true together, by the formulas.

    That may be so; then an argument should say it. Often one of them is somebody else's. After ten
    seconds no more of it is looked for, so that of hard formulas conflicts may be left untold.

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
        for titles in case.proofs.conflicts(held):
            # One alone that can't be true is told of by itself.
            if len(titles) > 1:
                yield Diagnostic(
                    INCONSISTENT_POSITION,
                    f"{holder} holds what can't be true together: {_listed(titles)}",
                    case.place(StatementRef(titles[0])),
                    "Look up who holds what; if it is so, let an argument say that it is "
                    "inconsistent.",
                )


def _listed(titles: tuple[str, ...]) -> str:
    more = len(titles) - _MOST
    return ", ".join(f"[{title}]" for title in titles[:_MOST]) + (
        f" and {more} more" if more > 0 else ""
    )
