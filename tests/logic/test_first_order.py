"""First-order logic among few things and by z3: both say the same."""

from time import monotonic

import pytest
from hypothesis import given, settings

from argmap.logic import finite, firstorder
from argmap.logic.deciding import satisfiable
from argmap.logic.parsing import parse_formula
from argmap.testing.strategies import first_order

LATE = "it took longer than the limit of time"
FOUR = (
    "∃x ∃y ∃z ∃w (x ≠ y ∧ x ≠ z ∧ x ≠ w ∧ y ≠ z ∧ y ≠ w ∧ z ≠ w "
    "∧ ∀u (u = x ∨ u = y ∨ u = z ∨ u = w))"
)


def read(*texts):
    return [parse_formula(text) for text in texts]


@pytest.mark.long
@settings(max_examples=60)  # z3 takes its time
@given(first_order(levels=2, modal=True))
def test_z3_and_small_domains_agree(formula):
    pytest.importorskip("z3", reason="z3 is missing")
    few = finite.satisfiable([formula], monotonic() + 0.5)
    by_z3 = firstorder.satisfiable([formula], 0.5)

    if few is not None and not few.unknown and not by_z3.unknown:
        assert few.answer == by_z3.answer


@pytest.mark.parametrize(
    ("texts", "possible"),
    [
        (["∀x (F(x) ↔ G(x))", "F(a)", "¬G(a)"], False),
        (["∀x (F(x) ↔ G(x))", "F(a)", "¬G(b)"], True),
        (["∃x □F(x)", "∀x ¬□F(x)"], False),
        (["∃x □F(x)", "∀x ¬□G(x)"], True),
        (["∃x □F(x)", "∃x ¬□F(x)"], True),
        (["∀x (x = a → F(f(x)))", "¬F(f(a))"], False),
    ],
)
def test_z3_takes_modal_formulas_for_predicates_of_what_is_bound_in_them(texts, possible):
    pytest.importorskip("z3", reason="z3 is missing")

    assert firstorder.satisfiable(read(*texts), 5).yes == possible


def test_a_model_of_z3_has_names_for_all_that_there_is():
    pytest.importorskip("z3", reason="z3 is missing")
    model = firstorder.satisfiable(read("F(a)", "∃x ¬F(x)", "∀x (F(x) → x = a)"), 5).model

    assert model.domain == ("a", "thing2")
    assert model.told() == "there are 2 things, a and thing2; true: F(a); false: F(thing2)"


def test_what_is_necessary_of_some_of_many_things_is_told():
    pytest.importorskip("z3", reason="z3 is missing")
    many = FOUR.partition(" ∧ ∀")[0] + ")"
    verdict = satisfiable(read("∀x ∃y R(x, y)", many, "∃x □F(x)", "∃x ¬□F(x)"), limit=10)

    assert verdict.reason.startswith("□ and ◇ are not looked into")
    assert "necessarily: F(thing" in verdict.model.told()


def test_of_what_can_not_be_true_together_some_suffice():
    pytest.importorskip("z3", reason="z3 is missing")
    asked = read("G(b)", "∀x F(x)", "¬F(a)", "G(a)")

    assert set(firstorder.satisfiable(asked, 5).core) == set(asked[1:3])


def test_where_things_are_told_apart_each_size_is_looked_at():
    found = finite.satisfiable(read(FOUR, "F(a)"), monotonic() + 20)

    assert found.yes
    assert len(found.model.domain) == 4


def test_what_takes_too_long_is_unknown_with_the_reason():
    found = finite.satisfiable(read("∀x ∃y R(x, y)"), monotonic() - 1)

    assert (found.unknown, found.reason) == (True, LATE)


def test_z3_has_no_time_to_look_without_any():
    pytest.importorskip("z3", reason="z3 is missing")

    assert firstorder.satisfiable(read("p"), 0).reason == LATE
