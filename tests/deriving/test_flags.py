"""Flags and colours in data."""

import pytest

from argmap.deriving import derive
from argmap.reading import parse


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("[A]: a {isInMap: no}", "x:1:9", "`isInMap` of [A] is 'no', not true or false"),
        ("<A>: a {isInMap: 1}", "x:1:9", "`isInMap` of <A> is 1, not true or false"),
        ("[A]: a {isInGroup: }", "x:1:9", "`isInGroup` of [A] is empty, not true or false"),
        ("# One {isGroup: off}", "x:1:1", "`isGroup` of “One” is 'off', not true or false"),
        (
            "# One {isClosed: [true]}",
            "x:1:1",
            "`isClosed` of “One” is a list or a mapping, not true or false",
        ),
        ("[A]: a {color: red}", "x:1:9", "`color` of [A] is 'red', which is no colour"),
    ],
)
def test_what_is_no_flag_and_no_colour_is_told_of(text, place, message):
    reading = parse(f"{text}\n\n[B]: b", "x")

    assert [(str(d.place), d.message) for d in derive(reading).diagnostics] == [(place, message)]


def test_a_flag_that_is_none_is_not_heeded():
    reading = parse("[A]: a\n  + [B]: b {isInMap: no}")

    assert [node.ref.title for node in derive(reading).nodes] == ["A", "B"]


def test_what_is_right_is_not_told_of():
    text = "# One {isGroup: true, color: 1}\n\n[A]: a {isInMap: false, color: '#1af'}\n\n<B> {isInGroup: true}"

    assert derive(parse(text)).diagnostics == ()
