"""The view of one argument: numbered lines, steps between them, and what bears on each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
)
from argmap.reading import parse
from argmap.render import NotShownError, draw
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.testing.strategies import maps

TRIAL = """\
<Trial>: He did it.

(1) [Seen]: He was seen.
(2) [Motive]: He had a motive. {implicit: true}
-- modus ponens --
(3) [There]: He was there. {modality: probable}
-- abduction {strict: true} --
(4) [Guilty]: He did it.

[Seen]
  - [Dark]: It was dark.

[Motive]
  + <Debts>: He had debts.

[There]
  >< [Elsewhere]: He was elsewhere.

<Ticket>

(1) [Train]: He has a ticket for the train.
----
(2) [Elsewhere]
"""


def sheet(text=TRIAL, around="Trial", **options):
    return scene_of(Subject(parse(text).map, around=around, **options), "argument")


def test_its_lines_are_numbered_and_told_in_full():
    card = sheet().cards[0]

    assert (card.word, card.title, card.scheme) == ("ARGUMENT", "Trial", "He did it.")
    assert [(cell.number, cell.title, cell.text) for cell in card.cells] == [
        (1, "Seen", "He was seen."),
        (2, "Motive", "He had a motive."),
        (3, "There", "He was there."),
        (4, "Guilty", "He did it."),
    ]
    assert [cell.notes for cell in card.cells] == [(), ("implicit",), ("probable",), ()]


def test_above_each_conclusion_stands_the_step_that_leads_to_it():
    steps = [cell.step for cell in sheet().cards[0].cells]

    assert steps[:2] == [None, None]
    assert [(step.scheme, step.told) for step in steps[2:]] == [
        ("modus ponens", "from (1) and (2)"),
        ("abduction", "from (3)\xa0· strict"),
    ]
    dot = draw(parse(TRIAL), view="argument", around="Trial")
    assert dot.index("THEREFORE") < dot.index("modus ponens") < dot.index("from (1) and (2)")


def test_beside_each_line_stands_what_bears_on_it():
    scene = sheet()
    cards = {card.id: card for card in scene.cards}
    lines = {cell.id: cell.number for cell in scene.cards[0].cells}
    bearing = [
        (cards[link.source.card].word, link.manner.value, lines[link.target.port])
        for link in scene.links
    ]

    assert bearing == [
        ("HOWEVER", "attack", 1),
        ("BECAUSE", "support", 2),
        ("HOWEVER", "contradictory", 3),
    ]
    told = [(card.title, card.scheme, [c.title for c in card.cells]) for card in scene.cards[1:]]
    assert told == [
        ("", "", ["Dark"]),
        ("Debts", "He had debts.", []),
        ("", "by <Ticket>", ["Elsewhere"]),
    ]


def test_an_undercut_ends_at_the_step_that_it_denies():
    text = TRIAL + "\n<Trial>\n  _ [Sleepy]: Nobody looked.\n"
    links = [link for link in sheet(text).links if link.manner.value == "undercut"]

    assert [link.target.port for link in links] == ["step-2"]


def test_the_conclusion_says_where_it_is_used():
    text = "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<B>\n\n(1) [C]\n----\n(2) [D]: d\n"

    assert [cell.notes for cell in sheet(text, "A").cards[0].cells] == [(), ("a premise of <B>",)]


def test_what_is_said_against_a_relation_to_a_line_ends_at_what_it_comes_from():
    argument = Argument.of("A", Inference(("P",), "C"))
    support = Relation(RelationKind.SUPPORT, StatementRef("S"), StatementRef("P"))
    attack = Relation(RelationKind.ATTACK, StatementRef("X"), support.ref)
    statements = tuple(Statement(title) for title in "PCSX")
    map_ = ArgumentMap(statements, (argument,), (support, attack))
    scene = scene_of(Subject(map_, around="A"), "argument")
    names = {card.id: card.cells[0].title for card in scene.cards}

    assert [(names[link.source.card], names[link.target.card]) for link in scene.links] == [
        ("S", "P"),
        ("X", "S"),
    ]


def test_a_map_without_arguments_says_so():
    with pytest.raises(NotShownError, match="there is no argument to show"):
        sheet("[A]: a", None)


def test_what_several_arguments_conclude_names_them():
    text = "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<B>\n\n(1) [Q]: q\n----\n(2) [C]\n"

    with pytest.raises(NotShownError, match=r"\[C\] is in several arguments; .*: <A>, <B>$"):
        sheet(text, "C")


def test_another_argument_for_a_premise_is_named_beside_it():
    scene = sheet("<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<B>\n\n(1) [Q]: q\n----\n(2) [P]\n", "A")

    assert [(card.word, card.title) for card in scene.cards[1:]] == [("BECAUSE", "B")]


def test_labels_stand_on_lines_and_steps():
    labels = {"Seen": "out", InferenceRef("Trial", 2): "out"}
    card = sheet(labels=labels).cards[0]

    assert card.cells[0].label == card.cells[3].step.label == "out"


def test_what_a_premise_is_to_its_scheme_is_told_with_it():
    text = "<A>\n\n(1) [P]: p\n(2) [Q]: q\n-- {roles: [major, minor]} --\n(3) [C]: c\n"

    assert [cell.notes for cell in sheet(text, "A").cards[0].cells] == [("major",), ("minor",), ()]


def test_a_mere_gist_is_shown_as_such():
    scene = sheet("<A>: It is so.\n  - <B>: It is not.\n", "A")

    assert [cell.text for cell in scene.cards[0].cells] == ["It is so."]
    assert [link.target.port for link in scene.links] == [scene.cards[0].cells[0].id]


def test_the_only_argument_need_not_be_named():
    text = "<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<Gist>: g\n"

    assert sheet(text, None).cards[0].title == "A"


def test_a_statement_names_the_argument_that_concludes_it_or_else_uses_it():
    assert sheet(around="[Guilty]").cards[0].title == "Trial"
    assert sheet(around="Train").cards[0].title == "Ticket"


@pytest.mark.parametrize(
    ("around", "said"),
    [
        (
            None,
            r"the view of an argument shows one; say around which \(--around\): <Trial>, <Ticket>",
        ),
        ("Dark", r"\[Dark\] is in no argument$"),
        ("tria", "there is no statement or argument 'tria'; near it: <Trial>"),
    ],
)
def test_what_is_no_single_argument_says_which_there_are(around, said):
    with pytest.raises(NotShownError, match=said):
        sheet(around=around)


@given(maps(), st.data())
def test_every_line_and_every_step_is_shown(map, data):
    if not map.arguments:
        return
    argument = data.draw(st.sampled_from(map.arguments))
    scene = scene_of(Subject(map, around=str(argument.ref)), "argument")
    cells = scene.cards[0].cells

    assert len([cell for cell in cells if cell.number]) == len(argument.pcs)
    assert len([cell for cell in cells if cell.step]) == len(argument.inferences)
    ports = {"bar", *(cell.id for cell in cells), *(c.step.id for c in cells if c.step)}
    assert {link.target.port for link in scene.links} <= ports
    assert draw(scene)


@pytest.mark.parametrize("given", ["depth", "max_depth"])
def test_an_argument_is_not_cut_off_at_a_depth(given):
    with pytest.raises(ValueError, match=f"^{given} cuts off what is far; .*: leave it out$"):
        draw(parse(TRIAL), view="argument", around="Trial", **{given: 1})
