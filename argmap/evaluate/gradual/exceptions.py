"""Why nothing can be said about strengths."""

from __future__ import annotations

__all__ = ["NotSettledError", "QuantitativeError", "TooLargeError", "UnknownNodeError"]


class QuantitativeError(ValueError):
    """A framework that can't be, or a question that can't be asked of one."""


class UnknownNodeError(QuantitativeError, KeyError):
    """The framework has no such node."""

    def __str__(self) -> str:
        # A key error would put its message between quotation marks.
        return ValueError.__str__(self)


class NotSettledError(QuantitativeError):
    """The strengths don't come to rest, so that nothing moves them by so much."""


class TooLargeError(QuantitativeError):
    """The exact answer would take too long or too much memory."""
