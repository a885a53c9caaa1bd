"""Assertions on arguments, and what they say when they fail."""

import pytest

from argmap import parse, testing
from argmap.model import UnknownTitleError

TEXT = """\
===
thesis: Street
===

[Street]: The street is wet. {formalization: q}
  - [Roof]: There is a roof over it.
    - [Hole]: It has a hole.

<Wet>

(1) [Rain]: It rains. {formalization: p, declarations: {p: it rains, q: the street is wet}}
(2) [Law]: If it rains, the street is wet. {formalization: p -> q}
----
(3) [Street]

<Backwards>

(1) [Street]
----
(2) [Rains]: It has rained. {formalization: p}

[Dry]: It doesn't rain. {formalization: ~p}
  >< [Rain]
"""
MAP = parse(TEXT, "wet.argdown")

pytest_plugins = ["pytester"]


def failure(assertion, *arguments, **options):
    """Return what an assertion says that fails."""
    with pytest.raises(AssertionError) as caught:
        assertion(MAP, *arguments, **options)
    return str(caught.value)


def test_what_holds_is_passed_over():
    testing.assert_accepted(MAP, "Hole")
    testing.assert_rejected(MAP, "Roof")
    testing.assert_undecided(MAP, "Rain", "Dry")
    testing.assert_valid(MAP, "Wet", "step 1 of <Wet>")
    testing.assert_consistent(MAP, "Rain", "Law", "Street")
    testing.assert_consistent(MAP)
    testing.assert_entailed(MAP, "Street", premises=["Rain", "Law"])
    testing.assert_tenable(MAP, "Rain", "Law", "Street")
    testing.assert_checked(MAP, select=["notation"])


def test_of_what_falls_the_reasons_are_told_with_their_places():
    assert failure(testing.assert_accepted, "Roof").splitlines()[:2] == [
        "[Roof] is rejected, not accepted (grounded semantics)",
        "  wet.argdown:6:5: [Roof] falls, since against it stands",
    ]


def test_of_several_all_that_fail_are_told():
    told = failure(testing.assert_rejected, "Hole", "Roof", "Rain")

    assert "[Hole] is accepted, not rejected" in told
    assert "[Roof]" not in told.splitlines()[0]
    assert "[Rain] is undecided, not rejected" in told


def test_of_a_conflict_its_smallest_part_is_told_with_formulas():
    assert failure(testing.assert_consistent, "Dry", "Law", "Rain", "Street").splitlines() == [
        (
            "[Dry], [Law], [Rain] and [Street] can't be true together: "
            "[Dry] and [Rain] exclude each other"
        ),
        "  wet.argdown:22:1: [Dry]: ¬p",
        "  wet.argdown:11:5: [Rain]: p",
        "  help: Give up one of [Dry] or [Rain], or mend its formula.",
    ]


def test_of_an_invalid_argument_the_countermodel_is_told_in_words():
    assert failure(testing.assert_valid, "Backwards").startswith(
        "<Backwards> is not valid: this may be the case: true: the street is wet; false: it rains\n"
    )


def test_without_a_name_all_arguments_have_to_be_valid():
    told = failure(testing.assert_valid)

    assert "<Backwards> is not valid" in told
    assert "<Wet>" not in told


def test_of_what_can_not_be_held_the_clash_is_told():
    assert failure(testing.assert_tenable, "Hole", "Dry", "Rain").startswith(
        "whoever follows the arguments of this map can't hold [Hole], [Dry] and [Rain]: "
        "[Dry] and [Rain] clash"
    )


def test_of_what_falls_by_a_doubt_the_premises_are_told():
    line = parse("<One>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c\n")
    with pytest.raises(AssertionError, match=r"\[C\] falls if you doubt \[A\] or \[B\]"):
        testing.assert_withstands(line, "C")


def test_a_quote_that_is_not_in_the_text_is_told_as_argmap_check_does():
    text = parse('[Calm]: They calm. {quote: "They will calm the markets"}', "calm.argdown")
    testing.assert_grounded(text, "They will calm the markets.")
    with pytest.raises(AssertionError, match="“not” is left out"):
        testing.assert_grounded(text, "They will not calm the markets.")


def test_of_a_text_that_is_not_covered_the_sentences_are_told():
    text = parse('[Calm]: They calm. {quote: "They will calm the markets"}', "calm.argdown")
    testing.assert_covered(text, "They will calm the markets. Or not.", at_least=0.5)
    with pytest.raises(AssertionError, match=r"50% of the text is covered .* less than 100%"):
        testing.assert_covered(text, "They will calm the markets. Or not.")


def test_findings_are_told_as_argmap_check_does():
    with pytest.raises(AssertionError, match=r"AM101 undefined-statement: \[B\] is referred to"):
        testing.assert_checked(parse("[A]: a\n  + [B]\n"))


def test_a_map_is_as_it_says_that_it_is_to_be():
    testing.assert_expectations(parse("===\nexpect: {accepted: A}\n===\n\n[A]: a\n"))
    text = "===\nexpect: {rejected: A, acepted: A}\n===\n\n[A]: a\n"
    with pytest.raises(
        AssertionError, match=r"`expect` has no key `acepted`\n  help: Did you mean `accepted`"
    ) as caught:
        testing.assert_expectations(parse(text))
    assert "[A] is accepted, not rejected" in str(caught.value)
    with pytest.raises(AssertionError, match="the map expects nothing"):
        testing.assert_expectations(parse("[A]: a\n"))


def test_a_title_that_is_not_there_is_a_mistake_of_the_test():
    for assertion in (
        testing.assert_accepted,
        testing.assert_consistent,
        testing.assert_tenable,
        testing.assert_valid,
        testing.assert_entailed,
        testing.assert_withstands,
    ):
        with pytest.raises(UnknownTitleError, match="did you mean"):
            assertion(MAP, "Rooof" if assertion is not testing.assert_valid else "Weet")


def test_nothing_is_asserted_of_nothing():
    with pytest.raises(TypeError, match="`accepted` is asserted of nothing: name a title"):
        testing.assert_accepted(MAP)
    with pytest.raises(TypeError, match="`tenable` is asserted of nothing: name a title"):
        testing.assert_tenable(MAP)
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        testing.assert_accepted("wet.argdown", "A")
    with pytest.raises(ValueError, match="a share is a number from 0 to 1, not 90"):
        testing.assert_covered(MAP, at_least=90)


def test_a_failure_shows_no_code_of_argmap(pytester):
    pytester.makepyfile(
        """
        from argmap import parse, testing

        def test_it():
            testing.assert_accepted(parse("[A]: a\\n  - [B]: b"), "A")
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")

    result.assert_outcomes(failed=1)
    result.stdout.no_fnmatch_line("*asserting.py*")
    result.stdout.fnmatch_lines(["E *AssertionError: [[]A] is rejected, not accepted*"])


def test_each_name_is_there():
    assert all(getattr(testing, name) for name in testing.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'assert_right'"):
        _ = testing.assert_right


def test_of_a_title_that_is_not_there_no_more_is_shown_than_the_line_of_the_test():
    map = parse("[Wet]: It is wet.").map

    with pytest.raises(UnknownTitleError, match="did you mean 'Wet'") as raised:
        testing.assert_accepted(map, "Wat")

    assert [entry.path.name for entry in raised.traceback.filter(raised)] == ["test_asserting.py"]
