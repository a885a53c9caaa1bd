"""Before a layout, it is told how crowded a picture would be."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap
from argmap.reading import parse, read
from argmap.render.crowding import CROWD, LONG, THICK, crowd_of, is_slow
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.argdown"))


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


def beside(lines, columns, word=""):
    """Return a scene of a chain of so many columns, and lines from its end to its beginning."""
    chain = [Link(Spot(f"s{n + 1}"), Spot(f"s{n}"), Manner.SUPPORT) for n in range(columns)]
    back = Link(Spot(f"s{columns}"), Spot("s0"), Manner.ATTACK, word)
    cards = tuple(Card(f"s{n}", Role.REASON, "") for n in range(columns + 1))
    return Scene(cards, (*chain, *[back] * lines))


def test_of_many_lines_side_by_side_an_exact_layout_is_not_tried():
    assert crowd_of(beside(200, 12)) <= THICK < crowd_of(beside(200, 14))
    assert (is_slow(beside(200, 12)), is_slow(beside(200, 14))) == (False, True)


def test_lines_with_words_count_for_more():
    assert not is_slow(beside(200, 12))
    assert is_slow(beside(200, 12, "3 times"))
    assert crowd_of(beside(200, 12, "3 times")) == crowd_of(beside(200, 12))


@pytest.mark.parametrize(("size", "slow"), [(1_000, False), (2_000, True)])
def test_of_a_large_ring_an_exact_layout_is_not_tried(size, slow):
    text = "".join(
        f"[S{n}]: S.\n  + [S{(n + 1) % size}]\n  - [S{(n - 1) % size}]\n\n" for n in range(size)
    )
    scene = scene_of(Subject(parse(text).map), "overview")
    assert is_slow(scene) is slow
    assert crowd_of(scene) < THICK


@given(st.integers(1, 400), st.integers(2, 299))
def test_what_has_less_than_300_columns_is_slow_by_lines_side_by_side_alone(lines, columns):
    scene = beside(lines, columns)
    assert is_slow(scene) == (crowd_of(scene) > THICK or lines * columns**2 + columns > LONG)
    if lines * columns**2 + columns > LONG:
        assert crowd_of(scene) > THICK


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow", "inference"])
def test_examples_have_an_exact_layout_folded_or_not(view):
    for file in EXAMPLES:
        subject = Subject(read(file).map)
        for fold in ((), ("all",) if subject.map.sections else ()):
            assert not is_slow(scene_of(evolve(subject, fold=fold), view))
