"""Critical questions of a map, and what answers them."""

import pytest

import argmap
from argmap.model import ArgumentRef, Inference, RelationKind, StatementRef
from argmap.schemes import questions

PHONES = """\
[Ban]: Ban phones.
  - <Reach>: Children must be within reach. {answers: [side effects]}

<Quiet>

(1) [Calm]: Lessons should be calm.
(2) [Help]: Without phones they are. {answers: nothing}
-- practical reasoning {roles: [goal, means]} --
(3) [Ban]
  <_ [Lockers]: Lockers would do. {answers: Alternatives}

[Study]: A study says so. {answers: effectiveness}
  +> [Help]

<Test>: We tried. {answers: possibility}

(1) We tried.
----
(2) [Help]
"""


def asked(text):
    reading = argmap.parse(text)
    assert [str(told) for told in reading.diagnostics if told.severity > argmap.Severity.INFO] == []
    return {one.question.name: one for one in questions(reading.map)}


def test_a_question_names_the_parts_of_its_step():
    found = asked(PHONES)

    assert [one.text for one in found.values()] == [
        "Does something else that matters stand against the goal, [Calm]?",
        "Is there a better way to reach the goal, [Calm], than the conclusion, [Ban]?",
        "Can one act on the conclusion, [Ban], at all?",
        "Would acting on the conclusion, [Ban], really bring about the goal, [Calm]?",
        "What else would come of acting on the conclusion, [Ban], and is that worse?",
    ]


def test_a_question_is_answered_by_what_names_it_and_bears_on_the_step():
    found = asked(PHONES)

    assert {
        name: [(str(a.by), a.kind.value) for a in one.answers] for name, one in found.items()
    } == {
        "conflict": [],
        "alternatives": [("[Lockers]", "undercut")],
        "possibility": [("<Test>", "support")],
        "effectiveness": [("[Study]", "support")],
        "side-effects": [("<Reach>", "attack")],
    }
    assert [name for name, one in found.items() if one.is_open] == ["conflict"]


def test_what_bears_on_another_step_answers_nothing():
    found = asked(
        "<A>\n\n(1) x\n-- argument from sign --\n(2) [B]: b\n\n"
        "[C]: c\n  - [D]: d {answers: alternatives}\n"
    )

    assert found["alternatives"].answers == ()


def test_an_argument_is_undercut_at_its_last_step():
    found = argmap.parse(
        "<A>\n  _ [D]: d {answers: alternatives}\n\n"
        "<A>\n\n(1) x\n-- argument from sign --\n(2) y\n-- argument from sign --\n(3) z\n"
    )

    answered = [(one.step.step, one.question.name) for one in questions(found.map) if one.answers]

    assert answered == [(2, "alternatives")]


def test_a_lone_premise_has_the_role_that_alone_is_there():
    found = asked(
        "<A>\n\n(1) [Swan]: It is white.\n-- argument from example --\n(2) [All]: All are.\n"
    )

    assert found["typicality"].text == "Is the example, [Swan], typical of all the others?"


def test_without_roles_premises_are_not_guessed():
    found = asked("<A>\n\n(1) [P]: p\n(2) [Q]: q\n-- practical reasoning --\n(3) [R]: r\n")

    assert found["conflict"].text == "Does something else that matters stand against the goal?"


def test_an_unknown_scheme_and_a_rule_of_logic_ask_nothing():
    assert asked("<A>\n\n(1) p\n-- hunch, modus ponens --\n(2) q\n") == {}


def test_a_scheme_that_is_named_twice_asks_once():
    read = argmap.parse("<A>\n\n(1) p\n-- argument from sign, SIGN --\n(2) q\n").map

    assert len(questions(read)) == 2


def test_maps_made_in_python_have_questions_as_well():
    step = Inference(("P",), "Q", rules=("analogy",))
    read = argmap.ArgumentMap(
        [argmap.Statement("P"), argmap.Statement("Q"), argmap.Statement("R", answers=("base",))],
        [argmap.Argument.of("A", step)],
        [argmap.Relation(RelationKind.ATTACK, StatementRef("R"), StatementRef("P"))],
    )

    found = {one.question.name: one.answers for one in questions(read)}

    assert [(answer.by, answer.kind) for answer in found["base"]] == [
        (StatementRef("R"), RelationKind.ATTACK)
    ]


def test_an_argument_that_answers_is_an_argument():
    answers = asked(PHONES)["possibility"].answers

    assert [answer.by for answer in answers] == [ArgumentRef("Test")]


def test_a_reading_is_asked_as_its_map_is_and_nothing_else():
    reading = argmap.parse("<Late>\n\n(1) It is dark.\n-- argument from sign --\n(2) It is late.\n")

    assert questions(reading) == questions(reading.map) != ()
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        questions("It is dark.")
