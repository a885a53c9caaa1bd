"""Documents as they are drawn, and misprinted."""

from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis.errors import InvalidArgument

from argmap import parse
from argmap.testing.strategies import documents, misprinted


@given(documents())
def test_a_document_is_read_without_an_error(text):
    assert parse(text).ok


def _alike(one, other):
    """How many signs two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@given(misprinted("[A]: a\n  + <B>: b\n"))
def test_a_misprint_is_in_one_place_or_concerns_one_line(text):
    meant = "[A]: a\n  + <B>: b\n"
    before = _alike(text, meant)
    behind = _alike(text[before:][::-1], meant[before:][::-1])

    assert len(meant) - before - behind <= 3 or set(text.splitlines()) <= set(meant.splitlines())


def test_every_construct_is_drawn():
    missing = {"<_ ", "_> ", "><", "(1)", "{", "* ", "1. ", "# ", "===", "@[", "//", "\r\n"}

    @settings(max_examples=300)
    @given(documents())
    def look(text):
        missing.difference_update([mark for mark in missing if mark in text])

    look()
    assert not missing


def test_only_texts_are_misprinted():
    with pytest.raises(InvalidArgument, match="texts or a strategy of texts are misprinted, not 5"):
        misprinted(5)
