"""How a diagnostic reads: message, the line itself, carets below, help."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from argmap.diagnostics import Code, Diagnostic, Note, Severity, report
from argmap.source import Edit, Source, Span

CODE = Code("AM999", "odd-thing")


def excerpt(text, start, end):
    """Return the lines that `report` shows of a place, without their gutter."""
    place = Source(text).place(Span(start, end))
    _, *lines = report(Diagnostic(CODE, "it is odd", place)).split("\n")
    return [line.split(" | ", 1)[1] for line in lines]


def test_a_report_has_message_line_carets_notes_and_help():
    source = Source("one\ntwo three\nfour", "letter")
    diagnostic = Diagnostic(
        Code("AM999", "odd-thing", Severity.WARNING),
        "it is odd",
        source.place(Span(8, 13)),
        "Make it even.",
        (Note("this is even", source.place(Span(0, 3))), Note("so is this")),
    )

    assert report(diagnostic) == (
        "letter:2:5: warning AM999 odd-thing: it is odd\n"
        "  2 | two three\n"
        "    |     ^^^^^\n"
        "  note: letter:1:1: this is even\n"
        "  1 | one\n"
        "    | ^^^\n"
        "  note: so is this\n"
        "  help: Make it even."
    )


@pytest.mark.parametrize(
    ("fix", "shown"),
    [
        ((Edit.insert(6, ","), Edit(Span(7, 11), "11")), ["  fix:  ten, 11"]),
        ((Edit(Span(0, 1), ""),), []),
        ((Edit.insert(2, "  "),), []),
        ((Edit.insert(5, "\n"),), []),
        ((), []),
    ],
)
def test_a_report_shows_the_mended_line_if_it_is_one(fix, shown):
    place = Source("a\n ten nine\nb").place(Span(7, 11))
    lines = report(Diagnostic(CODE, "it is odd", place, fix=fix)).split("\n")

    assert lines[3:] == shown


def test_a_report_without_a_place_and_help_is_one_line():
    assert report(Diagnostic(CODE, "it is odd")) == "error AM999 odd-thing: it is odd"


def test_the_gutter_is_as_wide_as_the_number():
    source = Source("\n" * 99 + "here")
    lines = report(Diagnostic(CODE, "it is odd", source.place(Span(99, 103)))).split("\n")

    assert lines[1:] == ["  100 | here", "      | ^^^^"]


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        # an empty place is where it begins
        ("abc", 1, 1, ["abc", " ^"]),
        # the very end of the text
        ("abc", 3, 3, ["abc", "   ^"]),
        ("abc\n", 4, 4, ["", "^"]),
        ("", 0, 0, ["", "^"]),
        # an empty line
        ("a\n\nb", 2, 2, ["", "^"]),
        # a line end
        ("abc\ndef", 3, 4, ["abc", "   ^"]),
        ("abc\r\ndef", 3, 5, ["abc", "   ^"]),
        ("abc\r\ndef", 4, 5, ["abc", "   ^"]),
        # several lines: the first is shown
        ("abc\ndef\nghi", 1, 9, ["abc", " ^^"]),
        ("abc\r\ndef", 0, 8, ["abc", "^^^"]),
        ("abc\rdef", 4, 6, ["def", "^^"]),
        # a tab is one column, as in Argdown
        ("\t+ [B]", 3, 6, [" + [B]", "   ^^^"]),
        ("a\tb", 1, 3, ["a b", " ^^"]),
        # wide signs take two columns, what joins with another none
        ("日本[x]", 2, 5, ["日本[x]", "    ^^^"]),
        ("a日本b", 1, 3, ["a日本b", " ^^^^"]),
        ("🚀 x", 2, 3, ["🚀 x", "   ^"]),
        ("e\u0301e\u0301 x", 5, 6, ["e\u0301e\u0301 x", "   ^"]),
        ("xe\u0301y", 1, 3, ["xe\u0301y", " ^"]),
        ("xe\u0301y", 2, 3, ["xe\u0301y", " ^"]),
        ("🇩🇪 x", 1, 2, ["🇩🇪 x", " ^"]),
        # what can't be seen is a space
        ("a\u200bb\x07c", 2, 5, ["a b c", "  ^^^"]),
        ("a\u2028b", 2, 3, ["a b", "  ^"]),
    ],
)
def test_carets_stand_below_what_is_meant(text, start, end, expected):
    assert excerpt(text, start, end) == expected


def test_a_long_line_is_cut_around_the_place():
    text = "".join(f"{number:05}" for number in range(1000))
    line, carets = excerpt(text, 2500, 2510)
    at = carets.index("^")

    assert line == "…" + text[2467:2567] + "…"
    assert line[at : at + 10] == text[2500:2510] == "0050000501"
    assert carets == " " * 34 + "^" * 10


def test_the_beginning_and_the_end_of_a_long_line_are_not_cut():
    text = "x" * 300

    assert excerpt(text, 0, 1) == ["x" * 100 + "…", "^"]
    assert excerpt(text, 299, 300) == ["…" + "x" * 34, " " * 34 + "^"]


def test_a_long_place_is_marked_as_far_as_it_is_shown():
    line, carets = excerpt("ab" + "x" * 300, 2, 302)

    assert line == "ab" + "x" * 98 + "…"
    assert carets == "  " + "^" * 98


def test_a_line_of_ten_million_signs_is_shown_many_times_over():
    source = Source("x" * 10_000_000, "letter")
    found = {
        report(Diagnostic(CODE, "it is odd", source.place(Span(at, at + 1)))).count("x")
        for at in range(5_000_000, 5_002_000)
    }

    assert found == {100}


SIGNS = st.text(
    st.sampled_from(["a", " ", "\t", "\n", "\r", "日", "🚀", "\u0301", "\u200d", "\x00"]),
    max_size=150,
)


@given(SIGNS, st.data())
def test_every_place_has_carets_below_its_line(text, choose):
    start = choose.draw(st.integers(0, len(text)))
    end = choose.draw(st.integers(start, len(text)))
    line, carets = excerpt(text, start, end)

    assert set(carets.lstrip(" ")) == {"^"}
    assert line.replace("\u200c", "").replace("\u200d", "").isprintable()
    # One more than the line is wide, if the place is its end.
    assert wcswidth(carets) <= wcswidth(line) + 1


def test_a_diagnostic_in_one_line_says_where():
    place = Source("abc", "letter").place(Span(1, 2))

    assert str(Diagnostic(CODE, "it is odd", place)) == (
        "letter:1:2: error AM999 odd-thing: it is odd"
    )


def test_severities_can_be_compared():
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert [severity.word for severity in Severity] == ["info", "warning", "error"]
    assert Diagnostic(CODE, "it is odd").severity is Severity.ERROR


def test_codes_are_in_the_order_of_their_ids():
    assert sorted([Code("AM201", "a"), Code("AM101", "z")]) == [
        Code("AM101", "z"),
        Code("AM201", "a"),
    ]
