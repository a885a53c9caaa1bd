"""Formulas of propositional and of first-order logic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.logic.formulas import (
    FALSE,
    TRUE,
    And,
    Atom,
    Constant,
    Equal,
    Exists,
    ForAll,
    Formula,
    Function,
    Iff,
    Implies,
    Necessarily,
    Not,
    Or,
    Possibly,
    Term,
    Variable,
)
from argmap.logic.signs import is_name
from argmap.testing.strategies.demanding import demand_number, demand_truth

__all__ = ["first_order", "propositional"]

_NAMES = st.sampled_from(["a", "b", "x", "F", "Fx", "Rxa", "Rain", "x1", "été", "P'", "7"])
_VARIABLES = ("x", "y", "a", "x1", "foo", "y'")


def propositional(
    *, letters: Sequence[str] = ("p", "q", "r", "s", "t"), most: int = 8
) -> st.SearchStrategy[Formula]:
    """Formulas of propositional logic; they shrink to the first letter.

    >>> from argmap.logic import print_formula
    >>> from hypothesis import find
    >>> print_formula(find(propositional(), lambda formula: formula.depth > 1))
    '¬p'

    Args:
        letters: the sentence letters.
        most: about so many letters in one, counted with repetitions.

    Raises:
        InvalidArgument: there is no letter, or one is no name.
    """
    demand_number(1, most=most)
    if isinstance(letters, str) or not letters:
        raise InvalidArgument(f"letters is a list of names, one at least, not {letters!r}")
    for letter in letters:
        if not is_name(letter):
            raise InvalidArgument(f"{letter!r} is no sentence letter: letters and digits alone are")
    simple: list[Formula] = [*map(Atom, letters), TRUE, FALSE]
    return st.recursive(st.sampled_from(simple), _joined, max_leaves=most)


def _joined(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    """Return formulas of some others, joined by a connective."""
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        inner.map(Not),
        several.map(And),
        several.map(Or),
        st.builds(Implies, inner, inner),
        st.builds(Iff, inner, inner),
    )


def first_order(*, levels: int = 3, modal: bool = False) -> st.SearchStrategy[Formula]:
    """Formulas of first-order logic with identity and functions, all variables of which are bound.

    Args:
        levels: so many connectives and quantifiers in each other, at most.
        modal: with □ and ◇ among them.

    Raises:
        InvalidArgument: `levels` is negative.
    """
    demand_number(0, levels=levels)
    demand_truth(modal=modal)
    return _first_order(frozenset(), levels, modal)


def _terms(bound: frozenset[str]) -> st.SearchStrategy[Term]:
    simple: st.SearchStrategy[Term] = _NAMES.map(Constant)
    if bound:
        simple |= st.sampled_from(sorted(bound)).map(Variable)
    return st.recursive(
        simple,
        lambda inner: st.builds(
            Function, _NAMES, st.lists(inner, min_size=1, max_size=2).map(tuple)
        ),
        max_leaves=3,
    )


@cache
def _first_order(
    bound: frozenset[str],
    levels: int,
    modal: bool,  # noqa: FBT001  (the key of a cache)
) -> st.SearchStrategy[Formula]:
    """Return formulas with some variables free; each strategy is made once, when it is needed."""
    terms = _terms(bound)
    simple: st.SearchStrategy[Formula] = st.one_of(
        st.builds(Atom, _NAMES, st.lists(terms, max_size=2).map(tuple)),
        st.builds(Equal, terms, terms),
        st.sampled_from([TRUE, FALSE]),
    )
    if levels == 0:
        return simple
    inner = st.deferred(lambda: _first_order(bound, levels - 1, modal))
    # One of the kinds, not one for each variable: what is mapped Hypothesis takes as one.
    quantified = st.one_of([_quantified(bound, name, levels, modal) for name in _VARIABLES])
    kinds = [simple, _joined(inner), quantified.map(_same)]
    if modal:
        kinds += [inner.map(Necessarily), inner.map(Possibly)]
    return st.one_of(kinds)


def _same(formula: Formula) -> Formula:
    return formula


def _quantified(
    bound: frozenset[str],
    variable: str,
    levels: int,
    modal: bool,  # noqa: FBT001  (as above)
) -> st.SearchStrategy[Formula]:
    body = st.deferred(lambda: _first_order(bound | {variable}, levels - 1, modal))
    return body.map(partial(ForAll, variable)) | body.map(partial(Exists, variable))
