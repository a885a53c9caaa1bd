"""Whether formulas can be read, and whether it is said what their symbols stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.model import Statement
from argmap.model.spotting import key_place, value_places
from argmap.source import Place, Span

__all__ = [
    "CONFLICTING_SYMBOL",
    "MALFORMED_FORMULA",
    "UNDECLARED_SYMBOL",
    "UNUSED_DECLARATION",
    "conflicting_symbol",
    "malformed_formula",
    "undeclared_symbol",
    "unused_declaration",
]

MALFORMED_FORMULA = Code("AM223", "malformed-formula")
UNDECLARED_SYMBOL = Code("AM224", "undeclared-symbol", Severity.WARNING)
CONFLICTING_SYMBOL = Code("AM225", "conflicting-symbol")
UNUSED_DECLARATION = Code("AM226", "unused-declaration", Severity.WARNING)


def malformed_formula(case: Case) -> Iterator[Diagnostic]:
    """A formula can't be read.

    Nothing can be said then of what follows from its statement.

    Bad:
        [Rain]: If it rains, it is wet. {formalization: "p ->"}
                                                            ^

    Good:
        [Rain]: If it rains, it is wet. {formalization: "p -> q"}

    Source:
        Brun 2014, https://doi.org/10.1007/s10670-013-9557-2
    """
    if not case.formalized:
        return
    for title, error in case.proofs.theory.malformed.items():
        statement = case.map.statement(title)
        yield Diagnostic(
            MALFORMED_FORMULA,
            f"the formula of [{title}] can't be read: {error.message}",
            _in_formula(statement, error.at, 1),
            error.help,
        )


def undeclared_symbol(case: Case) -> Iterator[Diagnostic]:
    """A formula uses a symbol of which nobody says what it stands for, while others are declared.

    A formula is about something only by what its symbols stand for. Most often it is misspelt.
    Nothing is said of a map that declares none.

    Bad:
        [Rain]: It rains and is cold. {formalization: "p & q", declarations: {p: it rains}}
                                                           ^

    Good:
        [Rain]: It rains and is cold. {formalization: "p & q", declarations: {p: it rains, q: it is cold}}

    Source:
        Brun 2014, https://doi.org/10.1007/s10670-013-9557-2
    """
    if not case.formalized or not case.proofs.theory.declared:
        return
    for title, use in case.proofs.theory.undeclared:
        statement = case.map.statement(title)
        yield Diagnostic(
            UNDECLARED_SYMBOL,
            f"nobody says what `{use.name}` stands for",
            _symbol(statement, use.name),
            f"Declare it in the data of a statement: `declarations: {{{use.name}: …}}`.",
        )


def conflicting_symbol(case: Case) -> Iterator[Diagnostic]:
    """One symbol stands for two things, or is used in two ways.

    What seems to follow by it doesn't follow: the argument is ambiguous.

    Bad:
        [Rain]: It rains. {formalization: p, declarations: {p: it rains}}
          + [Wet]: It is wet. {formalization: p, declarations: {p: it is wet}}
                                                                ^

    Good:
        [Rain]: It rains. {formalization: p, declarations: {p: it rains}}
          + [Wet]: It is wet. {formalization: q, declarations: {q: it is wet}}

    Source:
        Hurley 2012, A Concise Introduction to Logic, on equivocation
    """
    if not case.formalized:
        return
    for clash in case.proofs.theory.clashes:
        second = case.map.statement(clash.second)
        declared = [
            one.key
            for one in case.proofs.theory.declared
            if one.title == clash.second and one.name == clash.name
        ]
        yield Diagnostic(
            CONFLICTING_SYMBOL,
            clash.message,
            _key(second, declared[-1])
            if declared and "stands for" in clash.message
            else _symbol(second, clash.name),
            "Take another symbol for one of the two.",
            (Note(f"the other is in [{clash.first}]", case.map.statement(clash.first).place),),
        )


def unused_declaration(case: Case) -> Iterator[Diagnostic]:
    """A symbol is declared, and no formula uses it.

    Most often it is misspelt here or there.

    Bad:
        [Rain]: It rains. {formalization: p, declarations: {p: it rains, q: it is cold}}
                                                                         ^

    Good:
        [Rain]: It rains. {formalization: p, declarations: {p: it rains}}

    Source:
        Brun 2014, https://doi.org/10.1007/s10670-013-9557-2
    """
    if not case.formalized or case.proofs.theory.malformed:
        return
    for one in case.proofs.theory.unused:
        yield Diagnostic(
            UNUSED_DECLARATION,
            f"no formula uses `{one.name}`",
            _key(case.map.statement(one.title), one.key),
            "Remove the declaration, or use the symbol.",
        )


def _in_formula(statement: Statement, at: int, length: int) -> Place | None:
    """Return the place of a part of the formula of a statement, or else of what there is."""
    written = statement.formalization or ""
    place = next(value_places(statement.data_places, "formalization", [written]), None)
    if place is None or at < 0 or place.text != written:
        return place or statement.place
    # What is missing at the end is missed on the last sign.
    start = place.span.start + min(at, len(written.rstrip()) - 1)
    return place.source.place(Span(start, min(start + length, place.span.end)))


def _symbol(statement: Statement, name: str) -> Place | None:
    """Return where a symbol stands in a formula, not as a part of a longer one."""
    found = re.search(rf"(?<!\w){re.escape(name)}", statement.formalization or "")
    return _in_formula(statement, found.start() if found else -1, len(name))


def _key(statement: Statement, key: str) -> Place | None:
    for block in reversed(statement.data_places):
        place = key_place(block, key)
        if place != block:
            return place
    return statement.place
