"""Why nothing can be said about chances."""

from __future__ import annotations

__all__ = ["ChanceError", "TooManyWorldsError"]


class ChanceError(ValueError):
    """A probability that can't be, or a question that can't be asked."""


class TooManyWorldsError(ChanceError):
    """There are too many cases to look at each of them."""
