"""Summaries of very many labellings, and the ends of searches."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given

from argmap import Standing, evaluate, parse
from argmap.evaluate import OutOfTimeError
from argmap.evaluate.aspic import (
    AspicTheory,
    Rule,
    TooManyArgumentsError,
    TooTangledError,
    framing,
    outcomes,
    surveying,
)
from argmap.evaluate.aspic.solving import solve
from argmap.evaluate.aspic.surveying import Survey

sys.path.insert(0, str(Path(__file__).parent))
from theories import theories


def summary(theory, semantics, limit=None):
    solution = solve(theory, semantics)
    return Survey(solution.compiled.literals, solution.fixed, solution.make, semantics, limit)


@pytest.mark.parametrize("semantics", ["complete", "preferred", "stable"])
@given(theories())
def test_single_questions_tell_what_all_labellings_tell(semantics, theory):
    by_labellings = summary(theory, semantics).standings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surveying, "_EACH", 1)
        by_questions = summary(theory, semantics).standings()

    assert by_questions == by_labellings


def pairs(number):
    """Return a map with so many contradictories, and theses that rest on one or both of each."""
    lines = [f"[A{n}]: a\n  >< [B{n}]: b\n" for n in range(number)]
    either = "".join(f"  + [A{n}]\n  + [B{n}]\n" for n in range(number))
    premises = "".join(f"({n + 1}) [A{n}]\n" for n in range(number))
    every = f"<Every>\n\n{premises}----\n({number + 1}) [Every]: every\n"
    return parse("\n".join([*lines, f"[Either]: e\n{either}", every])).map


def test_more_labellings_than_can_be_made_are_summarised_and_counted():
    evaluation = evaluate(pairs(40), "preferred", limit=600)

    assert evaluation.standing("Either") is Standing.ACCEPTED
    assert evaluation.standing("Every") is Standing.DEFENSIBLE
    assert evaluation.standing("A7") is Standing.DEFENSIBLE
    assert evaluation.unknown == ()
    assert len(next(evaluation.extensions)) >= 41


def test_what_isn_t_found_out_in_time_is_unknown():
    evaluation = evaluate(pairs(40), "preferred", limit=1e-9)

    assert evaluation.standing("Either") is Standing.UNKNOWN
    assert not evaluation.complete
    assert evaluation.count is None
    assert evaluation.reason == "the limit of 1e-09 s was not enough to find everything out"


def many(number):
    """Return a theory with two reasons for each of so many links of a chain: 2^n arguments."""
    rules = [
        Rule(f"{side}{n}", [f"c{n}"], f"c{n + 1}") for n in range(number) for side in ("l", "r")
    ]
    return AspicTheory(rules, premises=["c0"])


def test_what_needs_all_arguments_is_refused_where_there_are_too_many():
    assert f"c{30}" in next(outcomes(many(30), "preferred")).accepted
    with pytest.raises(TooManyArgumentsError, match="more than 2000"):
        next(outcomes(many(30), "semi-stable"))

    evaluation = evaluate(pairs(40), "semi-stable", most=50)

    assert evaluation.standing("Either") is Standing.UNKNOWN
    assert evaluation.reason.startswith("this takes all arguments that can be made")
    with pytest.raises(TooManyArgumentsError):
        next(evaluation.labellings)


def test_knots_that_are_too_large_are_refused_and_what_is_grounded_is_told():
    names = [f"k{n}" for n in range(60)]
    knot = [Rule(f"{a}-{b}", [a], b) for a in names for b in names if a != b]
    theory = AspicTheory(
        [*knot, Rule("in", ["a"], "k0")],
        premises=["a", "b", "sure"],
        contraries=[("a", "b"), ("b", "a")],
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(framing, "_LARGEST", 100_000)
        survey = summary(theory, "preferred")

        assert survey.standings()["sure"] is Standing.ACCEPTED
        assert survey.standings()["k7"] is Standing.UNKNOWN
        assert summary(theory, "stable").standings()["sure"] is Standing.UNKNOWN
        assert "knotted too much" in survey.reason()
        with pytest.raises(TooTangledError):
            next(outcomes(theory, "preferred"))


@pytest.mark.parametrize("number", [2, 3, 7])
def test_circles_are_derived_from_outside_alone(number):
    names = [f"c{n}" for n in range(number)]
    circle = [Rule(f"r{n}", [names[n - 1]], names[n]) for n in range(number)]
    theory = AspicTheory(
        [*circle, Rule("in", ["a"], "c0")],
        premises=["a", "b"],
        contraries=[("a", "b"), ("b", "a")],
    )

    assert [sorted(outcome.accepted) for outcome in outcomes(theory, "preferred")] == [
        ["a", *names],
        ["b"],
    ]


def test_a_limit_holds_also_where_arguments_can_be_made_in_very_many_ways():
    # An argument can be made in very many ways that differ in nothing.
    numbers = range(5)
    round_ = [Rule(f"r{n}{way}", ["c"], f"p{n}", strict=True) for n in numbers for way in "abc"]
    theory = AspicTheory(
        [Rule("r", [f"p{n}" for n in numbers], "c", strict=True), *round_],
        premises=["c", *(f"p{n}" for n in numbers)],
    )
    survey = summary(theory, "semi-stable", limit=0.1)

    assert set(survey.standings().values()) == {Standing.UNKNOWN}
    assert survey.reason() == "the limit of 0.1 s was not enough to find everything out"
    with pytest.raises(OutOfTimeError):
        next(survey.labellings())


def test_where_it_is_open_whether_there_is_a_stable_labelling_nothing_is_said_to_stand():
    text = """
        [Safe]: Nothing is said against this.

        [P]: p.
          >< [Q]: q.
          - [A]: a.

        [Q]
          - [B]: b.

        [A]
          -> [B]

        [B]
          -> [C]: c.

        [C]
          -> [A]
        """
    map = parse(dedent(text)).map

    in_time = evaluate(map, "stable")
    too_late = evaluate(map, "stable", limit=1e-9)

    assert in_time.undecided == tuple(statement.title for statement in map.statements)
    assert too_late.unknown == in_time.undecided
    assert "was not enough" in too_late.reason
