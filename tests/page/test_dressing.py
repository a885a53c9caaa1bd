"""The colours of a page: those of the map's own style, by day and in the dark."""

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from page_elements import inside

import argmap
from argmap.page import dress
from argmap.render import AUTO, CONTRAST, DARK, LIGHT, PRESENTATION, PRINT
from argmap.render.marking import Mark
from argmap.render.palette import Colours, Role, contrast, counterparts

OWN = """\
===
title: Wet or dry
render:
  letters: 1.2
  colours:
    paper: '#fffff8'
    reason: {bar: '#004d40'}
===

[Wet]: The street is wet.
  + <Rain>: It rains.
"""

# So few that many of them fall together.
few = st.sampled_from(["#ffffff", "#000000", "#00695c", "#b23a0e", "#fffffe"])
roles = st.builds(Colours, few, few, few)
styles = st.builds(
    evolve,
    st.sampled_from([LIGHT, DARK, PRINT, CONTRAST]),
    paper=few,
    ink=few,
    muted=few,
    section=few,
    reason=roles,
    objection=roles,
    claim=roles,
    fallen=st.none() | roles,
    undecided=st.none() | roles,
)


def test_a_page_wears_the_colours_of_its_map():
    page = argmap.page(argmap.parse(OWN))
    picture = inside(page, '<figure data-view="reasons">', "</figure>")

    assert "--paper:#fffff8;" in page
    assert "--reason:#004d40;" in page
    assert 'fill="#004d40"' in picture
    assert LIGHT.reason.bar not in picture


def test_what_is_in_colours_of_a_map_turns_dark_as_all_else():
    page = argmap.page(argmap.parse(OWN))

    assert (
        f':root[data-theme=dark] svg :not(text)[fill="#004d40"]{{fill:{DARK.reason.bar}}}' in page
    )


def test_letters_of_a_project_are_those_of_the_picture_and_of_what_stands_beside_it():
    page = argmap.page(argmap.parse(OWN))
    plain = argmap.page(argmap.parse(OWN.replace("letters: 1.2", "letters: 1")))

    assert "@media screen{:root{font-size:120%}}" in page
    assert _largest(page) == pytest.approx(1.2 * _largest(plain), rel=0.06)


def _largest(page):
    picture = inside(page, '<figure data-view="reasons">', "</figure>")
    return max(float(size) for size in re.findall(r'font-size="([\d.]+)"', picture))


def test_a_style_that_shows_less_shows_less_on_a_page():
    map = argmap.parse("[Wet]: It is wet. {kind: fact}")

    assert ">fact<" in inside(argmap.page(map), '<figure data-view="reasons">', "</figure>")
    brief = argmap.page(map, style="presentation")
    assert ">fact<" not in inside(brief, '<figure data-view="reasons">', "</figure>")


@pytest.mark.parametrize(
    ("style", "theme"),
    [
        (LIGHT, "auto"),
        (AUTO, "auto"),
        (PRESENTATION, "auto"),
        (DARK, "dark"),
        (evolve(DARK, name="ours", paper="#000000"), "dark"),
        (PRINT, "light"),
        (CONTRAST, "light"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_page_begins_as_its_style_is(style, theme):
    assert dress(style).theme == theme


def test_the_usual_page_has_the_usual_colours():
    assert dress(LIGHT).light == LIGHT
    assert dress(AUTO).light == AUTO
    assert dress(DARK).light == LIGHT


@given(styles)
def test_in_the_dark_each_colour_has_the_counterpart_that_is_its_own(style):
    worn = dress(style)
    texts, shapes = counterparts(worn.light, worn.dark)

    for name in ("ink", "muted"):
        assert texts[getattr(worn.light, name)] == getattr(worn.dark, name)
    for name in ("paper", "muted", "section", "section_line", "focus"):
        assert shapes[getattr(worn.light, name)] == getattr(worn.dark, name)
    both = [(worn.light.of(role), worn.dark.of(role)) for role in Role]
    both += [(worn.light.of_mark(m), worn.dark.of_mark(m)) for m in (Mark.FALLS, Mark.OPEN)]
    for here, there in both:
        assert shapes[here.bar] == there.bar
        assert shapes[here.tint] == there.tint
        assert texts[here.bar] == there.bar
        assert texts[here.on_bar] == there.on_bar


@given(styles)
def test_no_colour_is_changed_so_that_it_could_be_seen(style):
    light = dress(style).light
    given = LIGHT if dress(style).dark is style else style

    for one, other in zip(light.pairs(), given.pairs(), strict=True):
        for after, before in zip(one, other, strict=True):
            assert contrast(after, before) <= 1.02
