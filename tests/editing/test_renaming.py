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
