"""To test arguments as code is tested."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

__all__ = ["strategies"]

# Imported when they are asked for: Hypothesis is no need of those who only collect files.
_ROOMS = frozenset({"strategies"})


def __getattr__(name: str) -> ModuleType:
    if name in _ROOMS:
        return import_module(f"argmap.testing.{name}")
    raise AttributeError(f"module 'argmap.testing' has no attribute {name!r}")
