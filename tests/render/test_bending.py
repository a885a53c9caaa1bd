"""Lines bend between the cards that they join."""

import picture_geometry as geometry
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Relation, Statement, StatementRef
from argmap.render import svg
from argmap.render.bending import bent

PLACES = st.integers(-500, 500)
POINTS = st.tuples(PLACES, PLACES)


def path_of(points):
    first, *rest = (f"{x},{y}" for x, y in points)
    return f"M{first}C{' '.join(rest)}"


@given(POINTS, POINTS, POINTS, POINTS, st.booleans())
def test_no_part_of_a_line_leads_beyond_its_ends(start, one, other, end, down):
    start, end = sorted((start, end), key=lambda point: point[down])

    path = bent(path_of((start, one, other, end)), down=down)

    along = [float(point.split(",")[down]) for point in path[1:].replace("C", " ").split()]
    assert [along[0], along[-1]] == [min(along), max(along)]


@given(POINTS, POINTS, POINTS, POINTS)
def test_only_one_of_the_two_directions_is_changed(start, one, other, end):
    points = start, one, other, end

    path = bent(path_of(points), down=False)

    assert [point.split(",")[1] for point in path[1:].replace("C", " ").split()] == [
        str(y) for _, y in points
    ]


def test_a_line_that_runs_back_stays_as_it_is():
    assert bent("M40,0C90,0 -50,400 0,400", down=False) == "M40,0C90,0 -50,400 0,400"


def test_a_line_that_does_not_bend_too_far_stays_as_it_is():
    assert bent("M0,0.50C10,0 20,400 40.0,400", down=False) == "M0,0.50C10,0 20,400 40.0,400"


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
