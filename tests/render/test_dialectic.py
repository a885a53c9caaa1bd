"""The view of the dialectic: what speaks against what."""

import pytest
from hypothesis import given

import argmap
from argmap.model import (
    Argument,
    ArgumentMap,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
)
from argmap.model.signatures import ATTACKS
from argmap.reading import parse
from argmap.render import UnknownSectionError, draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps

COURT = """\
===
thesis: Guilty
===

[Guilty]: He did it.

<Motive>

(1) [Debts]: He had debts.
----
(2) [Guilty]

<Alibi>

(1) [Ticket]: He has a ticket.
----
(2) [Elsewhere]: He was elsewhere.
  -> [Guilty]

[Forged]: The ticket is forged.
  - [Stamp]: It bears a stamp.
  -> [Ticket]

<Alibi>
  _ [Returned]: He may have come back.

<Unheard>

(1) [U]: u
----
(2) [V]: v
"""


def dialectic(text=COURT, **options):
    given = parse(text).map if isinstance(text, str) else text
    return scene_of(Subject(given, **options), "dialectic")


def lines(scene):
    titles = {card.id: card.title for card in scene.cards}
    return {
        (titles[link.source.card], link.manner.value, titles[link.target.card])
        for link in scene.links
    }


def test_attacks_and_undercuts_join_arguments_and_theses():
    assert lines(dialectic()) == {
        ("Alibi", "attack", "Guilty"),
        ("Forged", "attack", "Alibi"),
        ("Stamp", "attack", "Forged"),
        ("Returned", "undercut", "Alibi"),
    }


def test_supports_are_left_out_and_what_is_left_out_is_counted():
    assert dialectic().subtitle == (
        "without 2 of 3 arguments, which attack nothing and are not attacked"
    )


def test_one_argument_that_is_left_out_is_counted_as_one():
    text = "[T]: t\n  - <A>: a\n  + <B>: b\n"

    assert dialectic(text).subtitle == (
        "without 1 of 2 arguments, which attacks nothing and is not attacked"
    )


def test_a_thesis_has_a_card_even_if_nothing_is_against_it():
    text = "===\nthesis: T\n===\n\n[T]: t\n  + <A>: a\n"

    assert [card.word for card in dialectic(text).cards] == ["THESIS"]


def test_what_several_arguments_share_has_a_card_that_names_them():
    text = (
        "<A>\n\n(1) [P]: p\n----\n(2) [Q]: q\n\n<B>\n\n(1) [P]\n----\n(2) [R]: r\n\n"
        "[P]\n  - [No]: no\n"
    )
    notes = {card.title: card.notes for card in dialectic(text).cards}

    assert notes == {"P": ("in <A>, <B>",), "No": ()}


def test_preferences_are_shown():
    map_ = ArgumentMap(
        (), (Argument("A"), Argument("B")),
        (Relation(RelationKind.PREFERS, Argument("A").ref, Argument("B").ref),),
    )  # fmt: skip
    assert lines(dialectic(map_)) == {("A", "prefers", "B")}


def test_an_attack_on_a_support_ends_at_the_support():
    statements = tuple(Statement(title) for title in "ABC")
    support = Relation(RelationKind.SUPPORT, StatementRef("B"), StatementRef("A"))
    other = Relation(RelationKind.SUPPORT, StatementRef("C"), StatementRef("A"))
    attack = Relation(RelationKind.ATTACK, StatementRef("C"), support.ref)
    scene = dialectic(ArgumentMap(statements, (), (support, other, attack)))

    assert len(scene.knots) == 1
    assert sorted(link.manner.value for link in scene.links) == ["attack", "support", "support"]


def test_it_has_no_sections_to_fold():
    with pytest.raises(UnknownSectionError, match="has no sections"):
        dialectic(fold="all")


def test_what_speaks_against_itself_says_so():
    text = "<Liar>\n\n(1) [P]: p\n----\n(2) [Q]: q\n  -> [P]\n"

    assert [card.notes for card in dialectic(text).cards] == [("speaks against itself",)]


def test_it_is_marked_by_grounded_semantics_unless_labels_are_given(tmp_path):
    drawn, plain = (
        argmap.render(parse(COURT), tmp_path / "a.dot", view="dialectic", **options).read_text(
            "utf-8"
        )
        for options in ({}, {"labels": {}})
    )

    assert "○ falls" in drawn
    assert "● stands" in drawn
    assert "falls" not in plain


@given(maps())
def test_every_attack_and_every_preference_is_shown(map):
    scene = dialectic(map)
    shown = {card.names for card in scene.cards} - {None}
    spoken = [r for r in map.relations if r.kind in ATTACKS or r.kind is RelationKind.PREFERS]

    for relation in spoken:
        for end in (relation.source, relation.target):
            if isinstance(end, StatementRef):
                users = {
                    map.argument(ref.argument).ref
                    for ref in (*map.used_by(end.title), *map.concluded_by(end.title))
                }
                assert end in shown or users & shown
            elif not isinstance(end, RelationRef):
                title = end.title if hasattr(end, "title") else end.argument
                assert map.argument(title).ref in shown
    ends = {*(card.id for card in scene.cards), *scene.knots}
    assert all({link.source.card, link.target.card} <= ends for link in scene.links)


def test_where_nothing_attacks_anything_it_says_so():
    told = draw(parse("[A]: One.\n  + [B]: Two.\n"), view="dialectic")

    assert "Nothing attacks anything here" in told
    assert "no statements" not in told


def test_the_legend_says_what_an_undercut_is_but_once():
    dot = draw(parse("[A]: a\n  - <B>: b\n    <_ <C>: c\n").map, view="dialectic")

    assert dot.count("denies that a step is a good one") == 1
    assert ">undercuts<" in dot
