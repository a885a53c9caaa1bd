import inspect
from itertools import combinations, pairwise

import pytest
from attrs import evolve
from colour_vision import VISIONS, apart, lab

from argmap.render import UnknownStyleError, svg
from argmap.render.details import BRIEF, DEFAULT
from argmap.render.palette import (
    AUTO,
    CONTRAST,
    DARK,
    LIGHT,
    PRESENTATION,
    PRINT,
    THEMES,
    Role,
    contrast,
    counterparts,
    style_of,
)

LINES = (Role.REASON, Role.OBJECTION, Role.UNDERCUT)

every_theme = pytest.mark.parametrize("style", THEMES, ids=lambda style: style.name)
every_vision = pytest.mark.parametrize("vision", VISIONS)


def bars(style):
    """The colours by which cards are told apart; a recommendation looks like a thesis."""
    roles = {role: style.of(role).bar for role in Role if role is not Role.POLICY}
    return roles | {"fallen": style.fallen.bar, "undecided": style.undecided.bar}


@every_theme
def test_all_text_has_a_contrast_of_four_and_a_half(style):
    assert [pair for pair in style.pairs() if contrast(*pair) < 4.5] == []


def test_all_text_has_a_contrast_of_seven_where_it_is_to_be_high():
    assert [pair for pair in CONTRAST.pairs() if contrast(*pair) < 7] == []


@every_theme
def test_frames_and_arrows_stand_out_from_their_ground(style):
    bars = [style.of(role).bar for role in Role]
    assert all(
        contrast(bar, ground) >= 3 for bar in bars for ground in (style.paper, style.section)
    )


# The values of the paper's table 1 that it says are hard to get right.
@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distances_of_colours_are_those_of_their_standard(one, other, wanted):
    assert apart(one, other) == pytest.approx(wanted, abs=5e-5)


@every_vision
@pytest.mark.parametrize("style", [LIGHT, DARK, CONTRAST], ids=lambda style: style.name)
def test_the_colours_of_lines_are_far_apart_for_everybody(style, vision):
    seen = [lab(style.of(role).bar, vision) for role in LINES]
    assert min(apart(*pair) for pair in combinations(seen, 2)) >= 15


@every_vision
@every_theme
def test_the_colours_of_cards_are_apart_for_everybody(style, vision):
    seen = [lab(colour, vision) for colour in bars(style).values()]
    assert min(apart(*pair) for pair in combinations(seen, 2)) >= 7


def test_the_theme_for_printers_is_grey_in_steps():
    colours = {colour for pair in PRINT.pairs() for colour in pair}
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)
    steps = sorted(lab(colour)[0] for colour in bars(PRINT).values())
    assert min(high - low for low, high in pairwise(steps)) >= 11


def test_every_colour_has_one_counterpart_in_the_dark():
    text, shapes = counterparts(AUTO, DARK)
    for one, other in zip(LIGHT.pairs(), DARK.pairs(), strict=True):
        assert text[one[0]] == other[0]
        assert shapes[one[1]] == other[1]


def test_contrast_does_not_depend_on_the_order():
    assert contrast("#1f2933", "#ffffff") == contrast("#ffffff", "#1f2933")


def test_a_style_is_shown_by_its_name():
    assert [repr(style) for style in THEMES] == [
        "<Style light>",
        "<Style dark>",
        "<Style auto>",
        "<Style print>",
        "<Style contrast>",
        "<Style presentation>",
    ]
    assert "style: 'Style | StyleName' = 'light'" in str(inspect.signature(svg))


@every_theme
def test_a_style_is_found_by_its_name(style):
    assert style_of(style.name) is style


def test_a_style_that_is_none_is_refused_with_the_one_that_may_be_meant():
    with pytest.raises(UnknownStyleError, match=r"no style 'contrst': did you mean contrast\? The"):
        style_of("contrst")
    with pytest.raises(
        UnknownStyleError, match="no style 'x': the styles are light, dark, auto, p"
    ):
        style_of("x")


def test_a_projector_gets_larger_letters_and_fewer_details():
    assert PRESENTATION.letters > 1
    assert (PRESENTATION.show, LIGHT.show) == (BRIEF, DEFAULT)


@pytest.mark.parametrize("letters", [0.4, 3.1])
def test_letters_are_neither_tiny_nor_huge(letters):
    with pytest.raises(ValueError, match="letters"):
        evolve(LIGHT, letters=letters)


@pytest.mark.parametrize("wrong", [3, ["dark"], None])
def test_what_can_be_no_style_is_a_type_error(wrong):
    with pytest.raises(TypeError, match="a style is a `Style` or the name of one, not "):
        style_of(wrong)
