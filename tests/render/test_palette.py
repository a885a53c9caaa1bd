import inspect

import pytest

from argmap.render import svg
from argmap.render.palette import AUTO, DARK, LIGHT, contrast, counterparts


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=lambda style: style.name)
def test_all_text_has_a_contrast_of_four_and_a_half(style):
    assert [pair for pair in style.pairs() if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=lambda style: style.name)
def test_frames_and_arrows_stand_out_from_their_ground(style):
    bars = [style.reason.bar, style.objection.bar, style.undercut.bar, style.claim.bar]
    assert all(contrast(bar, style.section) >= 3 for bar in bars)


def test_every_colour_has_one_counterpart_in_the_dark():
    text, shapes = counterparts(AUTO, DARK)
    for one, other in zip(LIGHT.pairs(), DARK.pairs(), strict=True):
        assert text[one[0]] == other[0]
        assert shapes[one[1]] == other[1]


def test_contrast_does_not_depend_on_the_order():
    assert contrast("#1f2933", "#ffffff") == contrast("#ffffff", "#1f2933")


def test_a_style_is_shown_by_its_name():
    assert [repr(style) for style in (LIGHT, DARK, AUTO)] == [
        "<Style light>",
        "<Style dark>",
        "<Style auto>",
    ]
    assert "style: 'Style | StyleName' = 'light'" in str(inspect.signature(svg))
