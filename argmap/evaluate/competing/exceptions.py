"""Why an instance of the competition, or a question to it, can't be used."""

from __future__ import annotations

from argmap.evaluate.dung import FrameworkError

__all__ = ["InstanceError", "ProblemError"]


class InstanceError(FrameworkError):
    """A text that is no framework in its format.

    Attributes:
        message: what is wrong, in one sentence without a full stop.
        help: how to mend it.
        name: what the text is called, usually a path.
        line, column: where it is wrong, both counted from 1.
    """

    def __init__(
        self,
        message: str,
        *,
        help: str,  # noqa: A002  (what it is called in all of argmap)
        name: str,
        line: int,
        column: int,
    ) -> None:
        super().__init__(f"{name}:{line}:{column}: {message}. {help}")
        self.message = message
        self.help = help
        self.name = name
        self.line = line
        self.column = column


class ProblemError(FrameworkError):
    """A problem that there is not, or that is asked without what it needs."""
