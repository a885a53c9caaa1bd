import re
from itertools import pairwise

from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting.grounds import grounds


def scene(cards, links, sections):
    return Scene(
        tuple(Card(name, Role.CLAIM, "CLAIM", section=section) for name, section in cards),
        tuple(Link(Spot(one), Spot(other), Manner.SUPPORT) for one, other in links),
        sections=sections,
    )


def named(found):
    return [name for ground in found for name in (ground.id, *named(ground.inner))]


def ids(found):
    return [
        (ground.title, [card.id for card in ground.cards], ids(ground.inner)) for ground in found
    ]


def test_cards_of_a_section_that_hang_together_share_a_ground():
    found = grounds(scene([("a", "s1"), ("b", "s1")], [("a", "b")], (("s1", "One", None),)))
    assert ids(found) == [("One", ["a", "b"], [])]


def test_what_hangs_elsewhere_has_a_ground_of_its_own():
    cards = [("a", "s1"), ("b", "s1"), ("c", "s1"), ("d", "s2")]
    sections = (("s1", "One", None), ("s2", "Two", None))
    found = grounds(scene(cards, [("a", "b"), ("c", "d")], sections))
    assert ids(found) == [("One", ["a", "b"], []), ("One", ["c"], []), ("Two", ["d"], [])]
    assert len({ground.id for ground in found}) == 3


def test_what_hangs_on_nothing_shares_a_ground():
    cards = [("a", "s1"), ("b", "s1"), ("c", "s1"), ("d", "s1")]
    found = grounds(scene(cards, [("b", "c")], (("s1", "One", None),)))
    assert ids(found) == [("One", ["b", "c"], []), ("One", ["a", "d"], [])]


def test_a_ground_that_would_hold_just_another_one_is_left_out():
    sections = (("s1", "One", None), ("s2", "Two", "s1"))
    assert ids(grounds(scene([("a", "s2")], [], sections))) == [("Two", ["a"], [])]


def test_sections_lie_within_each_other():
    cards = [("a", "s1"), ("b", "s2"), ("c", "s2"), ("d", None)]
    sections = (("s1", "One", None), ("s2", "Two", "s1"))
    found = grounds(scene(cards, [("a", "b"), ("a", "c")], sections))
    assert ids(found) == [("One", ["a"], [("Two", ["b"], []), ("Two", ["c"], [])])]
    every = [ground.id for outer in found for ground in (outer, *outer.inner)]
    assert len(set(every)) == 3


def test_what_bears_on_the_same_thing_shares_a_ground():
    cards = [("a", "s1"), ("b", "s2"), ("c", "s2"), ("d", "s2")]
    sections = (("s1", "One", None), ("s2", "Two", None))
    found = grounds(scene(cards, [("b", "a"), ("c", "a"), ("a", "d")], sections))
    assert ids(found) == [("One", ["a"], []), ("Two", ["b", "c"], []), ("Two", ["d"], [])]


def test_a_ground_has_a_name_that_is_safe_everywhere():
    sections = (("\x00\ud800\\", "One", None), ('"\ufffe', "Two", "\x00\ud800\\"), ("s1", "", None))
    cards = [("a", sections[0][0]), ("b", sections[1][0]), ("c", sections[1][0]), ("d", "s1")]
    names = named(grounds(scene(cards, [("b", "a")], sections)))
    assert len(set(names)) == len(names) == 4
    assert all(re.fullmatch("section(-[a-z0-9]+)+", name) for name in names)


def test_no_name_of_a_section_is_that_of_a_piece_of_another_one():
    sections = (("s", "One", None), ("s-c", "Two", None))
    cards = [("a", "s"), ("b", "s"), ("c", "s"), ("d", "s"), ("e", "s-c")]
    names = named(grounds(scene(cards, [("a", "b"), ("c", "d")], sections)))
    assert len(set(names)) == len(names) == 3


def test_sections_deep_within_others_share_their_ground():
    sections = tuple((f"s{at}", "", f"s{at - 1}" if at else None) for at in range(2_000))
    cards = [(f"c{at}", name) for at, (name, _, _) in enumerate(sections)]
    found = grounds(
        scene(cards, [(one, other) for (one, _), (other, _) in pairwise(cards)], sections)
    )
    depth, inner = 1, found
    while inner[0].inner:
        depth, inner = depth + 1, inner[0].inner
    assert depth == 51
    assert [card.id for card in inner[0].cards] == [f"c{at}" for at in range(50, 2_000)]
