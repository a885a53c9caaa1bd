"""What front matter expects of its map, and what of it makes no sense."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap import Code, parse
from argmap.check import check
from argmap.expecting import Expectation, Kind, Mode, expectations
from argmap.reading import map_of

MAP = """
[Wet]: The street is wet.
  + <Rain>

<Rain>

(1) [Rains]: It rains.
----
(2) [Wet]
"""


def said(expect, rest=MAP):
    """Return a map that expects something."""
    return parse(f"===\nexpect: {expect}\n===\n{rest}", "x.argdown").map


def mistakes(expect):
    """Return what is wrong, how to mend it, and the text where it stands."""
    return [
        (wrong.message, wrong.help, wrong.place.text)
        for wrong in expectations(said(expect)).mistakes
    ]


def test_a_mapping_may_expect_several_things():
    found = expectations(said("{accepted: Wet, valid: Rain, coverage: 90}")).expectations

    assert found == (
        Expectation("accepted", ["Wet"]),
        Expectation("valid", ["Rain"]),
        Expectation("coverage", share=0.9),
    )


def test_of_several_titles_each_is_expected_for_itself():
    found = expectations(said("{accepted: [Wet, Rains]}")).expectations

    assert [one.titles for one in found] == [("Wet",), ("Rains",)]


def test_what_is_to_be_consistent_is_one_set():
    (found,) = expectations(said("{consistent: [Wet, Rains]}")).expectations

    assert found.titles == ("Wet", "Rains")


def test_options_are_of_the_mapping_in_which_they_stand():
    front = "\n  - {accepted: Wet, semantics: GR, mode: credulous}\n  - {accepted: Rains}"
    first, second = expectations(said(front)).expectations

    assert (first.semantics, first.mode) == ("GR", Mode.CREDULOUS)
    assert (second.semantics, second.mode) == (None, Mode.SKEPTICAL)


def test_the_same_is_expected_once():
    assert len(expectations(said("[{accepted: Wet}, {accepted: [Wet]}]")).expectations) == 1


def test_an_expectation_stands_where_its_title_does():
    (found,) = expectations(said("{accepted: Wet}")).expectations

    assert str(found.place) == "x.argdown:2:20"


def test_a_step_is_named_as_in_a_declared_relation():
    (found,) = expectations(said('{valid: "step 1 of <Rain>"}')).expectations

    assert found.titles == ("step 1 of <Rain>",)


@pytest.mark.parametrize("written", ["90", "90%", "'90 %'", "90.0"])
def test_coverage_is_a_percentage_with_its_sign_or_without(written):
    (found,) = expectations(said(f"{{coverage: {written}}}")).expectations

    assert found.share == 0.9


@pytest.mark.parametrize(
    ("expect", "message", "mend", "where"),
    [
        ("{acepted: Wet}", "`expect` has no key `acepted`", "Did you mean `accepted`?", "acepted"),
        ("{accepted: Weet}", "there is no statement 'Weet' in the map", "Did you mean `Wet`?", "Weet"),
        (
            "{accepted: '[Wet]'}",
            "there is no statement '[Wet]' in the map",
            "Write the title without its brackets: `Wet`.",
            "[Wet]",
        ),
        (
            "{valid: Wet}",
            "there is no argument 'Wet' in the map",
            "Wet is a statement: write the title of an argument.",
            "Wet",
        ),
        (
            "{valid: step 4 of <Rain>}",
            "there is no step 4 of <Rain>",
            "<Rain> has 1: count from 1.",
            "step 4 of <Rain>",
        ),
        ("{coverage: 0.9}", "`coverage` is 0.9, less than one per cent", "Write `coverage: 90%`, if that is meant.", "0.9"),
        ("{coverage: all}", "`coverage` is 'all', not a percentage", "Write how much at least: `coverage: 90%`.", "all"),
        ("{coverage: 101%}", "`coverage` is '101%', not a percentage", "Write how much at least: `coverage: 90%`.", "101%"),
        ("{accepted: 3}", "`accepted` is 3, not a title or a list of titles", "Write `accepted: Title` or `accepted: [A, B]`.", "accepted"),
        ("{accepted: Wet, mode: credulos}", "there is no mode 'credulos'", "Did you mean `credulous`?", "credulos"),
        ("{coverage: 3, doubts: 2}", "`doubts` says nothing of `coverage`", "It goes with `withstands`.", "doubts"),
        ("{withstands: Wet, doubts: 0}", "`doubts` is 0, not a number of premises", "Write how many: `doubts: 2`.", "doubts"),
        ("{withstands: Wet, by: logic, semantics: stable}", "by logic there is no stable semantics", "Leave it out.", "stable"),
        ("{accepted: Wet, by: logik}", "there is no way to evaluate 'logik'", "There are aspic, ", "logik"),
        ("{accepted: Wet, by: aspik}", "there is no way to evaluate 'aspik'", "Did you mean `aspic`?", "aspik"),
        ("{accepted: Wet, semantics: grundet}", "by aspic there is no grundet semantics", "Did you mean `grounded`?", "grundet"),
        ("{mode: credulous}", "nothing is expected beside `mode`", f"Say what: {', '.join(Kind)}.", "mode"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_with_its_place_and_how_to_mend_it(
    expect, message, mend, where
):
    ((told, how, there),) = mistakes(expect)

    assert (told, there) == (message, where)
    assert how.startswith(mend)


def test_with_a_mistaken_option_nothing_is_expected():
    assert expectations(said("{accepted: Wet, mode: credulos}")).expectations == ()


def test_one_mistaken_title_hides_no_other():
    found = expectations(said("{accepted: [Weet, Rains]}"))

    assert [one.titles for one in found.expectations] == [("Rains",)]
    assert len(found.mistakes) == 1


def test_of_a_set_with_a_mistaken_title_nothing_is_expected():
    assert expectations(said("{consistent: [Weet, Rains]}")).expectations == ()


def test_mistakes_are_findings_of_argmap_check():
    found = check(said("{acepted: Wet}"), select=["checking"])

    assert [(one.code.id, one.code.name) for one in found] == [("AM603", "mistaken-expectation")]


@pytest.mark.parametrize("value", ["Wet", "[]", "[Wet]", "3", "{}"])
def test_what_is_no_mapping_is_told_by_reading(value):
    (found,) = parse(f"===\nexpect: {value}\n===\n{MAP}").diagnostics

    assert (found.code.name, found.place.text) == ("ill-typed-value", "expect")


def test_a_misspelt_key_is_told_with_the_right_spelling():
    (found,) = parse(f"===\nexpects: {{accepted: Wet}}\n===\n{MAP}").diagnostics

    assert (found.code.name, found.help) == ("misspelt-key", "Did you mean `expect`?")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["Wet", "Rain", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*Kind, "mode", "by", "doubts", "from", "x"]), inner)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from([*Kind, "mode", "by", "doubts", "from", "x"]), VALUES, min_size=1
    )
)
def test_whatever_is_expected_is_understood_or_told_of(expect):
    drawn = map_of(parse(MAP))
    drawn = evolve(drawn, front=evolve(drawn.front, expect=(expect,)))
    found = expectations(drawn)

    assert found.expectations or found.mistakes
    assert all(wrong.message and wrong.help for wrong in found.mistakes)
    assert isinstance(check(drawn, select=["AM603"], ignore=["AM604"]), tuple)


def test_an_expectation_of_another_kind_is_refused_in_python():
    with pytest.raises(ValueError, match="acepted"):
        Expectation("acepted", ["Wet"])
    with pytest.raises(TypeError, match="a list of titles is wanted here, not one text: 'Wet'"):
        Expectation("accepted", "Wet")


def test_codes_are_errors():
    (found,) = check(said("{valid: Rain}"), select=["AM604"])

    assert isinstance(found.code, Code)
    assert found.severity.word == "error"
