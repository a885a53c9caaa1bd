"""What a text looks like when it is laid out."""

import pytest

from argmap.formatting import format, lay_out
from argmap.source import Source


def test_relations_stand_two_spaces_deeper_each():
    text = "[A]: a\n    + [B]: b\n\t\t\t\t\t- [C]: c\n    >< [D]: d\n"

    assert format(text) == "[A]: a\n  + [B]: b\n    - [C]: c\n  >< [D]: d\n"


def test_what_looks_like_the_inner_ones_stands_where_it_is_read():
    text = "[A]\n  + [B]\n      + [C]\n    + [D]\n"

    assert format(text) == "[A]\n  + [B]\n    + [C]\n  + [D]\n"


def test_one_blank_line_stands_between_blocks():
    text = "\n\n[A]: a\n\n\n  \n\n[B]: b\n\n# H\n\n\n[C]: c\n\n\n"

    assert format(text) == "[A]: a\n\n[B]: b\n\n# H\n\n[C]: c\n"


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n", "  \n \n"])
def test_one_blank_line_stands_behind_front_matter(between):
    text = f"===\ntitle:   x\n==={between}[A]: a\n"

    assert format(text) == "===\ntitle:   x\n===\n\n[A]: a\n"


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("[A]:a", "[A]: a"),
        ("[A]:   a", "[A]: a"),
        ("<A>:a", "<A>: a"),
        ("[A]#t   #(u v){k: 1}", "[A] #t #(u v) {k: 1}"),
        ("ab{k: 1}", "ab {k: 1}"),
        ("a\n  2.{k: 1}", "a\n2.{k: 1}"),
        ("a *b *{k: 1}", "a *b *{k: 1}"),
        ("a   {k: 1}   ", "a {k: 1}"),
        ("##   H", "## H"),
        ("*    a", "* a"),
        ("12.\ta", "12. a"),
        ("a   b", "a   b"),
    ],
)
def test_spaces_within_a_line(written, laid):
    assert format(written) == f"{laid}\n"


@pytest.mark.parametrize("sign", ["+", "<+", "+>", "-", "<-", "->", "_>", "<_", "><"])
def test_a_space_stands_behind_a_sign(sign):
    written = f"<A>: a\n  {sign}[B]" if sign != "><" else f"[A]: a\n  {sign}[B]"

    assert format(f"{written}\n").endswith(f"\n  {sign} [B]\n")


def test_a_text_goes_on_four_spaces_deeper():
    text = "[A]: one\ntwo\n  + three\n  four\n\n(1) five\n six\n----\n(2) seven\n\n# eight\nnine\n"

    assert format(text) == (
        "[A]: one\n    two\n  + three\n      four\n\n"
        "(1) five\n    six\n----\n(2) seven\n\n# eight\n    nine\n"
    )


def test_a_text_without_a_title_and_items_of_lists_go_on_below_their_beginning():
    assert format("one\n   two\n\n* a\nb\n\n10. c\nd\n") == (
        "one\ntwo\n\n* a\n  b\n\n10. c\n    d\n"
    )


def test_items_of_lists_stay_within_others():
    text = (
        "  * a\n     * b\n       c\n          + d\n     * e\n        1. f\n  * g\n/* h\nh */  * i\n"
    )

    assert format(text) == ("* a\n  * b\n    c\n    + d\n  * e\n    1. f\n* g\n/* h\nh */\n* i\n")


def test_a_mark_of_emphasis_stays_at_the_beginning_of_a_line_or_behind_a_space():
    text = "[A]: *one\n*. two\n   *three*\n\n_four\n  _five_ six_\n"

    assert format(text) == "[A]: *one\n*. two\n    *three*\n\n_four\n  _five_ six_\n"


def test_line_breaks_in_texts_stay():
    text = "[A]: One sentence.\n    Another one,\n    in two lines.\n"

    assert format(text) == text


def test_blanks_at_the_ends_of_lines_go():
    assert format("[A]: a  \n  + b\t\n") == "[A]: a\n  + b\n"


def test_a_blank_that_stays_before_data_is_no_second_one():
    assert format("the signs <{k: 1}\n") == "the signs < {k: 1}\n"
    assert format("the signs < {k: 1}\n") == "the signs < {k: 1}\n"


def test_an_escaped_space_stays():
    assert format("a\\ \\\\  \n\nb\\  \n") == "a\\ \\\\\n\nb\\ \n"


def test_a_blank_stays_where_argdown_reads_something_else_without_it():
    text = "a <\t\n  >< b\n\n[A]: **  \n"

    assert format(text) == "a <\t\n  >< b\n\n[A]: ** \n"


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("------", "----"),
        ("--  --", "----"),
        ("--mp--", "-- mp --"),
        ("--  mp ,mt  {uses: [1]}  ---", "-- mp, mt {uses: [1]} --"),
        ("--\nmp\n  {uses: [ 1 ]}\n--", "-- mp {uses: [1]} --"),
        ("-- mp // why\n--", "-- mp // why\n--"),
    ],
)
def test_inference_lines(written, laid):
    assert format(f"(1) p\n{written}\n(2) q\n") == f"(1) p\n{laid}\n(2) q\n"


def test_numbers_go_up_one_by_one():
    text = "(1) p\n(1) q\n(7) r\n----\n(3) s\n"

    assert format(text) == "(1) p\n(2) q\n(3) r\n----\n(4) s\n"


@pytest.mark.parametrize(
    "text",
    [
        "(1) p\n(3) q\n-- mp {uses: [1, 3]} --\n(4) r\n",
        "(4) p\n(6) q\n----\n(7) r\n",
        "(1) p\n(3) q\n----\n(4) r, by (3)\n",
        "(1) p\n// (3) is the weak one\n(3) q\n----\n(4) r\n",
    ],
)
def test_numbers_that_may_be_meant_stay(text):
    assert format(text) == text


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("{ k: 1 }", "{k: 1}"),
        (
            "{k:   1,l: [a ,b  c,'d,  e'] , m: {n:  \"}\" }}",
            "{k: 1, l: [a, b  c, 'd,  e'], m: {n: \"}\"}}",
        ),
        ("{k: -1}", "{k: -1}"),
        ("{ k: http://x }", "{ k: http://x }"),
        ("{ k: 1 , # c\n l: 2 }", "{ k: 1 , # c\n l: 2 }"),
    ],
)
def test_short_data(written, laid):
    assert format(f"[A]: a {written}\n") == f"[A]: a {laid}\n"


def test_data_in_lines_stands_below_the_line_of_its_brace():
    text = "[A]: a {\nk: |\n   one\n     two\nl:\n- 1\n  }\n     + b {\n         k: 1 # c\n}\n"

    assert format(text) == (
        "[A]: a {\n  k: |\n     one\n       two\n  l:\n  - 1\n}\n  + b {\n    k: 1 # c\n  }\n"
    )


@pytest.mark.parametrize(
    "data",
    ["{ k: [{a: 1} ]}", '{ k: "a } b"}', "{\nk: {}\nl: 1\n}"],
)
def test_data_that_argdown_ends_too_soon_or_would_stays(data):
    assert format(f"[A]: a {data}\n") == f"[A]: a {data}\n"


def test_data_with_carriage_returns_is_text_to_argdown_and_stays():
    text = "[A]: a b{\r\nk: 1\r\n }\r\n"

    assert format(text) == text


def test_no_space_stands_before_a_brace_below_another_one():
    text = "[A]: a {\n  k: {}\n}\n  + b {\n  k: {}\n}\n"

    assert format(text) == text


def test_comments_stand_where_they_stood():
    text = (
        "/* top */\n\n\n\n// of a\n[A]: a // behind\n"
        "   // of b\n     + [B]: b  /* in */ b\n       // of none\n\n\n// free\n\n// of c\n<C>\n\n// last"
        "\n\n"
    )

    assert format(text) == (
        "/* top */\n\n// of a\n[A]: a // behind\n"
        "  // of b\n  + [B]: b  /* in */ b\n  // of none\n\n// free\n\n// of c\n<C>\n\n// last\n"
    )


def test_a_comment_deeper_than_what_follows_stays_deeper():
    text = "[A]\n + [B]\n   - [C]\n  // of c\n + [D]\n // of e\n + [E]\n"

    assert format(text) == ("[A]\n  + [B]\n    - [C]\n    // of c\n  + [D]\n  // of e\n  + [E]\n")


def test_the_lines_of_a_comment_stay_together():
    text = "[A]: a\n      /* one\n         two   */\n   + [B]\n"

    assert format(text) == "[A]: a\n      /* one\n         two   */\n  + [B]\n"


def test_a_comment_before_a_mark_has_a_line_of_its_own():
    assert format("[A]\n/* c */ + [B]\n + [C]\n") == "[A]\n  /* c */\n  + [B]\n  + [C]\n"


@pytest.mark.parametrize(
    "text", ["a // b", "1. a\n   2.", "a {k:", "foo]:", "http://x", "**", "a *  "]
)
def test_no_line_end_is_added_where_it_would_say_something(text):
    assert format(text) == text


def test_lone_carriage_returns_become_line_feeds():
    assert format("[A]:a // b\r\r\rc") == "[A]: a // b\n\nc\n"


def test_line_ends_stay_what_they_are():
    assert format("[A]:a\r\n\r\n\r\n[B]\r\n +[C]") == "[A]: a\r\n\r\n[B]\r\n  + [C]\r\n"


@pytest.mark.parametrize("text", ["", "// c\n", "# H\n", "===\nk: 1\n===\n"])
def test_what_is_hardly_there_stays(text):
    assert format(text) == text


def test_a_text_of_blanks_becomes_nothing():
    assert format(" \n\t\n") == ""


def test_a_text_with_errors_stays_and_the_errors_are_told():
    text = "[A]:a\n   +[B: b\n"

    laid, errors = lay_out(Source(text))

    assert laid == text
    assert [error.code.name for error in errors] == ["unclosed-title"]


@pytest.mark.parametrize(
    "block",
    [
        "[A]:  a\n     +[B]:b\n  @include(b.argdown)",
        "[A]:a {\nk: '@include(b.txt)'\n }",
        "[A]:a /* @include(b.argdown) */ b",
        "   @include(b.argdown)",
    ],
)
def test_a_block_that_includes_a_file_stays(block):
    assert format(f"[X]:x\n\n\n\n{block}\n\n\n\n[Y]:y\n") == f"[X]: x\n\n{block}\n\n[Y]: y\n"
