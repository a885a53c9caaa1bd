"""How strategies are put together, and what Hypothesis calls them where a test fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st

__all__ = ["made", "named"]

Drawn = TypeVar("Drawn")


def made(
    make: Callable[..., Drawn],
    *parts: st.SearchStrategy[Any],
    **named_parts: st.SearchStrategy[Any] | None,
) -> st.SearchStrategy[Drawn]:
    """Return what a function makes of what is drawn; of what is None nothing is drawn.

    Other than `st.builds` it guesses nothing from annotations, nor does drawing nothing take time.
    """
    given = {name: part for name, part in named_parts.items() if part is not None}

    def call(*values: Any, **named_values: Any) -> Drawn:
        return make(*values, **named_values)

    return st.builds(call, *parts, **given)


class _Named:
    """A strategy and what it was asked for as; of a class of attrs Hypothesis tells all fields."""

    def __init__(
        self, name: str, strategy: st.SearchStrategy[Any], options: dict[str, Any]
    ) -> None:
        self.name = name
        self.strategy = strategy
        self.options = options

    def __repr__(self) -> str:
        options = (f"{name}={value!r}" for name, value in self.options.items())
        return f"{self.name}({', '.join(options)})"


@st.composite
def _drawn(draw: st.DrawFn, named: _Named) -> Any:
    return draw(named.strategy)


def named(
    name: str, strategy: st.SearchStrategy[Drawn], **options: Any
) -> st.SearchStrategy[Drawn]:
    """Return a strategy that is told of by its name, not by the pages that it is made of.

    Options that are None or false are those that were not given.
    """
    given = {
        key: value for key, value in options.items() if value is not None and value is not False
    }
    return _drawn(_Named(name, strategy, given))
