"""Every theme on a picture with all that there can be: what is written can be read, by everybody."""

import re
from typing import get_args

import picture_geometry as geometry
import pytest
from picture_geometry import SVG, parse

from argmap.model import InferenceRef
from argmap.reading import parse as read
from argmap.render import View, svg
from argmap.render.palette import DARK, LIGHT, PRINT, THEMES, contrast, counterparts

DEBATE = read("""\
===
title: Wet or dry
author: Ann
thesis: Wet
===

# Weather

[Wet]: The street is wet. {quote: "It is wet"}
  + <Rain>
  + <Rumour>
  - [Roof]: There is a roof. {implicit: true, holder: Bob, credence: 0.5}
    <_ <Holes>: It has holes.

<Rain>

(1) [Drops]: There are drops.
(2) [Clouds]: There are clouds. {implicit: true}
-- sign --
(3) [Fell]: It rained.
----
(4) [Wet]
  <_ [Hose]: Somebody waters the flowers.

<Rumour>

(1) [Drops]
----
(2) [Wet]

# What to do

[Boots]: Wear boots. {kind: policy}
  + <Dry feet>: Feet stay dry.
  + [Wet]
""").map
LABELS = {
    "Wet": "undecided", "Roof": "out", "Drops": "in", "Fell": "in some", InferenceRef("Rain", 2): "out",
}  # fmt: skip
FINDINGS = {"Wet": ["AM406 unquoted-statement: why"], InferenceRef("Rain", 1): ["AM302 other"]}

every_theme = pytest.mark.parametrize("style", THEMES, ids=lambda style: style.name)
every_view = pytest.mark.parametrize("view", get_args(View))


def drawn(view, style, **options):
    return svg(
        DEBATE,
        view=view,
        style=style,
        around="Rain" if view == "argument" else None,
        citations={"Wet": "¶6/2"},
        labels=LABELS,
        findings=FINDINGS,
        **options,
    )


def written(picture):
    """Each text with its colour and the ground on which it stands."""
    root = parse(picture)
    grounds = []
    for polygon in root.iter(f"{SVG}polygon"):
        if polygon.get("fill") not in {None, "none", "transparent"}:
            (box,) = geometry.cells(_alone(polygon))
            grounds.append((box, polygon.get("fill")))
    # What is drawn later covers what was there before.
    for text in root.iter(f"{SVG}text"):
        if (text.text or "").strip():
            line = geometry.extent(text)
            middle = (line.left + line.right) / 2, (line.top + line.bottom) / 2
            ground = [fill for box, fill in grounds if box.holds(*middle)][-1]
            yield text.text, text.get("fill", "black"), ground


def _alone(polygon):
    group = geometry.ET.Element(f"{SVG}g")
    group.append(polygon)
    return group


@every_view
@every_theme
def test_every_text_of_a_picture_can_be_read(style, view):
    least = 7 if style.name == "contrast" else 4.5
    seen = list(written(drawn(view, style, show="all")))
    assert len(seen) > 10
    assert [one for one in seen if contrast(one[1], one[2]) < least] == []


@every_view
def test_every_text_of_a_picture_that_turned_dark_can_be_read(view):
    text, shapes = counterparts(LIGHT, DARK)
    for said, ink, ground in written(drawn(view, LIGHT, show="all")):
        assert contrast(text[ink], shapes[ground]) >= 4.5, said


@every_view
def test_a_picture_in_greys_says_by_signs_and_words_what_colours_say(view):
    picture = drawn(view, PRINT, show="all")
    colours = set(re.findall(r'(?:fill|stroke)="#(..)(..)(..)"', picture))
    assert all(red == green == blue for red, green, blue in colours)
    told = " ".join(text.text or "" for text in parse(picture).iter(f"{SVG}text"))
    plain = " ".join(
        text.text or "" for text in parse(drawn(view, LIGHT, show="all")).iter(f"{SVG}text")
    )
    assert told == plain
    if view in {"reasons", "overview"}:
        signs = ("+ BECAUSE", "− HOWEVER", "× BUT", "○ falls", "? open", "! AM406")
        assert [sign for sign in signs if sign not in told] == []


def test_a_projector_gets_larger_letters_and_thicker_lines():
    def sizes(style):
        nodes = geometry.of_class(drawn("reasons", style), "node")
        return [float(text.get("font-size")) for node in nodes for text in geometry.texts(node)]

    assert min(sizes("presentation")) >= 1.4 * min(sizes("light"))
    assert 'stroke-width="2.25"' in drawn("reasons", "presentation")


def test_there_is_more_room_for_lines_between_larger_cards():
    def gap(style):
        picture = drawn("reasons", style)
        (link,) = [
            link for link in geometry.of_class(picture, "edge") if link.get("id") == "link-1"
        ]
        across = [x for x, _ in geometry.points(link)]
        return max(across) - min(across)

    assert gap("presentation") > 1.3 * gap("light")
