"""What is called or said twice, or not said at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from argmap.check.case import Case, stands_here
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Argument, Statement

__all__ = [
    "CONFUSABLE_TITLES",
    "REPEATED_ARGUMENT",
    "REPEATED_TEXT",
    "SHARED_TITLE",
    "WORDLESS_STATEMENT",
    "confusable_titles",
    "repeated_argument",
    "repeated_text",
    "said",
    "shared_title",
    "wordless_statement",
]

WORDLESS_STATEMENT = Code("AM119", "wordless-statement", Severity.WARNING)
CONFUSABLE_TITLES = Code("AM120", "confusable-titles", Severity.WARNING)
SHARED_TITLE = Code("AM121", "shared-title", Severity.INFO)
REPEATED_TEXT = Code("AM122", "repeated-text", Severity.WARNING)
REPEATED_ARGUMENT = Code("AM123", "repeated-argument", Severity.WARNING)

_PASSED_OVER = re.compile(r"[\s.,;:!?'’‘\"“”_–—-]+")


def wordless_statement(case: Case) -> Iterator[Diagnostic]:
    """A statement has a text, but nothing in it than punctuation.

    What is to be filled in later looks like a reason, and is counted and drawn as one.

    Bad:
        [Wet]: The street is wet.
          + [Why]: ...
            ^^^^^^^^^^

    Good:
        [Wet]: The street is wet.
          + [Why]: It has rained.

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on what a reason must be
    """
    for statement in case.map.statements:
        if statement.text and all(category(sign)[0] in "PZC" for sign in statement.text):
            yield Diagnostic(
                WORDLESS_STATEMENT,
                f"[{statement.title}] says nothing",
                statement.place,
                "Write what it says; leave the text out where it is not known yet.",
            )


def confusable_titles(case: Case) -> Iterator[Diagnostic]:
    """Two titles differ in nothing but capital letters, spaces, hyphens or punctuation.

    They name two statements, or two arguments, where most often one is meant.

    Bad:
        [Wet street]: The street is wet.
          + [Rain]: It has rained.
          + [Wet Street]: Water stands on the street.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Wet street]: The street is wet.
          + [Rain]: It has rained.
          + [Puddles]: Water stands on the street.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    kinds: tuple[tuple[Statement | Argument, ...], ...] = (case.map.statements, case.map.arguments)
    for nouns in kinds:
        first: dict[str, Statement | Argument] = {}
        for noun in nouns:
            letters = _PASSED_OVER.sub("", noun.title).casefold()
            if noun.anonymous or not letters:
                continue
            other = first.setdefault(letters, noun)
            if other is not noun:
                yield Diagnostic(
                    CONFUSABLE_TITLES,
                    f"{noun.ref} and {other.ref} are not the same",
                    noun.place,
                    "If they are meant to be, write the title in one way; else make the titles "
                    "more different.",
                    (stands_here(other),),
                )


def shared_title(case: Case) -> Iterator[Diagnostic]:
    """An argument has the title of a statement.

    `<Rain>` and `[Rain]` are not the same; whoever writes the wrong bracket is not told.

    Bad:
        [Wet]: The street is wet.
          + [Rain]: It has rained.
          + <Rain>: It often rains here.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Wet]: The street is wet.
          + [Rain]: It has rained.
          + <Climate>: It often rains here.

    Source:
        Brun and Betz 2016, https://doi.org/10.1007/978-3-319-30549-3_3
    """
    for argument in case.map.arguments:
        if not argument.anonymous and case.has_statement(argument.title):
            statement = case.map.statement(argument.title)
            yield Diagnostic(
                SHARED_TITLE,
                f"{argument.ref} and {statement.ref} have one title, and are not the same",
                argument.place,
                "Call one of them something else.",
                (stands_here(statement),),
            )


def repeated_text(case: Case) -> Iterator[Diagnostic]:
    """Two statements say the same, word for word, and are not one.

    What speaks for or against the one does not count for the other. Nothing is said of two in one
    argument, which is another mistake, or of texts of one word.

    Bad:
        [Wet]: The street is wet.
          + [Rain]: It has rained.

        [Slippery]: One may slip here.
          + [Wetness]: The street is wet.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Wet]: The street is wet.
          + [Rain]: It has rained.

        [Slippery]: One may slip here.
          + [Wet]

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    first: dict[str, Statement] = {}
    for statement in case.map.statements:
        letters = said(statement)
        if not letters:
            continue
        other = first.setdefault(letters, statement)
        if other is statement or not case.lines_of(other.title).isdisjoint(
            case.lines_of(statement.title)
        ):
            continue
        yield Diagnostic(
            REPEATED_TEXT,
            f"{statement.ref} says what {other.ref} says, and is another statement",
            statement.place,
            f"Write {other.ref} alone here, so that they are one."
            if not other.anonymous
            else "Give the first a title, and refer to it here.",
            (stands_here(other),),
        )


def repeated_argument(case: Case) -> Iterator[Diagnostic]:
    """Two arguments have the same premises and the same conclusion.

    One reason is no better for being given twice.

    Bad:
        <Clouds>

        (1) [Rain]: It has rained.
        ----
        (2) [Wet]: The street is wet.

        <Weather>
        ^^^^^^^^^

        (1) [Rain]
        ----
        (2) [Wet]

    Good:
        <Clouds>

        (1) [Rain]: It has rained.
        ----
        (2) [Wet]: The street is wet.

    Source:
        Betz 2013, Debate Dynamics, https://doi.org/10.1007/978-94-007-4599-5
    """
    first: dict[tuple[frozenset[str], str], Argument] = {}
    for argument in case.map.arguments:
        if argument.conclusion is None:
            continue
        other = first.setdefault((frozenset(argument.premises), argument.conclusion), argument)
        if other is not argument:
            yield Diagnostic(
                REPEATED_ARGUMENT,
                f"{argument.ref} draws the same conclusion from the same premises as {other.ref}",
                argument.place,
                "Keep one of them, or write down the premise in which they differ.",
                (stands_here(other),),
            )


def said(statement: Statement) -> str:
    """Return what a statement says, so that equal texts are equal but for their typography.

    Nothing if it is no more than a word: that is what stands in for a text.
    """
    words = _PASSED_OVER.sub(" ", statement.text).strip().casefold()
    return words if " " in words else ""
