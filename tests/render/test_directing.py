"""Text that runs from right to left, alone and mixed."""

import picture_geometry as geometry
import pytest
from hypothesis import given
from picture_geometry import SVG, parse
from texts import scripts

from argmap.model import ArgumentMap, Section, Statement
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
    assert ways[HEBREW] == ways[ARABIC] == ("rtl", "start")
    assert ways["a dog"] == (None, "start")


def test_what_runs_from_left_to_right_alone_needs_no_mark():
    assert "\u200e" not in draw(ArgumentMap((Statement("A", "one two " * 20),)))


LONG = "מכוניות מרעישות ברחוב יותר מכל דבר אחר, כך אומר NATO בסעיף 12 של הדוח."


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow"])
def test_what_runs_from_right_to_left_is_set_at_the_right(view, engine):
    drawn = ArgumentMap((Statement(LONG, f"{LONG} {LONG}", quotes=[LONG]),))

    (node,) = geometry.of_class(svg(drawn, view=view, show="all", engine=engine), "node")

    lines = [geometry.extent(t) for t in geometry.texts(node) if runs_left(t.text)]
    assert len(lines) > 1
    assert {round(line.right, 1) for line in lines} == {round(lines[0].right, 1)}
    assert 3 < geometry.box(node).right - lines[0].right < 12


def test_the_title_of_a_section_is_set_where_it_begins(engine):
    sections = Section("s1", LONG), Section("s2", "One")
    drawn = ArgumentMap(
        (Statement("A", section="s1"), Statement("B", section="s2")), (), (), sections=sections
    )

    picture = svg(drawn, engine=engine)

    for ground in geometry.of_class(picture, "cluster"):
        box = geometry.box(ground, own=True)
        for text in geometry.texts(ground):
            line = geometry.extent(text)
            away = box.right - line.right if runs_left(text.text) else line.left - box.left
            assert 0 < away < 12


def test_what_runs_from_left_to_right_stays_at_the_left_beside_it(engine):
    drawn = ArgumentMap((Statement("A", HEBREW), Statement("B", "a dog")))

    nodes = geometry.of_class(svg(drawn, engine=engine), "node")

    told = {text.text: (node, text) for node in nodes for text in geometry.texts(node)}
    node, dog = told["a dog"]
    assert geometry.extent(dog).left - geometry.box(node).left < 12
