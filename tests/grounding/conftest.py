"""What the tests of grounding share."""

import pytest

from argmap.grounding import SourceText, ground
from argmap.model import ArgumentMap, Statement
from argmap.source import Source


@pytest.fixture
def look_up():
    """Return a function from a text and quotes to their quotations."""

    def _look_up(text, *quotes):
        drawn = ArgumentMap((Statement("Claim", quotes=quotes),))
        return ground(drawn, SourceText.of(Source(text))).quotations

    return _look_up


@pytest.fixture
def find(look_up):
    """Return a function from a text and a quote to its match and what stands at its places."""

    def _find(text, quote):
        (found,) = look_up(text, quote)
        return str(found.match), [text[span.start : span.end] for span in found.spans]

    return _find
