"""What `argmap.evaluate` refuses."""

import pytest

from argmap import ArgumentRef, evaluate, parse
from argmap.evaluate import explain, grounded, in_short
from argmap.model import UnknownTitleError


@pytest.mark.parametrize("limit", ["5", None, True])
def test_a_limit_that_is_no_number_is_refused(limit):
    map = parse("[Go]: We go.").map

    with pytest.raises(TypeError, match=f"the limit is a number of seconds, not {limit!r}"):
        evaluate(map, limit=limit)


def test_a_map_is_no_framework():
    map = parse("[Go]: We go.").map

    with pytest.raises(TypeError, match="a Framework is wanted here, not ArgumentMap"):
        grounded(map)


def test_an_argument_is_no_statement_but_it_is_said_how_to_ask_for_it():
    evaluation = evaluate(parse("<Walk>: We can walk.\n  +> [Go]: We go.").map)

    with pytest.raises(UnknownTitleError, match=r"ask for ArgumentRef\('Walk'\)"):
        evaluation.label("Walk")
    assert evaluation.label(ArgumentRef("Walk")) == "in"


def test_what_stands_is_asked_for_and_explained_by_titles_in_brackets_and_by_nouns():
    map = parse("[Go]: We go.\n  - <Rain>: It rains.").map
    evaluation = evaluate(map)

    assert evaluation.standing("<Rain>") == evaluation.standing(map.argument("Rain")) == "accepted"
    assert explain(evaluation, "<Rain>") == explain(evaluation, ArgumentRef("Rain"))
    assert explain(evaluation, map.statement("Go")) == explain(evaluation, "[Go]")


def test_a_map_is_not_told_in_short():
    map = parse("[Go]: We go.").map

    with pytest.raises(TypeError, match="an evaluation is told in short, not ArgumentMap"):
        in_short(map, {})
