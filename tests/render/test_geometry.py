"""Maps made by chance, with texts of all scripts and lengths, in all views in turn and by every engine:
nothing lies on anything else, nothing sticks out, nothing is missing.
"""

from typing import get_args

import picture_geometry as geometry
import pytest
from chance import made

from argmap.render import View, svg
from argmap.render.measuring import clean

UNSEEN = str.maketrans("", "", "-\xad\u200b\u200e\u200f")


OTHERS = tuple(view for view in get_args(View) if view != "reasons")


def mistakes(picture):
    """What is wrong with a picture, in words."""
    nodes = geometry.of_class(picture, "node")
    cards = list(map(geometry.box, nodes))
    yield from (f"cards overlap: {a}, {b}" for a, b in geometry.overlapping(cards))
    for node in nodes:
        boxes = geometry.cells(node)
        for said, line in told(node):
            middle = (line.left + line.right) / 2, (line.top + line.bottom) / 2
            cell = next((box for box in boxes if box.holds(*middle)), None)
            if cell is None or not cell.contains(line):
                yield f"{said!r} {line} sticks out of {cell}"
    texts = [line for node in nodes for line in told(node)]
    for one, other in geometry.overlapping([line for _, line in texts]):
        yield f"texts overlap: {one}, {other}"
    for link in geometry.of_class(picture, "edge"):
        for x, y in geometry.points(link):
            for said, line in texts:
                if line.holds(x, y, by=0.5):
                    yield f"{link.get('id')} runs through {said!r}"


def told(group):
    """The lines of text of a part of a picture, and their boxes."""
    return [(text.text, geometry.extent(text)) for text in geometry.texts(group)]


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


def check_both(number, engine):
    """Check the view of the reasons, and one of the others in turn."""
    drawn = made(number)
    for view in ("reasons", OTHERS[number % len(OTHERS)]):
        check(drawn, view, engine)


@pytest.mark.parametrize("number", range(len(OTHERS)))
def test_nothing_overlaps_sticks_out_or_is_missing(number, engine):
    check_both(number, engine)


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 200, 20))
def test_nothing_overlaps_sticks_out_or_is_missing_in_200_maps(first, engine):
    for number in range(first, first + 20):
        check_both(number, engine)
