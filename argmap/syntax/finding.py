"""To find the next closing mark, without reading anything twice."""

from __future__ import annotations

__all__ = ["Finder"]


class Finder:
    """Where the next `needle` stands, asked at places that only move on.

    A text with many opening marks and no closing one would be searched to its end for each of
    them; what was found (or not found) once is kept, so that all searches together read the text
    once.
    """

    __slots__ = ("_found", "_from", "_needle", "_text")

    def __init__(self, text: str, needle: str) -> None:
        self._text = text
        self._needle = needle
        self._from = 0
        self._found = -2

    def after(self, at: int) -> int:
        """Return where the first needle at or after a place begins, or -1."""
        if at < self._from:
            # What is read a second time is searched no further than it was read.
            found = self._text.find(self._needle, at, self._from + len(self._needle) - 1)
            if found >= 0:
                return found
            self._from = at
        if self._found == -2 or (0 <= self._found < at):
            self._from = at
            self._found = self._text.find(self._needle, at)
        return self._found
