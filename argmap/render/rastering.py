"""How many dots a PNG has: as many as are good for the eye, and no more than can be opened."""

from __future__ import annotations

from argmap.render.setting.columns import Page

__all__ = ["LONGEST", "READABLE", "dots_to_inch", "size_of"]

LONGEST = 32_767
"""Dots in a row or a column: browsers and viewers open no more, and `dot` makes a picture smaller then,
without a word."""

READABLE = 60
"""Dots to an inch: with fewer, small letters are less than 8 dots high."""

_SHARP = 144
_PLAIN = 96
_MOST = 60e6  # dots: more take too long to draw, and too much memory
_MARGIN = 0.8  # of the longest: how large a picture is, is only known after its layout


def dots_to_inch(page: Page) -> int:
    """Return how many dots to an inch a picture of about this size is to have."""
    area = page.width * page.height
    dots = _SHARP if area * (_SHARP / 72) ** 2 < _MOST else _PLAIN
    return max(1, min(dots, int(72 * _MARGIN * LONGEST / max(page.width, page.height, 1))))


def size_of(png: bytes) -> tuple[int, int]:
    """Return width and height of a PNG in dots, as its header has them."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
