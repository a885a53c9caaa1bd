"""What the symbols of formulas stand for, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from argmap.logic.formulas import Formula
from argmap.logic.names import Use, uses
from argmap.logic.signs import NAME, may_be_applied
from argmap.model import Statement

__all__ = ["Clash", "Declaration", "clashes", "declarations", "undeclared", "unused"]


@frozen
class Declaration:
    """What a statement says that a symbol stands for.

    Attributes:
        title: of the statement.
        key: the symbol as written, perhaps with places: `F`, `F(x)` or `Fx`.
        name: the symbol itself.
        meaning: what it stands for; its places are called x, y, z, u, w.
    """

    title: str
    key: str
    name: str
    meaning: str


@frozen
class Clash:
    """One symbol that two statements of a map use differently.

    Attributes:
        name: the symbol.
        first, second: titles of the statements; the same if one does.
        message: how they differ, as a sentence without its full stop.
    """

    name: str
    first: str
    second: str
    message: str


_KEY = re.compile(rf"\s*({NAME})\s*(?:\(([^()]*)\))?\s*")
_PLACES = "xyzuw"


def declarations(statements: Iterable[Statement]) -> tuple[Declaration, ...]:
    """Return what statements declare, in their order.

    What is neither text nor a number says nothing of what a symbol stands for.

    >>> declarations([Statement("S", declarations={"L(a, b)": "a loves b", "p": "it rains"})])
    ... # doctest: +NORMALIZE_WHITESPACE
    (Declaration(title='S', key='L(a, b)', name='L', meaning='x loves y'),
     Declaration(title='S', key='p', name='p', meaning='it rains'))
    """
    return tuple(
        _declaration(statement.title, key, str(meaning))
        for statement in statements
        for key, meaning in statement.declarations.items()
        if isinstance(meaning, str | int | float) and not isinstance(meaning, bool)
        if str(meaning).strip()
    )


def _declaration(title: str, key: str, meaning: str) -> Declaration:
    found = _KEY.fullmatch(key)
    name, inside = (key, None) if found is None else found.groups()
    places = [] if inside is None else [place.strip() for place in inside.split(",")]
    if inside is None and len(name) > 1 and may_be_applied(name) and set(name[1:]) <= set(_PLACES):
        name, places = name[0], list(name[1:])
    new = dict(zip(places, _PLACES, strict=False))
    if new:
        pattern = rf"\b(?:{'|'.join(map(re.escape, new))})\b"
        meaning = re.sub(pattern, lambda place: new[place[0]], meaning)
    return Declaration(title, key, name, meaning)


def undeclared(
    formulas: Mapping[str, Formula], declared: Iterable[Declaration]
) -> tuple[tuple[str, Use], ...]:
    """Return the symbols that no statement declares, each with the title where it comes up first."""
    known = {declaration.name for declaration in declared}
    found: dict[str, tuple[str, Use]] = {}
    for title, formula in formulas.items():
        for use in uses(formula):
            if use.name not in known:
                found.setdefault(use.name, (title, use))
    return tuple(found.values())


def unused(
    formulas: Mapping[str, Formula], declared: Iterable[Declaration]
) -> tuple[Declaration, ...]:
    """Return the declarations of symbols that no formula uses."""
    used = {use.name for formula in formulas.values() for use in uses(formula)}
    return tuple(declaration for declaration in declared if declaration.name not in used)


def clashes(formulas: Mapping[str, Formula], declared: Iterable[Declaration]) -> tuple[Clash, ...]:
    """Return the symbols with two meanings, or of two kinds: each clash with the first use."""
    return (*_of_meaning(declared), *_of_kind(formulas))


def _of_meaning(declared: Iterable[Declaration]) -> Iterator[Clash]:
    first: dict[str, Declaration] = {}
    for one in declared:
        other = first.setdefault(one.name, one)
        if _plain(one.meaning) != _plain(other.meaning):
            message = f"`{one.name}` stands for “{other.meaning}” and for “{one.meaning}”"
            yield Clash(one.name, other.title, one.title, message)


def _plain(meaning: str) -> str:
    return " ".join(meaning.casefold().split()).rstrip(".")


def _of_kind(formulas: Mapping[str, Formula]) -> Iterator[Clash]:
    first: dict[str, tuple[str, Use]] = {}
    for title, formula in formulas.items():
        for use in uses(formula):
            at, other = first.setdefault(use.name, (title, use))
            if other != use:
                message = f"`{use.name}` is {_kind(other)} and {_kind(use)}"
                yield Clash(use.name, at, title, message)


def _kind(use: Use) -> str:
    terms = "" if not use.arity else " of one term" if use.arity == 1 else f" of {use.arity} terms"
    return use.kind.value + terms
