"""Text that runs from right to left, alone and mixed."""

import pytest
from hypothesis import given
from picture_geometry import SVG, parse
from texts import scripts

from argmap.model import ArgumentMap, Statement
from argmap.render import draw, svg
from argmap.render.directing import directed, runs_left

HEBREW, ARABIC = "הכלב רץ", "نص حكيم"


@pytest.mark.parametrize(
    ("text", "way"),
    [(HEBREW, True), (ARABIC, True), ("a dog", False), (f"1. {HEBREW}", True), ("¶6/2", None)],
)
def test_a_text_runs_as_its_first_letter_does(text, way):
    assert runs_left(text) is way
    assert runs_left(f"{text} and {HEBREW}") is (False if way is None else way)


def test_each_line_runs_as_its_paragraph_does():
    assert list(directed([HEBREW, "NATO", "12", HEBREW])) == [HEBREW, "\u200fNATO", "12", HEBREW]
    assert list(directed(["In Hebrew", HEBREW])) == ["In Hebrew", f"\u200e{HEBREW}"]
    assert list(directed(["12", "", "one"])) == ["12", "", "one"]


@given(scripts())
def test_marks_of_direction_change_no_letter(text):
    lines = text.split()
    assert [line.lstrip("\u200e\u200f") for line in directed(lines)] == lines
    assert len({runs_left(line) for line in directed(lines)} - {None}) <= 1


def test_an_svg_says_which_text_runs_from_right_to_left(engine):
    drawn = ArgumentMap((Statement("A", HEBREW), Statement("B", "a dog"), Statement(ARABIC)))
    ways = {
        text.text: (text.get("direction"), text.get("text-anchor"))
        for text in parse(svg(drawn, engine=engine)).iter(f"{SVG}text")
    }
    assert ways[HEBREW] == ways[ARABIC] == ("rtl", "end")
    assert ways["a dog"] == (None, "start")


def test_what_runs_from_left_to_right_alone_needs_no_mark():
    assert "\u200e" not in draw(ArgumentMap((Statement("A", "one two " * 20),)))
