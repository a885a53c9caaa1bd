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


def test_of_what_falls_the_chain_is_told_by_which_it_does():
    text = ROOF.replace("    - [Hole]: It has a hole.\n", "")
    found = outcome("accepted", "Wet", text)

    assert not found.met
    assert found.message == "[Wet] is rejected, not accepted (grounded semantics)"
    assert [note.message for note in found.notes] == [
        "[Wet] rests on step 1 of <Rain>, which is rejected",
        "[Roof] undercuts step 1 of <Rain>, and is accepted",
    ]
    assert found.help == (
        "Answer what speaks against it, or what it rests on; or expect `rejected: Wet`."
    )


def test_of_what_stands_it_is_told_what_it_stands_by():
    found = outcome("rejected", "Wet")

    assert found.message == "[Wet] is accepted, not rejected (grounded semantics)"
    assert [note.message for note in found.notes] == [
        "[Wet] rests on step 1 of <Rain>, which is accepted"
    ]


def test_a_chain_that_goes_round_comes_to_an_end():
    found = outcome("accepted", "Hawk", NIXON)

    assert [note.message for note in found.notes] == [
        "[Dove] attacks [Hawk], and is undecided",
        "[Hawk] attacks [Dove], and is undecided",
    ]


def test_what_speaks_against_the_source_of_an_attack_is_followed_through_its_argument():
    text = """
[Go]: We go.
  - <Clock>

<Clock>

(1) [Late]: It is late.
----
(2) [Stay]: We stay.
"""
    found = outcome("accepted", "Go", text)

    assert [note.message for note in found.notes] == [
        "[Stay] attacks [Go], and is accepted",
        "[Stay] rests on step 1 of <Clock>, which is accepted",
    ]


def test_there_has_to_be_such_a_way_to_evaluate():
    with pytest.raises(ValueError, match="there is no way 'aspik'"):
        outcome("accepted", "Wet", by="aspik")
