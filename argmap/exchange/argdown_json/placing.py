"""Where things say that they stand: JSON has keys in any order, maps have that of the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from argmap.exchange.asking import Asked

__all__ = ["by_place", "extent_of"]

Spot: TypeAlias = tuple[int, int]
"""A line and a column."""


def extent_of(entry: Mapping[str, Any]) -> tuple[Spot, Spot] | None:
    """Return where something begins and ends, if it says so."""
    line, column = entry.get("startLine"), entry.get("startColumn")
    last, end = entry.get("endLine"), entry.get("endColumn")
    if (
        isinstance(line, int)
        and isinstance(column, int)
        and isinstance(last, int)
        and isinstance(end, int)
    ):
        return (line, column), (last, end)
    return None


def by_place(entries: Iterable[tuple[str, Asked]]) -> list[tuple[str, Asked]]:
    """Return entries in the order of their first mentions, if they all say where they stand."""
    items = list(entries)
    firsts = ((_first(asked.entry), at) for at, (_, asked) in enumerate(items))
    placed = [(spot, at) for spot, at in firsts if spot is not None]
    return [items[at] for _, at in sorted(placed)] if len(placed) == len(items) else items


def _start(entry: Mapping[str, Any]) -> Spot | None:
    extent = extent_of(entry)
    return extent[0] if extent else None


def _first(entry: Mapping[str, Any]) -> Spot | None:
    members = entry.get("members")
    listed = members if isinstance(members, list) else []
    said = [member for member in listed if isinstance(member, dict)]
    starts = [start for bearer in (entry, *said) if (start := _start(bearer)) is not None]
    return min(starts, default=None)
