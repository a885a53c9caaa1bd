"""To give something another title."""

import json
from collections.abc import Mapping

import pytest
from half_written import REAL
from hypothesis import given
from hypothesis import strategies as st

from argmap.editing import occurrences, rename
from argmap.editing.fronting import STATEMENTS_EXPECTED
from argmap.expecting import Kind
from argmap.reading import parse
from argmap.source import apply


def renamed(at, text, title):
    reading, offset = at(text)
    return apply(reading.source.text, rename(reading, offset, title))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[|A]: a\n  + [B]: @[A] @<A>\n\n[A]", "[N n]: a\n  + [B]: @[N n] @<A>\n\n[N n]"),
        ("<|A>\n\n(1) [A]\n----\n(2) b", "<N n>\n\n(1) [A]\n----\n(2) b"),
        ("===\nthesis: A\n===\n\n[|A]: a", "===\nthesis: N n\n===\n\n[N n]: a"),
        (
            "===\nthesis: ['A', \"A\"]\n===\n\n[|A]: a",
            "===\nthesis: ['N n', \"N n\"]\n===\n\n[N n]: a",
        ),
        ("[|A: a", "[N n: a"),
        ("|text [", "text ["),
    ],
)
def test_a_title_is_changed_wherever_it_stands(at, text, expected):
    assert renamed(at, text, "N n") == expected


@pytest.mark.parametrize("title", ["N n", "N's", 'the "N"', "N: n"])
@pytest.mark.parametrize("sign", ['"', "'"])
def test_ends_that_the_front_matter_declares_are_renamed_as_well(at, sign, title):
    text = """===
relations:
  - {kind: entails, source: "[A]", target: "[B]"}
  - {kind: undercut, source: "[B]", target: {kind: entails, source: "[A]", target: "[B]"}}
===

[|A]: a

[B]: b
""".replace('"', sign)
    before = at(text)[0].map.relations
    after = parse(renamed(at, text, title)).map.relations

    assert [str(one.ref) for one in after] == [
        str(one.ref).replace("[A]", f"[{title}]") for one in before
    ]


@pytest.mark.parametrize("title", ["N n", "N: n", "N, n", "N #n", '"N"'])
def test_steps_that_are_ends_have_the_new_title_of_their_argument(at, title):
    text = """===
relations: [{kind: undercut, source: "[B]", target: step 1 of <A>}]
===

[B]: b

<|A>

(1) a
----
(2) c
"""
    (relation,) = parse(renamed(at, text, title)).map.relations

    assert str(relation.ref) == f"the undercut from [B] to step 1 of <{title}>"


@pytest.mark.parametrize("title", ["yes: no", "true", "#a", "it's", 'say "so"', "12", "a, b"])
@pytest.mark.parametrize("thesis", ["A", "'A'", '"A"', "[A]"])
def test_a_thesis_stays_the_same_text_in_yaml(at, title, thesis):
    text = renamed(at, f"===\nthesis: {thesis}\n===\n\n[|A]: a", title)

    assert parse(text).map.front.thesis == (title,)


EXPECTING = """===
expect:
  - {{accepted: [{0}, B], by: carneades}}
  - rejected: {1}
    # of A
  - entailed: B
    from:
      - >-
        {2}
  - valid: [{3}, {4}]
===

[{5}]: a

[B]: b

<{6}>

(1) [{5}]
----
(2) [B]
"""


def test_what_is_expected_of_a_statement_is_expected_of_its_new_title():
    text = EXPECTING.format("A", r'"\x41"', "A", "step 1 of <A>", "A", "A", "A")

    assert apply(text, rename(parse(text), text.index("[A]:"), "it's")) == EXPECTING.format(
        '"it\'s"', '"it\'s"', "it's", "step 1 of <A>", "A", "it's", "A"
    )


def test_what_is_expected_of_an_argument_is_expected_of_its_new_title():
    text = EXPECTING.format("A", "A", "A", "step 1 of <A>", "'A'", "A", "A")

    assert apply(text, rename(parse(text), text.index("\n<A>") + 1, "it's")) == EXPECTING.format(
        "A", "A", "A", '"step 1 of <it\'s>"', "'it''s'", "A", "it's"
    )


def test_a_word_that_is_no_title_there_stays(at):
    text = """===
title: carneades
expect: {accepted: carneades, by: carneades}
relations:
  - {kind: prefers, source: "[carneades]", target: "[B]", data: {why: "[carneades]"}}
===

[|carneades]: a

[B]: b
"""

    after = parse(renamed(at, text, "N")).map

    assert after.front.title == "carneades"
    assert after.front.expect == ({"accepted": "N", "by": "carneades"},)
    assert [(str(one.ref), one.data["why"]) for one in after.relations] == [
        ("the prefers from [N] to [B]", "[carneades]")
    ]


@pytest.mark.parametrize("said", ["&b A", "!!str A"])
def test_what_cannot_be_written_anew_is_told_and_nothing_is_renamed(at, said):
    text = f"===\ntitle: A\nexpect: {{accepted: {said}}}\n===\n\n[|A]: a"

    with pytest.raises(ValueError, match="by an anchor or a tag of YAML: write"):
        renamed(at, text, "N")


def test_the_keys_of_expectations_that_hold_titles_are_all_known():
    of_statements = set(Kind) - {Kind.VALID, Kind.COVERAGE} | {"from"}

    assert of_statements == STATEMENTS_EXPECTED


@pytest.mark.parametrize("title", ["", " ", "a]b", "a>b", "a\nb", "- a", " a"])
def test_what_is_no_title_is_refused(at, title):
    with pytest.raises(ValueError, match="can't be a title"):
        renamed(at, "[|A]: a", title)


def test_a_title_that_is_taken_is_refused(at):
    with pytest.raises(ValueError, match="there is another statement of the title 'B'"):
        renamed(at, "[|A]: a\n  + [B]", "B")
    assert renamed(at, "[|A]: a\n  + <B>", "B") == "[B]: a\n  + <B>"


@given(st.sampled_from(occurrences(parse(REAL))))
def test_renaming_there_and_back_changes_nothing(found):
    there = apply(REAL, rename(parse(REAL), found.span.start, "Another title"))
    moved = parse(there)
    place = next(o for o in occurrences(moved) if o.title == "Another title").span

    assert apply(there, rename(moved, place.start, found.title)) == REAL
    assert len(moved.map.statements) == len(parse(REAL).map.statements)


BLOCKS = st.sampled_from(
    [
        "[A]: a @[B] as @<A> says",
        "[B b]: b\n  + [A]\n    - <A>: gist\n  >< [C]: @[B b]",
        "<A>",
        "<C>: c @[C]\n  +> [B b]\n  <_ <A>",
        "(1) [A]\n(2) [C]: c\n-- r --\n  <_ <C>\n(3) [B b]",
        "# On @[A] and @<C>",
        "* [A]\n* <C>",
        "[C] {isCanonical: true}",
        "<A>: [x](y) **@[B b]**",
    ]
)
RIGHT = st.lists(BLOCKS, min_size=1, max_size=6).map("\n\n".join)
FRONT = st.sampled_from(["", "===\nthesis: A\n===\n\n", "===\nthesis: ['B b', C]\n===\n\n"])


@given(FRONT, RIGHT, st.data())
def test_what_is_renamed_has_the_new_title_in_the_map_and_nothing_else_has(front, text, choose):
    reading = parse(front + text)
    here = choose.draw(st.sampled_from(occurrences(reading)))
    after = parse(apply(front + text, rename(reading, here.span.start, "Z z"))).map

    def titles(drawn):
        nouns = drawn.arguments if here.argument else drawn.statements
        return [noun.title for noun in nouns]

    there = ["Z z" if title == here.title else title for title in titles(reading.map)]
    assert titles(after) == there
    thesis = reading.map.front.thesis
    assert after.front.thesis == tuple(
        "Z z" if title == here.title and not here.argument else title for title in thesis
    )


TITLES = st.sampled_from(
    [
        "A",
        "A b",
        "it's",
        'say "so"',
        "a: b",
        "a, b",
        "# 1",
        "90",
        "true",
        "é\\x",
        "&a",
        "*a",
        "\U0001f4a7",
    ]
)


@st.composite
def in_yaml(draw, title, form="{}"):
    """Return a text with a title in YAML: in quotation marks, with escapes, folded, or plain."""
    said = form.format(title)
    escaped = "".join(
        f"\\U{ord(sign):08x}" if draw(st.booleans()) else json.dumps(sign, ensure_ascii=False)[1:-1]
        for sign in said
    )
    single = said.replace("'", "''")
    ways = [
        f'"{escaped}"',
        f"'{single}'",
        *([said] if title in {"A", "A b"} and "[" not in said else []),
    ]
    return draw(st.sampled_from(ways))


@st.composite
def told(draw, title, other):
    """Return front matter that names a title everywhere it can, and another."""
    one, step, bare = (in_yaml(title, form) for form in ("{}", "step 1 of <{}>", "<{}>"))
    end, there = in_yaml(title, "[{}]"), in_yaml(other, "[{}]")
    undercut = f"{{kind: entails, source: {draw(end)}, target: {draw(there)}}}"
    return f"""===
title: {draw(one)}
thesis: [{draw(one)}, {draw(in_yaml(other))}, {draw(one)}]
expect:
  - accepted: {draw(one)}
    by: aspic
  - {{consistent: [{draw(in_yaml(other))}, {draw(one)}], rejected: {draw(one)}}}
  - valid: [{draw(step)}, {draw(one)}]
  - entailed: {draw(one)}
    from: [{draw(one)}]  # {title}
relations:
  - {undercut}
  - {{kind: undercut, source: {draw(there)}, target: {draw(step)}}}
  - {{kind: support, source: {draw(bare)}, target: {draw(there)}, data: {{why: {draw(end)}}}}}
===

"""


BODY = """[{statement}]: a as @[{statement}] and @<{argument}> say

[O o]: o
  - [{statement}]

<{argument}>

(1) [{statement}]
----
(2) [O o]
"""


def changed(value, path, old, new, *, argument):
    """Return a value of the front matter with another title, as the notation says where they stand."""
    if isinstance(value, Mapping):
        return {k: changed(v, (*path, k), old, new, argument=argument) for k, v in value.items()}
    if isinstance(value, tuple):
        return tuple(changed(one, path, old, new, argument=argument) for one in value)
    words = {old: new} if not argument else {}
    ends = {f"[{old}]": f"[{new}]"}
    if argument:
        ends = {f"<{old}>": f"<{new}>", f"step 1 of <{old}>": f"step 1 of <{new}>"}
    match path:
        case ("expect", "valid"):
            return ({old: new, **ends} if argument else {}).get(value, value)
        case ("thesis",) | ("expect", _) if path[-1] != "by":
            return words.get(value, value)
        case ("relations", *_) if "data" not in path:
            return ends.get(value, value)
    return value


@given(TITLES, TITLES, st.booleans(), st.data())
def test_a_map_that_is_renamed_is_the_old_one_with_another_title(title, new, argument, choose):
    before = choose.draw(told(title, "O o")) + BODY.format(statement=title, argument=title)
    reading = parse(before)
    assert [d for d in reading.diagnostics if d.severity == "error"] == []
    place = before.index("<" if argument else "[", before.rindex("===\n")) + 1
    after = parse(apply(before, rename(reading, place, new)))

    assert after.tree.front_matter.value == changed(
        reading.tree.front_matter.value, (), title, new, argument=argument
    )
    names = {"statement": title, "argument": title, ("argument" if argument else "statement"): new}
    body = parse(BODY.format(**names)).map
    assert (after.map.statements, after.map.arguments) == (body.statements, body.arguments)
    wanted = [
        str(one.ref).replace(
            *((f"<{title}>", f"<{new}>") if argument else (f"[{title}]", f"[{new}]"))
        )
        for one in reading.map.relations
    ]
    assert [str(one.ref) for one in after.map.relations] == wanted
