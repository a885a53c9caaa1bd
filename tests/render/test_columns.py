from argmap.render.columns import columns_of
from argmap.render.layering import layers_of, shape_of
from argmap.render.palette import Role
from argmap.render.scene import Card, Cell, Link, Manner, Scene, Spot


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
    found = shape_of(scene("abc", ["ba", "cb", "ac"]))
    assert (found.depth, found.breadth) == (3, 1)


def test_an_empty_scene_has_a_shape():
    assert shape_of(Scene((), ())).depth == 1


def test_what_hangs_on_nothing_goes_where_the_page_ends_first():
    found = columns_of(scene("abcdefgxy", [*CHAIN, "yx"]))
    assert (found.depth, dict(found.first)) == (5, {0: (("a",),), 2: (("x",),)})


def test_one_part_needs_no_columns():
    assert columns_of(scene("abcdefg", CHAIN)) is None


def test_cards_without_links_stand_side_by_side():
    found = columns_of(scene("abcd", []))
    assert sorted(found.first) == list(range(found.depth))
    assert found.depth > 1


def test_cards_on_one_ground_stay_together():
    cards = tuple(Card(name, Role.CLAIM, "CLAIM", section="s") for name in "abc")
    assert columns_of(Scene(cards, (), sections=(("s", "One", None),))) is None


def test_what_is_too_deep_for_a_page_has_no_columns():
    names = [f"n{number}" for number in range(60)]
    links = list(zip(names[1:], names, strict=False))
    assert columns_of(scene([*names, "x"], links)) is None
