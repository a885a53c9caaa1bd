"""Which positions can be held, and what they commit to."""

import pytest
from enumeration import columns, consistent, holding, structure
from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, parse
from argmap.logic.dialectics import (
    InconsistentPositionError,
    TooHardError,
    closure,
    dialectically_consistent,
    dialectically_entails,
    minimally_consistent,
)
from argmap.logic.dialectics import positions as all_positions
from argmap.model import UnknownTitleError
from argmap.testing.strategies import positions, structures

WET = parse("<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.\n\n[W]\n  >< [D]: Dry.").map


def test_who_holds_a_sentence_and_its_negation_is_minimally_inconsistent():
    assert not minimally_consistent(WET, {"W": True, "D": True})
    assert not minimally_consistent(WET, {"W": False, "D": False})
    assert minimally_consistent(WET, {"W": True, "D": False})


def test_who_holds_the_premises_and_denies_the_conclusion_is_dialectically_inconsistent():
    assert minimally_consistent(WET, {"R": True, "D": True})
    assert not dialectically_consistent(WET, {"R": True, "D": True})
    assert dialectically_consistent(WET, {"R": False, "D": True})


def test_the_closure_of_a_position_is_what_it_commits_to():
    assert closure(WET, {"R": True}) == {"R": True, "W": True, "D": False}
    assert closure(WET, {"D": True}) == {"R": False, "W": False, "D": True}
    assert closure(WET, {}) == {}


def test_an_inconsistent_position_has_no_closure_and_entails_everything():
    with pytest.raises(
        InconsistentPositionError, match=r"^the position can't be held together in this map$"
    ):
        closure(WET, {"R": True, "D": True})
    assert dialectically_entails(WET, {"R": True, "D": True}, {"R": False})


def test_positions_are_listed_in_order_those_first_that_hold_the_first_statements():
    assert list(all_positions(WET)) == [
        {"R": True, "W": True, "D": False},
        {"R": False, "W": True, "D": False},
        {"R": False, "W": False, "D": True},
    ]
    assert list(all_positions(WET, given={"R": True, "D": True})) == []


def test_the_empty_map_has_one_position():
    assert list(all_positions(ArgumentMap())) == [{}]


def test_an_unknown_title_is_told_with_the_nearest_one():
    map = parse("[Pyongyang]: P.").map
    with pytest.raises(UnknownTitleError, match="'Pyongjang'; did you mean 'Pyongyang'"):
        closure(map, {"Pyongjang": True})


def test_a_map_may_be_as_tightly_knit_as_it_likes():
    tied = [(-one, -other) for one in range(1, 60) for other in range(1, one)]
    assert closure(structure(59, tied), {"7": True}) == {
        str(number): number == 7 for number in range(1, 60)
    }


def test_a_question_that_is_too_hard_is_given_up(monkeypatch):
    monkeypatch.setattr("argmap.logic.dialectics.searching.EFFORT", 50)
    # Nine pigeons don't fit into eight holes, but to see that is hard for a search.
    seats = {(one, hole): 8 * one + hole + 1 for one in range(9) for hole in range(8)}
    clauses = [[seats[one, hole] for hole in range(8)] for one in range(9)]
    clauses += [
        [-seats[one, hole], -seats[other, hole]]
        for one in range(9)
        for other in range(one)
        for hole in range(8)
    ]
    with pytest.raises(TooHardError) as wrong:
        dialectically_consistent(structure(72, clauses), {})

    assert wrong.value.effort == 50
    assert str(wrong.value) == (
        "whether this can be held together was not found out within 50 conflicts of the search. "
        "Take more for granted, or ask about a part of the map."
    )


@given(st.data())
def test_positions_closure_consistency_and_entailment_are_those_of_truth_tables(data):
    tau = data.draw(structures())
    one, other = data.draw(positions(tau)), data.draw(positions(tau))
    found = consistent(tau.size, tau.clauses, holding(one))
    both = consistent(tau.size, tau.clauses, holding(one) + holding(other))
    column = columns(tau.size)

    assert dialectically_consistent(tau, one) == bool(found)
    assert dialectically_entails(tau, one, other) == (both == found)
    listed = [tuple(position.values()) for position in all_positions(tau, given=one)]
    assert listed == sorted(
        (
            tuple(bool(number >> sentence & 1) for sentence in range(tau.size))
            for number in range(1 << tau.size)
            if found >> number & 1
        ),
        reverse=True,
    )
    if found:
        assert closure(tau, one) == {
            title: not found & column[-literal]
            for title, literal in tau.literals.items()
            if not found & column[literal] or not found & column[-literal]
        }
