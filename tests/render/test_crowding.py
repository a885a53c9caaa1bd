"""Before a layout, it is told how crowded a picture would be."""

import pytest
from attrs import evolve
from hypothesis import given

from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.render.crowding import CROWD, crowd_of
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps


def crowd(*lines):
    """Return how crowded a scene is of cards that are called by a letter, and lines such as `ba`."""
    names = dict.fromkeys(name for line in lines for name in line)
    return crowd_of(
        Scene(
            tuple(Card(name, Role.REASON, "") for name in names),
            tuple(Link(Spot(end), Spot(start), Manner.SUPPORT) for end, start in lines),
        )
    )


def test_what_runs_from_a_column_to_the_next_passes_nothing():
    assert crowd("ba", "ca", "db", "dc") == 0


def test_a_line_past_two_columns_counts_in_each():
    assert crowd("ba", "cb", "dc", "da") == 2


def test_lines_side_by_side_count_with_each_other():
    assert crowd("ba", "cb", "xa", "yx", "ca", "ya") == 4


def test_a_line_that_closes_a_circle_counts_as_any_other():
    assert crowd("ba", "cb", "ac") == 1


def test_cards_stand_where_their_lines_are_short():
    assert crowd("ba", "cb", "dc", "ed", "fd") == 0
    assert crowd("ba", "cb", "dc", "xa", "yx", "zx", "xd") <= 4


@pytest.mark.parametrize("size", [50, 500])
def test_trees_stars_and_rings_of_any_size_are_not_crowded(size):
    tree = "".join(f"[s{n // 3}]: S.\n  + [s{n}]\n\n" for n in range(3, size))
    ring = "".join(f"[s{n}]: S.\n  + [s{(n + 1) % size}]\n\n" for n in range(size))
    star = "".join(f"[s0]: S.\n  + [s{n}]\n\n" for n in range(1, size))
    for text in (tree, ring, star):
        assert crowd_of(scene_of(Subject(parse(text).map), "overview")) < size


def test_statements_with_lines_between_any_of_them_are():
    text = "".join(
        f"[s{n}]: S.\n  + [s{n * 7 % 501}]\n  - [s{n * 11 % 503}]\n  - [s{n * 13 % 509}]\n\n"
        for n in range(1, 500)
    )
    assert crowd_of(scene_of(Subject(parse(text).map), "overview")) > CROWD


@given(maps())
def test_two_of_the_same_side_by_side_are_four_times_as_crowded(drawn: ArgumentMap):
    scene = scene_of(Subject(drawn), "argdown", paged=False)
    again = {name: f"{name}-again" for name in (*(card.id for card in scene.cards), *scene.knots)}

    def moved(spot):
        return evolve(spot, card=again[spot.card])

    cards = (evolve(card, id=again[card.id]) for card in scene.cards)
    links = (evolve(one, source=moved(one.source), target=moved(one.target)) for one in scene.links)
    both = Scene(
        (*scene.cards, *cards),
        (*scene.links, *links),
        knots=(*scene.knots, *(again[knot] for knot in scene.knots)),
    )
    assert crowd_of(both) == 4 * crowd_of(scene)
