"""Quotes: what is said about those that are not what the text says."""

import pytest

import argmap
from argmap.source import Source

SOURCE = """\
A failure to coordinate guarantees an erosion of trust. The moves do not threaten the alliances.

The stakes are high. The stakes are known.
"""


def told(quote, extra=""):
    """Return the findings about quotes, each with its place."""
    argdown = f'[A]: a {{quote: "{quote}"{extra}}}\n'
    text = argmap.SourceText.of(Source(SOURCE, "source.txt"))
    return [
        diagnostic
        for diagnostic in argmap.check(argmap.parse(argdown, "x").map, text=text)
        if diagnostic.code.id in {"AM401", "AM402", "AM403"}
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "guarantees an erosion of trust",
        "The moves do   not threaten the alliances",
        "A failure … guarantees an erosion",
    ],
)
def test_a_quote_that_the_text_says_is_passed_over(quote):
    assert told(quote) == []


def test_a_changed_word_is_shown_beside_the_right_one():
    (found,) = told("A failure to coordinate invites an erosion of trust")

    assert str(found) == (
        "x:1:17: error AM402 misquote: this quote of [A] is not what the text says: "
        "“invites” for “guarantees”"
    )
    assert found.help == 'Write "A failure to coordinate guarantees an erosion of trust".'
    (note,) = found.notes
    assert str(note.place) == "source.txt:1:1"


def test_a_dropped_not_is_said_to_turn_the_meaning_around():
    (found,) = told("The moves do threaten the alliances")

    assert str(found) == (
        "x:1:17: error AM402 misquote: this quote of [A] is not what the text says: "
        "“not” is left out, which turns its meaning around"
    )


def test_an_added_not_is_said_to_turn_the_meaning_around():
    (found,) = told("guarantees not an erosion of trust")

    assert "“not” is added, which turns its meaning around" in found.message


def test_a_quote_from_elsewhere_is_not_found():
    (found,) = told("Nobody expects the Spanish Inquisition")

    assert str(found) == (
        "x:1:17: error AM401 quote-not-found: this quote of [A] is not in source.txt"
    )


def test_a_quote_that_stands_twice_points_to_both():
    (found,) = told("The stakes are")

    assert found.message == "this quote of [A] stands 2 times in source.txt"
    assert [str(note.place) for note in found.notes] == ["source.txt:3:1", "source.txt:3:22"]
