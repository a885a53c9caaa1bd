"""Why nothing can be said about a framework."""

from __future__ import annotations

__all__ = [
    "FrameworkError",
    "OutOfTimeError",
    "UnknownArgumentError",
    "UnknownSemanticsError",
]


class FrameworkError(ValueError):
    """A framework that can't be, or a question that can't be asked of one."""


class UnknownArgumentError(FrameworkError):
    """The framework has no argument of that name."""


class UnknownSemanticsError(FrameworkError):
    """There is no semantics of that name."""


class OutOfTimeError(FrameworkError, TimeoutError):
    """The answer was not found within the limit of time. What came before it is right, not all."""
