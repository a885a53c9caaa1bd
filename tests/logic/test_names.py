"""The names in formulas, and terms in the place of others."""

import pytest
from hypothesis import given

from argmap.logic.clauses import is_propositional
from argmap.logic.formulas import Constant, Variable
from argmap.logic.names import Kind, free_variables, substituted, uses
from argmap.logic.parsing import parse_formula
from argmap.testing.strategies import first_order


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("p ∧ p", "p 0"),
        ("F(a) → G(b, c)", "F 1, a, G 2, b, c"),
        ("a = b", "a, b"),
        ("∀x (R(x, f(x, c)) ↔ x = d)", "R 2, f/2, c, d"),
        ("∃x F(x) ∨ ¬F(y)", "F 1, y"),
        ("□F(a)", "F 1, a"),
    ],
)
def test_the_names_that_a_formula_uses_are_told_with_what_they_stand_for(formula, expected):
    forms = {
        Kind.SENTENCE: "{0.name} {0.arity}",
        Kind.PREDICATE: "{0.name} {0.arity}",
        Kind.THING: "{0.name}",
        Kind.FUNCTION: "{0.name}/{0.arity}",
    }

    assert (
        ", ".join(forms[use.kind].format(use) for use in uses(parse_formula(formula))) == expected
    )


def test_a_variable_that_nothing_binds_is_the_name_of_a_thing():
    free = parse_formula("∀x R(x, a)").body

    assert [use.name for use in uses(free)] == ["R", "x", "a"]
    assert free_variables(free) == ("x",)


@given(first_order(modal=True))
def test_a_new_name_takes_the_place_of_an_old_one_everywhere(formula):
    old, new = Constant("a"), Constant("new")
    renamed = substituted(formula, old, new)

    assert [use.name for use in uses(renamed)] == [
        "new" if (use.name, use.kind) == ("a", Kind.THING) else use.name for use in uses(formula)
    ]
    assert substituted(renamed, new, old) == formula
    assert free_variables(renamed) == free_variables(formula)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("F(a) ∧ p", "F(b) ∧ p"),
        ("a = c", "b = c"),
        ("c = a", "c = b"),
        ("R(f(a), g(f(a)))", "R(f(b), g(f(b)))"),
        ("¬F(a) ↔ G(a)", "¬F(b) ↔ G(b)"),
        ("∃x (R(x, a) → a = x)", "∃x (R(x, b) → b = x)"),
        ("□F(a) ∨ ◇F(a)", "□F(b) ∨ ◇F(b)"),
    ],
)
def test_one_term_is_put_in_the_place_of_another(formula, expected):
    found = substituted(parse_formula(formula), Constant("a"), Constant("b"))

    assert found == parse_formula(expected)


def test_a_variable_that_is_bound_is_another_one():
    inner = parse_formula("∀x F(x)")

    assert substituted(inner.body, Variable("x"), Constant("a")) == parse_formula("F(a)")
    assert substituted(inner, Variable("x"), Constant("a")) == inner


@pytest.mark.parametrize(
    ("formula", "answer"),
    [
        ("p → ¬q", True),
        ("F(a)", True),
        ("a = b", False),
        ("p ∧ ∀x F(x)", False),
        ("□∀x F(x) → p", True),
        ("◇(a = b)", True),
    ],
)
def test_modal_formulas_are_letters_whatever_is_in_them(formula, answer):
    assert is_propositional(parse_formula(formula)) == answer
