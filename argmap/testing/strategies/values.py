"""What data blocks hold."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.testing.strategies.demanding import demand_truth
from argmap.testing.strategies.words import texts
from argmap.values import Data, Value

__all__ = ["data", "values"]

_LEVELS = 2

_KEYS = st.text(st.characters(categories=["L"]), max_size=5)
_SCALARS: tuple[st.SearchStrategy[Value], ...] = (
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=8),
)


def _mappings(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Data]:
    return st.lists(st.tuples(_KEYS, inner), max_size=2).map(_mapping)


def _mapping(items: list[tuple[str, Value]]) -> Data:
    # No key that argmap or Argdown knows begins like this.
    return Data({f"x{key}": value for key, value in items})


def _nested(levels: int) -> st.SearchStrategy[Value]:
    """Return values with so many levels in each other, at most."""
    if not levels:
        return st.one_of(_SCALARS)
    inner = _nested(levels - 1)
    lists: st.SearchStrategy[Value] = st.lists(inner, max_size=3).map(tuple)
    # Written out, as this is a third of the time of `st.recursive`.
    return st.one_of(*_SCALARS, lists, _mappings(inner))


_VALUES = _nested(_LEVELS)
_DATA = _mappings(_VALUES)
# Keys that mean something to Argdown, and what can hardly be written.
_ODD_DATA = _DATA | st.dictionaries(
    st.sampled_from(["isInGroup", "isCanonical", "isInMap", "color"])
    | texts(odd=True).map("x{}".format),
    _VALUES | texts(odd=True),
    max_size=3,
).map(Data)


def values() -> st.SearchStrategy[Value]:
    """Values that a data block can hold, as the model keeps them; they shrink to `None`."""
    return _VALUES


def data(*, odd: bool = False) -> st.SearchStrategy[Data]:
    """What data blocks hold beside the keys that argmap knows; it shrinks to nothing.

    Args:
        odd: also keys that mean something to Argdown, with any value, and texts that look like
            notation.
    """
    demand_truth(odd=odd)
    return _ODD_DATA if odd else _DATA
