"""Values of data blocks: immutable, hashable, equal by content."""

import copy
import math
import pickle
from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from argmap.testing.strategies import data, values
from argmap.values import NO_DATA, Data, freeze


def thawed(value):
    """Return a value as lists and dicts."""
    match value:
        case Data():
            return {key: thawed(item) for key, item in value.items()}
        case tuple():
            return [thawed(item) for item in value]
    return value


@given(values())
def test_to_freeze_lists_and_dicts_gives_tuples_and_data(value):
    assert freeze(thawed(value)) == value
    assert hash(freeze(thawed(value))) == hash(value)


@given(values())
def test_what_is_frozen_stays_as_it_is(value):
    assert freeze(value) == value


@given(data())
def test_data_survive_copying(value):
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  (our own)


def test_data_are_a_mapping():
    value = Data({"b": 1, "a": "x"})

    assert value["a"] == "x"
    assert list(value) == ["b", "a"]
    assert len(value) == 2
    assert dict(value) == {"b": 1, "a": "x"}
    assert value.get("c") is None
    assert "b" in value
    assert repr(value) == "Data({'b': 1, 'a': 'x'})"


def test_the_order_of_keys_is_kept_and_not_compared():
    one, other = Data({"a": 1, "b": 2}), Data({"b": 2, "a": 1})

    assert one == other == {"a": 1, "b": 2}
    assert hash(one) == hash(other)
    assert list(other) == ["b", "a"]


def test_data_are_equal_to_nothing_but_mappings():
    assert Data() != ()
    assert Data() != None  # noqa: E711  (what is compared)
    assert Data() == NO_DATA == {}


def test_data_cannot_be_changed():
    value = Data({"a": 1})

    with pytest.raises(TypeError):
        value["a"] = 2
    with pytest.raises(FrozenInstanceError):
        value._items = {}


def test_what_data_were_made_from_can_be_changed_without_changing_them():
    inner = [1]
    outer = {"list": inner, "deep": {"list": inner}}
    value = Data(outer)
    before = hash(value)
    inner.append(2)
    outer["more"] = 3

    assert value == {"list": (1,), "deep": Data({"list": (1,)})}
    assert hash(value) == before


def test_keys_become_texts_and_strange_values_what_they_print():
    assert freeze({2: date(2004, 5, 20)}) == Data({"2": "2004-05-20"})


def test_not_a_number_is_equal_to_itself_when_read_twice():
    one, other = Data({"x": float("nan")}), Data({"x": [float("nan")]})

    assert one == Data({"x": float("nan")})
    assert hash(one) == hash(Data({"x": float("nan")}))
    assert other == Data({"x": (math.nan,)})
