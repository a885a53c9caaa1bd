"""`argmap stress`."""

import json

import pytest

LINES = """\
===
title: To go or not
thesis: Go
===

[Go]: We go. {formalization: p}
  + <Late>
  + [Tired]: We are tired. {formalization: p}

<Late>

(1) [Clock]: The clock says so.
(2) [Exact]: The clock is exact.
----
(3) [Go]
"""


@pytest.fixture
def lines(write):
    return write("go.argdown", LINES)


def test_it_says_which_premises_can_be_doubted_before_the_thesis_falls(argmap, lines):
    done = argmap("stress", lines)

    assert done.exit_code == 0
    assert done.stdout == (
        "To go or not\n\n"
        "[Go] falls if you doubt both of:\n"
        "  - [Tired]\n"
        "    and one of [Clock], [Exact]\n"
    )


def test_no_more_are_doubted_together_than_is_asked_for(argmap, lines):
    done = argmap("stress", lines, "--together", "1")

    assert done.stdout.splitlines()[-1] == "[Go] stands whichever premise is doubted alone"


def test_only_some_premises_may_be_doubted(argmap, lines):
    done = argmap("stress", lines, "--doubt", "Clock", "--doubt", "Exact")

    assert done.stdout.splitlines()[-1] == "[Go] stands whichever of its 2 premises are doubted"


def test_any_claim_may_be_put_to_the_test(argmap, lines):
    done = argmap("stress", lines, "--claim", "Tired")

    assert done.stdout.splitlines()[-2:] == ["[Tired] falls if you doubt this one:", "  - [Tired]"]


def test_it_may_be_asked_what_follows(argmap, lines):
    done = argmap("stress", lines, "--by", "logic")

    assert done.stdout.splitlines()[-2:] == ["[Go] falls if you doubt this one:", "  - [Tired]"]


def test_a_script_learns_what_is_withstood_by_the_exit_code(argmap, lines):
    assert argmap("stress", lines, "--withstand", "1").exit_code == 0
    assert argmap("stress", lines, "--withstand", "2").exit_code == 1
    # What was not found out is not withstood.
    assert argmap("stress", lines, "--withstand", "1", "--limit", "1e-9").exit_code == 1


def test_what_does_not_stand_is_a_finding(argmap, write):
    file = write("go.argdown", "===\nthesis: Go\n===\n\n[Go]: We go.\n  - [Late]: It is late.\n")
    done = argmap("stress", file)

    assert done.exit_code == 1
    assert "[Go] is not accepted as it is: there is nothing to overturn" in done.stdout


def test_scripts_get_json(argmap, lines):
    (document,) = json.loads(argmap("stress", lines, "--to", "json").stdout)

    assert document["claims"] == [
        {
            "claim": "Go",
            "stands": True,
            "sets": [["Tired", "Clock"], ["Tired", "Exact"]],
            "doubtable": ["Tired", "Clock", "Exact"],
            "searched": None,
            "complete": True,
            "reason": None,
        }
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--claim", "Gone"], "there is no statement 'Gone'; did you mean 'Go'?"),
        (["--doubt", "Klock"], "there is no statement 'Klock'; did you mean 'Clock'?"),
        (["--semantics", "grundet"], "grundet"),
        (["--by", "logic", "--semantics", "stable"], "by logic there is no semantics"),
    ],
)
def test_what_is_not_there_is_told_in_a_line(argmap, lines, options, said):
    done = argmap("stress", lines, *options)

    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_thesis_a_claim_is_asked_for(argmap, write):
    done = argmap("stress", write("a.argdown", "[A]: a\n"))

    assert done.exit_code == 2
    assert "a.argdown has no thesis: say what to put to the test, as --claim TITLE" in done.stderr


def test_of_a_file_with_errors_it_is_told(argmap, write):
    done = argmap("stress", write("a.argdown", "===\nthesis: A\n===\n\n[A]: a\n\n[B: b\n"))

    assert done.exit_code == 1
    assert "see `argmap check" in done.stderr


def test_the_thesis_of_the_op_ed_falls_by_two_doubts_and_by_no_single_one(argmap, op_ed):
    done = argmap("stress", op_ed, "--together", "2")

    assert done.stdout.splitlines()[2] == "[Coordinate now] falls if you doubt both of:"
    assert "  - [Alliances worth keeping]" in done.stdout.splitlines()
    assert argmap("stress", op_ed, "--withstand", "1").exit_code == 0


def test_long_titles_are_wrapped(argmap, write):
    title = "The long title of a premise that " + "goes on and " * 8 + "ends"
    write("x.argdown", f"===\nthesis: Go\n===\n[Go]: g\n  + [{title}]: t\n")

    done = argmap("stress", "x.argdown")

    assert max(map(len, done.stdout.splitlines())) <= 80
    assert " ".join(done.stdout.split()).endswith(f"- [{title}]")
