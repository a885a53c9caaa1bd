from attrs import evolve

from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting.folding import fold, fold_whole
from argmap.render.setting.paging import page

CHAIN = ["ba", "cb", "dc", "ed", "fe", "gf"]  # a ← b ← … ← g


def scene(names, links, **more):
    return Scene(
        tuple(Card(name, Role.REASON, "BECAUSE", name, section="s") for name in names),
        tuple(Link(Spot(one), Spot(other), Manner.SUPPORT) for one, other in links),
        sections=(("s", "Deep", None), ("t", "Other", None)),
        **more,
    )


def places(folded):
    return {
        section: "".join(card.id for card in folded.cards if card.section == section)
        for section, *_ in folded.sections
    }


def test_a_section_that_is_not_too_deep_stays_as_it_is():
    whole = scene("abcdefg", CHAIN)
    assert fold(whole, 7) is whole


def test_a_section_that_is_too_deep_goes_on_in_others():
    folded = fold(scene("abcdefg", CHAIN), 3)
    assert places(folded) == {"s": "ab", "s-2": "cd", "s-2-2": "efg", "t": ""}
    assert [title for _, title, _ in folded.sections] == [
        "Deep",
        "Deep, continued",
        "Deep, continued",
        "Other",
    ]
    assert folded.continued == ("s-2", "s-2-2")


def test_a_claim_is_taken_away_with_all_its_reasons():
    links = ["ba", "cb", "dc", "ed", "xa", "yd"]
    assert places(fold(scene("abcdexy", links), 4)) == {"s": "abcx", "s-2": "dey", "t": ""}


def test_what_bears_on_two_claims_is_not_parted_from_one_if_it_can_be_helped():
    links = ["ba", "ca", "db", "dc", "ed", "fe"]
    assert places(fold(scene("abcdef", links), 4)) == {"s": "abcd", "s-2": "ef", "t": ""}


def test_a_circle_is_not_folded_endlessly():
    links = [*CHAIN, "ag"]
    assert "a" in places(fold(scene("abcdefg", links), 3))["s"]


def test_what_is_not_much_too_deep_is_spared():
    whole = scene("abcdefg", CHAIN)
    assert fold(whole, 3, 7) is whole
    assert places(fold(whole, 3, 6)) == {"s": "ab", "s-2": "cd", "s-2-2": "efg", "t": ""}


def test_what_is_very_deep_is_left_alone():
    names = [f"n{number}" for number in range(110)]
    whole = scene(names, list(zip(names[1:], names, strict=False)))
    assert fold(whole, 5) is whole


def test_a_reference_stands_where_a_claim_was_taken_away():
    other = Card("x", Role.REASON, "BECAUSE", "x", section="t")
    whole = scene("abcdefg", CHAIN, compact=True, narrow=True)
    paged = page(
        Scene((*whole.cards, other), whole.links, (), whole.sections, compact=True, narrow=True)
    )
    (pointer,) = (card for card in paged.cards if card.stands_for)
    assert (pointer.stands_for, pointer.title, pointer.text, pointer.section) == (
        "e",
        "e",
        "Deep, continued",
        "s",
    )
    assert {card.id: card.notes for card in paged.cards if card.notes} == {"e": ("→\xa0d",)}
    assert paged.parts == ("s", "s-2", "t")


def test_what_has_no_sections_is_folded_into_parts_that_are_named_by_their_claims():
    whole = scene("abcdefg", CHAIN)
    bare = evolve(whole, cards=tuple(evolve(c, section=None) for c in whole.cards), sections=())
    assert fold_whole(bare, 7) is bare
    assert fold_whole(bare, 3).sections == (
        ("whole", "", None),
        ("whole-2", "c", None),
        ("whole-2-2", "e", None),
    )
