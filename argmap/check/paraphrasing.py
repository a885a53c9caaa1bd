"""Where a statement says something else than the passage that it quotes: guesses, for English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic, Severity
from argmap.model import Statement

__all__ = [
    "CHANGED_MODALITY",
    "CHANGED_NEGATION",
    "CHANGED_NUMBER",
    "changed_modality",
    "changed_negation",
    "changed_number",
]

CHANGED_NUMBER = Code("AM410", "changed-number", Severity.INFO)
CHANGED_NEGATION = Code("AM411", "changed-negation", Severity.INFO)
CHANGED_MODALITY = Code("AM412", "changed-modality", Severity.INFO)

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_COUNTED = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "first",
    "second",
    "third",
    "fourth",
]
_VALUES = {word: str(at if at <= 12 else at - 12) for at, word in enumerate(_COUNTED)}
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|fail\w*|declin\w*"
    r"|refus\w*|den(?:y|ied|ies)\w*|un\w+|in(?:capable|sufficient|adequate)|lack\w*|absen\w*)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_PLAIN_NEGATION = re.compile(r"\b(?:not|never|nobody|nothing|cannot)\b|n['’]t\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might|could|perhaps|possibly|maybe)\b", re.IGNORECASE)
_MUST = re.compile(
    r"\b(?:must|certainly|necessarily|definitely|inevitably|will|guarantee\w*)\b", re.IGNORECASE
)


def changed_number(case: Case) -> Iterator[Diagnostic]:
    """A statement has a number that the passages that it quotes don't have.

    Text:
        About 300 people came.

    Bad:
        [Crowd]: 3000 people came. {quote: "About 300 people came"}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Crowd]: 300 people came. {quote: "About 300 people came"}

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the straw man
    """
    for statement in _quoting(case):
        there = {number for quote in statement.quotes for number in _numbers(quote)}
        added = [
            number for number in _NUMBER.findall(statement.text) if _plain(number) not in there
        ]
        if added:
            yield Diagnostic(
                CHANGED_NUMBER,
                f"[{statement.title}] says {added[0]}, which its quote doesn't",
                statement.place,
                "Write the number that the text has, or quote the passage that has this one.",
            )


def _numbers(text: str) -> Iterator[str]:
    yield from map(_plain, _NUMBER.findall(text))
    yield from (_VALUES[word] for word in re.findall(r"\w+", text.lower()) if word in _VALUES)


def _plain(number: str) -> str:
    return number.replace(",", "")


def changed_negation(case: Case) -> Iterator[Diagnostic]:
    """A statement denies something where the passage that it quotes doesn't, or the other way round.

    Text:
        The bridge does not hold.

    Bad:
        [Bridge]: The bridge holds. {quote: "The bridge does not hold"}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Bridge]: The bridge doesn't hold. {quote: "The bridge does not hold"}

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the straw man
    """
    for statement in _quoting(case):
        quoted = " … ".join(statement.quotes)
        if _PLAIN_NEGATION.search(statement.text) and not _NEGATION.search(quoted):
            word, other = "it denies something", "the quote doesn't"
        elif _PLAIN_NEGATION.search(quoted) and not _NEGATION.search(statement.text):
            word, other = "it denies nothing", "the quote does"
        else:
            continue
        yield Diagnostic(
            CHANGED_NEGATION,
            f"[{statement.title}] may turn its quote around: {word}, and {other}",
            statement.place,
            "Say what the passage says, or quote more or less of it.",
        )


def changed_modality(case: Case) -> Iterator[Diagnostic]:
    """A statement says what will or must be where the passage that it quotes says what may be.

    Text:
        The bridge may fall.

    Bad:
        [Bridge]: The bridge will fall. {quote: "The bridge may fall"}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Good:
        [Bridge]: The bridge could fall. {quote: "The bridge may fall"}

    Source:
        Johnson and Blair 2006, Logical Self-Defense, on the straw man
    """
    for statement in _quoting(case):
        quoted = " … ".join(statement.quotes)
        strong = _MUST.search(statement.text)
        if (
            strong
            and not _MAY.search(statement.text)
            and _MAY.search(quoted)
            and not _MUST.search(quoted)
        ):
            yield Diagnostic(
                CHANGED_MODALITY,
                f"[{statement.title}] says “{strong[0]}” where its quote says what may be",
                statement.place,
                "Say it as cautiously as the passage does.",
            )


def _quoting(case: Case) -> Iterator[Statement]:
    return (one for one in case.map.statements if one.quotes and one.text)
