"""`argmap logic`."""

import json

import pytest

RAIN = """
<Rain>

(1) [Rains]: It rains. {formalization: p, declarations: {p: it rains}}
(2) [Wets]: Rain wets the street. {formalization: p -> q, declarations: {q: the street is wet}}
----
(3) [Wet]: The street is wet. {formalization: q}
(4) [Ice]: It freezes. {formalization: r, declarations: {r: it freezes}, holder: Ann}
----
(5) [Slips]: People slip. {formalization: s, declarations: {s: people slip}}
"""
STRICT = RAIN.replace("----\n(5)", "-- {strict: true} --\n(5)")


def test_each_step_has_its_verdict_with_a_countermodel_in_words_and_what_is_missing(argmap, write):
    done = argmap("logic", write("rain.argdown", RAIN))

    assert done.exit_code == 0
    assert done.stdout.splitlines()[1:] == [
        "5 formulas, 2 steps; 3 questions: 1 valid, 2 not valid, 0 unknown",
        "",
        "<Rain>",
        "  step 1 to [Wet]: valid",
        "  step 2 to [Slips]: not valid",
        "    countermodel: true: the street is wet, it freezes; false: people slip",
        "    missing: if it freezes, then people slip   r → s",
        "  as a whole to [Slips]: not valid",
        "    countermodel: true: it rains, the street is wet, it freezes; false: people slip",
        "    missing: if it freezes, then people slip   r → s",
        "",
        "what Ann holds (1 statement): can be true together",
    ]


def test_a_step_that_claims_to_be_strict_and_is_not_valid_is_a_finding(argmap, write):
    done = argmap("logic", write("rain.argdown", STRICT))

    assert done.exit_code == 1
    assert "step 2 to [Slips]: not valid, though it claims to be strict" in done.stdout


def test_accepted_statements_in_conflict_are_a_finding(argmap, write):
    file = write(
        "dry.argdown",
        "[A]: One. {formalization: p, accepted: true}\n\n[B]: Two. {formalization: ~p, accepted: true}\n",
    )
    done = argmap("logic", file)

    assert done.exit_code == 1
    assert "what is accepted (2 statements): can't be true together" in done.stdout
    assert "the smallest conflict: [A], [B]" in done.stdout


def test_steps_without_formulas_are_not_told_unless_they_are_asked_for(argmap, write):
    file = write("bare.argdown", "<A>\n\n(1) [P]: One.\n----\n(2) [C]: So.\n")

    assert argmap("logic", file).stdout.splitlines()[1:] == [
        "0 formulas, 1 step: nothing is said of any, for want of formulas"
    ]
    asked = argmap("logic", file, "--argument", "A")
    assert asked.exit_code == 0
    assert "step 1 to [C]: unknown\n    [P], [C] have no formula" in asked.stdout


def test_an_argument_that_is_not_there_is_refused_with_the_nearest(argmap, write):
    done = argmap("logic", write("rain.argdown", RAIN), "--argument", "Rian")

    assert done.exit_code == 2
    assert "there is no argument 'Rian'; did you mean 'Rain'?" in done.stderr


def test_a_formula_that_cannot_be_read_is_a_finding_with_its_place(argmap, write):
    done = argmap("logic", write("bad.argdown", "[A]: One. {formalization: p &}\n"))

    assert done.exit_code == 1
    assert "the formula of [A] can't be read: nothing follows `&` (at 4)." in done.stdout


def test_a_symbol_with_two_meanings_is_told(argmap, write):
    file = write(
        "banks.argdown",
        "[A]: Shores. {formalization: p, declarations: {p: a shore}}\n\n"
        "[B]: Lenders. {formalization: p, declarations: {p: a lender}}\n",
    )

    assert "`p` stands for “a shore” and for “a lender” ([A], [B])" in argmap("logic", file).stdout


def test_json_says_the_same(argmap, write):
    done = argmap("logic", write("rain.argdown", STRICT), "--to", "json")
    (document,) = json.loads(done.stdout)

    assert done.exit_code == 1
    assert [(step["step"], step["valid"]) for step in document["steps"]] == [
        (1, "yes"),
        (2, "no"),
        (None, "no"),
    ]
    assert document["steps"][1]["missing"] == {
        "formula": "r → s",
        "words": "if it freezes, then people slip",
    }
    assert document["steps"][1]["countermodel"].endswith("false: people slip")
    assert [(group["of"], group["consistent"]) for group in document["sets"]] == [("Ann", "yes")]


def test_time_is_limited(argmap, write):
    order = "∀x ¬R(x,x) & ∀x∀y∀z (R(x,y) & R(y,z) -> R(x,z))"
    file = write(
        "order.argdown",
        f"<Order>\n\n(1) [O]: One. {{formalization: '{order}'}}\n----\n"
        "(2) [C]: So. {formalization: '∃x∀y ¬R(x,y)'}\n",
    )
    done = argmap("logic", file, "--limit", "0.3")

    assert done.exit_code == 0
    assert "step 1 to [C]: unknown" in done.stdout


def test_a_limit_is_longer_than_nothing(argmap, write):
    assert argmap("logic", write("rain.argdown", RAIN), "--limit", "0").exit_code == 2


def test_a_file_that_is_not_there_is_refused(argmap):
    done = argmap("logic", "nowhere.argdown")

    assert done.exit_code == 2
    assert "there is no file nowhere.argdown" in done.stderr


def test_premises_in_conflict_are_told_also_where_the_conclusion_has_no_formula(argmap, write):
    file = write(
        "both.argdown",
        "<A>\n\n(1) [P]: One. {formalization: p}\n(2) [N]: Two. {formalization: ~p}\n----\n(3) [C]: So.\n",
    )

    assert argmap("logic", file).stdout.splitlines()[4:] == [
        "  step 1 to [C]: unknown",
        "    [C] has no formula",
        "    anything follows from premises that can't be true together: [P], [N]",
    ]


def test_a_conclusion_that_is_true_in_any_case_is_told(argmap, write):
    file = write(
        "any.argdown",
        "<A>\n\n(1) [P]: One. {formalization: p}\n----\n(2) [C]: So. {formalization: q v ~q}\n",
    )
    told = argmap("logic", file).stdout

    assert "the conclusion is true come what may" in told
    assert "valid as well without: [P]" in told


BARE = "<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.\n"


def test_degrees_of_justification_are_told(argmap, write):
    file = write("rain.argdown", BARE)

    assert argmap("logic", file, "--justification").stdout.splitlines()[1:] == [
        "Of 4 complete positions, 3 are consistent. The statements hold",
        "0.333  [R]",
        "0.667  [W]",
    ]
    given = argmap("logic", file, "--justification", "--given", "R", "--to", "json")
    assert json.loads(given.stdout)[0]["justifications"] == {"R": "1", "W": "1"}


def test_what_is_given_must_be_in_the_map_and_for_a_degree(argmap, write):
    file = write("rain.argdown", BARE)

    unknown = argmap("logic", file, "--justification", "--given", "Q")
    assert unknown.exit_code == 2
    assert "there is no statement 'Q'" in unknown.stderr
    assert argmap("logic", file, "--given", "R").exit_code == 2
    assert argmap("logic", file, "--justification", "--argument", "Rain").exit_code == 2


@pytest.mark.parametrize("limit", ["nan", "inf", "0", "-1", "1e300"])
def test_a_limit_is_a_number_of_seconds(argmap, write, limit):
    done = argmap("logic", write("rain.argdown", RAIN), "--limit", limit)

    assert done.exit_code == 2
    assert "Invalid value for '--limit'" in done.stderr


def test_degrees_of_justification_that_lack_a_formula_which_cannot_be_read_are_a_finding(
    argmap, write
):
    file = write("rain.argdown", "[A]: One. {formalization: p}\n\n[B]: Two. {formalization: p &}\n")
    done = argmap("logic", file, "--justification")

    assert done.exit_code == 1
    assert "the formula of [B] can't be read" in done.stderr
