"""What a map says about the findings to look for, and whether that makes sense."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = ["MISTAKEN_SELECTION", "UNUSED_IGNORE", "mistaken_selection", "unused_ignore"]

UNUSED_IGNORE = Code("AM601", "unused-ignore", Severity.WARNING)
MISTAKEN_SELECTION = Code("AM602", "mistaken-selection", Severity.WARNING)


def unused_ignore(case: Case) -> Iterator[Diagnostic]:
    """Something is to be ignored in an element, and nothing of the kind is found there.

    What was wrong has been mended, or the word stands in the wrong place; it would hide the next
    mistake. Nothing is said of what is not looked for in this run, or can't be known since a part of
    the map was not read. Its fix takes the word out, and what is empty then; nothing else changes.

    Bad:
        [Rain]: It rains. {ignore: circular-reasoning}
                                   ^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {ignore: circular-reasoning}
          + [Wet]: It is wet.
            + [Rain]

    Source:
        The rule unused-noqa of Ruff, https://docs.astral.sh/ruff/rules/unused-noqa/
    """
    for silence in case.silences:
        if silence.unused:
            yield Diagnostic(
                UNUSED_IGNORE,
                f"nothing that {silence.word!r} names is found in {silence.subject}",
                silence.place,
                "Remove it.",
                fix=silence.fix,
            )


def mistaken_selection(case: Case) -> Iterator[Diagnostic]:
    """What is to be selected or ignored is no code, name or group of findings.

    So it has no effect.

    Bad:
        ===
        check: {ignore: circular-resoning}
                        ^^^^^^^^^^^^^^^^^
        ===

        [Rain]: It rains.

    Good:
        ===
        check: {ignore: circular-reasoning}
        ===

        [Rain]: It rains.

    Source:
        The rule invalid-rule-code of Ruff, https://docs.astral.sh/ruff/rules/invalid-rule-code/
    """
    for silence in case.silences:
        if silence.problem:
            yield Diagnostic(
                MISTAKEN_SELECTION,
                silence.problem,
                silence.place,
                "Write codes, names or groups: `AM406`, `AM4`, `unquoted-statement`, `grounding`. "
                "`argmap explain` lists them.",
            )
