import pytest

from argmap.model import ArgumentMap, Relation, RelationKind, Statement, StatementRef
from argmap.reading import parse
from argmap.render import draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of

CHAIN = """\
===
thesis: A
===

[A]: It is A.
  + <B>: It is B.
    + <C>: It is C.
      - <D>: It is D.
      - <E>: It is E.
[Z]: It is Z.
  - <Y>: It is Y.
"""


def cards(text, depth, view="overview"):
    return [card.title for card in scene_of(Subject(parse(text).map, max_depth=depth), view).cards]


def test_what_is_far_below_the_thesis_is_a_stub_with_a_count():
    assert cards(CHAIN, 2) == ["A", "B", "C", "…\xa02 more", "Z", "Y"]


def test_no_line_below_there_are_theses_and_what_bears_on_nothing():
    assert [title for title in cards(CHAIN, 0) if "more" not in title] == ["A", "Z"]


def test_what_is_deep_enough_is_as_it_is():
    whole = parse(CHAIN).map
    assert draw(whole, max_depth=9) == draw(whole)


def test_the_subtitle_says_how_much_is_shown():
    scene = scene_of(Subject(parse(CHAIN).map, max_depth=1), "overview")
    assert scene.subtitle == "no more than 1 line deep: 4 of 7 cards"


def test_the_shortest_way_from_a_thesis_counts():
    text = CHAIN.replace("[Z]", "<D>\n  +> [A]\n\n[Z]")
    assert "D" in cards(text, 1)


def test_a_circle_is_deep_below_the_first_of_it():
    text = "".join(f"[S{n}]: It is S{n}.\n  + [S{(n + 1) % 9}]\n\n" for n in range(9))
    assert [title for title in cards(text, 2) if "more" not in title] == ["S0", "S1", "S2"]


def test_a_line_that_is_argued_about_counts_once():
    support = Relation(RelationKind.SUPPORT, StatementRef("b"), StatementRef("a"))
    against = Relation(RelationKind.ATTACK, StatementRef("c"), support.ref)
    drawn = ArgumentMap(tuple(map(Statement, "abc")), (), (support, against))
    whole = scene_of(Subject(drawn), "overview")
    assert scene_of(Subject(drawn, max_depth=1), "overview") == whole


@pytest.mark.parametrize("depth", [-1, True, "2", 1.5])
def test_a_depth_is_a_number_of_lines(depth):
    with pytest.raises((TypeError, ValueError), match="the greatest depth is"):
        Subject(parse(CHAIN).map, max_depth=depth)
