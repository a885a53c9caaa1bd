"""Maps made by chance, with texts of all scripts and lengths, in all views in turn and by every engine:
nothing lies on anything else, nothing sticks out, nothing is missing.

`pictures_at_length.py` looks at all of these maps in all views.
"""

from typing import get_args

import picture_geometry as geometry
import pytest
from chance import made
from mistakes import mistakes

from argmap.reading import parse
from argmap.render import View, svg
from argmap.render.measuring import clean

UNSEEN = str.maketrans("", "", "-\xad\u200b\u200e\u200f")


OTHERS = tuple(view for view in get_args(View) if view != "reasons")


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


def check_some(number, engine):
    """Check the view of the reasons, and two of the others in turn."""
    drawn = made(number)
    for view in ("reasons", OTHERS[number % len(OTHERS)], OTHERS[(number + 3) % len(OTHERS)]):
        check(drawn, view, engine)


@pytest.mark.parametrize("number", range(len(OTHERS) // 2))
def test_nothing_overlaps_sticks_out_or_is_missing(number, engine):
    check_some(number, engine)


def test_nothing_overlaps_sticks_out_or_is_missing_in_a_long_chain(engine):
    said = (f"{2 * at * ' '}{'+ ' * bool(at)}[S{at}]: So it is.\n" for at in range(60))
    drawn = parse("".join(said)).map
    check(drawn, "reasons", engine)
    assert geometry.size(svg(drawn, engine=engine))[0] < 2200


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 200, 20))
def test_nothing_overlaps_sticks_out_or_is_missing_in_200_maps(first, engine):
    for number in range(first, first + 20):
        check_some(number, engine)
