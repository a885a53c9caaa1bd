"""JSON as text, written as JavaScript does, and without recursion: sections may be very deep."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from attrs import define

__all__ = ["encode"]

_HALVES = re.compile("[\ud800-\udfff]")
_PLAIN = json.JSONEncoder(ensure_ascii=False).encode


@define
class _Level:
    """An open list or mapping: what is still to be written of it, and how it ends."""

    items: Iterator[tuple[str, Any]]
    end: str
    begun: bool = False


def encode(value: Any, indent: str) -> str:
    """Return a value as JSON; infinity and what is not a number are null, as JSON has neither.

    >>> encode({"a": [1, float("inf")], "b": {}}, "")
    '{"a":[1,null],"b":{}}'
    """
    parts: list[str] = []
    colon = ": " if indent else ":"
    levels: list[_Level] = []
    _write(value, parts, levels)
    while levels:
        level = levels[-1]
        key, item = next(level.items, (None, None))
        if key is None:
            levels.pop()
            if level.begun and indent:
                parts.append("\n" + indent * len(levels))
            parts.append(level.end)
            continue
        parts.append("," if level.begun else "")
        level.begun = True
        if indent:
            parts.append("\n" + indent * len(levels))
        if level.end == "}":
            parts += (_text(key), colon)
        _write(item, parts, levels)
    return "".join(parts)


def _write(value: Any, parts: list[str], levels: list[_Level]) -> None:
    match value:
        case str():
            parts.append(_text(value))
        case dict():
            parts.append("{")
            levels.append(_Level(iter(value.items()), "}"))
        case list() | tuple():
            parts.append("[")
            levels.append(_Level((("", item) for item in value), "]"))
        case float() if not math.isfinite(value):
            parts.append("null")
        case _:
            parts.append(_PLAIN(value))


def _text(value: str) -> str:
    encoded = _PLAIN(value)
    if value.isascii():
        return encoded
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", encoded)
