"""To give something another title."""

import pytest
from half_written import REAL
from hypothesis import given
from hypothesis import strategies as st

from argmap.editing import occurrences, rename
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
            "===\nthesis: ['N n', \"A\"]\n===\n\n[N n]: a",
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
