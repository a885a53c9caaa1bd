from itertools import pairwise

from attrs import evolve

from argmap.model import (
    Argument,
    ArgumentMap,
    FrontMatter,
    Inference,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot
from argmap.render.setting.columns import page_of
from argmap.render.setting.paging import page
from argmap.render.setting.parting import homes_of, parts_of
from argmap.render.subject import Subject
from argmap.render.views.reasons import reasons

SECTIONS = (("s1", "One", None), ("s2", "Two", None))


def scene(cards, links, sections=SECTIONS):
    return Scene(
        tuple(
            Card(name, Role.REASON, "BECAUSE", name.upper(), section=section)
            for name, section in cards
        ),
        tuple(Link(Spot(one), Spot(other), Manner(manner)) for one, manner, other in links),
        sections=sections,
    )


def ends(drawn):
    return [(link.source.card, link.target.card) for link in drawn.links]


HALVES = [("a", "s1"), ("b", "s1"), ("c", "s2"), ("d", "s2")]


def test_a_line_to_another_section_becomes_a_reference_at_both_ends():
    links = [("b", "support", "a"), ("d", "support", "c"), ("c", "attack", "b")]
    drawn = page(scene(HALVES, links))
    pointer = drawn.cards[-1]
    assert ends(drawn) == [("b", "a"), ("d", "c"), (pointer.id, "b")]
    assert (pointer.role, pointer.title, pointer.text) == (Role.OBJECTION, "C", "Two")
    assert (pointer.stands_for, pointer.number, pointer.section) == ("c", 3, "s1")
    there = next(card for card in drawn.cards if card.id == "c")
    assert there.scheme == "against →\xa02, One: B"
    assert drawn.parts == ("s1", "s2")


def test_sections_that_do_not_hang_together_are_no_parts():
    links = [("b", "support", "c"), ("d", "support", "a"), ("c", "support", "a")]
    drawn = page(scene(HALVES, links))
    assert ends(drawn) == [("b", "c"), ("d", "a"), ("c", "a")]
    assert drawn.parts == ()


def test_cards_are_numbered_as_one_reads_them_the_main_claim_first():
    links = [("b", "support", "a"), ("d", "support", "c"), ("c", "support", "b")]
    whole = scene(HALVES, links)
    thesis = evolve(whole.cards[2], role=Role.THESIS)
    drawn = page(evolve(whole, cards=(*whole.cards[:2], thesis, whole.cards[3])))
    numbers = {card.id: card.number for card in drawn.cards if not card.stands_for}
    assert numbers == {"c": 1, "d": 2, "a": 3, "b": 4}


def test_without_references_there_are_no_numbers():
    drawn = page(scene(HALVES, [("b", "support", "a"), ("d", "support", "c")]))
    assert {card.number for card in drawn.cards} == {0}


def test_of_the_lines_from_a_claim_used_again_the_near_one_is_drawn():
    cards = [(name, None) for name in "abcd"]
    links = [("b", "support", "a"), ("c", "support", "b"), ("d", "same", "a"), ("d", "same", "c")]
    assert ends(page(scene(cards, links, ()))) == [("b", "a"), ("c", "b"), ("d", "c")]


def test_parts_are_the_outermost_sections_that_tell_apart():
    sections = (("r", "Root", None), ("x", "X", "r"), ("y", "Y", "r"), ("y1", "Y1", "y"))
    cards = [("a", "x"), ("b", "y"), ("c", "y1")]
    assert parts_of(scene(cards, [], sections)) == {"a": "x", "b": "y", "c": "y"}
    assert parts_of(scene([*cards, ("d", "r"), ("e", None)], [], sections)) == {
        "a": "r", "b": "r", "c": "r", "d": "r", "e": None,
    }  # fmt: skip


def test_a_reason_for_a_claim_in_another_section_stands_below_the_name_of_that_claim():
    drawn = reasons(
        Subject(ArgumentMap(
            (
                Statement("T", "So it is.", section="s1"),
                Statement("p", "Because.", section="s1"),
                Statement("q", "Also.", section="s2"),
                Statement("r", "And.", section="s2"),
            ),
            (
                Argument("A", pcs=("p", Inference(("p",), "T")), section="s1"),
                Argument("B", pcs=("q", Inference(("q",), "T")), section="s2"),
                Argument("C", pcs=("r", Inference(("r",), "q")), section="s2"),
            ),
            (),
            sections=(Section("s1", "One"), Section("s2", "Two")),
            front=FrontMatter(thesis=("T",)),
        ))
    )  # fmt: skip
    there = next(card for card in drawn.cards if card.title == "B" and not card.stands_for)
    assert (there.head.title, there.head.notes, there.head.told_in) == (
        "T", ("→\xa01, One",), "claim-t",
    )  # fmt: skip
    pointers = [(card.title, card.text) for card in drawn.cards if card.stands_for]
    assert pointers == [("B", "Two")]


def test_an_attack_on_another_section_is_noted_with_the_claim():
    attack = Relation(RelationKind.ATTACK, StatementRef("no"), StatementRef("yes"))
    drawn = reasons(
        Subject(ArgumentMap(
            tuple(
                Statement(title, f"It is {title}.", section=section)
                for title, section in (("yes", "s1"), ("so", "s1"), ("no", "s2"), ("why", "s2"))
            ),
            (),
            (
                Relation(RelationKind.SUPPORT, StatementRef("so"), StatementRef("yes")),
                Relation(RelationKind.SUPPORT, StatementRef("why"), StatementRef("no")),
                attack,
            ),
            sections=(Section("s1", "One"), Section("s2", "Two")),
        ))
    )  # fmt: skip
    there = next(card for card in drawn.cards if card.head and card.head.title == "no")
    assert there.head.notes == ("against →\xa01, One: yes",)


def test_a_premise_that_bears_on_another_section_says_so_itself():
    contrary = Relation(RelationKind.CONTRARY, StatementRef("q"), StatementRef("yes"))
    drawn = reasons(
        Subject(ArgumentMap(
            tuple(
                Statement(title, f"It is {title}.", section=section)
                for title, section in zip(("yes", "so", "T", "p", "q"), ("s1", "s1", *["s2"] * 3), strict=True)
            ),
            (Argument("A", pcs=("p", "q", Inference(("p", "q"), "T")), section="s2"),),
            (Relation(RelationKind.SUPPORT, StatementRef("so"), StatementRef("yes")), contrary),
            sections=(Section("s1", "One"), Section("s2", "Two")),
        ))
    )  # fmt: skip
    (there,) = (card for card in drawn.cards if card.title == "A")
    assert [cell.notes for cell in there.cells] == [(), ("contrary to →\xa01, One: yes",)]
    assert [card.title for card in drawn.cards if card.stands_for] == ["q"]


def test_relations_that_are_argued_about_by_each_other_end():
    links = (
        Link(Spot("k"), Spot("l"), Manner.ATTACK),
        Link(Spot("l"), Spot("k"), Manner.ATTACK),
    )
    circle = Scene((), links, ("k", "l"))
    assert set(homes_of(circle)) == {"k", "l"}


def test_a_relation_that_bears_on_several_things_is_at_home_at_the_last_of_them():
    links = (
        Link(Spot("k"), Spot("a"), Manner.ATTACK),
        Link(Spot("k"), Spot("c"), Manner.ATTACK),
        Link(Spot("b"), Spot("k"), Manner.SUPPORT, bare=True),
        Link(Spot("l"), Spot("k"), Manner.ATTACK),
    )
    drawn = evolve(scene(HALVES, ()), links=links, knots=("k", "l"))

    assert homes_of(drawn) == {"k": "c", "l": "c"}


def chain(count):
    """Return statements each of which supports the one before it."""
    titles = [f"S{at}" for at in range(count)]
    return ArgumentMap(
        tuple(Statement(title, f"So it is with {title}.") for title in titles),
        relations=tuple(
            Relation(RelationKind.SUPPORT, StatementRef(source), StatementRef(target))
            for target, source in pairwise(titles)
        ),
    )


def test_reasons_are_folded_where_they_would_be_far_too_wide():
    assert reasons(Subject(chain(16))).parts == ()
    folded = reasons(Subject(chain(17)))
    assert folded.sections == (
        ("whole", "", None),
        ("whole-2", "S7", None),
        ("whole-2-2", "S14", None),
    )
    assert page_of(folded).depth == 8


def test_reasons_of_one_section_are_folded_as_those_without_any():
    whole = chain(17)
    one = evolve(
        whole,
        statements=tuple(evolve(said, section="s") for said in whole.statements),
        sections=(Section("s", "One"),),
    )
    assert [title for _, title, _ in reasons(Subject(one)).sections] == [
        "One",
        "One, continued",
        "One, continued",
    ]


def test_what_is_drawn_around_something_is_not_folded():
    assert reasons(Subject(chain(40), around="[S0]", depth=30)).parts == ()
