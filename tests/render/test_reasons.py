from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Section,
    Statement,
    StatementRef,
)
from argmap.render import draw
from argmap.render.palette import Role
from argmap.render.scene import Manner
from argmap.render.subject import Subject
from argmap.render.views.overview import overview
from argmap.render.views.reasons import reasons


def a_map(titles, arguments=(), relations=(), thesis=(), **more):
    return ArgumentMap(
        tuple(Statement(title, f"It is {title}.") for title in titles.split()),
        tuple(Argument.of(title, *steps) for title, *steps in arguments),
        relations,
        front=FrontMatter(thesis=thesis),
        **more,
    )


def step(premises, conclusion, *rules):
    return Inference(tuple(premises.split()), conclusion, rules=rules)


def scene_of(drawn):
    return reasons(Subject(drawn))


def links(scene):
    return [(link.source, link.manner.value, link.target) for link in scene.links]


def ends(scene):
    return [
        (link.source.card, link.manner.value, link.target.port or link.target.card)
        for link in scene.links
    ]


def test_every_statement_is_told_in_full_once(opinion):
    scene = scene_of(opinion)
    told = [c.text for card in scene.cards for c in (card.head, *card.cells) if c and c.text]
    assert sorted(told) == sorted(statement.text for statement in opinion.statements)


def test_every_step_shows_its_premises(opinion):
    scene = scene_of(opinion)
    shown = sum(len(card.cells) for card in scene.cards)
    assert shown == sum(len(inference.premises) for inference in opinion.inferences)


def test_a_conclusion_with_one_reason_shares_its_card():
    scene = scene_of(a_map("p q", [("A", step("p", "q", "modus ponens"))]))
    (card,) = scene.cards
    assert (card.word, card.head.title, card.title, card.scheme) == (
        "CONCLUSION", "q", "A", "modus ponens",
    )  # fmt: skip
    assert [cell.title for cell in card.cells] == ["p"]
    assert scene.links == ()


def test_reasons_that_converge_have_a_card_each():
    scene = scene_of(a_map("p q r", [("A", step("p", "r")), ("B", step("q", "r"))]))
    assert [(card.id, card.word) for card in scene.cards] == [
        ("claim-r", "CONCLUSION"), ("arg-a", "BECAUSE"), ("arg-b", "BECAUSE"),
    ]  # fmt: skip
    assert ends(scene) == [("arg-a", "support", "stm-r"), ("arg-b", "support", "stm-r")]


def test_an_arrow_leads_to_the_premise_that_it_supports():
    scene = scene_of(a_map("p q r", [("A", step("p", "q")), ("B", step("q", "r"))]))
    assert ends(scene) == [("arg-a", "support", "stm-q")]


def test_steps_of_one_argument_are_chained():
    scene = scene_of(a_map("p q r", [("A", step("p", "q"), step("q", "r"))]))
    assert [card.title for card in scene.cards] == ["A\xa0·\xa0step\xa02", "A\xa0·\xa0step\xa01"]
    assert ends(scene) == [("arg-a-step-1", "support", "stm-q")]


def test_what_attacks_says_however_and_is_shown_with_its_reason():
    attack = Relation(RelationKind.ATTACK, StatementRef("no"), StatementRef("yes"))
    scene = scene_of(a_map("yes no why", [("A", step("why", "no"))], (attack,)))
    objection = next(card for card in scene.cards if card.role is Role.OBJECTION)
    assert (objection.word, objection.head.title) == ("HOWEVER", "no")
    assert [cell.title for cell in objection.cells] == ["why"]
    assert ends(scene) == [("claim-no", "attack", "stm-yes")]


def test_an_undercut_ends_at_the_step():
    undercut = Relation(RelationKind.UNDERCUT, StatementRef("but"), InferenceRef("A"))
    scene = scene_of(a_map("p q but", [("A", step("p", "q"))], (undercut,)))
    assert ends(scene) == [("claim-but", "undercut", "step")]
    again = scene_of(
        a_map("p q r but", [("A", step("p", "q")), ("B", step("r", "q"))], (undercut,))
    )
    assert ("claim-but", "undercut", "bar") in ends(again)


def test_a_reasoned_claim_that_is_used_twice_has_a_card_of_its_own():
    scene = scene_of(
        a_map("p q r s", [("A", step("p", "q")), ("B", step("q", "r")), ("C", step("q", "s"))])
    )
    assert [link.manner for link in scene.links] == [Manner.SAME, Manner.SAME]
    assert {link.source.card for link in scene.links} == {"claim-q"}


def test_a_bare_premise_that_is_used_twice_is_named_where_it_is_used_again():
    scene = scene_of(a_map("p r s", [("B", step("p", "r")), ("C", step("p", "s"))]))
    cells = [cell for card in scene.cards for cell in card.cells]
    assert [(cell.text, cell.notes) for cell in cells] == [("It is p.", ()), ("", ("→\xa01",))]
    assert [card.number for card in scene.cards] == [1, 2]


def test_the_thesis_and_recommendations_have_their_words():
    drawn = ArgumentMap(
        (Statement("T"), Statement("R", kind="policy"), Statement("C")),
        front=FrontMatter(thesis=("T",)),
    )
    assert [(card.role, card.word) for card in scene_of(drawn).cards] == [
        (Role.THESIS, "THESIS"), (Role.POLICY, "RECOMMENDATION"), (Role.CLAIM, "CLAIM"),
    ]  # fmt: skip


def test_only_what_the_author_wants_and_argues_for_is_a_recommendation():
    drawn = ArgumentMap(
        (
            Statement("Theirs", kind="policy", holder="some"),
            Statement("Mine", kind="policy"),
            Statement("Premise", kind="policy"),
            Statement("Argued", kind="policy"),
        ),
        (Argument.of("A", Inference(("Premise",), "Argued")),),
        (Relation(RelationKind.ATTACK, StatementRef("Theirs"), StatementRef("Mine")),),
    )
    words = {card.head.title: card.word for card in scene_of(drawn).cards}
    assert words == {"Theirs": "HOWEVER", "Mine": "RECOMMENDATION", "Argued": "RECOMMENDATION"}
    again = {card.title: card.word for card in overview(Subject(drawn)).cards}
    assert again == words


def test_a_claim_that_is_used_in_another_section_has_a_card_in_its_own():
    drawn = ArgumentMap(
        tuple(Statement(title, section="s1") for title in "pqr"),
        (
            Argument("A", pcs=("p", Inference(("p",), "q")), section="s1"),
            Argument("B", pcs=("q", Inference(("q",), "r")), section="s2"),
        ),
        sections=(Section("s1", "One"), Section("s2", "Two")),
    )
    assert [(card.head.title, card.title) for card in scene_of(drawn).cards] == [
        ("r", "B"), ("q", "A"),
    ]  # fmt: skip


def test_what_attack_each_other_share_a_line():
    both = tuple(
        Relation(RelationKind.ATTACK, StatementRef(one), StatementRef(other))
        for one, other in ("ab", "ba")
    )
    drawn = a_map("a b", (), both)
    assert [(link.source.card, link.mutual) for link in scene_of(drawn).links] == [
        ("claim-a", True)
    ]
    (line,) = (line for line in draw(drawn).splitlines() if "->" in line)
    assert "arrowhead=tee arrowtail=tee" in line


def test_an_attack_that_is_argued_about_keeps_its_own_line():
    attack = Relation(RelationKind.ATTACK, StatementRef("a"), StatementRef("b"))
    back = Relation(RelationKind.ATTACK, StatementRef("b"), StatementRef("a"))
    reply = Relation(RelationKind.UNDERCUT, StatementRef("c"), attack.ref)
    links = scene_of(a_map("a b c", (), (attack, back, reply))).links
    assert ("claim-b", "attack", "claim-a") in [
        (link.source.card, link.manner.value, link.target.card) for link in links
    ]


def test_a_mere_gist_is_a_card():
    drawn = ArgumentMap(
        (Statement("T"),),
        (Argument("A", "Somehow."),),
        (Relation(RelationKind.ATTACK, ArgumentRef("A"), StatementRef("T")),),
    )
    scene = scene_of(drawn)
    assert [(card.word, card.cells[0].text) for card in scene.cards if card.title] == [
        ("HOWEVER", "Somehow.")
    ]
    assert ends(scene) == [("arg-a", "attack", "stm-t")]


def test_a_relation_that_is_argued_about_runs_through_a_knot():
    attack = Relation(RelationKind.ATTACK, StatementRef("a"), StatementRef("b"))
    reply = Relation(RelationKind.UNDERCUT, StatementRef("c"), attack.ref)
    scene = scene_of(a_map("a b c", (), (attack, reply)))
    (knot,) = scene.knots
    assert [(link.source.card, link.target.card) for link in scene.links] == [
        ("claim-a", knot), (knot, "claim-b"), ("claim-c", knot),
    ]  # fmt: skip


def test_a_cell_says_where_it_stands_who_holds_it_and_how_strongly():
    drawn = ArgumentMap(
        (Statement("S", "So.", holder="Roh", modality="probable", kind="fact", quotes=("so",)),)
    )
    (card,) = reasons(Subject(drawn, citations={"S": "¶2/3"}, labels={"S": "stands"})).cards
    assert card.head.notes == ("¶2/3", "according to Roh", "probable", "fact")
    assert card.head.label == "stands"
    assert card.head.tooltip == "So.\n“so”"


def test_a_circle_is_drawn():
    scene = scene_of(a_map("p q", [("A", step("p", "q")), ("B", step("q", "p"))]))
    assert ends(scene) == [("arg-a", "support", "stm-q"), ("arg-b", "support", "stm-p")]
    alone = scene_of(a_map("p", [("A", step("p", "p"))]))
    assert [link.manner for link in alone.links] == [Manner.SUPPORT, Manner.SAME]


def test_an_attack_on_a_gist_ends_at_what_it_says_and_an_undercut_at_its_bar():
    drawn = ArgumentMap(
        (),
        (Argument("A", "Somehow."), Argument("B"), Argument("C")),
        (
            Relation(RelationKind.ATTACK, ArgumentRef("B"), ArgumentRef("A")),
            Relation(RelationKind.UNDERCUT, ArgumentRef("C"), ArgumentRef("A")),
        ),
    )
    dot = draw(drawn)
    assert '"arg-a":"gist-a":e -> "arg-b":"bar":w' in dot
    assert '"arg-a":"bar":e -> "arg-c":"bar":w' in dot
