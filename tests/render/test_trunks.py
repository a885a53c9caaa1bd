import re

import picture_geometry as geometry
import pytest
from attrs import evolve

from argmap.reading import parse
from argmap.render import svg
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting.trunks import trunks_of


def scene(*links):
    return Scene(
        tuple(Card(name, Role.REASON, "BECAUSE") for name in "abcd"),
        tuple(Link(Spot(one), Spot(other), Manner(manner)) for one, manner, other in links),
    )


def test_lines_of_one_kind_to_one_place_come_together():
    drawn = scene(
        ("b", "support", "a"), ("c", "attack", "a"), ("d", "support", "a"), ("d", "support", "b")
    )
    assert trunks_of(drawn) == {0: "trunk-1", 2: "trunk-1"}


def test_lines_to_two_cells_of_a_card_keep_apart():
    drawn = scene(("b", "support", "a"), ("c", "support", "a"))
    links = (drawn.links[0], evolve(drawn.links[1], target=Spot("a", "cell")))
    assert trunks_of(evolve(drawn, links=links)) == {}


def test_what_closes_a_circle_keeps_its_own_line():
    drawn = scene(
        ("b", "support", "a"), ("c", "support", "b"), ("a", "support", "c"), ("d", "support", "c")
    )
    assert trunks_of(drawn) == {}


def test_what_has_two_heads_or_a_word_keeps_its_own_line():
    drawn = scene(("b", "attack", "a"), ("c", "attack", "a"), ("d", "attack", "a"))
    one, two, three = drawn.links
    links = (one, evolve(two, mutual=True), evolve(three, word="contradicts"))
    assert trunks_of(evolve(drawn, links=links)) == {}


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow"])
def test_an_arrowhead_is_level_where_lines_come_together(view, engine):
    text = """\
[Close]: The street should be closed.
  + <Air>: The air gets better, which is a long text so that the card is a high one.
  + <Noise>: It gets quiet.
  + <Room>: There is room.
  - <Trade>: Trade suffers.
"""
    (trunk,) = (
        edge
        for edge in geometry.of_class(svg(parse(text).map, view=view, engine=engine), "edge")
        if edge.get("id", "").startswith("trunk")
    )
    path = trunk.find(f"{geometry.SVG}path").get("d")
    points = [tuple(map(float, point.split(","))) for point in re.findall(r"[-.\d]+,[-.\d]+", path)]

    for along in zip(*points, strict=True):
        if max(along) - min(along) < 1:
            break
    else:
        pytest.fail(f"neither level nor upright: {path}")
