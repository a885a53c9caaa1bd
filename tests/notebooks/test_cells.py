"""What the cells of a notebook show."""

import re
from base64 import b64decode
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.evaluate.dung import Framework
from argmap.notebooks import show
from argmap.render import engines
from argmap.shown import Shown
from argmap.testing import strategies

STREET = """\
===
title: A street
thesis: Wet
===

[Wet]: The street is wet. {quote: "all wet"}
  - [Roof]: There is a roof.
    - [Gone]: It is gone.
"""


class Cell(HTMLParser):
    """The inside of a cell: its tags, its attributes and its words."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.words, self.images = [], [], [], []
        self.feed(html)
        self.told = re.sub(r"\s+", " ", "".join(self.words)).strip()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.words += [" "] if tag in {"p", "li", "summary", "pre"} else []
        self.attributes += [name for name, _ in attrs]
        self.images += [value for name, value in attrs if name == "src"]

    def handle_data(self, data):
        if self.lasttag != "style":
            self.words.append(data)

    @property
    def picture(self):
        (image,) = self.images
        return b64decode(image.removeprefix("data:image/svg+xml;base64,")).decode("utf-8")


def test_a_map_is_a_picture_with_its_counts_and_its_outline():
    cell = Cell(argmap.parse(STREET).map._repr_html_())

    assert "The street is wet." in cell.picture
    assert "3 statements, 0 arguments, 2 relations" in cell.told
    assert "[Wet] (thesis) The street is wet. - [Roof] There is a roof." in cell.told


def test_a_picture_turns_dark_with_the_notebook():
    html = argmap.parse(STREET).map._repr_html_()

    assert "prefers-color-scheme:dark" in Cell(html).picture
    assert "[data-jp-theme-light=false] .argmap img" in html


def test_a_small_map_is_shown_with_its_reasons_and_a_larger_one_as_an_overview():
    steps = "".join(f"<A{n}>\n\n(1) [P{n}]: p {n}\n----\n(2) [A]\n\n" for n in range(20))
    small, large = argmap.parse(STREET).map, argmap.parse(f"[A]: a\n\n{steps}").map

    said = re.compile(r"<text[^>]*>([^<]*)<")
    assert "There is a roof." in said.findall(Cell(small._repr_html_()).picture)
    assert "p 7" not in said.findall(Cell(large._repr_html_()).picture)


def test_of_a_very_large_map_no_picture_is_drawn():
    chain = "\n".join(f"[S{n}]: s\n  + [S{n + 1}]: s" for n in range(500))

    html = argmap.parse(chain).map._repr_html_()

    assert 'argmap.render(map, "map.html") gives a page to explore' in Cell(html).told
    assert Cell(html).images == []
    assert len(html) < 30_000


def test_without_an_engine_it_is_told_what_to_install_and_the_outline_is_there(monkeypatch):
    monkeypatch.setattr(engines.Engine, "command", lambda _: None)

    cell = Cell(argmap.parse(STREET).map._repr_html_())

    assert "No picture: to draw, install Graphviz: pip install 'argmap[draw]'" in cell.told
    assert "A street" in cell.told
    assert "[Roof] There is a roof." in cell.told


def test_a_reading_tells_what_is_wrong_with_its_text():
    reading = argmap.parse("[A: a\n  + [B]: b\n")

    cell = Cell(reading._repr_html_())

    assert "error AM001 the title of this statement is never closed unclosed-title" in cell.told
    assert "help: Put a `]` behind the title." in cell.told
    assert "What could not be read is missing from the map." in cell.told
    assert repr(reading) == (
        "<Reading of <ArgumentMap: 2 statements, 0 arguments, 1 relation>, 1 diagnostic>"
    )


def test_what_check_finds_is_a_list():
    found = argmap.check(argmap.parse(STREET), text="It was not all that wet.")

    cell = Cell(found._repr_html_())

    assert cell.told.startswith("1 error, 3 warnings warning AM131 [Wet] is the thesis")
    assert all(one.message in cell.told for one in found)
    assert Cell(found[0]._repr_html_()).told in cell.told


def test_nothing_found_is_said():
    assert Cell(argmap.check(argmap.parse("[A]: a"))._repr_html_()).told == "Nothing is wrong."


def test_an_evaluation_tells_what_stands_and_marks_the_picture():
    cell = Cell(argmap.evaluate(argmap.parse(STREET))._repr_html_())

    assert "grounded: what everybody has to grant; what nothing decides is left open" in cell.told
    assert "● stands [Wet]: The street is wet." in cell.told
    assert "○ 1 falls [Roof]: [Gone] stands against it" in cell.told
    assert "○ falls" in cell.picture


def test_an_evaluation_by_degrees_tells_the_strongest_first():
    told = Cell(argmap.evaluate(argmap.parse(STREET), by="gradual")._repr_html_()).told

    assert "by gradual, " in told
    assert re.search(r"a degree of 0\.\d\d \[Wet\]", told)
    degrees = [float(one) for one in re.findall(r"(\d\.\d\d) \[", told.split("strongest")[1])]
    assert degrees == sorted(degrees, reverse=True)
    assert len(degrees) == 3


def test_coverage_shows_the_text_and_what_nothing_represents():
    found = argmap.ground(argmap.parse(STREET), "It is all wet. Nobody said this.")

    for told in (Cell(found._repr_html_()).told, Cell(found.coverage._repr_html_()).told):
        assert told.startswith("2 sentences: 1 represented, 0 excused, 1 left")
        assert "It is all wet. Nobody said this. (not represented)" in told
    assert repr(found.coverage) == ("<Coverage of 2 sentences: 1 represented, 0 excused, 1 left>")


def test_a_grounding_tells_which_quotes_differ():
    told = Cell(argmap.ground(argmap.parse(STREET), "It is dry.")._repr_html_()).told

    assert "“all wet” (missing, in [Wet])" in told


def test_a_framework_is_a_picture_of_its_attacks():
    cell = Cell(Framework.of("ab", [("a", "b")])._repr_html_())

    assert "2 arguments, 1 attack" in cell.told
    assert "a attacks b" in cell.told
    assert cell.picture.count(">a</text>") == 1


def test_of_a_large_framework_there_are_counts_and_the_first_attacks():
    names = [f"a{n}" for n in range(3000)]
    html = Framework.of(names, pairwise(names))._repr_html_()

    assert "3,000 arguments, 2,999 attacks" in Cell(html).told
    assert len(html) < 15_000


@pytest.mark.parametrize("empty", [argmap.ArgumentMap(), Framework.of(()), argmap.Coverage()])
def test_what_is_empty_says_so(empty):
    assert Cell(empty._repr_html_()).told


def test_what_nobody_knows_how_to_show_is_left_to_its_repr():
    assert show("a text") is None


def test_without_the_package_nothing_is_shown(monkeypatch):
    monkeypatch.setattr(Shown, "show", None)

    assert argmap.ArgumentMap()._repr_html_() is None


TAGS = {
    "div", "style", "p", "b", "ul", "li", "details", "summary", "pre", "figure", "img", "span"
}  # fmt: skip
words = st.sampled_from(
    (
        "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "&lt;",
        "]]>", "javascript:alert(1)", r"\N", "\u202eabc", "x" * 5000, "日本語",
    )
) | st.text(max_size=30)  # fmt: skip


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=strategies.maps(odd=True, texts=words, most=4))
def test_whatever_is_written_is_text(drawn):
    found = argmap.check(drawn)
    for what in (drawn, found, argmap.evaluate(drawn), argmap.ground(drawn, "One. Two.")):
        cell = Cell(what._repr_html_())
        assert set(cell.tags) <= TAGS
        assert set(cell.attributes) <= {"class", "dir", "open", "src", "alt", "title"}
        assert len(cell.images) <= 1
