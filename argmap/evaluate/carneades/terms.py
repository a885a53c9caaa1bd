"""Terms, as in `price(volvo,high)`: what schemes are instantiated with.

A name that begins with a capital letter or `_` is a variable. `¬` before a term denies it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

__all__ = [
    "DEEPEST",
    "Bindings",
    "Compound",
    "Term",
    "depth",
    "is_variable",
    "matched",
    "parse_term",
    "substituted",
]

DEEPEST = 50
"""How many terms may stand in each other."""


class Compound(NamedTuple):
    """A functor with arguments."""

    functor: str
    arguments: tuple[Term, ...]

    def __str__(self) -> str:
        if self.functor == "¬":
            return f"¬{self.arguments[0]}"
        return f"{self.functor}({','.join(map(str, self.arguments))})"


Term: TypeAlias = "str | Compound"
Bindings: TypeAlias = Mapping[str, Term]

_TOKEN = re.compile(r"\s*(?:(\w[\w.]*)|(\"[^\"]*\"|'[^']*')|([¬(),]))")


def is_variable(term: Term) -> bool:
    """Tell whether a term is a variable."""
    return isinstance(term, str) and (term[0].isupper() or term[0] == "_")


def parse_term(text: str) -> Term | None:
    """Return the term that a text is, or None if it is none.

    >>> str(parse_term("¬ caused_by(warming, humans)"))
    '¬caused_by(warming,humans)'
    """
    tokens = [*_tokens(text)]
    parsed = _parsed(tokens, 0, 0) if tokens and None not in tokens else None
    return parsed[0] if parsed is not None and parsed[1] == len(tokens) else None


def _tokens(text: str) -> Iterator[str | None]:
    """Yield the tokens of a text, and None where there is something else."""
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        yield match[match.lastindex or 0] if match else None
        if not match:
            return
        at = match.end()


def _parsed(tokens: list[str | None], at: int, depth: int) -> tuple[Term, int] | None:
    """Return the term that begins at a token, and where it ends."""
    sign = tokens[at] if at < len(tokens) else None
    if sign is None or sign in {"(", ")", ","} or depth > DEEPEST:
        return None
    if sign == "¬":
        denied = _parsed(tokens, at + 1, depth + 1)
        return denied and (Compound("¬", (denied[0],)), denied[1])
    if at + 1 >= len(tokens) or tokens[at + 1] != "(":
        return sign, at + 1
    arguments: list[Term] = []
    at += 1
    while tokens[at] in {"(", ","}:
        found = _parsed(tokens, at + 1, depth + 1)
        if found is None or found[1] >= len(tokens):
            return None
        arguments.append(found[0])
        at = found[1]
    return (Compound(sign, tuple(arguments)), at + 1) if tokens[at] == ")" else None


def matched(pattern: Term, term: Term, bindings: Bindings) -> Bindings | None:
    """Return the bindings under which a pattern is a term without variables, or None."""
    if isinstance(pattern, str):
        if not is_variable(pattern):
            return bindings if pattern == term else None
        if pattern in bindings:
            return bindings if bindings[pattern] == term else None
        return {**bindings, pattern: term}
    if (
        isinstance(term, str)
        or pattern.functor != term.functor
        or len(pattern.arguments) != len(term.arguments)
    ):
        return None
    found: Bindings | None = bindings
    for inner, part in zip(pattern.arguments, term.arguments, strict=True):
        found = None if found is None else matched(inner, part, found)
    return found


def substituted(term: Term, bindings: Bindings) -> Term:
    """Return a term with its variables replaced by what they are bound to."""
    if isinstance(term, str):
        return bindings.get(term, term)
    return Compound(term.functor, tuple(substituted(part, bindings) for part in term.arguments))


def depth(term: Term) -> int:
    """Return how many terms stand in each other."""
    return 1 + max(map(depth, term.arguments), default=0) if isinstance(term, Compound) else 0
