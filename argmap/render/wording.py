"""Where the words beside lines stand: near their line, and on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, dist

from argmap.render.routing import Box, Point

__all__ = ["along", "places"]

_STEP = 1.5  # points: a curve is looked at from so near
_OFF = 2.5  # points between a word and its line
_SIDES = ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1))
_APART = 12.0  # points from one place that is tried to the next


def along(points: Sequence[Point]) -> Iterator[Point]:
    """Yield points of Bézier curves, so near to each other that nothing lies between them."""
    for at in range(0, len(points) - 3, 3):
        curve = points[at : at + 4]
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
        steps = min(max(ceil(sum(dist(a, b) for a, b in pairwise(curve)) / _STEP), 8), 500)
        x1, x2, x3 = 3 * (bx - ax), 3 * (ax - 2 * bx + cx), dx - 3 * (cx - bx) - ax
        y1, y2, y3 = 3 * (by - ay), 3 * (ay - 2 * by + cy), dy - 3 * (cy - by) - ay
        for step in range(steps + 1):
            t = step / steps
            yield ((x3 * t + x2) * t + x1) * t + ax, ((y3 * t + y2) * t + y1) * t + ay


def places(word: Box, points: Sequence[Point]) -> Iterator[Box]:
    """Yield places for a word beside its line: first where it is, then from the middle outwards."""
    yield word
    wide, high = (word.right - word.left) / 2 + _OFF, (word.bottom - word.top) / 2 + _OFF
    way = list(_apart(along(points)))
    middle = way[len(way) // 2]
    way.sort(key=lambda point: dist(point, middle))
    for far in (1, 2, 3):
        for x, y in way:
            for dx, dy in _SIDES:
                yield _moved(word, x + far * dx * wide, y + far * dy * high)


def _moved(word: Box, x: float, y: float) -> Box:
    wide, high = (word.right - word.left) / 2, (word.bottom - word.top) / 2
    return Box(x - wide, y - high, x + wide, y + high)


def _apart(points: Iterable[Point]) -> Iterator[Point]:
    last: Point | None = None
    for point in points:
        if last is None or dist(last, point) >= _APART:
            last = point
            yield point
