"""What data blocks hold."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.testing.strategies.demanding import demand_truth
from argmap.testing.strategies.words import texts
from argmap.values import Data, Value

__all__ = ["data", "values"]

_SCALARS: st.SearchStrategy[Value] = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
)
# None of these is a key that argmap or Argdown knows.
_KEYS = st.text(st.characters(categories=["L"]), min_size=1, max_size=5).map("x{}".format)


def _mappings(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Data]:
    return st.dictionaries(_KEYS, inner, max_size=3).map(Data)


def _deeper(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    lists: st.SearchStrategy[Value] = st.lists(inner, max_size=3).map(tuple)
    return lists | _mappings(inner)


_VALUES: st.SearchStrategy[Value] = st.recursive(_SCALARS, _deeper, max_leaves=6)
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
