"""The op-ed: what stands in it, and what would stand without the replies."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import argmap
from argmap import ArgumentRef, Label, Standing

FILE = Path(__file__).parents[3] / "examples" / "coordination-now-more-than-ever.argdown"
OPEN = ("No decision yet", "Troops will not return", "Perhaps for good", "Supporters have to worry")
LINES = ("Trust at stake", "Perceptions at stake", "Advantage at stake", "Unity at stake")


@pytest.fixture(scope="module")
def op_ed():
    return argmap.read(FILE).map


def without(map, kind):
    return evolve(map, relations=[one for one in map.relations if one.kind != kind])


@pytest.mark.parametrize("semantics", ["grounded", "preferred", "stable", "ideal"])
def test_the_thesis_and_the_recommendations_stand_by_all_their_lines(op_ed, semantics):
    evaluation = argmap.evaluate(op_ed, semantics)

    assert evaluation.standing("Coordinate now") is Standing.ACCEPTED
    assert evaluation.standing("Give Jenkins amnesty") is Standing.ACCEPTED
    assert {evaluation.label(ArgumentRef(title)) for title in LINES} == {Label.IN}


def test_what_the_replies_take_away_falls_and_what_is_conceded_stands(op_ed):
    evaluation = argmap.evaluate(op_ed)

    assert evaluation.rejected == (
        "No special need",
        "No reason to fear",
        "Wrong signal now",
        "No amnesty now",
    )
    assert {"Neither need threaten", "No unilateralism", "Troops face charges"} <= set(
        evaluation.accepted
    )


def test_whether_the_troops_will_return_is_open_in_two_positions(op_ed):
    assert argmap.evaluate(op_ed).undecided == OPEN

    evaluation = argmap.evaluate(op_ed, "preferred")

    assert evaluation.defensible == OPEN
    assert [set(OPEN) & extension for extension in evaluation.extensions] == [
        {"No decision yet"},
        set(OPEN) - {"No decision yet"},
    ]


def test_without_the_replies_the_amnesty_falls(op_ed):
    evaluation = argmap.evaluate(without(op_ed, "undercut"))

    assert evaluation.rejected == ("Give Jenkins amnesty",)


def test_strict_steps_shield_what_they_conclude_unless_they_are_transposed(op_ed):
    unanswered = without(op_ed, "undercut")

    assert argmap.evaluate(unanswered).standing("Coordinate now") is Standing.ACCEPTED
    assert argmap.evaluate(op_ed).warnings == ()
    thesis, other = argmap.evaluate(unanswered).warnings
    assert thesis == (
        "[Coordinate now] follows strictly by step 2 of <Trust at stake>, so that [No special need], "
        "which is contrary to it, attacks nothing there"
    )
    assert other.startswith("[Both could undermine] follows strictly by step 1")
    assert argmap.evaluate(unanswered, transposed=True).standing("Coordinate now") is (
        Standing.UNDECIDED
    )
