"""To test arguments as code is tested."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.overturning import Overturning, overturning, withstands
    from argmap.testing import strategies
    from argmap.testing.asserting import (
        assert_accepted,
        assert_checked,
        assert_consistent,
        assert_covered,
        assert_entailed,
        assert_expectations,
        assert_grounded,
        assert_rejected,
        assert_tenable,
        assert_undecided,
        assert_valid,
        assert_withstands,
    )

__all__ = [
    "Overturning",
    "assert_accepted",
    "assert_checked",
    "assert_consistent",
    "assert_covered",
    "assert_entailed",
    "assert_expectations",
    "assert_grounded",
    "assert_rejected",
    "assert_tenable",
    "assert_undecided",
    "assert_valid",
    "assert_withstands",
    "overturning",
    "strategies",
    "withstands",
]

# Imported when they are asked for: Hypothesis is no need of those who only collect files.
_ROOMS = frozenset({"strategies"})
_OVERTURNING = frozenset({"Overturning", "overturning", "withstands"})


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return import_module(f"argmap.testing.{name}")
    if name not in __all__:
        raise AttributeError(f"module 'argmap.testing' has no attribute {name!r}")
    room = "argmap.overturning" if name in _OVERTURNING else "argmap.testing.asserting"
    return getattr(import_module(room), name)
