"""The nouns of logic: terms and formulas of first-order logic, immutable and equal by content.

Two modal operators are there to be written and read; what they mean is not fixed here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from attrs import field, frozen

from argmap.logic.signs import is_name, is_variable

__all__ = [
    "DEEPEST",
    "FALSE",
    "TRUE",
    "And",
    "Atom",
    "Constant",
    "Equal",
    "Exists",
    "ForAll",
    "Formula",
    "FormulaError",
    "Function",
    "Iff",
    "Implies",
    "Necessarily",
    "Not",
    "Or",
    "Possibly",
    "Term",
    "Truth",
    "Variable",
    "demand_formulas",
    "mentions",
    "parts",
]

DEEPEST = 100
"""Levels of formulas in each other that a formula may have: what walks over it may recurse."""


class FormulaError(ValueError):
    """A formula that can't be built: too deep, with too few parts, or with a name that is a sign."""


def _deeper(children: tuple[Formula, ...] | tuple[Term, ...]) -> int:
    try:
        level = 1 + max((child.depth for child in children), default=0)
    except AttributeError:
        raise TypeError(
            f"a formula is made of formulas and terms, not of {children!r}; "
            "`argmap.logic.formula` reads a text"
        ) from None
    if level > DEEPEST:
        raise FormulaError(f"a formula has at most {DEEPEST} levels")
    return level


def _level() -> int:
    return field(init=False, repr=False, eq=False, default=1)


def _demand_name(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not is_name(value):
        raise FormulaError(f"a name has letters and digits alone, and is no sign: not {value!r}")


def _demand_variable(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not is_variable(value):
        raise FormulaError(
            f"a variable has small letters, then digits, and is no sign: not {value!r}"
        )


@frozen
class Variable:
    """A variable; what no quantifier binds is read as a constant."""

    name: str = field(validator=_demand_variable)
    depth: int = _level()


@frozen
class Constant:
    """A name of a thing."""

    name: str = field(validator=_demand_name)
    depth: int = _level()


@frozen
class Function:
    """A function of terms, as `mother(x)`."""

    name: str = field(validator=_demand_name)
    terms: tuple[Term, ...]
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        if not self.terms:
            raise FormulaError(
                f"a function has terms; a name of a thing is a Constant: {self.name}"
            )
        object.__setattr__(self, "depth", _deeper(self.terms))


Term: TypeAlias = Variable | Constant | Function


@frozen
class Truth:
    """⊤ or ⊥."""

    value: bool
    depth: int = _level()


TRUE, FALSE = Truth(value=True), Truth(value=False)


@frozen
class Atom:
    """A predicate of terms, as `F(a)`; without terms a sentence letter, as `p`."""

    name: str = field(validator=_demand_name)
    terms: tuple[Term, ...] = ()
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _deeper(self.terms))


@frozen
class Equal:
    """That two terms name the same thing."""

    left: Term
    right: Term
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _deeper((self.left, self.right)))


@frozen
class _Prefixed:
    """A formula with a sign before it."""

    body: Formula
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _deeper((self.body,)))


@frozen
class Not(_Prefixed):
    """¬."""


@frozen
class Necessarily(_Prefixed):
    """□."""


@frozen
class Possibly(_Prefixed):
    """◇."""


@frozen
class _Several:
    """Two or more formulas side by side."""

    parts: tuple[Formula, ...]
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.parts, tuple):
            raise TypeError(f"{type(self).__name__} joins a tuple of formulas, not {self.parts!r}")
        if len(self.parts) < 2:
            raise FormulaError(f"{type(self).__name__} joins two formulas or more")
        object.__setattr__(self, "depth", _deeper(self.parts))


@frozen
class And(_Several):
    """∧ of two or more formulas."""


@frozen
class Or(_Several):
    """∨ of two or more formulas."""


@frozen
class _Pair:
    """Two formulas, one of which may depend on the other."""

    left: Formula
    right: Formula
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _deeper((self.left, self.right)))


@frozen
class Implies(_Pair):
    """→."""


@frozen
class Iff(_Pair):
    """↔."""


@frozen
class _Quantified:
    """A formula about all or some values of a variable."""

    variable: str = field(validator=_demand_variable)
    body: Formula
    depth: int = _level()

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _deeper((self.body,)))


@frozen
class ForAll(_Quantified):
    """∀."""


@frozen
class Exists(_Quantified):
    """∃."""


Formula: TypeAlias = (
    Truth | Atom | Equal | Not | And | Or | Implies | Iff | ForAll | Exists | Necessarily | Possibly
)


def demand_formulas(given: Iterable[Formula]) -> tuple[Formula, ...]:
    """Return formulas as a tuple; a text is none yet, though it could be taken for a letter.

    Raises:
        TypeError: it is something else than a list of formulas.
    """
    if isinstance(given, str | Formula):
        raise TypeError(f"a list of formulas is wanted here, not {given!r} alone")
    formulas = tuple(given)
    for one in formulas:
        if not isinstance(one, Formula):
            raise TypeError(
                f"a formula is wanted here, not {one!r}; `argmap.logic.formula` reads a text"
            )
    return formulas


def mentions(formula: Formula, kind: type) -> bool:
    """Tell whether a formula is of a kind, or a part of it is."""
    return isinstance(formula, kind) or any(mentions(part, kind) for part in parts(formula))


def parts(formula: Formula) -> tuple[Formula, ...]:
    """Return the formulas that a formula is made of directly.

    >>> parts(Implies(Atom("p"), Atom("q")))
    (Atom(name='p', terms=()), Atom(name='q', terms=()))
    """
    match formula:
        case And(inner) | Or(inner):
            return inner
        case Implies(left, right) | Iff(left, right):
            return left, right
        case Not(body) | Necessarily(body) | Possibly(body):
            return (body,)
        case ForAll(_, body) | Exists(_, body):
            return (body,)
        case _:
            return ()
