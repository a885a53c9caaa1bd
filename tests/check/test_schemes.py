"""Rules on schemes: misspelt names, premises that are missing, roles and answers that fit nothing."""

import argmap

MORTAL = "<A>\n\n(1) If p then q.\n-- {} --\n(2) q\n"
BAN = "<A>\n\n(1) [P]: p\n(2) [Q]: q\n-- {} --\n(3) [R]: r\n"
LATE = "<A>\n\n(1) [P]: p\n-- argument from sign --\n(2) [R]: r\n"


def told(text, *, select=("AM3",)):
    """Return the codes of findings, and what stands at their places."""
    return [
        (one.code.name, one.place.text, one.message)
        for one in argmap.check(argmap.parse(text), select=["default", *select])
        if one.code.id.startswith("AM3")
    ]


def names(text, **chosen):
    return [name for name, _, _ in told(text, **chosen)]


def test_a_misspelt_scheme_over_two_lines_is_told_where_it_stands():
    found = told("<A>\n\n(1) p\n--\nmodus ponens,\nargument from  sing\n--\n(2) q\n")

    assert [(name, there) for name, there, _ in found if name == "misspelt-scheme"] == [
        ("misspelt-scheme", "argument from  sing")
    ]


def test_an_unknown_scheme_is_told_only_if_it_is_asked_for():
    text = BAN.format("hunch")

    assert names(text, select=()) == []
    assert names(text, select=["unknown-scheme"]) == ["unknown-scheme"]


def test_a_rule_of_logic_beside_another_may_have_less_premises():
    assert names(MORTAL.format("universal instantiation, modus ponens"), select=()) == []


def test_a_scheme_may_leave_premises_out():
    assert names(MORTAL.format("practical reasoning"), select=()) == []


def test_where_roles_are_told_a_missing_one_is_named():
    text = "<A>\n\n(1) p\n-- practical reasoning {roles: [goal]} --\n(2) q\n"

    assert told(text, select=()) == [
        (
            "missing-premise",
            "practical reasoning",
            "practical reasoning lacks the means: Doing A brings G about",
        )
    ]


def test_roles_of_one_scheme_say_nothing_of_another():
    assert (
        names(
            BAN.format("argument from sign, practical reasoning {roles: [goal, means]}"), select=()
        )
        == []
    )


def test_a_role_without_a_premise_is_told():
    text = "<A>\n\n(1) p\n-- argument from sign {roles: [sign, link]} --\n(2) q\n"

    assert told(text, select=()) == [
        ("misplaced-role", "link", "the step has no premise left for the role `link`")
    ]


def test_roles_without_a_scheme_fit_nothing():
    assert names(BAN.format("{roles: [goal, means]}").replace("-- {", "-- hunch {"), select=()) == [
        "misplaced-role",
        "misplaced-role",
    ]


def test_an_answer_to_no_question_is_told_at_its_place():
    text = LATE + "  <_ [S]: s {answers: [strength, alternativs]}\n"

    assert told(text, select=()) == [
        (
            "unknown-question",
            "alternativs",
            "[S] answers `alternativs`, which no step that it bears on asks",
        )
    ]


def test_an_answer_that_bears_on_no_step_is_told():
    assert names("[S]: s {answers: strength}\n", select=()) == ["unknown-question"]


def test_an_argument_answers_as_well():
    good = "<S>: s {answers: alternatives}\n  +> [R]\n\n" + LATE

    assert names(good, select=()) == []
    assert names(good.replace("alternatives", "conflict"), select=()) == ["unknown-question"]


def test_open_questions_are_told_if_they_are_asked_for():
    text = LATE + "  <_ [S]: s {answers: alternatives}\n"

    assert names(text, select=()) == []
    assert [message for _, _, message in told(text, select=["unanswered-question"])] == [
        "argument from sign, strength: How closely does the sign go with what it is a sign of?"
    ]


def test_maps_made_in_python_have_findings_without_a_place():
    step = argmap.Inference(("P",), "Q", rules=("argument from sing",), roles=("sign",))
    made = argmap.ArgumentMap(
        [argmap.Statement("P", answers=("strength",)), argmap.Statement("Q")],
        [argmap.Argument.of("A", step)],
    )

    found = argmap.check(made, select=["schemes"])

    assert {(one.code.name, one.place) for one in found} == {
        ("misspelt-scheme", None),
        ("unknown-question", None),
    }
