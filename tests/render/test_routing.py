"""The shortest way around boxes, and its curve."""

from itertools import pairwise
from math import dist, hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.render.routing import Box, curved, way

PLACES = st.integers(0, 60)
POINTS = st.tuples(PLACES, PLACES)
SIDES = st.integers(1, 30)
BOXES = st.lists(
    st.builds(lambda x, y, wide, high: Box(x, y, x + wide, y + high), PLACES, PLACES, SIDES, SIDES),
    max_size=8,
)


def among(boxes):
    return lambda start, end: [box for box in boxes if box.stops(start, end)]


def length(corners):
    return sum(dist(one, other) for one, other in pairwise(corners))


def along(points):
    for at in range(0, len(points) - 3, 3):
        a, b, c, d = points[at : at + 4]
        for step in range(21):
            t = step / 20
            yield tuple(
                (1 - t) ** 3 * p + 3 * t * (1 - t) ** 2 * q + 3 * t * t * (1 - t) * r + t**3 * s
                for p, q, r, s in zip(a, b, c, d, strict=True)
            )


def off(point, start, end):
    """How far a point is from a stretch of a line."""
    whole = dist(start, end) ** 2
    share = sum((p - s) * (e - s) for p, s, e in zip(point, start, end, strict=True)) / whole
    share = min(max(share, 0), 1)
    return dist(point, [s + share * (e - s) for s, e in zip(start, end, strict=True)])


def test_where_nothing_stands_the_way_is_straight():
    assert way((0, 0), (30, 40), among([])) == [(0, 0), (30, 40)]


def test_the_way_around_a_square_touches_two_of_its_corners():
    square = Box(10, -10, 30, 10)

    found = way((0, 0), (40, 0), among([square]))

    assert length(found) == pytest.approx(2 * hypot(10, 10) + 20)


def test_what_is_shut_in_has_no_way_out():
    walls = [Box(0, 0, 30, 10), Box(0, 20, 30, 30), Box(0, 0, 10, 30), Box(20, 0, 30, 30)]

    assert way((15, 15), (50, 50), among(walls)) is None


@given(BOXES, POINTS, POINTS)
def test_a_way_runs_through_no_box(boxes, start, end):
    assume(not any(box.holds(start) or box.holds(end) for box in boxes))

    found = way(start, end, among(boxes))

    assert found is None or [leg for leg in pairwise(found) if among(boxes)(*leg)] == []


@given(BOXES, POINTS, POINTS)
def test_a_way_is_as_long_as_its_way_back(boxes, start, end):
    assume(not any(box.holds(start) or box.holds(end) for box in boxes))

    there, back = way(start, end, among(boxes)), way(end, start, among(boxes))

    assert (there is None) == (back is None)
    assert there is None or length(there) == pytest.approx(length(back))


@given(st.lists(POINTS, min_size=2, max_size=6), st.integers(1, 10))
def test_a_curve_is_no_further_from_its_way_than_it_may_be(corners, room):
    assume(all(dist(one, other) >= 1 for one, other in pairwise(corners)))

    points = curved(corners, room)

    assert (points[0], points[-1]) == (corners[0], corners[-1])
    assert len(points) % 3 == 1
    legs = list(pairwise(corners))
    assert max(min(off(point, *leg) for leg in legs) for point in along(points)) <= room + 0.1
