"""What the tests of the model share."""

import pytest

from argmap.diagnostics import Severity
from argmap.reading import parse


@pytest.fixture
def drawn():
    """Return a function from a text in which nothing is wrong to its map."""

    def _drawn(text):
        reading = parse(text)
        wrong = [told for told in reading.diagnostics if told.severity > Severity.INFO]
        assert [str(diagnostic) for diagnostic in wrong] == []
        return reading.map

    return _drawn


@pytest.fixture
def told():
    """Return a function from a text to what is wrong with it: code, what stands there, help."""

    def _told(text):
        return [
            f"{wrong.code.id} {wrong.place.start} {wrong.place.text} | {wrong.message} | {wrong.help}"
            for wrong in parse(text).diagnostics
        ]

    return _told


@pytest.fixture
def related(drawn):
    """Return a function from a text to its relations in words."""

    def _related(text):
        return [
            f"{relation.source} {relation.kind} {relation.target}"
            for relation in drawn(text).relations
        ]

    return _related
