"""`argmap questions`."""

import json

import pytest

BAN = """\
[Ban]: Ban phones.

<Quiet>

(1) [Calm]: Lessons should be calm.
(2) Without phones they are.
-- practical reasoning {roles: [goal, means]} --
(3) [Ban]
  <_ [Lockers]: Lockers would do. {answers: alternatives}

<Sign>: Look at the yard.

(1) [Yard]: It is loud there.
-- argument from example --
(2) [Loud]: Phones are loud.
-- hunch --
(3) [Ban]
"""


def test_the_questions_to_each_step_are_listed_with_what_answers_them(argmap, write):
    write("ban.argdown", BAN)

    result = argmap("questions", "ban.argdown", "--argument", "Quiet")

    assert result.exit_code == 0
    assert [line.rstrip() for line in result.output.splitlines()] == [
        "ban.argdown",
        "5 questions, 4 open",
        "",
        "<Quiet>: practical reasoning",
        "  [Calm] Lessons should be calm.",
        "  Without phones they are.",
        "  → [Ban] Ban phones.",
        "  ? conflict Does something else that matters stand against the goal, [Calm]?",
        "  ✓ alternatives Is there a better way to reach the goal, [Calm], than the",
        "  conclusion, [Ban]?",
        "      _ [Lockers] Lockers would do.",
        "  ? possibility Can one act on the conclusion, [Ban], at all? (about “Without",
        "  phones they are”)",
        "  ? effectiveness Would acting on the conclusion, [Ban], really bring about the",
        "  goal, [Calm]? (about “Without phones they are”)",
        "  ? side-effects What else would come of acting on the conclusion, [Ban], and is",
        "  that worse?",
    ]


def test_only_what_is_open_is_listed_if_that_is_wanted(argmap, write):
    write("ban.argdown", BAN)

    result = argmap("questions", "ban.argdown", "--open")

    assert "8 questions, 8 open" in result.output
    assert "alternatives" not in result.output
    assert "<Sign>, step 1: argument from example" in result.output


def test_questions_are_written_as_json(argmap, write):
    write("ban.argdown", BAN)

    result = argmap("questions", "ban.argdown", "--to", "json")

    assert json.loads(result.output)[1] == {
        "file": "ban.argdown",
        "line": 7,
        "argument": "Quiet",
        "step": 1,
        "scheme": "practical reasoning",
        "question": "alternatives",
        "text": "Is there a better way to reach the goal, [Calm], than the conclusion, [Ban]?",
        "kind": "exception",
        "target": "inference",
        "about": None,
        "answers": [{"by": "[Lockers]", "relation": "undercut"}],
    }


def test_questions_are_written_as_a_list_to_tick_off(argmap, write):
    write("ban.argdown", BAN)

    result = argmap("questions", "ban.argdown", "--to", "markdown")

    lines = result.output.splitlines()
    assert lines[:3] == ["# ban.argdown", "", "## \\<Quiet\\>: practical reasoning"]
    assert (
        "- [x] **alternatives** Is there a better way to reach the goal, \\[Calm\\], than the "
        "conclusion, \\[Ban\\]? (\\_ \\[Lockers\\])"
    ) in lines


def test_an_argument_may_be_named_with_its_brackets(argmap, write):
    write("ban.argdown", BAN)

    assert (
        "4 questions, 4 open" in argmap("questions", "ban.argdown", "--argument", "<Sign>").output
    )


def test_an_argument_that_is_not_there_ends_the_run(argmap, write):
    write("ban.argdown", BAN)

    result = argmap("questions", "ban.argdown", "--argument", "Quite")

    assert result.exit_code == 2
    assert result.output == (
        "argmap: ban.argdown: there is no argument 'Quite'; did you mean 'Quiet'?\n"
    )


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_a_map_without_schemes_asks_nothing(argmap, form):
    result = argmap("questions", "-", "--to", form, stdin="[A]: a\n")

    assert result.exit_code == 0
    assert (
        result.output
        == {
            "text": "<stdin>\n0 questions\nNo inference line names a scheme that asks any.\n",
            "json": "[]\n",
            "markdown": "# \\<stdin\\>\n",
        }[form]
    )


def test_errors_in_a_file_are_told_of_behind_its_questions(argmap, write):
    write("ban.argdown", BAN + "\n[Open\n")

    result = argmap("questions", "ban.argdown")

    assert result.exit_code == 1
    assert "<Quiet>: practical reasoning" in result.output
    assert "see `argmap check ban.argdown`" in result.output


def test_all_files_of_a_folder_are_asked(argmap, write):
    write("maps/a.argdown", BAN)
    write("maps/b.argdown", BAN)

    result = argmap("questions", "maps", "--to", "json", "--open")

    assert len(json.loads(result.output)) == 16
