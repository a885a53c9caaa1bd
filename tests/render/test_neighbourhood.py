"""What lies around something, and what is cut off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Relation, RelationKind, Statement, StatementRef
from argmap.reading import parse
from argmap.render import NotShownError, draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps

CHAIN = """\
[A]: The first.
  + [B]: The second.
    + [C]: The third.
      - [D]: The fourth.
        + [E]: The fifth.
"""
SHARED = """\
<One>

(1) [P]: It rains.
(2) [Q]: It is cold.
----
(3) [R]: We stay.

<Two>

(1) [P]
----
(2) [S]: We read.

<Why>

(1) [T]: Clouds are low.
----
(2) [P]
"""


def near(text, around, depth=1, view="reasons"):
    return scene_of(Subject(parse(text).map, around=around, depth=depth), view)


def titles(scene):
    return [
        card.title or (card.head.title if card.head else card.cells[0].title)
        for card in scene.cards
        if not card.beyond
    ]


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow", "argdown"])
@pytest.mark.parametrize(("depth", "shown"), [(0, "C"), (1, "BCD"), (2, "ABCDE"), (9, "ABCDE")])
def test_what_is_within_so_many_lines_is_shown(view, depth, shown):
    assert sorted(titles(near(CHAIN, "C", depth, view))) == list(shown)


@pytest.mark.parametrize("view", ["reasons", "overview", "narrow", "argdown"])
def test_what_is_cut_off_leaves_a_stub_with_a_count(view):
    scene = near(CHAIN, "C", 1, view)
    stubs = {card.id: card for card in scene.cards if card.beyond}

    assert [(card.beyond, card.title) for card in stubs.values()] == [(1, "…\xa01 more")] * 2
    lines = {
        (link.source.card in stubs, link.target.card in stubs, link.manner.value)
        for link in scene.links
        if {link.source.card, link.target.card} & set(stubs)
    }
    assert lines == {(True, False, "support"), (False, True, "support")}


def test_the_subtitle_says_how_much_is_shown():
    assert near(CHAIN, "C", 1).subtitle == "around [C]: 3 of 5 cards"
    assert near(f"===\nauthor: Ada\n===\n\n{CHAIN}", "[E]", 0).subtitle == (
        "Ada\xa0· around [E]: 1 of 5 cards"
    )


def test_what_it_is_drawn_around_is_framed_and_the_legend_says_so():
    assert [card.head.title for card in near(CHAIN, "C", 1).cards if card.centre] == ["C"]
    drawn = draw(parse(CHAIN), around="C", depth=1)
    assert "what the picture is drawn around" in drawn
    assert "cards that it leaves out" in drawn
    assert "what the picture is drawn around" not in draw(parse(CHAIN))


def test_a_premise_is_where_it_is_used():
    assert [card.id for card in near(SHARED, "Q", 0).cards if card.centre] == ["claim-r"]


def test_an_argument_is_all_its_steps():
    text = "<A>\n\n(1) [P]: p\n----\n(2) [Q]: q\n(3) [S]: s\n----\n(4) [R]: r\n"
    shown = [card.id for card in near(text, "A", 0).cards if card.centre]

    assert shown == ["claim-r", "arg-a-step-1"]


def test_what_a_card_told_that_is_left_out_is_told_where_it_is_named():
    (card,) = (card for card in near(SHARED, "R", 0).cards if card.centre)

    assert [(cell.title, cell.text, cell.told_in) for cell in card.cells] == [
        ("P", "It rains.", ""),
        ("Q", "It is cold.", ""),
    ]


def test_what_is_said_against_a_relation_is_one_line_away_from_its_ends():
    support = Relation(RelationKind.SUPPORT, StatementRef("B"), StatementRef("A"))
    against = Relation(RelationKind.ATTACK, StatementRef("C"), support.ref)
    map_ = ArgumentMap(tuple(Statement(title) for title in "ABC"), (), (support, against))
    one, none = (scene_of(Subject(map_, around="A", depth=depth), "reasons") for depth in (1, 0))

    assert sorted(titles(one)) == ["A", "B", "C"]
    assert titles(none) == ["A"]
    assert (len(one.knots), len(none.knots)) == (1, 0)


@pytest.mark.parametrize(
    ("around", "said"),
    [
        ("Pyongjang", "there is no statement or argument 'Pyongjang'; near it: [Pyongyang]"),
        ("trip", "near it: [The trip], [Trips], <Trip or not>"),
        ("<Trips>", "there is no argument 'Trips'; near it: [Trips]"),
        ("zzz", "there is no statement or argument 'zzz'$"),
    ],
)
def test_an_unknown_title_says_what_is_near(around, said):
    text = "[Pyongyang]: a\n  + [The trip]: b\n  + [Trips]: c\n  + <Trip or not>: d\n"

    with pytest.raises(NotShownError, match=said.replace("[", r"\[")):
        near(text, around)


def test_brackets_tell_a_statement_from_an_argument():
    text = "[A]: a\n  - <A>: b\n    - [C]: c\n"

    assert near(text, "[A]", 0).subtitle == "around [A]: 1 of 3 cards"
    assert near(text, "<A>", 0).subtitle == "around <A>: 1 of 3 cards"
    assert near(text, "A", 0).subtitle == "around [A] and <A>: 2 of 3 cards"


def test_what_the_view_does_not_show_is_no_middle():
    text = "[A]: a\n  + [B]: b\n\n[C]: Argdown leaves out what hangs on nothing.\n"

    with pytest.raises(NotShownError, match=r"\[C\] can't be the middle of this view"):
        near(text, "C", 1, "argdown")


@pytest.mark.parametrize(
    ("options", "wrong"), [({"depth": -1}, ValueError), ({"depth": 1.5}, TypeError)]
)
def test_a_depth_is_a_number_of_lines(options, wrong):
    with pytest.raises(wrong, match="a depth is"):
        draw(parse(CHAIN), around="C", **options)


def test_what_is_named_is_a_title():
    with pytest.raises(TypeError, match="what to draw around is a title, not int"):
        draw(parse(CHAIN), around=3)


@given(maps(), st.data())
def test_every_line_that_leads_out_ends_at_a_stub(map, data):
    titles = [noun.ref for noun in (*map.statements, *map.arguments)]
    if not titles:
        return
    around = str(data.draw(st.sampled_from(titles)))
    depth = data.draw(st.integers(0, 3))
    for view in ("reasons", "overview"):
        shown = scene_of(Subject(map, around=around, depth=depth), view)
        cards = {card.id: card for card in shown.cards}

        assert any(card.centre for card in shown.cards)
        ends = {*cards, *shown.knots}
        assert all({link.source.card, link.target.card} <= ends for link in shown.links)
        stubs = {name for name, card in cards.items() if card.beyond}
        led = [{link.source.card, link.target.card} & stubs for link in shown.links]
        assert sorted(name for found in led for name in found) == sorted(stubs)
        assert draw(shown)


@given(maps(), st.data())
def test_far_enough_away_all_that_hangs_together_is_shown(map, data):
    if not map.statements:
        return
    around = str(data.draw(st.sampled_from(map.statements)).ref)

    shown = scene_of(Subject(map, around=around, depth=10_000), "reasons")

    assert not any(card.beyond for card in shown.cards)


def test_a_depth_without_what_it_is_around_says_so():
    with pytest.raises(ValueError, match="say around what"):
        draw(parse(CHAIN), depth=1)
