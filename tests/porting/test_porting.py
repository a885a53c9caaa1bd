"""What argmap alone reads is made portable, and the map stays what it is."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from soundness import is_sound

from argmap.diagnostics import Severity
from argmap.formatting import format
from argmap.porting import Porting, port, strictly
from argmap.reading import parse
from argmap.syntax import CODES
from argmap.syntax.leniencies import LENIENCIES, READ_OTHERWISE
from argmap.testing.strategies import documents

EXAMPLES = [pytest.param(lenient, id=lenient.code.name) for lenient in LENIENCIES]


@pytest.mark.parametrize("lenient", EXAMPLES)
def test_a_leniency_is_told_of_as_information(lenient):
    reading = parse(lenient.example)

    assert {told.code for told in reading.diagnostics} == {lenient.code}
    assert lenient.code.severity is Severity.INFO
    assert reading.ok


@pytest.mark.parametrize("lenient", EXAMPLES)
def test_a_leniency_is_mended_by_its_fix_and_the_map_stays(lenient):
    ported = port(lenient.example)

    assert (ported.text, ported.left) == (lenient.mended, ())
    assert parse(ported.text).map == parse(lenient.example).map
    assert parse(ported.text).diagnostics == ()


@pytest.mark.parametrize("lenient", EXAMPLES)
def test_a_leniency_is_an_error_if_we_are_strict(lenient):
    told = parse(lenient.example).diagnostics

    assert {wrong.severity for wrong in strictly(told)} == {Severity.ERROR}
    assert [wrong.message for wrong in strictly(told)] == [wrong.message for wrong in told]


def test_codes_of_leniencies_are_no_others():
    codes = [lenient.code for lenient in LENIENCIES]

    assert len(set(codes)) == len(codes)
    assert not set(codes) & set(READ_OTHERWISE)


def test_all_that_is_told_of_the_notation_as_information_is_a_leniency():
    told = {code.name for code in CODES if code.severity is Severity.INFO}
    lenient = {lenient.code.name for lenient in LENIENCIES}

    assert told - lenient == {"empty-document", "repeated-include", "include-not-followed"}


def test_no_error_is_made():
    text = "[(\n# ] a_b"
    errors = [told for told in parse(text).diagnostics if told.severity is Severity.ERROR]

    assert port(text).text == "[(\n\n# ] a\\_b"
    assert [wrong.message for wrong in port(text).left] == [wrong.message for wrong in errors]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('[A]: x {k: "a } b"}', ["brace-cuts-data"]),
        ("", ["empty-document"]),
        ("[A: x_y", ["unclosed-title"]),
        ("[A]: x see [A]", ["title-in-text"]),
    ],
)
def test_what_has_no_fix_is_left_and_told(text, left):
    assert [wrong.code.name for wrong in port(text).left] == left
    assert not port(text).ok


def test_errors_keep_nothing_from_being_mended():
    assert port("[A: x\n\na snake_case").text == "[A: x\n\na snake\\_case"


def test_what_argdown_reads_alike_is_no_error_if_we_are_strict():
    told = parse("[A]: one\n\n[A]: two").diagnostics

    assert [wrong.code.name for wrong in told] == ["several-texts"]
    assert strictly(told) == told


def test_edits_at_one_place_are_made_one_after_the_other():
    text = "===\r\nk: 1\r\n===\r\n# H\r\n[A]: x_y {\r\nj: 1\r\n}\r\n<S>\r\n(1) p\r\n-- r, --\r\n(2) q\r\n"

    assert port(text).text == (
        "===\r\nk: 1\r\n===\r\n\r\n# H\r\n\r\n[A]: x\\_y {\nj: 1\n}\r\n\r\n<S>\r\n\r\n"
        "(1) p\r\n-- r --\r\n(2) q\r\n"
    )


@settings(max_examples=100, deadline=None)
@given(documents(odd=True))
def test_what_is_made_portable_and_formatted_is_both_and_the_same_map(text):
    reading = parse(text)
    assume(is_sound(reading))
    laid = format(port(text).text)

    assert port(laid) == Porting(laid, ())
    assert format(laid) == laid
    assert parse(laid).map == reading.map


# Pieces that are marks of the notation, or nearly so.
PIECES = [
    *"*_[]<>{}#@\\/:,.()'\" \n\n\nab1",
    *("**", "__", "://", "//", "  + ", "\t- ", "    - ", "[A]", "[A]: ", "<B>", "(1) ", "(2) "),
    *(
        "\n----\n",
        "\n-- r, --\n",
        "\n# ",
        "* ",
        "1. ",
        "\r\n",
        "{k: 1}",
        "…",
        "…]",
        " word",
        "\n\n",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_of_any_text_without_an_error_the_map_stays(text):
    reading = parse(text)
    ported = port(text)
    again = port(ported.text)

    assert again == ported
    if is_sound(reading):
        assert parse(ported.text).map == reading.map
        assert is_sound(parse(ported.text))
