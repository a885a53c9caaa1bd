"""Formulas as Hypothesis draws them."""

from hypothesis import strategies as st

from argmap.logic.formulas import (
    FALSE,
    TRUE,
    And,
    Atom,
    Constant,
    Equal,
    Exists,
    ForAll,
    Function,
    Iff,
    Implies,
    Necessarily,
    Not,
    Or,
    Possibly,
    Variable,
)

_NAMES = st.sampled_from(["a", "b", "x", "F", "Fx", "Rxa", "Rain", "x1", "été", "P'", "7"])
_VARIABLES = ("x", "y", "a", "x1", "foo", "y'")
_LETTERS = tuple(Atom(letter) for letter in "pqrst")


def joined(simple, *, most=8):
    """Return formulas made of simpler ones by connectives."""
    return st.recursive(simple, _connected, max_leaves=most)


def _connected(inner):
    return st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
        st.builds(Implies, inner, inner),
        st.builds(Iff, inner, inner),
    )


def propositional(letters=_LETTERS, *, most=8):
    """Return formulas of propositional logic."""
    return joined(st.sampled_from([*letters, TRUE, FALSE]), most=most)


def _terms(bound):
    simple = _NAMES.map(Constant)
    if bound:
        simple |= st.sampled_from(bound).map(Variable)
    return st.recursive(
        simple,
        lambda inner: st.builds(
            Function, _NAMES, st.lists(inner, min_size=1, max_size=2).map(tuple)
        ),
        max_leaves=3,
    )


@st.composite
def formulas(draw, bound=(), levels=3):
    """Return formulas of first-order logic with modal operators, all variables of which are bound."""
    terms = _terms(bound)
    simple = st.one_of(
        st.sampled_from([TRUE, FALSE]),
        st.builds(Atom, _NAMES, st.lists(terms, max_size=2).map(tuple)),
        st.builds(Equal, terms, terms),
    )
    if levels == 0:
        return draw(simple)
    inner = formulas(bound, levels - 1)
    kind = draw(st.sampled_from(["simple", "joined", "modal", "quantified"]))
    if kind == "quantified":
        variable = draw(st.sampled_from(_VARIABLES))
        body = draw(formulas((*bound, variable), levels - 1))
        return draw(st.sampled_from([ForAll, Exists]))(variable, body)
    if kind == "modal":
        return draw(st.sampled_from([Necessarily, Possibly]))(draw(inner))
    return draw(simple if kind == "simple" else _connected(inner))
