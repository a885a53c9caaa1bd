from attrs import evolve

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
