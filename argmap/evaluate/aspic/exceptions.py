"""What can go wrong with a theory."""

from __future__ import annotations

__all__ = ["TheoryError", "TooManyArgumentsError", "TooTangledError"]


class TheoryError(ValueError):
    """A theory that can't be, or that can't be asked this."""


class TooManyArgumentsError(TheoryError):
    """A theory has more arguments than may be made; `most` is how many were allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(
            "this takes all arguments that can be made, one by one, and there are more than "
            f"{most}. Ask for grounded, complete, preferred, stable or ideal semantics, without "
            "weakest links; or about a part of the map."
        )
        self.most = most


class TooTangledError(TheoryError):
    """Circles of reasoning are knotted so much that they can't be told apart in a reasonable size."""

    def __init__(self, largest: int) -> None:
        super().__init__(
            "reasons go round in circles that are knotted too much: to tell what is derived from "
            f"what would take more than {largest} steps. Ask for the grounded labelling, or about "
            "a part of the map."
        )
        self.largest = largest
