"""What the tests of editing share: texts with a cursor, and texts with anything in them."""

import sys
from pathlib import Path

import pytest

from argmap.reading import parse

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def at():
    """Return a function from a text with a `|` in it to the reading and the offset of that."""

    def _at(text):
        offset = text.index("|")
        return parse(text[:offset] + text[offset + 1 :]), offset

    return _at
