"""Whether a map is as its front matter expects it to be."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic

__all__ = [
    "MISTAKEN_EXPECTATION",
    "UNMET_EXPECTATION",
    "mistaken_expectation",
    "unmet_expectation",
]

MISTAKEN_EXPECTATION = Code("AM603", "mistaken-expectation")
UNMET_EXPECTATION = Code("AM604", "unmet-expectation")


def mistaken_expectation(case: Case) -> Iterator[Diagnostic]:
    """What is said below `expect` makes no sense, or is about what is not in the map.

    So it is tested by nobody.

    Bad:
        ===
        expect: {accepted: Wett}
                           ^^^^
        ===

        [Wet]: The street is wet.

    Good:
        ===
        expect: {accepted: Wet}
        ===

        [Wet]: The street is wet.

    Source:
        The rule invalid-rule-code of Ruff, https://docs.astral.sh/ruff/rules/invalid-rule-code/
    """
    if not case.map.front.expect:
        return
    from argmap.expecting import expectations  # noqa: PLC0415  (40 ms, only where there are some)

    for mistake in expectations(case.map).mistakes:
        yield Diagnostic(MISTAKEN_EXPECTATION, mistake.message, mistake.place, mistake.help)


def unmet_expectation(case: Case) -> Iterator[Diagnostic]:
    """The map is not as its front matter expects it to be, or nobody can find out whether it is.

    What is expected stands below `expect`, for the analyst who changes the map later on: a thesis
    that is to stand, an argument that is to be valid, how much of the text is to be covered.

    Bad:
        ===
        expect: {accepted: Wet}
                           ^^^
        ===

        [Wet]: The street is wet.
          - [Roof]: There is a roof over it.

    Good:
        ===
        expect: {accepted: Wet}
        ===

        [Wet]: The street is wet.
          - [Roof]: There is a roof over it.
            - [Hole]: The roof has a hole.

    Source:
        Betz 2010, Theorie dialektischer Strukturen: a reconstruction is a hypothesis, to be tested
    """
    if not case.map.front.expect:
        return
    from argmap.expecting import Subject, expectations, meet  # noqa: PLC0415  (as above)

    subject = Subject(case.map, case.grounding)
    for expected in expectations(case.map).expectations:
        outcome = meet(subject, expected)
        if not outcome.met:
            yield Diagnostic(
                UNMET_EXPECTATION, outcome.message, expected.place, outcome.help, outcome.notes
            )
