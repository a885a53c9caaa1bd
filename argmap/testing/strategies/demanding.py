"""What options must be: what is impossible is told where it is written, not when it is drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from argmap.model import NodeKind, RelationKind

__all__ = [
    "demand_choice",
    "demand_ends",
    "demand_kinds",
    "demand_list",
    "demand_number",
    "demand_share",
    "demand_strategy",
    "demand_truth",
    "told",
]


def demand_truth(**options: object) -> None:
    """Refuse options that are neither true nor false.

    Raises:
        InvalidArgument: one of them is something else.
    """
    for name, value in options.items():
        if not isinstance(value, bool):
            raise InvalidArgument(f"{name} is True or False, not {value!r}")


def demand_number(least: int = 0, **options: object) -> None:
    """Refuse options that are no whole number, or too small a one.

    Raises:
        InvalidArgument: one of them is.
    """
    for name, value in options.items():
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise InvalidArgument(f"{name} is a whole number from {least} on, not {value!r}")


def demand_share(**options: object) -> None:
    """Refuse options that are no number from 0 to 1.

    Raises:
        InvalidArgument: one of them is.
    """
    for name, value in options.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise InvalidArgument(f"{name} is a number from 0 to 1, not {value!r}")


def demand_strategy(**options: object) -> None:
    """Refuse options that are given and no strategy.

    Raises:
        InvalidArgument: one of them is something else.
    """
    for name, value in options.items():
        if value is not None and not isinstance(value, SearchStrategy):
            raise InvalidArgument(
                f"{name} is a strategy, such as `st.sampled_from(…)`, not {value!r}"
            )


def demand_choice(choices: Collection[str], **options: object) -> None:
    """Refuse options that are none of some words.

    Raises:
        InvalidArgument: one of them is another.
    """
    for name, value in options.items():
        if value not in choices:
            raise InvalidArgument(f"{name} is one of {', '.join(choices)}, not {value!r}")


Item = TypeVar("Item")


def demand_list(**options: Iterable[Item]) -> tuple[Item, ...]:
    """Return what an option lists, which must be something.

    Raises:
        InvalidArgument: it is no list, or an empty one.
    """
    ((name, given),) = options.items()
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise InvalidArgument(f"{name} is a list, not {given!r}")
    listed = tuple(given)
    if not listed:
        raise InvalidArgument(f"{name} is empty: there is nothing to draw from")
    return listed


def demand_kinds(kinds: Iterable[RelationKind | str]) -> tuple[RelationKind, ...]:
    """Return kinds of relations, each once, in the order of their signatures.

    Raises:
        InvalidArgument: there is no such kind.
    """
    return _members(RelationKind, kinds, "a kind of relation")


def demand_ends(ends: Iterable[NodeKind | str]) -> tuple[NodeKind, ...]:
    """Return kinds of ends, each once, in the order of the model.

    Raises:
        InvalidArgument: there is no such kind.
    """
    return _members(NodeKind, ends, "a kind of end")


Kind = TypeVar("Kind", RelationKind, NodeKind)


def _members(kind: type[Kind], given: Iterable[Kind | str], what: str) -> tuple[Kind, ...]:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise InvalidArgument(f"a list is wanted, not {given!r}")
    named = set(given)
    for one in named:
        if one not in list(kind):
            raise InvalidArgument(f"{one!r} is not {what}: {told(kind)}")
    return tuple(one for one in kind if one in named)


def told(kinds: Iterable[str]) -> str:
    """Return kinds as a message lists them."""
    return ", ".join(map(str, kinds))
