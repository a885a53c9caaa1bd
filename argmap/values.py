"""Values of data blocks, immutable and hashable."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, Union, cast

from attrs import field, frozen

__all__ = [
    "DEEPEST",
    "NO_DATA",
    "Data",
    "Value",
    "demand_characters",
    "depth",
    "freeze",
    "texts",
    "thaw",
]

DEEPEST = 64
"""Levels of lists and mappings in each other that data may have: what walks over it may recurse."""

Value: TypeAlias = Union[None, bool, int, float, str, tuple["Value", ...], "Data"]


def _frozen(items: Mapping[str, object]) -> dict[str, Value]:
    try:
        return {
            key if key.__class__ is str else _word(key): freeze(value)
            for key, value in items.items()
        }
    except RecursionError:
        raise ValueError(f"data has no more than {DEEPEST} levels in each other") from None


def _word(key: object) -> str:
    """Return a key as JSON has it, or JavaScript, where JSON has no word."""
    if key is None or isinstance(key, bool):
        return "null" if key is None else str(key).lower()
    if not isinstance(key, float):
        return str(key)
    written = str(int(key)) if key.is_integer() else str(key)
    return written.replace("inf", "Infinity").replace("nan", "NaN")


@frozen(eq=False, repr=False)
class Data(Mapping[str, Value]):
    """A mapping that can't be changed: keys as written, order kept but not compared.

    What it is made from is copied, and frozen as `freeze` does.

    Raises:
        ValueError: it has far more than `DEEPEST` levels in each other.
    """

    _items: dict[str, Value] = field(factory=dict, converter=_frozen)

    def __getitem__(self, key: str) -> Value:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self._items == dict(other)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"Data({self._items!r})"


NO_DATA = Data()

_LARGEST = 2**63

# What most values are.
_PLAIN = frozenset({str, bool, type(None)})


def freeze(value: object) -> Value:
    """Return a plain value (lists, dicts, scalars) as an immutable one.

    Keys become strings, as in JSON; values of other types their `str`. Not a number is one object,
    so that what is read twice is equal. A whole number that doesn't fit into 64 bits becomes a float,
    as readers of YAML have it.

    >>> freeze({"uses": [1, 2]})
    Data({'uses': (1, 2)})
    """
    if value.__class__ in _PLAIN:
        return cast("Value", value)
    match value:
        case int() | float():
            return _number(value)
        case None | str() | Data():
            return value
        case Mapping():
            return Data(value)
        case list() | tuple():
            return tuple(freeze(item) for item in value)
        case _:
            return str(value)


def thaw(value: Value) -> Any:
    """Return an immutable value as a plain one of lists and dicts, which `freeze` turns back.

    >>> thaw(freeze({"uses": [1, 2]}))
    {'uses': [1, 2]}
    """
    if isinstance(value, Data):
        return {key: thaw(item) for key, item in value.items()}
    return [thaw(item) for item in value] if isinstance(value, tuple) else value


def _number(number: float) -> float:
    if isinstance(number, float):
        return math.nan if math.isnan(number) else number
    if -_LARGEST <= number < _LARGEST:
        return number
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def demand_characters(text: str) -> None:
    r"""Refuse a text that no file can hold.

    >>> demand_characters("\ud83d")
    Traceback (most recent call last):
      ...
    ValueError: half a surrogate pair is no character: '\ud83d'

    Raises:
        ValueError: half a surrogate pair is in it.
    """
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        half = text[error.start]
        raise ValueError(f"half a surrogate pair is no character: {half!r}") from None


def texts(value: Value) -> Iterator[str]:
    """Yield all texts in a value, keys among them.

    >>> list(texts(freeze({"a": ["b", 1]})))
    ['a', 'b']
    """
    waiting: list[Value] = [value]
    while waiting:
        match waiting.pop():
            case str(text):
                yield text
            case Data() as data:
                yield from data
                waiting += data.values()
            case tuple(items):
                waiting += items


def depth(value: object) -> int:
    """Return how many lists and mappings of a plain value stand in each other, at the most.

    >>> depth({"uses": [1, 2]})
    2
    """
    deepest = 0
    waiting = [(value, 0)]
    while waiting:
        item, level = waiting.pop()
        if isinstance(item, Mapping):
            waiting += [(inner, level + 1) for inner in item.values()]
        elif isinstance(item, list | tuple):
            waiting += [(inner, level + 1) for inner in item]
        else:
            continue
        deepest = max(deepest, level + 1)
    return deepest
