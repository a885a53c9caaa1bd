"""Data blocks."""

import pytest

from argmap.source import Source
from argmap.syntax import parse


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("{k: 1}", {"k": 1}),
        ("{}", {}),
        ("{a, b}", {"a": None, "b": None}),
        ("{k: {j: [1, {i: 2}]}}", {"k": {"j": (1, {"i": 2})}}),
        ("{\nk: 1\n\nj: 2\n}", {"k": 1, "j": 2}),
        ("{\n  k:\n    - a\n    - b\n}", {"k": ("a", "b")}),
        ("{\r\n  k: 1\r\n  j: 2\r\n}", {"k": 1, "j": 2}),
        ("{k: 1,\n j: 2}", {"k": 1, "j": 2}),
        ("{k: '}', j: \"{\"}", {"k": "}", "j": "{"}),
        ("{k: it's, j: \"it's\"}", {"k": "it's", "j": "it's"}),
        ("{k: yes, j: 1:30, i: 012}", {"k": "yes", "j": "1:30", "i": 12}),
        ('{k: R&D, j: a * b, i: "&a *a"}', {"k": "R&D", "j": "a * b", "i": "&a *a"}),
        ("{\nk: |\n  *b* &c\nj: 1\n}", {"k": "*b* &c\n", "j": 1}),
        ("{\nk: |\n  a\n  b\n  }", {"k": "a\nb\n"}),
        ("{\nk: >\n  [a, > b]\nj: a, >b\n}", {"k": "[a, > b]\n", "j": "a, >b"}),
        ("{\nk: |\n}", {"k": ""}),
        ("{\nk: >\n\n}", {"k": ""}),
        ("{\nk: |+\n}", {"k": ""}),
        ("{\nk: |+\n\n}", {"k": "\n"}),
        ("{\nk: [\n]\n}", {"k": ()}),
        ("{\nk: [\n'a',\n\"b\", c\n]\n}", {"k": ("a", "b", "c")}),
        ("{\nk: {\n'a': 'b\n  c',\nd: e\n}\n}", {"k": {"a": "b c", "d": "e"}}),
        ("{\nk: VIII or\n  IX}", {"k": "VIII or IX"}),
        ("{\nk: IX or\n  X}", {"k": "IX or X"}),
        ("{\n\t# c\nk: 1\n}", {"k": 1}),
        ("{k: [j: 1, j: 2]}", {"k": ({"j": 1}, {"j": 2})}),
        ("{k:[1, {j:{i: 2}}], l: 'a:[b'}", {"k": (1, {"j": {"i": 2}}), "l": "a:[b"}),
        (
            "{\nk: [\n  1,\n2\n]\nj:\n  i: {a: 1,\n  b: 2}\n}",
            {"k": (1, 2), "j": {"i": {"a": 1, "b": 2}}},
        ),
        ("{.nan, .inf: a, -.inf: b}", {"NaN": None, "Infinity": "a", "-Infinity": "b"}),
        ("{~: a, true: b, 2.0: c, 1.5: d}", {"null": "a", "true": "b", "2": "c", "1.5": "d"}),
    ],
)
def test_data_is_yaml_in_braces_or_in_lines(block, expected):
    document, mistakes = parse(Source(f"[A]: x {block}\n  + [B] {{j: 1}}\n"))
    (statement,) = document.blocks

    assert {mistake.code.name for mistake in mistakes} <= {"carriage-return-in-data"}
    assert expected == statement.data.value
    assert statement.text.plain == "x"
    assert statement.relations[0].child.data.value == {"j": 1}


@pytest.mark.parametrize("data", ["{k: 1}", "{k: '}', j: {}}"])
def test_a_closing_brace_behind_blank_lines_is_kept_apart_from_data(data):
    document, (mistake,) = parse(Source(f"a {data}\n\n}}"))

    assert mistake.code.name == "brace-runs-on"
    assert [edit.text for edit in mistake.fix] == [" /**/"]
    assert [block.text.plain for block in document.blocks] == ["a", "}"]


def test_a_brace_in_quotation_marks_closes_nothing():
    _, mistakes = parse(Source("(1) p\n-- r {k: x, j: '}'} --\n(2) q\n"))

    assert mistakes == ()


@pytest.mark.parametrize("text", ["a {b}, c", "{a, b}, c", "a {b", r"a \{b} c", "a {k: 1}, b"])
def test_braces_elsewhere_are_text(text):
    document, mistakes = parse(Source(text))

    assert [str(mistake) for mistake in mistakes] == []
    assert document.blocks[0].data is None


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ('[A]: ü {k: "v}\n  + [B]: x {k: "w"}', "1:12", "unclosed-quotation-mark"),
        ("[A]: ü {k: [1, 2}", "1:12", "broken-data"),
        ("[A]: x {\n  k: ü\n j: v\n}", "3:2", "broken-data"),
        ("[A]: x {k: *a*}", "1:12", "broken-data"),
        ("[A]: x {k: 1, j: 2, k: 3}", "1:21", "repeated-key"),
        ("[A]: x {\nk: 1\nj: {k: 1}\nk: 2\n}", "4:1", "repeated-key"),
        ("[A]: x {k: &a 1, j: *a}", "1:21", "alias-in-data"),
        ("[A]: x {\n- a\n}", "2:1", "data-without-keys"),
        ('[A]: x {k: "a } b"}', "1:15", "brace-cuts-data"),
        ("===\nk: 1\nk: 2\n===\n\n[A]", "3:1", "repeated-key"),
        ("===\nk: [\n===\n\n[A]", "2:4", "broken-data"),
    ],
)
def test_broken_data_is_placed_where_it_breaks(text, place, code):
    document, mistakes = parse(Source(text))

    assert [f"{code} {place}"] == [f"{m.code.name} {m.place.start}" for m in mistakes]
    assert document.blocks[0].title.name == "A"


def test_an_alias_bomb_is_refused():
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    _, mistakes = parse(Source("===\n" + "\n".join(lines) + "\n===\n\n[A]"))

    assert [mistake.code.name for mistake in mistakes] == ["alias-in-data"]


def test_deep_data_is_refused():
    _, mistakes = parse(Source("[A]: x " + "{a: " * 400 + "1" + "}" * 400))

    assert [mistake.code.name for mistake in mistakes] == ["broken-data"]


@pytest.mark.parametrize("levels", [65, 120, 250, 5000])
@pytest.mark.parametrize(
    "nested",
    [
        lambda levels: f"[A]: a {'{k: ' * levels}1{'}' * levels}\n",
        lambda levels: f"[A]: a {{k: {'[' * levels}1{']' * levels}}}\n",
        lambda levels: f"===\nk:\n  {'- ' * levels}x\n===\n\n[A]: a\n",
    ],
)
def test_data_that_goes_too_deep_is_told(mend, levels, nested):
    _, mistakes = mend(nested(levels))

    assert [mistake.split()[0] for mistake in mistakes] == ["broken-data"]


def test_data_may_be_as_deep_as_anybody_wants(mend):
    _, mistakes = mend("[A]: a " + "{k: " * 64 + "1" + "}" * 64)

    assert mistakes == []
