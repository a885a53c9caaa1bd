"""What hangs together with the thesis, and what doesn't."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.circles import reached
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.model import (
    Argument,
    ArgumentRef,
    End,
    Statement,
    StatementRef,
    components,
    nodes,
)

__all__ = [
    "DISCONNECTED_PART",
    "IDLE_CONCLUSION",
    "LOOSE_ARGUMENT",
    "LOOSE_STATEMENT",
    "UNDECLARED_THESIS",
    "UNSUPPORTED_THESIS",
    "disconnected_part",
    "idle_conclusion",
    "loose_argument",
    "loose_statement",
    "undeclared_thesis",
    "unsupported_thesis",
]

DISCONNECTED_PART = Code("AM109", "disconnected-part", Severity.WARNING)
LOOSE_STATEMENT = Code("AM128", "loose-statement", Severity.WARNING)
LOOSE_ARGUMENT = Code("AM129", "loose-argument", Severity.WARNING)
UNDECLARED_THESIS = Code("AM130", "undeclared-thesis", Severity.INFO)
UNSUPPORTED_THESIS = Code("AM131", "unsupported-thesis", Severity.WARNING)
IDLE_CONCLUSION = Code("AM132", "idle-conclusion", Severity.WARNING)


def disconnected_part(case: Case) -> Iterator[Diagnostic]:
    """A part of the map has nothing to do with the thesis.

    Either a relation is missing, or the passage carries no part of the argument and should be
    excused as context. Nothing is said of a map that declares no thesis.

    Bad:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Late]: It is late.

        [Wine]: The wine is good.
        ^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Late]: It is late.
          - [Wine]: The wine is good.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    thesis = {StatementRef(title) for title in case.map.front.thesis}
    if not thesis:
        return
    order = {end: at for at, end in enumerate(nodes(case.map))}
    for part in components(case.map):
        if part & thesis:
            continue
        named = [end for end in part if isinstance(end, _NAMED)]
        first = min(named, key=lambda end: (_start(case, end), order[end]))
        others = len(named) - 1
        more = f" and {others} more" if others else ""
        yield Diagnostic(
            DISCONNECTED_PART,
            f"{first}{more}: nothing connects this with the thesis",
            case.place(first),
            "Relate it to something that bears on the thesis, or, if the passage carries no part "
            "of the argument, list it under `context` in the front matter instead.",
        )


_NAMED = (StatementRef, ArgumentRef)


def loose_statement(case: Case) -> Iterator[Diagnostic]:
    """Nothing in the map bears on a statement with a title, and it bears on nothing.

    What has no title may be a remark to readers.

    Nothing is said where a thesis is declared, as all that is apart from it is told then; nor of a
    map without any relation or step.

    Bad:
        [Go]: We should go.
          + [Late]: It is late.

        [Wine]: The wine is good.
        ^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.
          - [Wine]: The wine is good.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    for statement in case.map.statements:
        if statement.text and not statement.anonymous and _is_loose(case, statement):
            yield Diagnostic(
                LOOSE_STATEMENT,
                f"[{statement.title}] bears on nothing, and nothing on it",
                statement.place,
                "Relate it to something by an indented line with a sign, or use it as a premise; a "
                "remark can be a comment.",
            )


def loose_argument(case: Case) -> Iterator[Diagnostic]:
    """An argument has neither a conclusion nor anything that it supports or attacks.

    What it is an argument for can't be told.

    Bad:
        [Go]: We should go.
          + [Late]: It is late.

        <Wine>: The wine is good.
        ^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Go]: We should go.
          + [Late]: It is late.
          - <Wine>: The wine is good.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    for argument in case.map.arguments:
        if argument.gist and not argument.pcs and _is_loose(case, argument):
            yield Diagnostic(
                LOOSE_ARGUMENT,
                f"<{argument.title}> bears on nothing, and nothing on it",
                argument.place,
                "Relate it to something by an indented line with a sign, or write down its premises "
                "and its conclusion.",
            )


def _is_loose(case: Case, noun: Statement | Argument) -> bool:
    # What no step uses, though it is a line of an argument, is another mistake.
    is_line = isinstance(noun, Statement) and bool(case.lines_of(noun.title))
    return bool(case.joined) and not case.theses and noun.ref not in case.joined and not is_line


def undeclared_thesis(case: Case) -> Iterator[Diagnostic]:
    """A map comes to several ends, and doesn't say which is the thesis.

    Then nothing can be told of what is apart from the thesis, or of what the thesis hangs on.

    Bad:
        [Go]: We should go.
        ^^^^^^^^^^^^^^^^^^^
          + [Late]: It is late.

        [Drink]: We should drink.
          + [Wine]: The wine is good.

    Good:
        ===
        thesis: [Go, Drink]
        ===

        [Go]: We should go.
          + [Late]: It is late.

        [Drink]: We should drink.
          + [Wine]: The wine is good.

    Source:
        Govier 2010, A Practical Study of Argument, on finding the main conclusion
    """
    if case.theses:
        return
    bearing = {edge.start for edge in case.edges}
    hit = {edge.end for edge in case.edges}
    ends = [one for one in case.map.statements if one.ref in hit and one.ref not in bearing]
    if len(ends) > 1:
        yield Diagnostic(
            UNDECLARED_THESIS,
            f"the map comes to {len(ends)} ends, and doesn't say which is the thesis",
            ends[0].place,
            "Name it in the front matter: a line `===`, a line `thesis: Title`, and again `===`, "
            "first in the file.",
            tuple(Note(f"{end.ref} is one, too", end.place) for end in ends[1:3]),
        )


def unsupported_thesis(case: Case) -> Iterator[Diagnostic]:
    """Nothing in the map speaks for the thesis.

    Nothing is said of a map without any relation or step.

    Bad:
        ===
        thesis: Go
        ===

        [Go]: We should go.
        ^^^^^^^^^^^^^^^^^^^
          - [Late]: It is late.

    Good:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Late]: It is late.

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the burden of proof
    """
    for statement in case.map.thesis if case.joined else ():
        if statement.ref not in case.backed:
            yield Diagnostic(
                UNSUPPORTED_THESIS,
                f"[{statement.title}] is the thesis, and nothing speaks for it",
                statement.place,
                "Support it, conclude it in an argument, or declare another thesis.",
            )


def idle_conclusion(case: Case) -> Iterator[Diagnostic]:
    """A conclusion is neither the thesis nor used for anything.

    What follows from the thesis itself is left alone, and so is all if no thesis is declared.

    Bad:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Late]: It is late.

        <Night>

        (1) [Late]
        ----
        ^^^^
        (2) [Dark]: It is dark.

    Good:
        ===
        thesis: Go
        ===

        [Go]: We should go.
          + [Dark]

        <Night>

        (1) [Late]: It is late.
        ----
        (2) [Dark]: It is dark.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    if not case.theses:
        return
    bearing = {edge.start for edge in case.edges}
    following: dict[End, list[End]] = {}
    for edge in case.edges:
        following.setdefault(edge.start, []).append(edge.end)
    theses: list[End] = [StatementRef(title) for title in case.map.front.thesis]
    after = set(reached(theses, lambda end: following.get(end, ())))
    for inference in case.map.inferences:
        conclusion = StatementRef(inference.conclusion)
        if conclusion not in bearing and conclusion not in after:
            yield Diagnostic(
                IDLE_CONCLUSION,
                f"{conclusion} is concluded, and used for nothing",
                inference.place,
                "Use it as a premise, relate it to what it is a reason for, or declare it as a "
                "thesis.",
            )


def _start(case: Case, end: End) -> int:
    place, origin = case.place(end), case.map.origin
    if place is None:
        return 0
    offset = origin.offset(place) if origin else None
    return place.span.start if offset is None else offset
