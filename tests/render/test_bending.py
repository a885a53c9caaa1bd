"""Lines bend between the cards that they join."""

import picture_geometry as geometry
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Relation, Statement, StatementRef
from argmap.render import svg
from argmap.render.bending import bent

PLACES = st.integers(-500, 500)
POINTS = st.tuples(PLACES, PLACES)


@given(POINTS, POINTS, POINTS, POINTS, st.booleans())
def test_no_part_of_a_line_leads_beyond_its_ends(start, one, other, end, down):
    start, end = sorted((start, end), key=lambda point: point[down])

    along = [point[down] for point in bent((start, one, other, end), down=down)]

    assert [along[0], along[-1]] == [min(along), max(along)]


@given(st.tuples(POINTS, POINTS, POINTS, POINTS))
def test_only_one_of_the_two_directions_is_changed(points):
    assert [y for _, y in bent(points, down=False)] == [y for _, y in points]


def test_a_line_that_runs_back_stays_as_it_is():
    line = (40, 0), (90, 0), (-50, 400), (0, 400)

    assert bent(line, down=False) == line


def test_a_line_that_does_not_bend_too_far_stays_as_it_is():
    line = (0, 0.5), (10, 0), (20, 400), (40, 400)

    assert bent(line, down=False) == line


def test_a_point_on_a_relation_stands_between_the_columns_of_cards(engine):
    first, second, third = (StatementRef(title) for title in "ABC")
    attack = Relation("attack", second, first)
    argued = ArgumentMap(
        [Statement("A", "One."), Statement("B", "Two."), Statement("C", "Three.")],
        relations=[attack, Relation("undercut", third, attack.ref)],
    )

    nodes = geometry.of_class(svg(argued, engine=engine), "node")

    boxes = {node.get("id"): geometry.box(node) for node in nodes}
    (knot,) = (box for name, box in boxes.items() if name.startswith("rel-"))
    a, b, c = (box for name, box in sorted(boxes.items()) if name.startswith("claim-"))
    assert a.right < knot.left
    assert knot.right < min(b.left, c.left)
