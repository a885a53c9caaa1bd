"""Nouns as they are made in Python, without what was not said."""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import NOTHING, fields

__all__ = ["brief"]


# No base class: `light.unchecked` makes nouns by way of another class of the same layout.
def brief(self: Any) -> str:
    """Return an expression that makes an equal noun, with those values that are not the default.

    >>> from argmap import Statement
    >>> Statement("Rain", "It rains.", tags=["weather"])
    Statement('Rain', 'It rains.', tags=('weather',))
    """
    told: list[str] = []
    skipped = False
    for attribute in fields(type(self)):
        if not (attribute.repr and attribute.init):
            continue
        value = getattr(self, attribute.name)
        if attribute.default is not NOTHING and value == attribute.default:
            skipped = True
            continue
        word = repr(value.value if isinstance(value, Enum) else value)
        by_name = skipped or attribute.kw_only
        told.append(f"{attribute.name}={word}" if by_name else word)
    return f"{type(self).__name__}({', '.join(told)})"
