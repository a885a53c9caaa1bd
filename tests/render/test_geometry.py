"""Maps made by chance, with texts of all scripts and lengths, in every view and by every engine:
nothing lies on anything else, nothing sticks out, nothing is missing.
"""

from typing import get_args

import picture_geometry as geometry
import pytest
from chance import made

from argmap.render import View, svg
from argmap.render.measuring import clean

UNSEEN = str.maketrans("", "", "-\xad\u200b\u200e\u200f")


VIEWS = get_args(View)
OTHERS = tuple(view for view in VIEWS if view != "reasons")


def mistakes(picture):
    """What is wrong with a picture, in words."""
    nodes = geometry.of_class(picture, "node")
    yield from (
        f"cards overlap: {a}, {b}" for a, b in geometry.overlapping(list(map(geometry.box, nodes)))
    )
    lines = []
    for node in nodes:
        boxes = geometry.cells(node)
        told = [(text.text, geometry.extent(text)) for text in geometry.texts(node)]
        lines += told
        for said, line in told:
            middle = (line.left + line.right) / 2, (line.top + line.bottom) / 2
            cell = next((box for box in boxes if box.holds(*middle)), None)
            if cell is None or not cell.contains(line):
                yield f"{said!r} {line} sticks out of {cell}"
        for one, other in geometry.overlapping([line for _, line in told]):
            yield f"texts overlap: {one}, {other}"
    # Graphviz lets lines to a point cut the corner of a card beside it, which is much higher.
    knots = [geometry.box(node) for node in nodes if node.get("id", "").startswith("rel-")]
    for link in geometry.of_class(picture, "edge"):
        along = geometry.points(link)
        if any(knot.holds(*end, by=-15) for end in (along[0], along[-1]) for knot in knots):
            continue
        for x, y in along:
            for said, line in lines:
                if line.holds(x, y, by=0.5):
                    yield f"{link.get('id')} runs through {said!r}"


def missing(picture, drawn):
    """Statements of which a picture of all reasons does not tell every letter."""
    shown = "".join(
        text.text for node in geometry.of_class(picture, "node") for text in geometry.texts(node)
    )
    letters = seen(shown)
    return [s.text for s in drawn.statements if seen(clean(s.text)) not in letters]


def seen(text):
    return "".join(text.translate(UNSEEN).split())


def check(drawn, view, engine):
    around = None
    if view == "argument":
        if not drawn.arguments:
            return
        around = f"<{drawn.arguments[0].title}>"
    picture = svg(drawn, view=view, around=around, engine=engine)
    assert list(mistakes(picture)) == []
    if view == "reasons":
        assert missing(picture, drawn) == []


@pytest.mark.parametrize("number", range(2))
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_overlaps_sticks_out_or_is_missing(number, view, engine):
    check(made(number), view, engine)


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 200, 20))
def test_nothing_overlaps_sticks_out_or_is_missing_in_200_maps(first, engine):
    for number in range(first, first + 20):
        drawn = made(number)
        check(drawn, "reasons", engine)
        check(drawn, OTHERS[number % len(OTHERS)], engine)
