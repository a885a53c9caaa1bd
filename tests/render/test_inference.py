"""The view of the inferences: all that AIF has nodes for."""

from hypothesis import given

from argmap.model import (
    ArgumentMap,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.reading import parse
from argmap.render import draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps

WET = """\
<Rain>

(1) [Drops]: Drops fall.
(2) [Above]: They fall from above.
-- argument from sign --
(3) [Wet]: It is wet.
  - [Dry]: It is dry.
  + [Puddles]: There are puddles.

<Rain>
  _ [Hose]: Somebody waters the street.

[Wet]
  >< [Sunny]: The sun shines.
"""


def network(text=WET, **options):
    given = parse(text).map if isinstance(text, str) else text
    return scene_of(Subject(given, **options), "inference")


def lines(scene):
    told = {
        card.id: f"{card.word}: {card.title}" if card.joint else card.title for card in scene.cards
    }
    return {(told[link.source.card], told[link.target.card]) for link in scene.links}


def test_premises_meet_in_a_step_that_leads_to_the_conclusion():
    assert {("Drops", "RA: Rain"), ("Above", "RA: Rain"), ("RA: Rain", "Wet")} <= lines(network())


def test_attacks_and_undercuts_are_conflicts_of_their_own():
    assert {
        ("Dry", "CA: attacks"), ("CA: attacks", "Wet"),
        ("Hose", "CA: undercuts"), ("CA: undercuts", "RA: Rain"),
        ("Puddles", "RA: supports"), ("RA: supports", "Wet"),
    } <= lines(network())  # fmt: skip


def test_what_contradicts_is_one_conflict_that_hits_both():
    assert {("CA: contradicts", "Wet"), ("CA: contradicts", "Sunny")} <= lines(network())


def test_a_preference_is_a_node():
    prefers = Relation(RelationKind.PREFERS, StatementRef("A"), StatementRef("B"))
    scene = network(ArgumentMap((Statement("A"), Statement("B")), (), (prefers,)))

    assert lines(scene) == {("A", "PA: preferred to"), ("PA: preferred to", "B")}
    assert "a preference" in draw(scene)


def test_what_is_said_against_a_relation_ends_at_its_node():
    support = Relation(RelationKind.SUPPORT, StatementRef("B"), StatementRef("A"))
    attack = Relation(RelationKind.ATTACK, StatementRef("C"), support.ref)
    scene = network(ArgumentMap(tuple(Statement(t) for t in "ABC"), (), (support, attack)))

    assert ("CA: attacks", "RA: supports") in lines(scene)
    assert scene.knots == ()


def test_what_is_implicit_is_dashed():
    scene = network("[A]: a {implicit: true}\n  + [B]: b\n")

    assert [card.title for card in scene.cards if card.dashed] == ["A"]
    assert 'STYLE="DASHED"' in draw(scene)


def test_the_legend_tells_the_names_of_the_kinds():
    dot = draw(network())

    assert [told in dot for told in ("an inference or a support", "a conflict with a step")] == [
        True,
        True,
    ]
    assert "a preference" not in dot


@given(maps())
def test_every_statement_step_and_relation_is_a_node(map):
    scene = network(map)
    cards = [card for card in scene.cards if not card.stands_for]

    gists = [argument for argument in map.arguments if not argument.inferences]
    assert sum(not card.joint for card in cards) == len(map.statements) + len(gists)
    assert sum(card.joint for card in cards) == len(map.steps) + len(map.relations)
    assert len({card.id for card in scene.cards}) == len(scene.cards)
    ends = {card.id for card in scene.cards}
    assert all({link.source.card, link.target.card} <= ends for link in scene.links)
    assert draw(scene)
