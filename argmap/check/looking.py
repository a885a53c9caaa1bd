"""Whether what a map says of how its pictures are to look makes sense."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic

__all__ = ["MISTAKEN_LOOK", "mistaken_look"]

MISTAKEN_LOOK = Code("AM605", "mistaken-look")


def mistaken_look(case: Case) -> Iterator[Diagnostic]:
    """What is said below `render` makes no sense.

    No picture of the map can be drawn until it is mended.

    Bad:
        ===
        render: {style: drak}
                 ^^^^^
        ===

        [Rain]: It rains.

    Good:
        ===
        render: {style: dark}
        ===

        [Rain]: It rains.

    Source:
        The rule invalid-rule-code of Ruff, https://docs.astral.sh/ruff/rules/invalid-rule-code/
    """
    if "render" not in case.map.front.data:
        return
    from argmap.render import look_of  # noqa: PLC0415  (0.1 s, only where a look is said)

    for message, place in look_of(case.map.front)[1]:
        mending = "Mend it, or take it out; `argmap render --help` lists styles and details."
        yield Diagnostic(MISTAKEN_LOOK, message, place, mending)
