from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.views.thinning import thin


def scene(cards, links):
    return Scene(
        tuple(
            Card(name, Role.THESIS if name == "T" else Role.REASON, "", name, section=section)
            for name, section in cards
        ),
        tuple(Link(Spot(one), Spot(other), Manner(manner)) for one, manner, other in links),
        compact=True,
    )


def ends(drawn):
    return [(link.source.card, link.manner.value, link.target.card) for link in drawn.links]


def notes(drawn):
    return {card.id: card.notes for card in drawn.cards if card.notes}


def test_a_line_is_left_out_where_others_lead_the_same_way():
    drawn = thin(
        scene(
            [("a", None), ("b", None), ("c", None)],
            [("b", "support", "a"), ("c", "same", "b"), ("c", "same", "a")],
        )
    )
    assert ends(drawn) == [("b", "support", "a"), ("c", "support", "b")]
    assert notes(drawn) == {}


def test_a_way_around_a_circle_leaves_no_line_out():
    links = [("a", "same", "b"), ("b", "same", "c"), ("c", "same", "a"), ("a", "same", "c")]
    drawn = thin(scene([("a", None), ("b", None), ("c", None)], links))
    assert {(one, other) for one, _, other in ends(drawn)} >= {("b", "c"), ("c", "a")}


def test_what_an_argument_concludes_is_never_left_out():
    links = [("b", "support", "a"), ("c", "same", "b"), ("c", "support", "a")]
    drawn = thin(scene([("a", None), ("b", None), ("c", None)], links))
    assert ends(drawn) == [
        ("b", "support", "a"), ("c", "support", "b"), ("c", "support", "a"),
    ]  # fmt: skip


def test_a_use_in_another_section_is_named_there():
    cards = [("a", "s1"), ("b", "s2"), ("c", "s2"), ("d", "s1")]
    drawn = thin(
        scene(
            cards,
            [("d", "support", "b"), ("c", "same", "b"), ("c", "same", "a"), ("d", "same", "a")],
        )
    )
    assert ends(drawn) == [("d", "support", "b"), ("c", "support", "b"), ("d", "support", "a")]
    assert notes(drawn) == {"a": ("+ c",)}


def test_the_thesis_leads_everywhere():
    cards = [("T", "s1"), ("a", "s2"), ("b", "s3")]
    links = [("T", "same", "a"), ("T", "same", "b")]
    assert ends(thin(scene(cards, links))) == [("T", "support", "a"), ("T", "support", "b")]


def test_no_card_is_left_without_a_line():
    cards = [("a", "s1"), ("b", "s2"), ("c", "s3")]
    links = [("c", "same", "a"), ("c", "same", "b")]
    assert ends(thin(scene(cards, links))) == [("c", "support", "a"), ("c", "support", "b")]


def test_attacks_are_always_drawn():
    cards = [("a", "s1"), ("b", "s2")]
    links = [("a", "attack", "b"), ("b", "undercut", "a")]
    assert ends(thin(scene(cards, links))) == links


def test_in_a_circle_every_card_keeps_a_line():
    links = [("a", "same", "b"), ("b", "same", "c"), ("c", "same", "a")]
    assert len(thin(scene([(name, None) for name in "abc"], links)).links) == 3
