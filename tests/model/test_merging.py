"""What a text says of one thing in several places, put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.members import merge
from argmap.reading import parse
from argmap.testing.strategies import data, values
from argmap.values import Data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A]: first\n\n[A]: second", "second"),
        ("[A]: first\n\n[A]", "first"),
        ("[A]\n\n[A]: first\n\n[A] #tag", "first"),
        ("[A]: first {isCanonical: true}\n\n[A]: second", "first"),
        ("[A]: 1 {isCanonical: true}\n\n[A]: 2 {isCanonical: true}\n\n[A]: 3", "2"),
        ("[A]: first {isCanonical: false}\n\n[A]: second {isCanonical: false}", "second"),
        ("[A]: first {isCanonical: 1}\n\n[A]: second", "first"),
        ("[A]: first {isCanonical: {}}\n\n[A]: second", "first"),
        ("[A]: first {isCanonical: ''}\n\n[A]: second", "second"),
        ("[A]: first {isCanonical: .nan}\n\n[A]: second", "second"),
        ("[A]: **bold** and\n_slanted_ #(a tag)", "bold and slanted #(a tag)"),
        ("[B]: b\n  + [A]: below\n\n(1) [A]: as a premise\n----\n(2) c", "as a premise"),
        ("[A]: above\n  + [A]: below\n    - <B>: b\n  - [C]: c", "above"),
        ("(1) [A]: above\n  - [B]: b\n    + [A]: below\n----\n(2) c", "above"),
    ],
)
def test_the_last_text_speaks_for_a_statement_or_the_one_marked(drawn, text, expected):
    assert drawn(text).statement("A").text == expected


def test_the_last_text_speaks_for_an_argument():
    drawn = parse("<A>: first\n\n<A>: second\n\n<A>").map

    assert drawn.argument("A").gist == "second"


def test_titles_that_differ_in_their_signs_are_different(drawn):
    found = drawn("[A]: 1\n\n[a]: 2\n\n[A ]: 3")

    assert len(found.statements) == len({statement.title for statement in found.statements})
    assert {"A", "a"} <= {statement.title for statement in found.statements}


def test_a_statement_and_an_argument_of_one_title_are_two_things(drawn):
    found = drawn("[A]: said\n\n<A>: argued")

    assert (found.statement("A").text, found.argument("A").gist) == ("said", "argued")


def test_tags_are_united_in_the_order_of_their_first_mention(drawn):
    found = drawn("[A]: x #one #(number two)\n\n[A] #three #one\n\n<B>: y #four")

    assert found.statement("A").tags == ("one", "number two", "three")
    assert found.argument("B").tags == ("four",)


def test_data_are_merged_and_the_newer_value_counts(drawn):
    found = drawn(
        "[A]: x {k: 1, deep: {a: 1, b: 2}, list: [1, 2, 3]}\n\n"
        "[A] {k: 2, deep: {b: 3}, list: [4], other: yes}"
    )

    assert found.statement("A").data == {
        "k": 2,
        "deep": Data({"a": 1, "b": 3}),
        "list": (4, 2, 3),
        "other": "yes",
    }


def test_keys_that_argmap_knows_become_attributes(drawn):
    statement = drawn(
        "[A]: x {quote: [one, two], implicit: true, holder: H, kind: fact, modality: must, "
        "credence: 1, accepted: false, formalization: p, declarations: {p: rain}, own: 1}"
    ).statement("A")

    assert statement.quotes == ("one", "two")
    assert statement.implicit is True
    assert (statement.holder, statement.kind, statement.modality) == ("H", "fact", "must")
    assert (statement.credence, type(statement.credence)) == (1.0, float)
    assert statement.accepted is False
    assert (statement.formalization, statement.declarations) == ("p", {"p": "rain"})
    assert statement.data == {"own": 1}


def test_a_single_quote_may_stand_alone(drawn):
    assert drawn('[A]: x {quote: "so, it is"}').statement("A").quotes == ("so, it is",)


def test_unknown_keys_and_those_of_argdown_are_kept_without_a_word(drawn):
    found = drawn("[A]: x {isInMap: false, color: red, mine: 1}").statement("A")

    assert found.data == {"isInMap": False, "color": "red", "mine": 1}


# Titles that were made up


def test_statements_and_arguments_without_a_title_share_one_count(drawn):
    found = drawn("first\n  + second\n\n(1) third\n----\n(2) fourth\n\n* fifth\n* [S]: sixth")

    assert [(s.title, s.text) for s in found.statements] == [
        ("Untitled 1", "first"),
        ("Untitled 2", "second"),
        ("Untitled 4", "third"),
        ("Untitled 5", "fourth"),
        ("Untitled 6", "fifth"),
        ("S", "sixth"),
    ]
    assert [argument.title for argument in found.arguments] == ["Untitled 3"]
    assert {noun.anonymous for noun in (*found.statements[:5], *found.arguments)} == {True}
    assert found.statement("S").anonymous is False


def test_equal_texts_without_a_title_are_different_statements(drawn):
    assert len(drawn("rain\n\nrain").statements) == 2


def test_a_made_up_title_is_none_that_was_used_before(drawn):
    found = drawn("[Untitled 1]: mine\n\n<Untitled 2>: mine\n\nfirst\n\n(1) a\n----\n(2) b")

    assert found.statement("Untitled 1").text == "mine"
    assert [s.title for s in found.statements if s.anonymous] == [
        "Untitled 1",
        "Untitled 3",
        "Untitled 5",
        "Untitled 6",
    ]
    assert [a.title for a in found.arguments] == ["Untitled 2", "Untitled 4"]


# The same content


TEXT = """\
===
title: T
thesis: A
===

# One

[A]: said {k: [1, {j: .nan}]}
  + [B]: for it #tag
  - <C>: against it

<D>

(1) [B]
-- scheme {uses: [1]} --
(2) [A]
  <_ [E]: no
"""


def test_a_text_gives_the_same_map_each_time():
    first, second = parse(TEXT).map, parse(TEXT, "elsewhere").map

    assert first == second
    assert hash(first) == hash(second)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("\n\n", "\n\n\n\n"),
        TEXT.replace("# One", "// a comment\n\n# One"),
        TEXT.replace("# One", "/* a\n\ncomment */\n\n# One"),
        TEXT.replace("<D>", "<!-- a comment -->\n\n<D>"),
        TEXT.replace("said", "said /* aside */"),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("{k: [1, {j: .nan}]}", "{k: [ 1,  {j:   .nan} ]}"),
        TEXT.replace("  + ", "    + ").replace("  - ", "    - "),
        TEXT.replace("+ ", "<+ ").replace("- <", "<- <"),
        TEXT + "\n\n\n",
    ],
)
def test_comments_blank_lines_and_layout_are_no_part_of_a_map(other):
    assert other != TEXT
    assert parse(other).map == parse(TEXT).map
    assert [s.place for s in parse(other).map.statements]


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("said", "Said"),
        TEXT.replace("+ [B]", "- [B]"),
        TEXT.replace("#tag", "#other"),
        TEXT.replace("scheme", "another"),
        TEXT.replace("# One", "## One"),
        TEXT.replace("[1, {", "[2, {"),
        TEXT.replace("thesis: A", "thesis: B"),
    ],
)
def test_all_else_is(other):
    assert parse(other).map != parse(TEXT).map


# The laws of merging


@given(values())
def test_to_merge_a_value_with_itself_changes_nothing(value):
    assert merge([value, value]) == merge([value]) == value


@given(data(), data())
def test_each_key_is_merged_by_itself(old, new):
    merged = merge([old, new])

    assert list(merged) == list({**old, **new})
    for key, value in merged.items():
        assert value == merge([side[key] for side in (old, new) if key in side])


@given(st.lists(values(), min_size=2, max_size=4))
def test_values_are_merged_one_after_another(several):
    *before, last = several

    assert merge(several) == merge([merge(before), last])


@given(data())
def test_nothing_merged_with_data_is_the_data(value):
    assert merge([Data(), value]) == merge([value, Data()]) == value
