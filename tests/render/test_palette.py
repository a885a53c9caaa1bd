import pytest

from argmap.render.palette import DARK, LIGHT, contrast


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=lambda style: style.name)
def test_all_text_has_a_contrast_of_four_and_a_half(style):
    assert [pair for pair in style.pairs() if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=lambda style: style.name)
def test_frames_and_arrows_stand_out_from_their_ground(style):
    bars = [style.reason.bar, style.objection.bar, style.undercut.bar, style.claim.bar]
    assert all(contrast(bar, style.section) >= 3 for bar in bars)


def test_contrast_does_not_depend_on_the_order():
    assert contrast("#1f2933", "#ffffff") == contrast("#ffffff", "#1f2933")
