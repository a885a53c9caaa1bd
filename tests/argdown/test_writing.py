"""What argmap writes, Argdown's own parser accepts and reads as argmap does."""

import math
import os
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from reading_shapes import ordered, ours, theirs
from reference import Argdown, missing

from argmap import dumps, parse, read
from argmap.testing.strategies import maps

CORPORA = os.environ.get("ARGMAP_CORPORA")
HERE = Path(__file__).parent
DOCUMENTS = [
    *sorted((HERE.parent.parent / "examples").glob("*.argdown")),
    *(
        path
        for path in sorted(Path(CORPORA or os.devnull, "argdown").glob("*"))
        if path.suffix in {".ad", ".argdown"}
    ),
]
# Where one of these stands, Argdown takes it for data.
KEYS = ("text: ", "tags: ", "inSection: ", "relation: ", "relations:", "id: ")

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def argdown():
    """Return Argdown's own parser."""
    if reason := missing():
        pytest.skip(reason)
    with Argdown() as running:
        yield running


def check(drawn, argdown):
    text = dumps(drawn)
    (printed,) = argdown.read([text])

    assert "error" not in printed
    reading = parse(text)
    if not any(key in text for key in KEYS):
        assert comparable(theirs(printed)) == comparable(ours(reading))
        return
    bare = evolve(reading, map=evolve(reading.map, relations=()))
    found, wanted = comparable(theirs(printed)), comparable(ours(bare))
    for part in ("members", "steps", "front"):
        assert found[part] == wanted[part]


def comparable(shape):
    """Return a shape with numbers as JavaScript has them."""
    found = numbers(shape)
    for part in ("members", "steps", "relations"):
        found[part] = ordered(found[part])
    return found


def numbers(value):
    match value:
        case bool():
            return value
        case int() | float():
            return float(value) if math.isfinite(value) else None
        case dict():
            return {key: numbers(item) for key, item in value.items()}
        case list():
            return [numbers(item) for item in value]
    return value


def is_empty(drawn):
    """Tell whether there is nothing in a map but front matter: Argdown wants a block."""
    return not (drawn.statements or drawn.arguments or drawn.sections)


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(drawn=maps(rich=True, odd=True))
def test_every_map_is_written_as_argdown_reads_it(argdown, drawn):
    if not is_empty(drawn):
        check(drawn, argdown)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_real_map_is_written_as_argdown_reads_it(argdown, path):
    drawn = read(path).map
    if not is_empty(drawn):
        check(drawn, argdown)
