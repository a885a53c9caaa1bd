"""Whether the text that is analysed is there, and represented as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.grounding import Coverage, Sentence, cite
from argmap.source import Place, Span

__all__ = [
    "UNEXPLAINED_CONTEXT",
    "UNREADABLE_SOURCE",
    "UNREPRESENTED_SENTENCE",
    "unexplained_context",
    "unreadable_source",
    "unrepresented_sentence",
]

UNREADABLE_SOURCE = Code("AM404", "unreadable-source")
UNREPRESENTED_SENTENCE = Code("AM405", "unrepresented-sentence", Severity.WARNING)
UNEXPLAINED_CONTEXT = Code("AM408", "unexplained-context", Severity.WARNING)


def unreadable_source(case: Case) -> Iterator[Diagnostic]:
    """The front matter names a text that can't be read.

    The path is relative to the folder of the map. Nothing that the map quotes can be checked.

    Bad:
        ===
        source: no-such-file.txt
                ^^^^^^^^^^^^^^^^
        ===

        [Rain]: It rains. {quote: "It rains"}

    Good:
        [Rain]: It rains.

    Source:
        W3C, Web Annotation Data Model 2017, https://www.w3.org/TR/annotation-model/
    """
    if case.grounding.problem:
        yield Diagnostic(
            UNREADABLE_SOURCE,
            case.grounding.problem,
            _in_front(case, case.map.front.source or ""),
            "Write the path of a UTF-8 text file, relative to the folder of this file.",
        )


def unrepresented_sentence(case: Case) -> Iterator[Diagnostic]:
    """A sentence of the text is neither represented by a statement nor excused as context.

    What is left out may be the objection that the author meets, or the premise on which all hangs.

    Text:
        It rains. The street is wet.
        ^^^^^^^^^

    Bad:
        [Wet]: The street is wet. {quote: "The street is wet"}

    Good:
        [Wet]: The street is wet. {quote: "The street is wet"}
          + [Rain]: It rains. {quote: "It rains"}

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    text = case.grounding.text
    if text is None:
        return
    for run in _runs(case.grounding.coverage):
        yield Diagnostic(
            UNREPRESENTED_SENTENCE,
            f"no statement represents {cite(run)}",
            text.source.place(run[0].span.to(run[-1].span)),
            "Quote each sentence in a statement; one that carries no part of the argument belongs "
            'under `context` in the front matter: `- {quote: "…", reason: "…"}`.',
        )


def _runs(coverage: Coverage) -> Iterator[tuple[Sentence, ...]]:
    """Yield sentences that are left out, those together that follow each other."""
    for left, items in groupby(coverage.items, lambda item: not (item.statements or item.excuse)):
        if left:
            yield tuple(item.sentence for item in items)


def unexplained_context(case: Case) -> Iterator[Diagnostic]:
    """A passage is excused as context without a reason.

    Text:
        What a week! It rains.

    Bad:
        ===
        context: What a week!
                 ^^^^^^^^^^^^
        ===

        [Rain]: It rains. {quote: "It rains"}

    Good:
        ===
        context:
          - {quote: "What a week!", reason: "an exclamation that opens the piece"}
        ===

        [Rain]: It rains. {quote: "It rains"}

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    for context in case.map.front.context:
        if not context.reason:
            yield Diagnostic(
                UNEXPLAINED_CONTEXT,
                "a passage is excused as context without a reason",
                _in_front(case, context.quote),
                'Say why it carries no part of the argument: `- {quote: "…", reason: "…"}`.',
            )


def _in_front(case: Case, told: str) -> Place | None:
    """Return where something stands in the front matter."""
    front = case.map.front.place
    at = front.text.find(told) if front and told else -1
    if front is None or at < 0:
        return front
    start = front.span.start + at
    return front.source.place(Span(start, start + len(told)))
