"""What hangs together with the thesis, and what doesn't."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import ArgumentRef, End, StatementRef, components, nodes

__all__ = ["DISCONNECTED_PART", "disconnected_part"]

DISCONNECTED_PART = Code("AM109", "disconnected-part", Severity.WARNING)


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


def _start(case: Case, end: End) -> int:
    place, origin = case.place(end), case.map.origin
    if place is None:
        return 0
    offset = origin.offset(place) if origin else None
    return place.span.start if offset is None else offset
