"""Colours of the front matter, in all views with small cards."""

import pytest

from argmap.reading import parse
from argmap.render import draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of

SETTINGS = """\
===
color:
  tagColors: {pro: "#2b8a3e", con: "#a61e4d", unused: "#123456"}
  statementColors: {Own: "#1af"}
===

"""
TALK = """\
[Claim]: It is so. #pro
  - <Against>: It is not. #con
    - [Own]: That is no reason.
      - [Plain]: It is. #other
"""


def marks(text, view):
    return {card.title: card.mark for card in scene_of(Subject(parse(text)), view).cards}


@pytest.mark.parametrize("view", ["overview", "narrow", "dialectic", "inference"])
def test_tags_and_statements_have_the_colours_of_the_front_matter(view):
    shown = marks(SETTINGS + TALK, view)

    assert {title: shown[title] for title in ("Claim", "Against", "Own", "Plain")} == {
        "Claim": "#2b8a3e",
        "Against": "#a61e4d",
        "Own": "#11aaff",
        "Plain": "",
    }


@pytest.mark.parametrize("view", ["overview", "dialectic", "inference"])
def test_without_settings_there_are_no_colours(view):
    assert set(marks(TALK, view).values()) == {""}


def test_tags_give_no_colours_where_the_settings_say_so():
    text = SETTINGS.replace("color:", "color:\n  colorizeByTag: false") + TALK

    assert marks(text, "overview")["Claim"] == ""
    assert marks(text, "overview")["Own"] == "#11aaff"


def test_a_step_that_argdown_shows_as_an_argument_keeps_its_colour():
    text = SETTINGS.replace("color:", "model: {explodeArguments: true}\ncolor:")
    argument = "<A>\n\n(1) [P]: p #pro\n----\n(2) [Q]: q\n(3) [R]: r\n----\n(4) [S]: s\n"

    assert marks(text + argument, "argdown")["P"] == "#2b8a3e"


@pytest.mark.parametrize("view", ["overview", "argdown"])
def test_the_legend_names_the_tags_whose_colours_are_shown(view):
    dot = draw(parse(SETTINGS + TALK), view=view)

    assert [tag in dot for tag in (">#pro<", ">#con<", "#unused")] == [True, True, False]
