from itertools import pairwise

from attrs import evolve

from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot
from argmap.render.setting.columns import page_of
from argmap.render.setting.layering import layers_of


def scene(names, links, **more):
    cells = (Cell("x", "", "long " * 100),)
    return Scene(
        tuple(Card(name, Role.CLAIM, "CLAIM", cells=cells) for name in names),
        tuple(Link(Spot(one), Spot(other), Manner.SUPPORT) for one, other in links),
        **more,
    )


CHAIN = ["ba", "cb", "dc", "ed", "fa", "ga"]  # a ← b ← c ← d ← e, and f and g at a


def test_layers_are_counted_along_the_longest_way():
    found = layers_of(scene("abc", ["ba", "cb", "ca"]))
    assert found == {"a": 0, "b": 1, "c": 2}


def test_a_circle_has_layers():
    assert page_of(scene("abc", ["ba", "cb", "ac"])).depth == 3


def test_an_empty_scene_has_a_page():
    assert page_of(Scene((), ())).depth == 1


def test_what_hangs_on_nothing_goes_where_the_page_ends_first():
    found = page_of(scene("abcdefgxy", [*CHAIN, "yx"]))
    assert (found.depth, dict(found.first)) == (5, {0: (("a",),), 2: (("x",),)})


def test_one_part_needs_no_columns():
    assert page_of(scene("abcdefg", CHAIN)).first == {}


def test_cards_without_links_stand_side_by_side():
    found = page_of(scene("abcd", []))
    assert sorted(found.first) == list(range(found.depth))
    assert found.depth > 1


def test_cards_on_one_ground_stay_together():
    cards = tuple(Card(name, Role.CLAIM, "CLAIM", section="s") for name in "abc")
    assert page_of(Scene(cards, (), sections=(("s", "One", None),))).first == {}


def test_what_is_too_deep_for_a_page_has_no_columns():
    names = [f"n{number}" for number in range(60)]
    links = list(zip(names[1:], names, strict=False))
    assert page_of(scene([*names, "x"], links)).first == {}


def parts(depths, **more):
    """Return an overview of sections that are chains of so many cards."""
    cards, links = [], []
    for number, depth in enumerate(depths):
        names = [f"{number}-{at}" for at in range(depth)]
        cards += [Card(name, Role.REASON, "", name, section=f"s{number}") for name in names]
        links += [Link(Spot(o), Spot(n), Manner.SUPPORT) for n, o in pairwise(names)]
    ids = [f"s{number}" for number in range(len(depths))]
    return Scene(
        tuple(cards),
        tuple(links),
        sections=tuple((name, name, None) for name in ids),
        compact=True,
        parts=tuple(ids),
        **more,
    )


def test_what_fits_beside_another_part_comes_before_its_turn():
    found = page_of(parts([2, 5, 3], narrow=True))
    assert (found.depth, dict(found.first)) == (5, {0: (("0-0",), ("1-0",)), 2: (("2-0",),)})
    assert [found.order[f"{part}-0"] for part in range(3)] == [0, 2, 1]


def test_what_goes_on_never_comes_first():
    found = page_of(parts([2, 5, 3], narrow=True, continued=("s2",)))
    assert [found.order[f"{part}-0"] for part in range(3)] == [0, 1, 2]


def test_in_a_column_of_text_the_narrower_direction_is_taken():
    deep = scene(
        "abcdefghij",
        ["ba", "cb", "dc", "ed", "fe", "gf", "hg", "ih", "ji"],
        compact=True,
        narrow=True,
    )
    assert page_of(deep).down
    assert not page_of(evolve(deep, narrow=False)).down
