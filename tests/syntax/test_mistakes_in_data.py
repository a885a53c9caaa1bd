"""What is said of data that can't be read, or reads otherwise than it was meant."""

import pytest

from argmap.diagnostics import Severity
from argmap.source import Source
from argmap.syntax import parse

IN_BRACES = [
    (
        "{k: >x}",
        "broken-data 1:5 >: a value can't begin with `>`",
        "Put the value in quotation marks.",
    ),
    (
        "{k\n: x}",
        "broken-data 2:1 :: a key and its colon don't stand on one line",
        "Put the colon directly behind the key.",
    ),
    (
        "{k\nj}",
        "broken-data 1:1 {: the key k j goes on in another line",
        "Write it on one line.",
    ),
    (
        '{"", k\nj, l: 1}',
        "broken-data 1:1 {: the key k j goes on in another line",
        "Write it on one line.",
    ),
    (
        '{"k":>x}',
        "broken-data 1:6 >: a value can't begin with `>`",
        "Put the value in quotation marks.",
    ),
    (
        "{j: 1, x y, x y: 2}",
        "repeated-key 1:13 x: the key x y stands in this data twice",
        "Keep one of the two, or put both values in a list: `key: [1, 2]`.",
    ),
    (
        '{k: 1, "k"}',
        'repeated-key 1:8 ": the key k stands in this data twice',
        "Keep one of the two, or put both values in a list: `key: [1, 2]`.",
    ),
    (
        "{\n\tk: T\n}",
        "broken-data 2:1 \t: a tab stands where data needs spaces",
        "Put spaces in its place.",
    ),
    (
        "{\nk:\n  - \tj: T\n}",
        "broken-data 3:5 \t: a tab stands where data needs spaces",
        "Put spaces in its place.",
    ),
    (
        "{\nk: [a, >b]\n}",
        "broken-data 2:8 >: a value can't begin with `>`",
        "Put the value in quotation marks.",
    ),
    (
        "{k: !x y}",
        "broken-data 1:5 !: a value begins with a tag, `!`, that means nothing here",
        "Put the value in quotation marks.",
    ),
    (
        "{[a]: b}",
        "broken-data 1:1 {: a list or a mapping can't be a key",
        "If the braces are part of the text, put a backslash before them.",
    ),
    (
        "{quote: “a, b”, kind: c}",
        "curly-quotation-marks 1:9 “: curly quotation marks don't enclose a value",
        'Write straight marks around it, `"a, b"`; curly ones may stand inside.',
    ),
    (
        "{quote: [“a”, “b”]}",
        "curly-quotation-marks 1:10 “: curly quotation marks don't enclose a value",
        'Write straight marks around it, `"a"`; curly ones may stand inside.',
    ),
    (
        '{quote: “a, "b" c”}',
        "broken-data 1:9 “: curly quotation marks don't enclose a value",
        "Write straight marks around it; curly ones may stand inside.",
    ),
    (
        "{\n  quote: ‘it’s a’\n}",
        "curly-quotation-marks 2:10 ‘: curly quotation marks don't enclose a value",
        'Write straight marks around it, `"it’s a"`; curly ones may stand inside.',
    ),
    (
        '{quote: “a"}',
        "curly-quotation-marks 1:9 “: curly quotation marks don't enclose a value",
        'Write straight marks around it, `"a"`; curly ones may stand inside.',
    ),
    (
        "{quote: “He said: no”}",
        "broken-data 1:9 “: curly quotation marks don't enclose a value",
        'Write straight marks around it, `"He said: no"`; curly ones may stand inside.',
    ),
    (
        '{quote: "a”}',
        'unclosed-quotation-mark 1:9 ": the quotation mark is never closed',
        "Put a straight mark, `\"`, behind the quotation: curly ones don't end it.",
    ),
    (
        "{implicit=true}",
        "key-without-value 1:2 i: the key implicit=true has no value",
        "Put a colon and a space in the place of `=`: `implicit: true`.",
    ),
    (
        '{kind: fact, quote = "a, b"}',
        'key-without-value 1:14 q: the key quote = "a has no value',
        "Put a colon and a space in the place of `=`: `quote: …`.",
    ),
    (
        "{\n  implicit => true\n}",
        "data-without-keys 2:3 i: the data has no keys",
        "Put a colon and a space in the place of `=`: `implicit: true`.",
    ),
    (
        "{quote: one, two}",
        "key-without-value 1:14 t: the key two has no value",
        'If the comma is part of the text, put it in quotation marks: `quote: "one, two"`.',
    ),
    (
        "{quote: one,\n but two, kind: fact}",
        "key-without-value 2:2 b: the key but two has no value",
        'If the comma is part of the text, put it in quotation marks: `quote: "one, but two"`.',
    ),
    (
        "{credence: 0,8}",
        "key-without-value 1:14 8: the key 8 has no value",
        "Write a decimal point: `credence: 0.8`.",
    ),
    (
        "{quote: He said: no}",
        "broken-data 1:16 :: a second colon stands behind a key",
        "Put the text in quotation marks, or a comma before the next key.",
    ),
    (
        '{quote: "a b" kind: fact}',
        "broken-data 1:15 k: there is no comma before the key kind",
        "Put a comma before it.",
    ),
    (
        '{quote: "a"; kind: fact}',
        "broken-data 1:12 ;: a `;` stands behind a value",
        "Put a comma in its place.",
    ),
    (
        '{quote: "he said "yes" to it"}',
        'broken-data 1:18 ": a quotation mark inside the text ends it',
        'Put a backslash before each mark inside, `\\"`, or single marks around the text.',
    ),
    (
        "{quote: 'it's so'}",
        "broken-data 1:12 ': a quotation mark inside the text ends it",
        "Write each mark inside twice, `''`, or put double marks around the text.",
    ),
    (
        '{quote: "a".}',
        "broken-data 1:12 .: something stands behind the text in quotation marks",
        "Put marks of the other kind around all of the text, or remove these.",
    ),
    (
        "{quote: we are #1, kind: fact}",
        "broken-data 1:16 #: what stands behind this `#` is a comment",
        "Put the text in quotation marks.",
    ),
    (
        "{quote: [a, b, kind: fact}",
        "broken-data 1:9 [: this list is never closed",
        "Put a `]` at its end, or the text in quotation marks if it is none.",
    ),
    (
        "{quote: a], kind: fact}",
        "broken-data 1:10 ]: this `]` is never opened",
        "Remove it, or put the text in quotation marks.",
    ),
    (
        "{quote: [a] b}",
        "broken-data 1:13 b: there is no comma before this",
        "Put a comma before it, or all of the text in quotation marks.",
    ),
    (
        "{quote: a,, kind: fact}",
        "broken-data 1:11 ,: nothing stands before this comma",
        "Remove it.",
    ),
    (
        "{quote: @a}",
        "broken-data 1:9 @: a value can't begin with `@`",
        "Put the value in quotation marks.",
    ),
    (
        '{quote: "a\\d"}',
        "broken-data 1:11 \\: `\\d` has no meaning in double quotation marks",
        "Write two backslashes for one, or put the text in single quotation marks.",
    ),
    (
        "{\n  quote: a\n  kind fact\n}",
        "broken-data 3:3 k: this line has no key",
        "Put a colon and a space between a key and its value: `key: value`.",
    ),
    (
        '{\n  quote: "a",\n  kind: b\n}',
        "broken-data 2:13 ,: a `,` stands behind a value",
        "Remove it.",
    ),
    (
        "{\n  k: 1\n  : 2\n}",
        "broken-data 3:3 :: this line has no key",
        "Put the colon directly behind the key.",
    ),
    (
        "{quote: a , b}",
        "key-without-value 1:13 b: the key b has no value",
        'If the comma is part of the text, put it in quotation marks: `quote: "a, b"`.',
    ),
    (
        "{k: [a, @b]}",
        "broken-data 1:9 @: a value can't begin with `@`",
        "Put the value in quotation marks.",
    ),
    (
        "{\n  k: ,a\n}",
        "broken-data 2:6 ,: a value can't begin with `,`",
        "Put the value in quotation marks.",
    ),
    (
        "{k: a , , j: b}",
        "broken-data 1:9 ,: nothing stands before this comma",
        "Remove it.",
    ),
    (
        '{j: 1, quote: a b" c, k: 2, j: 3}',
        "repeated-key 1:29 j: the key j stands in this data twice",
        "Keep one of the two, or put both values in a list: `key: [1, 2]`.",
    ),
]

IN_LINES = [
    (
        "title: Ban Phones: A Plea",
        "broken-data 1:18 :: a colon and a space stand inside a text",
        'Put the text in quotation marks: `title: "Ban Phones: A Plea"`.',
    ),
    (
        "title: T\n author: A",
        "broken-data 2:2 a: this key is indented more than the one above it",
        "Give all keys the same indentation.",
    ),
    (
        'context:\n  quote: "a"\n   reason: b',
        "broken-data 3:4 r: this key is indented otherwise than those above it",
        "Give all keys the same indentation.",
    ),
    (
        "title T\nauthor: A",
        "broken-data 1:1 t: this line has no key",
        "Put a colon and a space between a key and its value: `key: value`.",
    ),
    (
        "date: 1\ntitle T\nauthor: A",
        "broken-data 2:1 t: this line has no key",
        "Put a colon and a space between a key and its value: `key: value`.",
    ),
    (
        "title T",
        "data-without-keys 1:1 t: the data has no keys",
        "Write keys with values: `key: value` on each line.",
    ),
    (
        'title: "T\nauthor: A',
        'unclosed-quotation-mark 1:8 ": the quotation mark is never closed',
        "Put the same mark behind the quotation.",
    ),
    (
        'title: "T\nand more"',
        'broken-data 1:8 ": a text in quotation marks goes on in a line that is not indented',
        "Put two spaces before each of its further lines.",
    ),
    (
        "title: [T] more",
        "broken-data 1:12 m: something stands behind the bracket",
        "Put all of the text in quotation marks, or remove what stands behind the bracket.",
    ),
    (
        "thesis: [T\nauthor: A",
        "broken-data 1:9 [: this list is never closed",
        "Put a `]` at its end, or the text in quotation marks if it is none.",
    ),
    (
        "thesis:\n\t- T",
        "broken-data 2:1 \t: a tab stands where data needs spaces",
        "Put spaces in its place.",
    ),
    (
        "title: We are #1\n  and more",
        "broken-data 1:15 #: what stands behind this `#` is a comment",
        "Put the text in quotation marks.",
    ),
    (
        "title: !!",
        "broken-data 1:8 !: a value can't begin with `!`",
        "Put the value in quotation marks.",
    ),
    (
        "title: T\n- A",
        "broken-data 2:3 A: an item of a list stands among keys",
        "Indent the items below the key that they belong to, which ends with a colon.",
    ),
    (
        "title: T\ncontext: {quote: a",
        "broken-data 2:10 {: this mapping is never closed",
        "Put a `}` at its end, or the text in quotation marks if it is none.",
    ),
]

UNREAD = " Until then no key of the front matter is read, and quotes go unchecked."


@pytest.mark.parametrize(("block", "said", "mend"), IN_BRACES)
def test_a_mistake_in_braces_is_told_in_the_words_of_the_notation(block, said, mend):
    document, (mistake,) = parse(Source(f"[A]: x\n{block}\n  + [B]: y"))
    line, column = mistake.place.start.line - 1, mistake.place.start.column

    assert f"{mistake.code.name} {line}:{column} {mistake.place.text}: {mistake.message}" == said
    assert mistake.help == mend
    assert len(document.blocks[0].relations) == 1


@pytest.mark.parametrize(("lines", "said", "mend"), IN_LINES)
def test_a_mistake_in_front_matter_says_that_none_of_it_is_read(lines, said, mend):
    document, (mistake,) = parse(Source(f"===\n{lines}\n===\n\n[A]: x"))
    line, column = mistake.place.start.line - 1, mistake.place.start.column

    assert f"{mistake.code.name} {line}:{column} {mistake.place.text}: {mistake.message}" == said
    assert mistake.help == mend + UNREAD
    assert document.front_matter.value == {}


@pytest.mark.parametrize(
    "text",
    [
        '[A]: x {quote: "he said “a” and ‘b’"}',
        '[A]: x {quote: "“a”"}',
        "[A]: x {quote: “a” and “b”}",
        "===\ntitle: “A” and “B”\nauthor: By A, “B”\n===\n\nx",
        "===\nquote: |\n  “a”\n===\n\nx",
        '[A]: x {"a=b", c: d=e}',
        '[A]: x {k: "a", b}',
        "[A]: x {k: true, b}",
        "[A]: x {k: [a, b], c}",
        "[A]: x {k: a, j: , b}",
        '[A]: x {k: a"b"}',
        "===\nk: [a]\nquote: >\n  text\n===\n\nx",
        "===\nk: [a]\nquote: b, > c\n===\n\nx",
        "===\ncontext:\n title: a\ntitle: b\n===\n\nx",
        "===\ncontext:\n  - # a: b\n    quote: c\n\n  - # a: b\n    quote: d\n===\n\nx",
    ],
)
def test_marks_inside_a_value_are_no_mistake(text):
    _, mistakes = parse(Source(text))

    assert [str(mistake) for mistake in mistakes] == []


def test_curly_marks_that_break_nothing_are_a_warning():
    _, (mistake,) = parse(Source("[A]: x {quote: “a”}"))

    assert mistake.severity == Severity.WARNING


def test_a_closing_brace_behind_an_escaped_one_closes_no_data():
    assert parse(Source(r"[A]: \{} and k: v}"))[1] == ()


def test_braces_in_front_matter_end_their_texts_where_a_line_is_not_indented():
    _, (mistake,) = parse(Source("=== {k: a\nb}\n===\n\nx"))

    assert mistake.message == "a text goes on in a line that is not indented"
    assert (mistake.place.start.line, mistake.place.text) == (2, "b")


def test_the_first_key_of_front_matter_does_not_begin_as_yaml_begins():
    _, (mistake,) = parse(Source("===\n---title: T\n===\n\nx"))

    assert mistake.message == "the first key can't begin with `---`"
    assert mistake.place.start.line == 2


def test_data_with_data_in_it_that_is_never_opened_is_told_of_once():
    document, (mistake,) = parse(Source('[A]: a. quote: "b", declarations: {p: c}}\n  + [B]: y'))

    assert mistake.code.name == "unopened-data"
    assert [len(block.relations) for block in document.blocks] == [1]


@pytest.mark.parametrize(
    ("text", "said", "mend"),
    [
        (
            "===\nk: 1\n\nx",
            "1:1 ===: the front matter is never closed",
            "Put a line with `===` behind it.",
        ),
        (
            "k: 1\n===\n\nx",
            "1:1 k: the front matter is never opened",
            "Put a line with `===` above it.",
        ),
        (
            "===\nk: 1\n===\nx",
            "4:1 x: there is no blank line behind the front matter",
            "Put a blank line behind it: Argdown's own tools need one.",
        ),
        (
            "===\nk: 1\n===\n// c\n/* d */\nx",
            "6:1 x: there is no blank line behind the front matter",
            "Put a blank line behind it: Argdown's own tools need one.",
        ),
    ],
)
def test_front_matter_that_is_not_set_apart_is_told_of_and_read(text, said, mend):
    document, (mistake,) = parse(Source(text))
    place = mistake.place

    assert f"{place.start.line}:{place.start.column} {place.text}: {mistake.message}" == said
    assert mistake.help == mend
    assert document.front_matter.value == {"k": 1}
    front = document.front_matter.span
    assert text[front.start : front.end].strip("=\n") == "k: 1"
    assert text[front.end :].lstrip("=\n").startswith(("x", "//"))
    assert [block.text.plain for block in document.blocks] == ["x"]


@pytest.mark.parametrize("data", ["{k: [\n1,\n'2\n  3',\n4\n], j: {\n'a': 'b',\nc: d}\n}"])
def test_what_stands_in_brackets_may_stand_at_any_column(data):
    document, mistakes = parse(Source(f"[A]: x {data}"))

    assert [str(mistake) for mistake in mistakes] == []
    assert document.blocks[0].data.value == {"k": (1, "2 3", 4), "j": {"a": "b", "c": "d"}}


def test_each_item_of_a_list_in_lines_has_keys_of_its_own():
    text = "===\ncontext:\n  - quote: a\n    reason: b\n  - quote: c\n    quote: d\n===\n\nx"
    _, (mistake,) = parse(Source(text))

    assert mistake.message == "the key quote stands in this data twice"
    assert mistake.place.start.line == 6


@pytest.mark.parametrize("between", ["", "   ", "# a comment", "    # a: comment", "#"])
@pytest.mark.parametrize("margin", ["", "  "])
def test_no_blank_line_or_comment_hides_a_key_that_stands_twice(between, margin):
    lines = [f"{margin}context:", f"{margin}  quote: a", between, f"{margin}  quote: b"]
    _, (mistake,) = parse(Source("\n".join(["===", *lines, "===", "", "x"])))

    assert mistake.message == "the key quote stands in this data twice"
    assert mistake.place.start.line == 5


def test_a_line_without_a_key_is_told_of_and_the_others_are_read():
    document, (mistake,) = parse(Source("===\ntitle: T\n: A\n===\n\nx"))

    assert (mistake.message, mistake.place.start.line) == ("this line has no key", 3)
    assert mistake.help == "Put the colon directly behind the key."
    assert document.front_matter.value["title"] == "T"
