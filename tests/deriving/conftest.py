"""Shared by the tests of deriving."""

import pytest

from argmap.deriving import derive
from argmap.reading import parse


@pytest.fixture
def derived():
    """Return the derived map of a text, with settings in front of it if there are any."""

    def of(text, settings=""):
        front = f"===\n{settings}\n===\n\n" if settings else ""
        return derive(parse(front + text))

    return of


@pytest.fixture
def names():
    """Return what has a node, in order."""
    return lambda map: [str(node.ref) for node in map.nodes]


@pytest.fixture
def arrows():
    """Return the edges with the names of their ends."""

    def of(map):
        called = {node.id: str(node.ref) for node in map.nodes}
        called |= {group.id: f"# {group.title}" for group in map.groups}
        return [f"{called[e.source]} {e.kind} {called[e.target]}" for e in map.edges]

    return of
