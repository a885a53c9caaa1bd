"""What a statement says in words of its own, as the rules that guess look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check.case import Case
from argmap.diagnostics import Code, Diagnostic
from argmap.model import Statement

__all__ = [
    "claims",
    "guess",
    "own_words",
    "words",
]

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»')


def words(pattern: str) -> re.Pattern[str]:
    """Return what finds whole words, in capitals or not."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def claims(case: Case) -> Iterator[tuple[Statement, str]]:
    """Yield what does work in arguments, that is joined with something, and its own words."""
    for statement in case.map.statements:
        if statement.text and statement.ref in case.joined:
            yield statement, own_words(statement)


def own_words(statement: Statement) -> str:
    """Return the text of a statement without what it quotes."""
    return _QUOTED.sub("", statement.text).strip()


def guess(code: Code, statement: Statement, message: str, mend: str) -> Diagnostic:
    """Return what is found in the words of a statement."""
    return Diagnostic(code, f"[{statement.title}] {message}", statement.place, mend)
