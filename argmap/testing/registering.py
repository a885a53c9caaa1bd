"""What Hypothesis draws for the types of argmap, as in `st.from_type(ArgumentMap)`.

Hypothesis calls `register` when it is imported, as an entry point. The nouns of the model are
imported then; the types of other rooms are known once the strategies are imported.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

try:
    from hypothesis import strategies as st
except ImportError as error:
    wanted = 'Hypothesis is not installed: pip install "argmap[testing]"'
    raise ImportError(wanted, name="hypothesis") from error

__all__ = ["register"]

_NOUNS = "argmap.model"

# For each room its types, and which strategy draws them.
_TYPES: Mapping[str, Mapping[str, str]] = {
    _NOUNS: {
        "Argument": "arguments",
        "ArgumentMap": "maps",
        "FrontMatter": "front_matters",
        "Inference": "inferences",
        "Relation": "relations",
        "Statement": "statements",
    },
    "argmap.values": {"Data": "data"},
    "argmap.evaluate.dung": {"Framework": "frameworks"},
    "argmap.logic.dialectics": {"Structure": "structures"},
}


def register() -> None:
    """Tell Hypothesis what it draws for the types of the rooms that are imported."""
    import_module(_NOUNS)
    for room, types in _TYPES.items():
        if room in sys.modules:
            for name, strategy in types.items():
                st.register_type_strategy(getattr(sys.modules[room], name), _later(strategy))


def _later(name: str) -> Callable[[type], st.SearchStrategy[Any]]:
    """Return what gives a strategy when it is asked for: none is made before."""

    def strategy(_: type) -> st.SearchStrategy[Any]:
        drawn: st.SearchStrategy[Any] = getattr(import_module("argmap.testing.strategies"), name)()
        return drawn

    return strategy
