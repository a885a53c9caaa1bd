"""What holds of the questions to every map."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.model import Inference
from argmap.schemes import questions
from argmap.schemes.bearing import open_to
from argmap.testing.strategies import maps

RULES = st.sampled_from(("argument from sign", "practical reasoning", "hunch", "modus ponens"))
ANSWERS = st.sampled_from(((), ("alternatives",), ("Strength", "side effects"), ("nothing",)))


@st.composite
def maps_with_answers(draw):
    """Maps whose steps name schemes, and whose nouns say that they answer questions."""
    map = draw(maps())

    def lines(argument):
        for line in argument.pcs:
            yield evolve(line, rules=(draw(RULES),)) if isinstance(line, Inference) else line

    return evolve(
        map,
        statements=[evolve(noun, answers=draw(ANSWERS)) for noun in map.statements],
        arguments=[
            evolve(noun, answers=draw(ANSWERS), pcs=tuple(lines(noun))) for noun in map.arguments
        ],
    )


@given(maps_with_answers())
def test_what_answers_a_question_could_answer_it_and_the_other_way_round(map):
    found = {
        (answer.by, asked.question.name) for asked in questions(map) for answer in asked.answers
    }

    expected = {
        (noun.ref, name.lower().replace(" ", "-"))
        for noun in (*map.statements, *map.arguments)
        for name in noun.answers
        if name.lower().replace(" ", "-") in open_to(map)[noun.ref]
    }
    assert found == expected


@given(maps_with_answers())
def test_each_question_of_a_known_scheme_is_asked_once(map):
    asked = [(one.step, one.question.name) for one in questions(map)]

    assert len(set(asked)) == len(asked)
    assert {step for step, _ in asked} == {
        ref
        for ref, step in map.steps.items()
        if {"argument from sign", "practical reasoning"} & set(step.rules)
    }


@given(maps_with_answers())
def test_roles_and_answers_come_back_from_what_is_written(map):
    assert argmap.parse(argmap.dumps(map)).map == map
