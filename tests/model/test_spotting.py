"""Where in data a key or a value stands."""

import re
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.model.spotting import key_place, value_places
from argmap.reading import parse
from argmap.source import Source, Span


def block(text):
    return Source(text).place(Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "{⟦k⟧: v}",
        "{a: k, b: [k, {c: k}], ⟦k⟧: v}",
        """{a: "k: 1", '⟦k⟧' : v}""",
        '{"⟦k⟧":v}',
        "{a: it's, ⟦k⟧: isn't}",
        "{⟦k⟧: {k: v}}",
        "{a: b, # c, 'd\n  ⟦k⟧: 'v'}",
        "{a: k:1, ⟦k⟧: v}",
        "{\n  a: k, k\n  ⟦k⟧:\n    - v\n}",
        "{\n  a: # k: 1\n    k\n  # k: 2\n  ⟦k⟧: v\n}",
        "{\n  a: |\n    k: 1\n\n    k: 2\n  ⟦k⟧: v\n}",
        "{\n  a:\n    - b: >\n        k: 1\n      ⟦k⟧: v\n}",
        "{\r\n  a: |\r\n    k: 1\r\n  ⟦k⟧: v\r\n}",
        "===\na: k\n⟦k⟧: v\n===",
        "=== ⟦k⟧: v ===",
        "a: k\n⟦k⟧: v\n===",
        "a: [k, k], ⟦k⟧: v}",
        "⟦{a: k}⟧",
    ],
)
def test_a_key_stands_where_it_is_a_key(text):
    (marked,) = re.finditer("⟦(.*)⟧", text, re.DOTALL)
    found = key_place(block(re.sub("[⟦⟧]", "", text)), "k").span

    assert found == Span(marked.start(), marked.end() - 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{b: v, k: v}", ["1:11 v", "1:11 v"]),
        ("{k: [v, w, v]}", ["1:6 v", "1:12 v"]),
        ("{k: [v # w\n, v]}", ["1:6 v", "2:3 v"]),
        ("{\n  k:\n    - v # w\n    # w\n    - v\n}", ["3:7 v", "5:7 v"]),
        ("{\n  k: >\n    v  \n}", ["3:5 v", "3:5 v"]),
        ("{k: !own v}", ["1:2 k", "1:2 k"]),
        ("{b: v}", ["1:1 {b: v}", "1:1 {b: v}"]),
    ],
)
def test_a_value_stands_behind_its_key_or_else_the_key_has_to_do(text, expected):
    found = value_places([block(text)], "k", ["v", "v"])

    assert [f"{place.start} {place.text}" for place in found] == expected


def test_the_last_block_that_has_a_value_counts():
    blocks = [block("{k: [u, v]}"), block("{k: [v, w]}"), block("{a: [u, v, w]}")]
    found = value_places(blocks, "k", ["u", "v", "w", "x"])

    assert [(place.source.text, str(place.start), place.text) for place in found] == [
        ("{k: [u, v]}", "1:6", "u"),
        ("{k: [v, w]}", "1:6", "v"),
        ("{k: [v, w]}", "1:9", "w"),
        ("{k: [v, w]}", "1:2", "k"),
    ]


def test_without_blocks_there_is_no_place():
    assert list(value_places([], "k", ["v"])) == [None]


def in_double_marks(text):
    return '"' + "".join(c if c.isalnum() else f"\\U{ord(c):08x}" for c in text) + '"'


def in_single_marks(text):
    return "'" + text.replace("'", "''") + "'"


SIGNS = st.sampled_from("abc \"'\\:#,[]{}-|>&*!?%@😀")
WORDS = st.text(SIGNS, min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.tuples(WORDS, st.sampled_from([in_double_marks, in_single_marks])), min_size=1))
@example([("a", in_double_marks), ("a", in_single_marks)])
def test_what_is_written_in_marks_is_found_in_its_order(values):
    items = [write(value) for value, write in values]
    for text in (
        f"[A]: a {{quote: [{', '.join(items)}], holder: a}}",
        "[A]: a {\n  quote:\n    - " + "\n    - ".join(items) + "\n  holder: a\n}",
    ):
        statement = parse(text).map.statement("A")
        found = [*value_places(statement.data_places, "quote", statement.quotes)]

        assert statement.quotes == tuple(value for value, _ in values)
        assert [text[p.span.start - 1 : p.span.end + 1] for p in found] == items


@given(st.text(st.sampled_from("ak: \n\r\t\"'\\#,[]{}-|>?=")))
def test_every_text_has_places(text):
    for place in (key_place(block(text), "k"), *value_places([block(text)], "k", ["a"])):
        assert 0 <= place.span.start <= place.span.end <= len(text)


GROWING = {
    "values": lambda n: "{k: [" + "v, " * n + "]}",
    "marks": lambda n: "{k: " + "\"a', " * n + "}",
    "escapes": lambda n: '{k: "' + '\\"' * n,
    "doubled marks": lambda n: "{k: '" + "a''" * n,
    "brackets": lambda n: "{k: " + "[" * n,
    "words": lambda n: "{\nk: " + "v " * n + ": " + "v " * n,
    "lines": lambda n: "{\nk: " + "v\n" * n + "k:",
    "blank lines": lambda n: "{\nk: v" + "\r\n" * n + "k: |" + " \n" * n + "}",
    "folded lines": lambda n: "{\nk: >\n" + "  v  \n" * n + "k: v}",
    "blanks": lambda n: "{\nk: v" + " " * n + "v" + " " * n + "#",
    "headers": lambda n: "{\n" + "k: |\n" * n + "}",
}


@pytest.mark.long
@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING.keys())
def test_four_times_the_text_takes_no_sixteen_times_the_time(text):
    def seconds(size):
        blocks, values = [block(text(size))], ["v"] * size
        started = process_time()
        assert len(list(value_places(blocks, "k", values))) == size
        return process_time() - started

    seconds(100)
    small = min(seconds(5000) for _ in range(2))

    assert seconds(20_000) < 12 * small + 0.2


def test_a_line_that_is_folded_within_a_word_is_found():
    (place,) = parse('[A]: a {quote: "one wo\\\n   rd"}').map.statement("A").data_places
    (found,) = value_places((place,), "quote", ["one word"])

    assert found.text == "one wo\\\n   rd"
