"""What options must be: what is impossible is told where it is written, not when it is drawn."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

__all__ = [
    "demand_choice",
    "demand_number",
    "demand_strategy",
    "demand_truth",
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
