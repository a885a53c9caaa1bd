"""Answers to the question whether an argument is accepted: yes, no, or unknown."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Acceptance"]


@frozen
class Acceptance:
    """Whether an argument is accepted, and what shows it.

    Attributes:
        answer: true, false, or None where it was not found out.
        reason: why it is unknown; empty otherwise.
        witness: an extension that shows it, where one was asked for: that has the argument, for
            "credulously accepted", or lacks it, for "not skeptically accepted".

    It has no truth value, as there are three.
    """

    answer: bool | None
    reason: str = ""
    witness: frozenset[str] | None = None

    def __bool__(self) -> bool:
        raise TypeError("acceptance has three values: ask for .yes, .no or .unknown")

    @property
    def yes(self) -> bool:
        """Whether the answer is yes."""
        return self.answer is True

    @property
    def no(self) -> bool:
        """Whether the answer is no."""
        return self.answer is False

    @property
    def unknown(self) -> bool:
        """Whether there is no answer."""
        return self.answer is None
