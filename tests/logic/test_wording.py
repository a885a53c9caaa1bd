"""Formulas, models and terms in words."""

import pytest

from argmap.logic.formulas import Atom, Constant, Function
from argmap.logic.parsing import parse_formula
from argmap.logic.verdicts import Model
from argmap.logic.wording import phrase, phrase_term

MEANINGS = {
    "p": "it rains",
    "q": "it snows",
    "F": "being a friend",
    "L": "x loves y",
    "a": "Ann",
    "f": "the father of x",
}


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("⊤", "what is always true"),
        ("⊥", "what is never true"),
        ("p", "it rains"),
        ("r", "r"),
        ("F(a)", "Ann: being a friend"),
        ("G(a, b)", "G(Ann, b)"),
        ("L(a, f(a))", "Ann loves the father of Ann"),
        ("b = a", "b is Ann"),
        ("a = f(a)", "Ann is the father of Ann"),
        ("¬p", "not it rains"),
        ("a ≠ b", "not Ann is b"),
        ("¬(p ∧ q)", "it is not so that (it rains and it snows)"),
        ("¬□p", "it is not so that necessarily: it rains"),
        ("¬¬p", "it is not so that not it rains"),
        ("p ∨ (q ∧ r)", "it rains or (it snows and r)"),
        ("(p → q) → r", "if (if it rains, then it snows), then r"),
        ("p ∧ q → r", "if it rains and it snows, then r"),
        ("p ↔ q", "it rains if and only if it snows"),
        ("(p ∧ q) ↔ ¬p", "(it rains and it snows) if and only if not it rains"),
        ("∀x F(x)", "for every x: x: being a friend"),
        ("∃x L(a, x)", "there is an x: Ann loves x"),
        ("∀x (F(x) → p)", "for every x: (if x: being a friend, then it rains)"),
        ("◇p", "possibly: it rains"),
        ("□(p ∨ q)", "necessarily: (it rains or it snows)"),
    ],
)
def test_a_formula_is_told_in_words(formula, words):
    assert phrase(parse_formula(formula), MEANINGS) == words


def test_a_term_is_told_in_words():
    inner = Function("f", (Constant("a"),))

    assert phrase_term(Function("g", (inner,)), MEANINGS) == "g(the father of Ann)"


P, Q = Atom("p"), Atom("q")


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (Model(), "whatever is true"),
        (Model(true=(P, Q)), "true: it rains, it snows"),
        (Model(false=(P,)), "false: it rains"),
        (Model(domain=("a",)), "there is one thing, Ann"),
        (Model(domain=("a", "b")), "there are 2 things, Ann and b"),
        (Model(domain=("a", "b", "c")), "there are 3 things, Ann, b and c"),
        (
            Model((P,), (Q,), ("a",), (("a", "a"), ("b", "a"))),
            "there is one thing, Ann; b is Ann; true: it rains; false: it snows",
        ),
    ],
)
def test_a_model_is_told_in_words(model, words):
    assert model.told(MEANINGS) == words
