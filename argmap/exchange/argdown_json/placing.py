"""Where things say that they stand: JSON has keys in any order, maps have that of the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

from argmap.exchange.asking import Asked

__all__ = ["as_written", "by_place", "extent_of"]

Spot: TypeAlias = tuple[int, int]
"""A line and a column."""

Item = TypeVar("Item")


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


def as_written(members: Iterable[Asked]) -> list[Asked]:
    """Return members in the order of the text, if they all say where they stand."""
    return _ordered([(_start(member.entry), member) for member in members])


def by_place(entries: Iterable[tuple[str, Asked]]) -> list[tuple[str, Asked]]:
    """Return entries in the order of their first mentions, if they all say where they stand."""
    return _ordered([(_first(pair[1].entry), pair) for pair in entries])


def _ordered(items: list[tuple[Spot | None, Item]]) -> list[Item]:
    placed = [(spot, at) for at, (spot, _) in enumerate(items) if spot is not None]
    if len(placed) < len(items):
        return [item for _, item in items]
    return [items[at][1] for _, at in sorted(placed)]


def _start(entry: Mapping[str, Any]) -> Spot | None:
    extent = extent_of(entry)
    return extent[0] if extent else None


def _first(entry: Mapping[str, Any]) -> Spot | None:
    members = entry.get("members")
    listed = members if isinstance(members, list) else []
    said = [member for member in listed if isinstance(member, dict)]
    starts = [start for bearer in (entry, *said) if (start := _start(bearer)) is not None]
    return min(starts, default=None)
