from argmap.render.layering import layers_of, shape_of
from argmap.render.palette import Role
from argmap.render.placing import ties
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


def test_a_part_that_hangs_on_nothing_ends_in_the_last_column():
    assert ties(scene("abcdefgxy", [*CHAIN, "yx"])) == (("c", "x"),)


def test_one_part_needs_no_ties():
    assert ties(scene("abcdefg", CHAIN)) == ()


def test_the_overview_has_no_ties():
    assert ties(scene("abcdefgxy", [*CHAIN, "yx"], compact=True)) == ()


def test_an_empty_scene_has_a_shape():
    assert shape_of(Scene((), ())).depth == 1
