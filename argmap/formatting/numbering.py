"""The numbers of lines in structures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.source import Edit, Span
from argmap.syntax.token import Token

__all__ = ["renumbered"]

_CITED = re.compile(r"\(\d+\)")


def renumbered(text: str, blocks: list[list[Token]]) -> Iterator[Edit]:
    """Yield what makes the numbers of each structure that begins with (1) go up one by one.

    A structure stays as it is if a step says which numbers it `uses`, or if one of the numbers that
    would change is cited anywhere: it may be meant.
    """
    cited: set[str] | None = None
    for block in blocks:
        changes = list(_changes(block))
        if not changes:
            continue
        if cited is None:
            cited = _cited(text, blocks)
        if cited.isdisjoint(text[edit.span.start : edit.span.end] for edit in changes):
            yield from changes


def _changes(block: list[Token]) -> Iterator[Edit]:
    numbers = [token for token in block if token.type == "NUMBER"]
    if not numbers or numbers[0].value != 1 or any(map(_uses, block)):
        return
    for value, number in enumerate(numbers, 1):
        if number.value != value:
            yield Edit(Span(number.start, number.end), f"({value})")


def _uses(token: Token) -> bool:
    return token.type == "DATA" and "uses" in token.value.value


def _cited(text: str, blocks: list[list[Token]]) -> set[str]:
    """Return the numbers in parentheses that number no line."""
    lines = {token.start for block in blocks for token in block if token.type == "NUMBER"}
    return {match[0] for match in _CITED.finditer(text) if match.start() not in lines}
