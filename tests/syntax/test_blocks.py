"""Headings, statements, arguments, lists, front matter."""

import pytest

from argmap.source import Source
from argmap.syntax import parse, tree


def test_blank_lines_separate_blocks(read):
    expected = ["[A]: one", "two", "<B>"]

    assert expected == read("[A]: one\n\ntwo\n \t\n\n\n<B>\n")


def test_lines_of_a_paragraph_are_one_text(read):
    assert read("one\ntwo \n   three") == ["one two three"]


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("\n", []),
        ("\r\n", ["carriage-return-in-data 9:3"]),
        ("\r", ["lone-carriage-return 1:9"]),
    ],
)
def test_line_ends_of_all_systems_are_read(mend, end, told):
    expected = ["[A]: one two (<+ [B])", "(1) p / ---- / (2) q", "x {k=1}"]

    text = "[A]: one\ntwo\n  + [B]\n\n(1) p\n----\n(2) q\n\nx {\nk: 1\n}\n"

    assert mend(text.replace("\n", end)) == (expected, told)


def test_a_title_with_a_colon_is_defined_and_without_one_referred_to():
    document, _ = parse(Source("[A]: text\n\n[B]\n\n<C>: text\n\n<D>\n\ntext"))
    forms = [block.form for block in document.blocks]

    define, refer, plain = tree.Form.DEFINITION, tree.Form.REFERENCE, tree.Form.PLAIN

    assert [define, refer, define, refer, plain] == forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ A ]: x", "[ A ]: x"),
        ("[a]b]: x", "[a]b]: x"),
        ("[a: b]", "[a: b]"),
        ("[-A]: x", "[-A]: x"),
        ("[-A]", "[-A]"),
        ("<a <b>", "<a <b>"),
        ("[a [b]", "[a [b]"),
        ("[]: x", "[]: x"),
        ("[A]:\nx", "[A]: x"),
        ("[A](b): x", "A: x"),
        (r"\[A]: x", "[A]: x"),
    ],
)
def test_titles_are_bounded_as_in_argdown(read, text, expected):
    assert [expected] == read(text)


def test_tags_belong_to_definitions_and_references():
    document, _ = parse(Source("[A]: x #one #(two three) #one\n\n[B] #one #two\n\n# H #three"))
    tags = [block.tags for block in document.blocks]

    assert tags == [("one", "two three"), ("one", "two"), ("three",)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("[A] #^#a_b", ("^", "a_b")),
        ("#a-1, #ü. #東京!", ("a-1", "ü", "東京")),
        ("(#a) #b], c", ("a", "b]")),
        ("“#a”", ("a”",)),
        ("#a\\b #c😀", ("a\\b", "c")),
        ("#²½, #٣", ("²½", "٣")),
        ("#\u00a0 #a #( )", ("a",)),
        ("[A] #( ) #a", ("a",)),
    ],
)
def test_a_tag_has_the_letters_that_argdown_allows_in_it(text, tags):
    document, _ = parse(Source(text))

    assert document.blocks[0].tags == tags


def test_a_space_follows_the_marks_of_a_heading_and_no_tab(read):
    assert read("# \ta\n\n#\tb") == ["# a", "#\tb"]


def test_headings_have_levels_and_may_run_over_lines(read):
    expected = ["# One {k=1}", "### Two and more", "#tag is a text"]

    assert expected == read("# One {k: 1}\n\n### Two\nand more\n\n#tag is a text")


def test_list_items_are_statements_or_arguments(read):
    expected = ["* a / * [B]: b more / * <C> {k=1} (<+ d)", "1. x / 1. y"]

    assert expected == read("* a\n* [B]: b\nmore\n* <C> {k: 1}\n  + d\n\n1. x\n20. y")


def test_a_list_behind_a_blank_line_may_be_indented_and_hold_titles(read):
    assert read("[A]: a\n\n  * [B]: b\n  * <C>") == ["[A]: a", "* [B]: b / * <C>"]


def test_comments_are_no_text(read):
    text = (
        "// first\n/* a\n\nb */ [A]: one // two\nthree <!-- four --> five\n"
        "  // six\n  + [B] /* seven */\n  - [C]\n\n// eight\n\nnine\n"
    )

    assert read(text) == ["[A]: one three five (<+ [B]; <- [C])", "nine"]


def test_the_tree_says_where_comments_stand():
    text = """// first

===
k: 1
===
<!-- second -->

[A]: a /* third,
over lines */ and b // fourth
  /* fifth */ + [B]{k: "// no"} // sixth
  - <C>: [l /* no */](http://x.y) \\// no

/**/ (1) @[D // no] // seventh
-- r /* eighth */ , s -- <!-- ninth -->
(2) q // tenth, which no line end follows"""
    document, _ = parse(Source(text))

    assert [text[span.start : span.end] for span in document.comments] == [
        "// first",
        "<!-- second -->",
        "/* third,\nover lines */",
        "// fourth",
        "/* fifth */",
        "// sixth",
        "/**/",
        "// seventh",
        "/* eighth */",
        "<!-- ninth -->",
    ]


def test_a_comment_that_does_not_end_is_text(read):
    assert read("a /* b\n\na <!-- b\n\na //b") == ["a /* b", "a <!-- b", "a //b"]


def test_front_matter_comes_first():
    document, mistakes = parse(Source("\n// c\n===\ntitle: T\nmodel: {mode: strict}\n===\n\n[A]"))

    assert mistakes == ()
    assert document.front_matter.value == {"title": "T", "model": {"mode": "strict"}}


def test_signs_of_equality_in_front_matter_are_told_of(mend):
    assert mend("===\nk: a === b\n===\n\n[A]") == (["[A]"], ["equals-signs-in-text 2:6"])


def test_only_three_signs_of_equality_begin_front_matter(read):
    assert read("==\na: 1\n==\n\n[A]") == ["== a: 1 ==", "[A]"]
