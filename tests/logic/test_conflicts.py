"""Minimal conflicts, against all subsets."""

from itertools import combinations, pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import possible

from argmap.logic.conflicts import minimal_conflict, minimal_conflicts, smallest_conflict
from argmap.logic.formulas import Atom, Implies, Not
from argmap.logic.parsing import parse_formula
from argmap.logic.printing import print_formula
from argmap.testing.strategies import propositional

sets = st.lists(propositional(most=4), max_size=6)


def conflicts_among(formulas):
    """Return all minimal conflicts, looking at each subset."""
    found = []
    for size in range(len(formulas) + 1):
        for places in combinations(range(len(formulas)), size):
            bad = not possible([formulas[place] for place in places])
            if bad and not any(set(other) <= set(places) for other in found):
                found.append(places)
    return tuple(found)


@given(sets)
def test_all_minimal_conflicts_are_found(formulas):
    assert minimal_conflicts(formulas).sets == conflicts_among(formulas)


@given(sets)
def test_one_minimal_conflict_is_found_if_there_is_one(formulas):
    every = conflicts_among(formulas)
    found = minimal_conflict(formulas)

    assert found.complete
    assert (not every and not found.sets) or found.sets[0] in every


@given(sets)
def test_the_smallest_conflict_is_found(formulas):
    every = conflicts_among(formulas)
    found = smallest_conflict(formulas)

    assert found.complete
    assert [len(conflict) for conflict in found.sets] == [len(c) for c in every[:1]]
    assert set(found.sets) <= set(every)


def test_a_smaller_conflict_is_looked_for_whichever_is_found_first():
    conflicts = [
        [parse_formula(text) for text in order]
        for order in permutations(("p", "p -> q", "q -> r", "~r", "~p"))
    ]

    assert {len(minimal_conflict(order).sets[0]) for order in conflicts} >= {4}
    for order in conflicts:
        (found,) = smallest_conflict(order).sets
        assert {print_formula(order[place]) for place in found} == {"p", "¬p"}


def test_one_that_cannot_be_true_is_smallest_among_however_many(monkeypatch):
    monkeypatch.setattr("argmap.logic.conflicts._MOST_COUNTED", 1)
    formulas = [parse_formula(text) for text in ("p", "q & ~q")]
    found = smallest_conflict(formulas)

    assert (found.sets, found.reason) == (((1,),), "")
    apart = smallest_conflict([parse_formula(text) for text in ("p", "~p")])
    assert (apart.sets, apart.complete) == (((0, 1),), False)


def test_the_number_of_conflicts_can_be_bounded():
    formulas = [parse_formula(text) for text in ("p", "~p", "q", "~q")]
    found = minimal_conflicts(formulas, most=1)

    assert (len(found.sets), found.reason) == (1, "there are more than 1")
    assert minimal_conflicts(formulas, most=2).complete


def test_first_order_conflicts_are_found():
    texts = ("∀x (F(x) → G(x))", "F(a)", "H(a)", "¬G(a)", "∃x H(x)")
    formulas = [parse_formula(text) for text in texts]

    assert minimal_conflicts(formulas).sets == ((0, 1, 3),)


def test_what_is_unknown_is_told(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "z3", None)
    order = ["∀x ¬R(x,x)", "∀x∀y∀z (R(x,y) ∧ R(y,z) → R(x,z))", "∀x∃y R(x,y)"]
    found = minimal_conflict([parse_formula(text) for text in order])

    assert found.sets == ()
    assert "z3" in found.reason or "argmap[logic]" in found.reason


@pytest.mark.parametrize("size", [1, 10, 999])
def test_a_chain_is_a_conflict_as_a_whole(size):
    letters = [Atom(f"p{number}") for number in range(size)]
    links = [Implies(one, other) for one, other in pairwise(letters)]
    chain = [letters[0], *links, Not(letters[-1])]

    assert minimal_conflict(chain).sets == (tuple(range(size + 1)),)


def test_time_is_limited():
    found = minimal_conflicts([parse_formula("p"), parse_formula("~p")], limit=-1)

    assert found.sets == ()
    assert found.reason == "it took longer than the limit of time"


def test_what_has_nothing_to_do_with_a_first_order_conflict_costs_little():
    pytest.importorskip("z3", reason="z3 is missing")
    texts = ["∀x∃y R(x,y)", "∀x∀y (R(x,y) → S(x,y))", "∃x∀y ¬S(x,y)"]
    others = [f"F(a{number})" for number in range(60)]
    found = minimal_conflict([parse_formula(text) for text in [*others, *texts]])

    assert found.sets == ((60, 61, 62),)
    assert found.complete
