"""Making very many objects: cheap classes, and a collector that rests meanwhile."""

import gc
from unittest import mock

import pytest

from argmap import reading
from argmap.light import light, uncollected
from argmap.reading import parse


@light
class Pair:
    left: int
    right: int = 0


def test_cheap_objects_are_equal_by_content_and_can_be_keys():
    assert {Pair(1): "found"}[Pair(1, 0)] == "found"
    assert Pair(1, 2) != Pair(2, 1)
    assert repr(Pair(1, 2)) == "Pair(left=1, right=2)"


def test_the_collector_rests_while_a_map_is_read_and_goes_on_afterwards():
    seen = []

    def build(*found):
        seen.append(gc.isenabled())
        return real(*found)

    real = reading.build
    with mock.patch.object(reading, "build", build):
        parse("[A]: a")

    assert seen == [False]
    assert gc.isenabled()


def test_the_collector_goes_on_if_something_fails():
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 / 0

    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        parse("[A]: a")
        assert not gc.isenabled()
    finally:
        gc.enable()
