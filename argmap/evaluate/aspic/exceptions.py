"""What can go wrong with a theory."""

from __future__ import annotations

__all__ = ["TheoryError", "TooManyArgumentsError"]


class TheoryError(ValueError):
    """A theory that can't be, or that can't be asked this."""


class TooManyArgumentsError(TheoryError):
    """A theory has more arguments than may be made; `most` is how many were allowed."""

    def __init__(self, most: int, why: str) -> None:
        super().__init__(
            f"{why}, and there are more than {most}. Ask about a part of the map, or allow more "
            "with `most`."
        )
        self.most = most
