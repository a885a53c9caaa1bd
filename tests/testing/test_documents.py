"""Documents as they are drawn, and misprinted."""

import pytest
from hypothesis import given, settings
from hypothesis.errors import InvalidArgument

from argmap import parse
from argmap.testing.strategies import documents, misprinted


@given(documents())
def test_a_document_is_read_without_an_error(text):
    assert parse(text).ok


@given(misprinted("[A]: a\n  + <B>: b\n"))
def test_a_misprint_is_one_sign_or_one_line(text):
    assert len(text) < 60
    assert any(part in text for part in ("[A]: a", "  + <B>: b"))


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
