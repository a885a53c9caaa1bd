"""Making very many objects: cheap classes, and a collector that rests meanwhile."""

import gc
from functools import cached_property
from unittest import mock

import pytest
from attrs import field, frozen
from attrs.exceptions import FrozenInstanceError

from argmap import reading
from argmap.light import light, unchecked, uncollected
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


def test_reading_leaves_nothing_in_circles():
    text = (
        "# a\n\n[A]: a {b: 1}\n  + <B>: @[C] **b** #d\n\n(1) a\n----\n(2) [b\n\n* a\n\n{a: [}\n\n"
    )
    parse(text)
    gc.collect()
    gc.disable()
    try:
        parse(text * 3)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_what_is_frozen_stays_so_when_a_long_text_is_read():
    gc.freeze()
    frozen = gc.get_freeze_count()
    try:
        parse("[A]: a\n\n" * 10_000)
        assert gc.get_freeze_count() > frozen / 2
    finally:
        gc.unfreeze()


def test_a_long_text_is_not_looked_through_for_garbage():
    gc.unfreeze()
    began = []

    def note(phase, info):
        began.append((phase, info["generation"]))

    gc.callbacks.append(note)
    try:
        parse("[A]: a\n\n" * 10_000)
        made = [[] for _ in range(100)]
    finally:
        gc.callbacks.remove(note)

    assert len(made) == 100
    assert began == [("start", 1), ("stop", 1)]


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        parse("[A]: a")
        assert not gc.isenabled()
    finally:
        gc.enable()


@frozen(weakref_slot=False)
class Title:
    name: str = field(converter=str.strip)
    level: int = 1

    @cached_property
    def size(self):
        return len(self.name)


def test_what_is_known_to_be_right_is_made_without_checks():
    made = unchecked(Title)("a ", level=2)

    assert type(made) is Title
    assert (made.name, made.level, made.size) == ("a ", 2, 2)
    assert unchecked(Title)("a") == Title(" a ")


def test_what_is_made_without_checks_cannot_be_changed_either():
    with pytest.raises(FrozenInstanceError):
        unchecked(Title)("a").name = "b"
