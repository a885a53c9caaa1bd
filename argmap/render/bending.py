"""Lines that bend between the cards that they join, and never into one of them."""

from __future__ import annotations

import re

__all__ = ["bent"]

_POINT = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")


def bent(path: str, *, down: bool) -> str:
    """Return the path of a line that runs to the right, or down, so that no part of it runs back.

    Where a line leads far to the side across a narrow gap, Graphviz bends it the more the longer it
    is, through what stands before and behind. A curve is within the four points that it is drawn
    by, so the inner ones are moved between the outer. Where a line runs back, it stays as it is.

    >>> bent("M0,0C90,0 -50,400 40,400", down=False)
    'M0,0C40,0 0,400 40,400'
    """
    along = [float(point[down]) for point in _POINT.findall(path)]
    if along == sorted(along):
        return path
    for at in range(0, len(along) - 3, 3):
        first, last = along[at], along[at + 3]
        if first <= last:
            along[at + 1 : at + 3] = (min(max(x, first), last) for x in along[at + 1 : at + 3])
    moved = iter(along)

    def put(point: re.Match[str]) -> str:
        place = f"{next(moved):g}"
        return f"{point[1]},{place}" if down else f"{place},{point[2]}"

    return _POINT.sub(put, path)
