"""`argmap evaluate`."""

import json

PHONES = """\
===
title: Phones
thesis: Door
===

# The claim

[Door]: Phones at the door.
  - [Keep]

<Try>

(1) [Calm]: It was calmer.
----
(2) [Door]

# A reply

<Reach>

(1) [Reachable]: Children must be reachable.
----
(2) [Keep]: Keep the phones.
  <_ [Office]: The office has a telephone.
"""
QUARREL = "===\nthesis: A\n===\n\n[A]: a\n  <- [B]\n  -> [B]: b\n"


def test_the_verdict_comes_first_then_what_falls_and_what_stands(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("evaluate", "phones.argdown")

    assert result.exit_code == 0
    assert [line.rstrip() for line in result.output.splitlines()] == [
        "Phones",
        "● The thesis stands: Phones at the door.",
        "",
        "4 of 5 statements stand, 1 falls. (grounded: what everybody has to grant; what",
        "  nothing decides is left open)",
        "",
        "Falls",
        "  ○ [Keep]: <Reach> is undercut by [Office]",
        "",
        "Stands",
        "  The claim",
        "    ● [Door]: by <Try>, in spite of [Keep]",
        "  and 3 others that are taken for granted; nothing speaks against them (--all)",
    ]


def test_sketched_arguments_are_told_of_as_well(argmap, write):
    write("go.argdown", "[Go]: g\n  - <Tired>: t\n    - <Coffee>: c\n")

    result = argmap("evaluate", "go.argdown")

    assert "The one statement stands. 1 of 2 sketched arguments stands, 1 falls." in result.output
    assert "  ○ <Tired>: <Coffee> stands against it\n" in result.output


def test_what_is_taken_for_granted_is_named_if_that_is_wanted(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("evaluate", "phones.argdown", "--all")

    assert "● [Calm]\n" in result.output
    assert "taken for granted" not in result.output


def test_a_statement_is_explained(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("evaluate", "phones.argdown", "--explain", "Door")

    assert [line.rstrip() for line in result.output.splitlines()] == [
        "Phones",
        "",
        "“Phones at the door.”",
        "● [Door] stands: there is a reason for it; what speaks against it is answered.",
        "  ● for it: <Try>, from [Calm].",
        "  ○ against it: [Keep] falls with the only reason for it:",
        "    ○ <Reach> is undercut:",
        "      ● [Office] stands: it is taken for granted; nothing speaks against it.",
        "It is enough to grant [Calm] and [Office]; neither can be spared.",
    ]


def test_arguments_and_steps_are_explained_by_their_names(argmap, write):
    write("phones.argdown", PHONES)

    for name in ("<Reach>", "Reach", "step 1 of <Reach>"):
        result = argmap("evaluate", "phones.argdown", "--explain", name)
        assert "○ <Reach> is undercut:" in result.output


def test_a_misspelt_title_is_told_with_the_nearest_one(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("evaluate", "phones.argdown", "--explain", "Offic")

    assert result.exit_code == 2
    assert "there is nothing called 'Offic'; did you mean 'Office'?" in result.output


def test_what_nothing_decides_is_left_open_and_a_thesis_may_be_demanded(argmap, write):
    write("quarrel.argdown", QUARREL)

    assert "? The thesis is left open: a" in argmap("evaluate", "quarrel.argdown").output
    assert argmap("evaluate", "quarrel.argdown").exit_code == 0
    assert argmap("evaluate", "quarrel.argdown", "--demand-thesis").exit_code == 1


def test_a_thesis_that_is_demanded_has_to_be_named(argmap, write):
    write("free.argdown", "[A]: a")
    result = argmap("evaluate", "free.argdown", "--demand-thesis")

    assert result.exit_code == 1
    assert "free.argdown: there is no thesis that could stand; name one" in result.stderr


def test_several_positions_are_told_by_what_they_differ_in(argmap, write):
    write("quarrel.argdown", QUARREL)

    result = argmap("evaluate", "quarrel.argdown", "--semantics", "preferred")

    assert "½ The thesis is disputed: a\n" in result.output
    assert "2 positions can be held; what they differ in:\n  1. [A]\n  2. [B]\n" in result.output


def test_each_of_two_positions_is_explained(argmap, write):
    write("quarrel.argdown", QUARREL)

    result = argmap("evaluate", "quarrel.argdown", "--semantics", "preferred", "--explain", "A")

    assert "In one position:\n● [A] stands" in result.output
    assert "In another position:\n○ [A] falls" in result.output


def test_where_there_is_no_stable_position_that_is_said(argmap, write):
    write("odd.argdown", "[A]: a\n  - [B]: b\n    - [C]: c\n      - [A]\n")

    result = argmap("evaluate", "odd.argdown", "--semantics", "stable")

    assert result.exit_code == 0
    assert "There is no stable position" in result.output
    assert "All 3 statements are left open." in result.output


def test_an_attack_that_can_hit_nothing_is_told_of(argmap, write):
    strict = "<S>\n\n(1) [P]: p\n-- modus ponens {strict: true} --\n(2) [C]: c\n  - [X]: x"
    write("strict.argdown", strict)
    told = (
        "[C] follows strictly by step 1 of <S>, so that [X], which is contrary to it, "
        "attacks nothing there"
    )

    text = argmap("evaluate", "strict.argdown").output
    document = json.loads(argmap("evaluate", "strict.argdown", "--to", "json").output)

    assert f"Beware: {told}." in " ".join(text.split())
    assert document[0]["warnings"] == [told]
    assert "Beware" not in argmap("evaluate", "strict.argdown", "--set", "transposed=true").output


def test_degrees_are_told_with_the_strongest_first(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("evaluate", "phones.argdown", "--by", "gradual")

    _, second, *_ = result.output.splitlines()
    assert second.startswith("The thesis has a degree of 0.")
    degrees = [line.split()[0] for line in result.output.splitlines() if line.startswith("  0.")]
    assert degrees == sorted(degrees, reverse=True)


def test_a_semantics_that_is_not_there_is_told_with_the_others(argmap, write):
    write("quarrel.argdown", QUARREL)

    result = argmap("evaluate", "quarrel.argdown", "--semantics", "grunded")

    assert result.exit_code == 2
    assert "did you mean grounded?" in result.output


def test_a_setting_that_is_not_there_is_told_with_the_others(argmap, write):
    write("quarrel.argdown", QUARREL)

    result = argmap("evaluate", "quarrel.argdown", "--set", "premise=asserted")

    assert result.exit_code == 2
    assert "premises=…" in result.output
    assert argmap("evaluate", "quarrel.argdown", "--set", "premises=asserted").exit_code == 0


def test_json_has_standings_reasons_and_explanations(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("evaluate", "phones.argdown", "--to", "json", "--explain", "Keep")

    (document,) = json.loads(result.output)
    assert document["thesis"] == {"Door": "accepted"}
    assert document["statements"]["Keep"] == {
        "standing": "rejected",
        "reason": "<Reach> is undercut by [Office]",
    }
    assert document["steps"]["step 1 of <Reach>"] == {"standing": "rejected"}
    assert document["arguments"]["Try"] == {"standing": "accepted"}
    assert [reason["of"] for reason in document["explanations"][0]["reasons"]] == [
        "[Keep]",
        "<Reach>",
        "[Office]",
    ]


def test_an_empty_map_says_so(argmap, write):
    write("empty.argdown", "")

    result = argmap("evaluate", "empty.argdown")

    assert result.exit_code == 0
    assert "There are no statements yet." in result.output


def test_errors_in_the_file_are_counted_and_fail(argmap, write):
    write("broken.argdown", "[A: a\n")

    result = argmap("evaluate", "broken.argdown")

    assert result.exit_code == 1
    assert "see `argmap check broken.argdown`" in result.output


def test_a_picture_is_marked(argmap, write, tmp_path):
    write("phones.argdown", PHONES)

    argmap("render", "phones.argdown", "--evaluate", "grounded", "--to", "dot")

    drawn = (tmp_path / "phones.dot").read_text("utf-8")
    assert "● stands" in drawn
    assert "○ falls" in drawn


def test_a_picture_is_not_marked_by_a_semantics_that_is_not_there(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("render", "phones.argdown", "--evaluate", "grunded")

    assert result.exit_code == 2
    assert "did you mean grounded?" in result.output


def test_a_picture_is_marked_by_the_way_to_evaluate_that_is_named(argmap, write, tmp_path):
    write("tie.argdown", "[A]: a\n  >< [B]: b\n")

    argmap("render", "tie.argdown", "--by", "carneades", "--to", "dot")
    weighed = (tmp_path / "tie.dot").read_text("utf-8")
    argmap("render", "tie.argdown", "--evaluate", "grounded", "--to", "dot")
    argued = (tmp_path / "tie.dot").read_text("utf-8")

    assert "○ falls" in weighed
    assert "? open" not in weighed
    assert "○ falls" not in argued
    assert "? open" in argued


def test_a_picture_is_not_marked_by_a_way_that_is_not_there(argmap, write):
    write("phones.argdown", PHONES)

    result = argmap("render", "phones.argdown", "--by", "carnead")

    assert result.exit_code == 2
    assert "did you mean carneades?" in result.output


def test_what_is_taken_for_granted_is_told_below_what_stands(argmap, write):
    write("tie.argdown", "[A]: a\n  >< [B]: b\n\n[C]: c\n")

    result = argmap("evaluate", "tie.argdown", "--by", "carneades")

    assert result.output.splitlines()[-5:] == [
        "  ○ [A]",
        "  ○ [B]",
        "",
        "Stands",
        "  1 that is taken for granted; nothing speaks against it (--all)",
    ]


def test_a_standard_that_is_not_named_is_told_of(argmap, write):
    write("go.argdown", "[Go]: g\n")

    result = argmap("evaluate", "go.argdown", "--by", "carneades", "--set", "standards=Go PE")

    assert result.exit_code == 2
    assert "no standard is named for 'Go PE': write `Title: PE`" in result.output


def test_sketched_arguments_are_named_among_what_positions_differ_in(argmap, write):
    write("sea.argdown", "[Sea]: s\n  - <Cost>: c\n    - <Gift>: g\n      - <Cost>\n")

    result = argmap("evaluate", "sea.argdown", "--semantics", "stable")

    positions = {line[5:] for line in result.output.splitlines() if line[2:4] in {"1.", "2."}}
    assert positions == {"[Sea], <Gift>", "<Cost>"}
