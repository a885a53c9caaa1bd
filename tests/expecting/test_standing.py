"""Expectations of what stands and what falls."""

import pytest

from argmap import parse
from argmap.expecting import Expectation, meet

ROOF = """
[Wet]: The street is wet.
  + <Rain>

<Rain>

(1) [Rains]: It rains.
----
(2) [Wet]
  <_ [Roof]: There is a roof over it.
    - [Hole]: It has a hole.
"""
NIXON = """
[Hawk]: Nixon is a hawk.
  - [Dove]: Nixon is a dove.
    - [Hawk]
"""


def outcome(kind, title, text=ROOF, **options):
    return meet(parse(text).map, Expectation(kind, [title], **options))


def test_what_is_defended_is_accepted():
    found = outcome("accepted", "Wet")

    assert (found.met, found.message) == (True, "[Wet] is accepted (grounded semantics)")


def test_what_is_attacked_is_rejected():
    assert outcome("rejected", "Roof").met


def test_what_attack_each_other_is_undecided():
    assert outcome("undecided", "Hawk", NIXON).met
    assert not outcome("rejected", "Hawk", NIXON).met
    assert not outcome("accepted", "Hawk", NIXON).met


def test_of_what_falls_the_reasons_are_told_with_their_places():
    text = ROOF.replace("    - [Hole]: It has a hole.\n", "")
    found = outcome("accepted", "Wet", text)

    assert not found.met
    assert found.message == "[Wet] is rejected, not accepted (grounded semantics)"
    assert [note.message for note in found.notes] == [
        "[Wet] falls with the only reason for it",
        "<Rain> is undercut",
        "[Roof] stands: it is taken for granted; nothing speaks against it",
    ]
    assert [note.place.start.line for note in found.notes] == [2, 8, 10]
    assert found.help == (
        "Answer what speaks against it, or what it rests on; or expect `rejected: Wet`."
    )


def test_of_what_stands_it_is_told_what_it_stands_by():
    found = outcome("rejected", "Wet")

    assert found.message == "[Wet] is accepted, not rejected (grounded semantics)"
    assert found.notes
    assert found.help == ("Look at what speaks for it and against it; or expect `accepted: Wet`.")


def test_under_preferred_semantics_it_may_stand_in_some_extensions_alone():
    found = outcome("accepted", "Hawk", NIXON, semantics="preferred")

    assert found.message == "[Hawk] is defensible, not accepted (preferred semantics)"
    assert found.help == (
        "It stands in some extensions alone: answer its rivals, or say `mode: credulous`."
    )
    assert outcome("accepted", "Hawk", NIXON, semantics="preferred", mode="credulous").met
    assert outcome("undecided", "Hawk", NIXON, semantics="preferred").met


@pytest.mark.parametrize("by", ["carneades", "bipolar", "gradual"])
def test_each_way_to_evaluate_can_be_expected(by):
    assert outcome("accepted", "Roof", "[Roof]: There is a roof.", by=by).message


def test_what_can_not_be_evaluated_is_not_met():
    text = """\
===
relations:
  - {kind: prefers, source: "[A]", target: "[B]"}
  - {kind: prefers, source: "[B]", target: "[A]"}
===

[A]: a

[B]: b
"""
    found = outcome("accepted", "A", text)

    assert not found.met
    assert "the preferences go round in a circle" in found.message
    assert "the preferences go round in a circle" in outcome("withstands", "A", text).message


def test_there_has_to_be_such_a_way_to_evaluate():
    assert "there is no way 'aspik'" in outcome("accepted", "Wet", by="aspik").message


LINES = """
[Go]: We go.
  + <Late>
  + [Tired]: We are tired.

<Late>

(1) [Clock]: The clock says so.
(2) [Exact]: The clock is exact.
----
(3) [Go]
"""


def test_a_claim_with_two_lines_withstands_one_doubt():
    found = outcome("withstands", "Go", LINES)

    assert found.met
    assert found.message == "[Go] stands whichever premise is doubted alone"


def test_of_two_doubts_it_is_told_which_overturn_it():
    found = outcome("withstands", "Go", LINES, doubts=2)

    assert not found.met
    assert found.message == (
        "[Go] falls if you doubt [Tired] and [Clock]; so it does by 1 other set as small"
    )
    assert [note.message for note in found.notes] == ["[Tired]", "[Clock]"]


def test_of_one_line_every_premise_overturns():
    text = LINES.replace("  + [Tired]: We are tired.\n", "")

    assert outcome("withstands", "Go", text).message == (
        "[Go] falls if you doubt [Clock] or [Exact]"
    )


def test_what_is_not_accepted_withstands_nothing():
    assert outcome(
        "withstands", "Wet", ROOF.replace("    - [Hole]: It has a hole.\n", "")
    ).message == ("[Wet] is not accepted in the first place")


def test_it_may_be_asked_what_entailment_withstands():
    text = "[A]: a {formalization: p}\n  + [B]: b {formalization: p}\n  + [C]: c {formalization: p}"

    assert outcome("withstands", "A", text, by="logic").met
    assert not outcome("withstands", "A", text, by="logic", doubts=2).met
