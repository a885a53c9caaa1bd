from argmap.model import (
    Argument,
    ArgumentMap,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.render.palette import Role
from argmap.render.subject import Subject
from argmap.render.views.overview import overview


def test_every_argument_is_in_the_overview(opinion):
    scene = overview(Subject(opinion))
    said = {said for card in scene.cards for said in (card.title, *card.notes)}
    assert [a.title for a in opinion.arguments if not {a.title, f"+ {a.title}"} & said] == []


def test_what_one_argument_concludes_is_shown_by_the_argument():
    drawn = ArgumentMap(
        (Statement("p"), Statement("q"), Statement("T")),
        (
            Argument.of("A", Inference(("p",), "q")),
            Argument.of("B", Inference(("q",), "T")),
        ),
        front=FrontMatter(thesis=("T",)),
    )
    scene = overview(Subject(drawn))
    assert [(card.id, card.title, card.text, card.notes) for card in scene.cards] == [
        ("claim-t", "T", "", ("+ B",)),
        ("arg-a", "A", "", ("q",)),
    ]
    assert [(link.source.card, link.target.card) for link in scene.links] == [("arg-a", "claim-t")]


def test_attacks_and_undercuts_join_arguments():
    drawn = ArgumentMap(
        tuple(map(Statement, "abcdT")),
        (
            Argument.of("For", Inference(("a",), "T")),
            Argument.of("Also", Inference(("b",), "T")),
            Argument.of("Against", Inference(("c",), "d")),
        ),
        (
            Relation(RelationKind.ATTACK, StatementRef("d"), StatementRef("T")),
            Relation(RelationKind.UNDERCUT, StatementRef("d"), InferenceRef("For")),
        ),
        front=FrontMatter(thesis=("T",)),
    )
    scene = overview(Subject(drawn))
    assert {card.title: card.role for card in scene.cards}["Against"] is Role.OBJECTION
    assert [(link.source.card, link.manner.value, link.target.card) for link in scene.links] == [
        ("arg-for", "support", "claim-t"),
        ("arg-also", "support", "claim-t"),
        ("arg-against", "attack", "claim-t"),
        ("arg-against", "undercut", "arg-for"),
    ]


def test_a_circle_in_the_overview_ends():
    drawn = ArgumentMap(
        tuple(map(Statement, "pq")),
        (Argument.of("A", Inference(("p",), "q")), Argument.of("B", Inference(("q",), "p"))),
    )
    assert len(overview(Subject(drawn)).links) == 2


def test_what_a_step_on_the_way_concludes_leads_to_where_it_is_used():
    drawn = ArgumentMap(
        tuple(map(Statement, "pqrs")),
        (
            Argument.of("A", Inference(("p",), "q"), Inference(("q",), "r")),
            Argument.of("B", Inference(("q",), "s")),
        ),
    )
    (link,) = overview(Subject(drawn)).links
    assert (link.source.card, link.target.card) == ("arg-a", "arg-b")


def test_a_statement_that_stands_alone_is_not_lost():
    assert [card.title for card in overview(Subject(ArgumentMap((Statement("p"),)))).cards] == ["p"]
