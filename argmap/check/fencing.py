"""Rules about what stands around a map, and was not meant to be part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity

__all__ = ["CODE_FENCE", "code_fence"]

CODE_FENCE = Code("AM134", "code-fence", Severity.WARNING)

_FENCE = re.compile(r"(?:^|\s)(?:```|~~~)(?!\S*(?:```|~~~))")


def code_fence(case: Case) -> Iterator[Diagnostic]:
    """A fence of Markdown stands in a text, as a block of code there begins and ends.

    Argdown has no such blocks: the fence, and what a program or a language model wrote around it,
    are read as statements.

    Bad:
        ```argdown
        ^^^^^^^^^^

        [Wet]: The street is wet.

    Good:
        [Wet]: The street is wet.

    Source:
        CommonMark 0.31 2024, on fenced code blocks, https://spec.commonmark.org/0.31.2/
    """
    said = [(statement.text, statement.place) for statement in case.map.statements]
    gists = [(argument.gist, argument.place) for argument in case.map.arguments]
    for text, place in (*said, *gists):
        if _FENCE.search(text):
            yield Diagnostic(
                CODE_FENCE,
                "a fence of Markdown stands in this text",
                place,
                "Remove the fences, and what stands around them and is no part of the map.",
            )
