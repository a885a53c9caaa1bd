"""Expectations that formulas, arguments and the source decide."""

import pytest

from argmap import parse, report
from argmap.check import check
from argmap.expecting import Expectation, Subject, expectations, meet

RAIN = """
<Wet>

(1) [Rain]: It rains. {formalization: p, declarations: {p: it rains, q: the street is wet}}
(2) [Law]: If it rains, the street is wet. {formalization: p -> q}
----
(3) [Street]: The street is wet. {formalization: q}

<Backwards>

(1) [Street]
(2) [Law]
----
(3) [Rain]

<Gist>: There is more to it.

[No rain]: It doesn't rain. {formalization: ~p}
  >< [Rain]

[Wordless]: Nobody knows.
"""


def outcome(kind, *titles, text=RAIN, **options):
    return meet(parse(text).map, Expectation(kind, titles, **options))


def test_a_valid_argument_is_as_expected():
    assert outcome("valid", "Wet").met


def test_of_an_invalid_one_it_is_said_how_it_fails_and_what_is_missing():
    found = outcome("valid", "Backwards")

    assert not found.met
    assert found.message == (
        "<Backwards> is not valid: this may be the case: true: the street is wet; false: it rains"
    )
    assert found.help == (
        "It would take the premise that if the street is wet, then it rains: `q → p`."
    )
    assert [note.message for note in found.notes] == [
        "[Street]: q",
        "[Law]: p → q",
        "[Rain]: p",
    ]


def test_a_gist_is_not_valid():
    found = outcome("valid", "Gist")

    assert found.message == "<Gist> is a mere gist: it has no conclusion that could follow"


def test_what_is_unknown_is_not_met_and_says_why():
    found = outcome("consistent", "Rain", "Wordless")

    assert not found.met
    assert found.message == (
        "whether [Rain] and [Wordless] can be true together is unknown: [Wordless] has no formula"
    )


def test_consistent_statements_are_as_expected():
    assert outcome("consistent", "Rain", "Law", "Street").met


def test_of_inconsistent_ones_the_smallest_conflict_is_named():
    found = outcome("consistent", "Law", "Street", "Rain", "No rain")

    assert found.message.endswith("can't be true together: [Rain] and [No rain] exclude each other")
    assert [note.message for note in found.notes] == ["[Rain]: p", "[No rain]: ¬p"]


def test_what_contradicts_itself_is_alone_to_blame():
    found = outcome("consistent", "A", "B", text="[A]: a {formalization: p & ~p}\n\n[B]: b")

    assert found.help == "[A] contradicts itself: mend its formula."


def test_what_follows_is_entailed_by_all_that_bears_on_it():
    assert outcome("entailed", "Street", premises=["Rain", "Law"]).met
    assert not outcome("entailed", "Street", premises=["Law"]).met


def test_what_is_said_for_a_statement_is_found_through_arguments_and_supports():
    text = """
[C]: c {formalization: r}
  + [B]: b {formalization: r}

<Arg>

(1) [A]: a {formalization: "p & q"}
----
(2) [B]
"""
    assert outcome("entailed", "B", text=text).message == (
        "[B] isn't entailed: this may be the case: true: p, q; false: r"
    )
    assert outcome("entailed", "C", text=text).met


def test_nothing_entails_what_nothing_speaks_for():
    assert outcome("entailed", "No rain", text="[No rain]: x {formalization: p}").message == (
        "nothing speaks for [No rain], and so nothing entails it"
    )


def test_a_conclusion_denied_can_not_be_held_with_its_premises():
    text = "<Arg>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c\n\n[D]: d\n  >< [C]\n\n[E]: e\n"
    found = outcome("tenable", "E", "A", "B", "D", text=text)

    assert outcome("tenable", "A", "D", "E", text=text).met
    assert found.message == (
        "whoever follows the arguments of this map can't hold [E], [A], [B] and [D]: "
        "[A], [B] and [D] clash"
    )


def test_coverage_is_what_is_represented_or_excused():
    text = """===
context: [{quote: "It rains.", reason: "weather"}]
===

[A]: a {quote: "The street is wet."}
"""
    subject = Subject(parse(text).map, "It rains. The street is wet. We go home.")

    assert meet(subject, Expectation("coverage", share=0.66)).met
    found = meet(subject, Expectation("coverage", share=0.67))
    assert found.message == (
        "66.6% of the text is covered (3 sentences: 1 represented, 1 excused, 1 left), "
        "less than 67%"
    )
    assert [note.place.text for note in found.notes] == ["We go home."]


def test_without_a_text_nothing_is_covered():
    assert "the map names no text" in outcome("coverage", share=0.0).message


def test_argmap_check_tells_what_is_not_met_where_it_is_expected():
    text = "===\nexpect: {consistent: [Rain, No rain]}\n===\n" + RAIN
    (found,) = check(parse(text, "x.argdown"), select=["AM604"])

    assert report(found).splitlines()[:3] == [
        "x.argdown:2:23: error AM604 unmet-expectation: [Rain] and [No rain] can't be true together",
        "  2 | expect: {consistent: [Rain, No rain]}",
        "    |                       ^^^^",
    ]


def test_of_a_text_that_could_not_be_read_nothing_is_expected():
    text = "===\nexpect: {consistent: [Rain, No rain]}\n===\n" + RAIN + "\n[Oh: no\n"

    assert [one.code.id for one in check(parse(text), select=["checking"])] == ["AM001"]


def test_only_of_a_map_something_is_asked():
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        meet("rain.argdown", Expectation("valid", ["Wet"]))


@pytest.mark.parametrize(
    ("kind", "titles", "message"),
    [
        ("tenable", [], "`tenable` is expected of statements: name a title"),
        ("consistent", [], "`consistent` is expected of statements: name a title"),
        ("valid", [], "`valid` is expected of one title, not of 0"),
        ("accepted", ["A", "B"], "`accepted` is expected of one title, not of 2"),
    ],
)
def test_nothing_is_expected_of_nothing_and_of_each_by_itself(kind, titles, message):
    with pytest.raises(ValueError, match=message):
        Expectation(kind, titles)


def test_a_reading_can_be_asked_as_well_as_its_map():
    reading = parse("===\nexpect: {consistent: [A]}\n===\n\n[A]: a {formalization: p}\n")

    (expected,) = expectations(reading).expectations
    assert meet(reading, expected).met
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        expectations("consistent: [A]")
    with pytest.raises(TypeError, match="an Expectation is wanted here, not 'consistent'"):
        meet(reading, "consistent")
