"""Lines lead around cards and texts, in pictures of every format."""

from functools import partial

import pytest
from chance import made
from mistakes import mistakes
from picture_geometry import of_class

from argmap.render import draw, svg
from argmap.render.engines import run
from argmap.render.leading import Layout, Line, led
from argmap.render.routing import Box
from argmap.render.surveying import led_in_dot

LEFT, RIGHT = Box(0, 0, 100, 40), Box(300, 0, 400, 40)
STRAIGHT = (100, 20), (160, 20), (240, 20), (300, 20)


def laid(*texts, line=STRAIGHT, **cards):
    named = {"left": LEFT, "right": RIGHT, **cards}
    return Layout(named, texts, [Line(line, ("left", "right"), (0, 9))])


def test_a_line_with_nothing_in_its_way_stays_as_it_is():
    assert led(laid(Box(150, 30, 250, 60)), down=False).lines == {}


@pytest.mark.parametrize("title", [Box(150, 10, 250, 30), Box(110, -60, 130, 100)])
def test_a_line_leads_around_a_title(title):
    (points,) = led(laid(title), down=False).lines.values()

    assert (points[0], points[-1]) == (STRAIGHT[0], STRAIGHT[-1])
    assert not any(map(title.holds, points))


def test_a_line_leads_around_a_card_of_others():
    card = Box(150, -200, 250, 30)

    (points,) = led(laid(between=card), down=False).lines.values()

    assert max(y for _, y in points) > card.bottom


def test_a_line_that_is_shut_in_stays_as_it_is():
    walls = (
        Box(150, -80, 170, 120),
        Box(-80, -80, 170, -60),
        Box(-80, 100, 170, 120),
        Box(-80, -80, -60, 120),
    )

    assert led(laid(*walls), down=False).lines == {}


def test_a_word_stays_beside_its_line_where_nothing_is():
    beside = Layout({"left": LEFT, "right": RIGHT}, (), [worded(Box(170, 8, 230, 18))])

    assert led(beside, down=False).words == {}


@pytest.mark.parametrize("word", [Box(170, 12, 230, 22), Box(90, 0, 150, 10)])
def test_a_word_on_a_line_or_a_card_moves_to_where_nothing_is(word):
    (moved,) = led(
        Layout({"left": LEFT, "right": RIGHT}, (), [worded(word)]), down=False
    ).words.values()

    there = Box(
        word.left + moved[0], word.top + moved[1], word.right + moved[0], word.bottom + moved[1]
    )
    assert not any(map(there.meets, (LEFT, RIGHT, Box(100, 19.9, 300, 20.1))))


def worded(word):
    return Line(STRAIGHT, ("left", "right"), (0, 9), word, (10, 19))


def crossings(picture):
    return [wrong for wrong in mistakes(picture) if "runs through a card" in wrong]


def test_what_is_drawn_as_dots_has_all_that_the_svg_has_and_no_more(engine):
    for number in range(4):
        dot = draw(made(number), view="inference")

        once = run(dot, "svg", engine=engine).decode()
        dotted = run(dot, "svg", engine=engine, led=partial(led_in_dot, down=False)).decode()

        assert parts(dotted) == parts(once) != []


def parts(picture):
    every = (of_class(picture, kind) for kind in ("node", "edge", "cluster"))
    return sorted(group.get("id") for groups in every for group in groups)


def test_what_is_drawn_as_dots_has_the_lines_of_the_svg(engine):
    """In the map that Argdown draws, Graphviz alone leads lines through high cards."""
    maps = [made(number) for number in (0, 19, 27, 33)]
    written = [draw(drawn, view="argdown") for drawn in maps]
    lead = partial(led_in_dot, down=False)

    alone = [run(dot, "svg", engine=engine).decode() for dot in written]
    dotted = [run(dot, "svg", engine=engine, led=lead).decode() for dot in written]
    finished = [svg(drawn, view="argdown", engine=engine) for drawn in maps]

    assert any(map(crossings, alone))
    assert not any(map(crossings, (*dotted, *finished)))


def test_a_line_that_is_laid_out_in_several_pieces_stays_as_it_is():
    told = 'digraph {\n\t"a" -> "b"\t[id=x,\n\t\tpos="1,2 3,4 5,6 7,8;9,8 7,6 5,4 3,2"];\n}\n'

    assert led_in_dot(told, down=False) == told
