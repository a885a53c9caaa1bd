"""Why something can't be said about positions."""

from __future__ import annotations

__all__ = ["DialecticalError", "InconsistentPositionError", "TooHardError", "TooWideError"]


class DialecticalError(ValueError):
    """What all of these have in common."""


class InconsistentPositionError(DialecticalError):
    """What is taken for granted can't be held together, so that nothing is a share of it."""


class TooWideError(DialecticalError):
    """A debate is so tightly knit that its positions can't be counted exactly.

    `width` is how many others a sentence would have to be looked at together with, each as true and
    as false; `widest` is how many were allowed. A smaller width is refused where so many sentences
    have it that the cases make more than was allowed altogether.
    """

    def __init__(self, width: int, widest: int) -> None:
        often = "and" if width > widest else "again and again, and all in all this is too much;"
        super().__init__(
            "the statements are tied too closely to be counted: one has to be looked at together "
            f"with {width} others, in 2^{width + 1} cases, {often} {widest} is the most. Take some "
            "of the statements that many steps share for granted with `given`, or count a part of "
            "the map."
        )
        self.width = width
        self.widest = widest


class TooHardError(DialecticalError):
    """Whether a position can be held was not found out within `effort` conflicts of a search."""

    def __init__(self, effort: int) -> None:
        super().__init__(
            f"whether this can be held together was not found out within {effort} conflicts of the "
            "search. Take more for granted, or ask about a part of the map."
        )
        self.effort = effort
