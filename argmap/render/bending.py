"""Lines that bend between the cards that they join, and never into one of them."""

from __future__ import annotations

from argmap.render.routing import Point

__all__ = ["bent"]


def bent(points: tuple[Point, ...], *, down: bool) -> tuple[Point, ...]:
    """Return a line that runs to the right, or down, so that no part of it runs back.

    Where a line leads far to the side across a narrow gap, Graphviz bends it the more the longer it
    is, through what stands before and behind. A curve is within the four points that it is drawn
    by, so the inner ones are moved between the outer. Where a line runs back, it stays as it is.

    >>> bent(((0, 0), (90, 0), (-50, 400), (40, 400)), down=False)
    ((0, 0), (40, 0), (0, 400), (40, 400))
    """
    along = [point[down] for point in points]
    if along == sorted(along):
        return points
    for at in range(0, len(along) - 3, 3):
        first, last = along[at], along[at + 3]
        if first <= last:
            along[at + 1 : at + 3] = (min(max(x, first), last) for x in along[at + 1 : at + 3])
    return tuple(
        (x, place) if down else (place, y) for (x, y), place in zip(points, along, strict=True)
    )
