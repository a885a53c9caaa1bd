"""The shortest way around boxes, from corner to corner, and its curve.

The way is one of the graph of corners that see each other (Lozano-Pérez and Wesley 1979,
https://doi.org/10.1145/359156.359164), found by A* (Hart, Nilsson and Raphael 1968,
https://doi.org/10.1109/TSSC.1968.300136). Only boxes that turn out to stand in the way are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from math import dist, inf
from typing import TypeAlias

from attrs import frozen

__all__ = ["Box", "Point", "curved", "way"]

Point: TypeAlias = tuple[float, float]

_MOST = 24  # boxes in the way of one line: of more it is no use to find one
_NEAR = 0.01  # points: what touches a box doesn't run through it
_ROUND = 60.0  # points: no corner is rounded from further away


@frozen
class Box:
    """A part of the paper, in points; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        """Return a box that is larger on each side, or smaller."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point: Point) -> bool:
        """Tell whether a point is within."""
        return (
            self.left + _NEAR < point[0] < self.right - _NEAR
            and self.top + _NEAR < point[1] < self.bottom - _NEAR
        )

    def holds_any(self, points: Iterable[Point]) -> bool:
        """Tell whether one of some points is within."""
        left, right = self.left + _NEAR, self.right - _NEAR
        top, bottom = self.top + _NEAR, self.bottom - _NEAR
        return any(left < x < right and top < y < bottom for x, y in points)

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have a part in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def corners(self) -> tuple[Point, ...]:
        """Return the four corners."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )

    def stops(self, start: Point, end: Point) -> bool:
        """Tell whether a straight line runs through it: Liang and Barsky's clipping."""
        first, last = 0.0, 1.0
        for low, high, begun, ended in (
            (self.left, self.right, start[0], end[0]),
            (self.top, self.bottom, start[1], end[1]),
        ):
            low, high = low + _NEAR, high - _NEAR  # noqa: PLW2901  (touching is allowed)
            step = ended - begun
            if abs(step) < 1e-9:
                if not low < begun < high:
                    return False
                continue
            into, out = sorted(((low - begun) / step, (high - begun) / step))
            first, last = max(first, into), min(last, out)
            if first >= last:
                return False
        return True


def way(
    start: Point, end: Point, stopping: Callable[[Point, Point], Iterable[Box]]
) -> list[Point] | None:
    """Return the corners of the shortest way, with both ends; None if there is none.

    Args:
        start: where it begins, in no box.
        end: where it ends, likewise.
        stopping: what boxes a straight line runs through.
    """
    known: dict[Box, None] = {}
    while len(known) <= _MOST:
        found = _shortest(start, end, tuple(known))
        if found is None:
            return None
        fresh = {box: None for leg in pairwise(found) for box in stopping(*leg) if box not in known}
        if not fresh:
            return found
        known.update(fresh)
    return None


def _shortest(start: Point, end: Point, boxes: Sequence[Box]) -> list[Point] | None:
    corners = [
        corner
        for box in boxes
        for corner in box.corners()
        if not any(other.holds(corner) for other in boxes)
    ]
    places = [start, end, *dict.fromkeys(corners)]
    lengths = {0: 0.0}
    before: dict[int, int] = {}
    done: set[int] = set()
    waiting = [(dist(start, end), 0)]
    while waiting:
        _, at = heappop(waiting)
        if at == 1:
            found = [1]
            while found[-1]:
                found.append(before[found[-1]])
            return [places[one] for one in found[::-1]]
        if at in done:
            continue
        done.add(at)
        here = places[at]
        for other, there in enumerate(places):
            if other in done:
                continue
            length = lengths[at] + dist(here, there)
            if length < lengths.get(other, inf) and not any(
                box.stops(here, there) for box in boxes
            ):
                lengths[other] = length
                before[other] = at
                heappush(waiting, (length + dist(there, end), other))
    return None


def curved(corners: Sequence[Point], room: float) -> tuple[Point, ...]:
    """Return a way as the points of Bézier curves, which cut its corners by so many points at most.

    >>> curved([(0, 0), (10, 0)], 5)
    ((0, 0), (3.33, 0.0), (6.67, 0.0), (10, 0))
    """
    points = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        into, out = dist(before, corner), dist(corner, after)
        # The middle of the curve is half as far from the corner as the middle between its ends.
        middle = dist(
            (0.0, 0.0),
            (
                ((before[0] - corner[0]) / into + (after[0] - corner[0]) / out) / 2,
                ((before[1] - corner[1]) / into + (after[1] - corner[1]) / out) / 2,
            ),
        )
        reach = min(into / 2, out / 2, _ROUND, 2 * room / max(middle, 1e-6))
        begun, ended = _along(corner, before, reach / into), _along(corner, after, reach / out)
        points += _straight(points[-1], begun)
        points += [_along(begun, corner, 2 / 3), _along(ended, corner, 2 / 3), ended]
    points += _straight(points[-1], corners[-1])
    return tuple(points)


def _straight(start: Point, end: Point) -> list[Point]:
    return [_along(start, end, 1 / 3), _along(start, end, 2 / 3), end]


def _along(start: Point, end: Point, share: float) -> Point:
    return (
        round(start[0] + share * (end[0] - start[0]), 2),
        round(start[1] + share * (end[1] - start[1]), 2),
    )
