"""Of a text that nobody would read on a card there is the beginning."""

import pytest
from picture_geometry import SVG, parse

from argmap.model import Argument, ArgumentMap, FrontMatter, Inference, Statement
from argmap.render import draw, svg
from argmap.render.lettering import beginning
from argmap.render.measuring import SHOWN, TOLD, clean, shorten, text_width, wrap

SPACES = "word " * 200_000
NONE = "w" * 1_000_000


def with_text(text):
    return ArgumentMap((Statement("p", text), Statement("q")), (STEP,))


STEP = Argument.of("A", Inference(("p",), "q"))


def test_a_long_text_is_cut_behind_a_word():
    assert shorten("one two three", 13) == "one two three"
    assert shorten("one two three", 12) == "one two …"


def test_a_long_word_is_cut_where_it_must():
    assert shorten("a " + "w" * 20, 10) == "a wwwwwww…"


@pytest.mark.parametrize("text", [SPACES, NONE])
def test_no_text_is_longer_than_allowed(text):
    assert len(clean(text)) <= TOLD
    assert clean(clean(text)) == clean(text)
    assert sum(map(len, wrap(text, 200, 10))) <= SHOWN


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow"])
@pytest.mark.parametrize("text", [SPACES, NONE])
@pytest.mark.parametrize(
    "make",
    [
        with_text,
        lambda text: ArgumentMap((Statement(text, text),)),
        lambda text: ArgumentMap((), (Argument(text, text),)),
        lambda text: ArgumentMap(
            (Statement("p"), Statement("q")),
            (Argument.of(text, Inference(("p",), "q", rules=(text,))),),
            front=FrontMatter(title=text, author=text),
        ),
    ],
)
def test_the_length_of_a_text_does_not_make_a_picture_large(make, text, view):
    assert len(draw(make(text), view=view)) < 50_000


def test_a_card_shows_the_beginning_and_its_tooltip_more(engine):
    root = parse(svg(with_text(f"First {SPACES}"), engine=engine))
    shown = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    tooltips = [title.text or "" for title in root.iter(f"{SVG}title")]
    assert "First word" in shown
    assert shown.count("…") == 1
    assert 0.9 * SHOWN < shown.count("word") * 5 <= SHOWN
    assert 0.9 * TOLD < max(map(len, tooltips)) <= TOLD


def test_a_title_begins_on_the_line_of_the_word_as_far_as_there_is_room():
    room = text_width("one two", 11, bold=True)
    assert beginning("one two three", room, 11, bold=True) == ("one two", "three")
    assert beginning("one", room, 11, bold=True) == ("one", "")
    assert beginning("incomprehensible", room, 11, bold=True) == ("", "incomprehensible")
