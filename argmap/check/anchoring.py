"""Whether statements say where they come from, and whether they quote it rightly."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Note, Severity
from argmap.grounding import Change, Match, Quotation, SourceText

__all__ = [
    "AMBIGUOUS_QUOTE",
    "MISQUOTE",
    "QUOTED_IMPLICIT",
    "QUOTE_NOT_FOUND",
    "UNCHECKED_QUOTE",
    "UNQUOTED_STATEMENT",
    "ambiguous_quote",
    "misquote",
    "quote_not_found",
    "quoted_implicit",
    "unchecked_quote",
    "unquoted_statement",
]

QUOTE_NOT_FOUND = Code("AM401", "quote-not-found")
MISQUOTE = Code("AM402", "misquote")
AMBIGUOUS_QUOTE = Code("AM403", "ambiguous-quote", Severity.WARNING)
UNQUOTED_STATEMENT = Code("AM406", "unquoted-statement", Severity.WARNING)
QUOTED_IMPLICIT = Code("AM407", "quoted-implicit")
UNCHECKED_QUOTE = Code("AM409", "unchecked-quote", Severity.WARNING)

_UNSAID = " If the text doesn't say it, write `implicit: true` instead."
_NEGATIONS = frozenset(
    {"not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "without", "cannot"}
)


def quote_not_found(case: Case) -> Iterator[Diagnostic]:
    """A quote stands nowhere in the text that is analysed, nor anything like it.

    A reconstruction may only ascribe to an author what the author says. White space, quotation
    marks, dashes and emphasis may differ; `…` joins passages that stand apart.

    Text:
        The street is wet.

    Bad:
        [Wet]: The street is wet. {quote: "The street is wet"}
          - [Ice]: It is icy. {quote: "Cars may slip on ice"}
                                       ^^^^^^^^^^^^^^^^^^^^

    Good:
        [Wet]: The street is wet. {quote: "The street is wet"}
          - [Ice]: It is icy. {implicit: true}

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the straw man
    """
    for text, quotation in _quotations(case, Match.MISSING):
        notes: tuple[Note, ...] = ()
        if quotation.nearest:
            place = text.source.place(quotation.nearest.span)
            notes = (Note("the closest that there is", place),)
        yield Diagnostic(
            QUOTE_NOT_FOUND,
            f"this quote{_of(quotation)} is not in {text.source.name}",
            quotation.place,
            "Quote the passage word for word; `…` joins passages that stand apart."
            + (_UNSAID if quotation.statement else ""),
            notes,
        )


def misquote(case: Case) -> Iterator[Diagnostic]:
    """A quote is nearly, but not quite, what the text says.

    One word can turn a claim around. The message shows word by word what differs.

    Text:
        It does not rain.

    Bad:
        [Dry]: It doesn't rain. {quote: "It does rain"}
                                         ^^^^^^^^^^^^

    Good:
        [Dry]: It doesn't rain. {quote: "It does not rain"}

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the straw man
    """
    for text, quotation in _quotations(case, Match.NEAR):
        nearest = quotation.nearest
        if nearest is None:
            continue
        changes = tuple(change for change in nearest.changes if change.kind != "same")
        yield Diagnostic(
            MISQUOTE,
            f"this quote{_of(quotation)} is not what the text says: {_told(changes)}",
            quotation.place,
            f"Write {_quoted(nearest.passage)}.",
            (Note("the closest passage", text.source.place(nearest.span)),),
        )


def ambiguous_quote(case: Case) -> Iterator[Diagnostic]:
    """A quote stands in the text more than once, so that it points to no place.

    Text:
        Here it rains, and in the hills it rains too.

    Bad:
        [Rain]: It rains in the hills. {quote: "it rains"}
                                                ^^^^^^^^

    Good:
        [Rain]: It rains in the hills. {quote: "in the hills it rains"}

    Source:
        W3C, Web Annotation Data Model 2017, https://www.w3.org/TR/annotation-model/
    """
    for text, quotation in _quotations(case, Match.AMBIGUOUS):
        places = [text.source.place(span) for span in quotation.occurrences]
        yield Diagnostic(
            AMBIGUOUS_QUOTE,
            f"this quote{_of(quotation)} stands {len(places)} times in {text.source.name}",
            quotation.place,
            "Quote some words more, until it stands there once.",
            tuple(Note("here", place) for place in places[:3]),
        )


def unquoted_statement(case: Case) -> Iterator[Diagnostic]:
    """A statement neither quotes the text nor is marked as supplied by the analyst.

    Readers must be able to tell what an author says from what an interpreter adds. Nothing is said
    where the text is not known.

    Text:
        It rains.

    Bad:
        [Rain]: It rains. {quote: "It rains"}
          + [Clouds]: There are clouds.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {quote: "It rains"}
          + [Clouds]: There are clouds. {implicit: true}

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    if case.grounding.text is None:
        return
    for statement in case.map.statements:
        if statement.text and not statement.quotes and not statement.implicit:
            yield Diagnostic(
                UNQUOTED_STATEMENT,
                f"[{statement.title}] doesn't say where it comes from",
                statement.place,
                'Add `{quote: "…"}` with the passage that says it, or `{implicit: true}` if you '
                "supplied it.",
            )


def unchecked_quote(case: Case) -> Iterator[Diagnostic]:
    """Statements quote a text that the map doesn't name, so that nothing can be looked up.

    It is told once for a map.

    Bad:
        [Rain]: It rains. {quote: "It rains"}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains.

    Source:
        W3C, Web Annotation Data Model 2017, https://www.w3.org/TR/annotation-model/
    """
    if case.map.front.source or case.grounding.text:
        return
    quoting = [statement for statement in case.map.statements if statement.quotes]
    for first in quoting[:1]:
        more = f" and {len(quoting) - 1} more" if len(quoting) > 1 else ""
        yield Diagnostic(
            UNCHECKED_QUOTE,
            f"[{first.title}]{more}: this quotes a text that the map doesn't name",
            first.place,
            "Name the text in the front matter: a line `===`, a line `source: path`, and again "
            "`===`, first in the file.",
        )


def quoted_implicit(case: Case) -> Iterator[Diagnostic]:
    """A statement is marked as nowhere in the text, and quotes it all the same.

    Text:
        It rains.

    Bad:
        [Rain]: It rains. {quote: "It rains", implicit: true}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Rain]: It rains. {quote: "It rains"}

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    for statement in case.map.statements:
        if statement.implicit and statement.quotes:
            yield Diagnostic(
                QUOTED_IMPLICIT,
                f"[{statement.title}] is marked as implicit, but quotes the text",
                statement.place,
                "Remove `implicit: true` if the text says it, else the quote.",
            )


def _quotations(case: Case, match: Match) -> Iterator[tuple[SourceText, Quotation]]:
    text = case.grounding.text
    if text is None:
        return
    for quotation in case.grounding.quotations:
        if quotation.match is match:
            yield text, quotation


def _of(quotation: Quotation) -> str:
    return f" of [{quotation.statement}]" if quotation.statement else " in `context`"


def _told(changes: tuple[Change, ...]) -> str:
    """Return what differs, in words."""
    if not changes:
        return "its words stand there, but not in this order, or inside longer words"
    if len(changes) == 1 and _is_negation(changes[0]):
        return f"{_difference(changes[0])}, which turns its meaning around"
    parts = [_difference(change) for change in changes[:_MOST]]
    more = len(changes) - len(parts)
    return ", ".join(parts) + (f" and {more} more" if more else "")


_MOST = 4


def _difference(change: Change) -> str:
    quoted, said = _one_line(change.quoted), _one_line(change.said)
    if not quoted:
        return f"“{said}” is left out"
    if not said:
        return f"“{quoted}” is added"
    return f"“{quoted}” for “{said}”"


def _is_negation(change: Change) -> bool:
    """Tell whether one side does nothing but deny the other: “” and “not”, “is” and “isn't”."""
    match _words(change.quoted), _words(change.said):
        case ([], [word]) | ([word], []):
            return word in _NEGATIONS or word.endswith("n't")
        case [one], [other]:
            return one == f"{other}n't" or other == f"{one}n't"
    return False


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?*_") for word in text.replace("’", "'").lower().split()]


def _quoted(text: str) -> str:
    """Return a passage as it is written in a data block."""
    told = _one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{told}"'


def _one_line(text: str) -> str:
    return " ".join(text.split())
