"""The map: closed, ordered as written, and quick to ask."""

import pytest
from hypothesis import given, settings

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    DanglingReferenceError,
    DuplicateRelationError,
    DuplicateTitleError,
    FrontMatter,
    Inference,
    InferenceRef,
    ModelError,
    Relation,
    RelationKind,
    RelationRef,
    Section,
    Statement,
    StatementRef,
    UnknownTitleError,
)
from argmap.model.references import MOST_NESTED
from argmap.source import Source
from argmap.testing.strategies import maps
from argmap.values import Data

A, B, C = StatementRef("A"), StatementRef("B"), StatementRef("C")
STATEMENTS = (Statement("A"), Statement("B"), Statement("C"))
ARGUMENT = Argument.of("Arg", Inference(("A",), "B"), Inference(("B",), "C"))
SUPPORT = Relation(RelationKind.SUPPORT, A, B)
CONTRADICTORY = Relation(RelationKind.CONTRADICTORY, B, A)


def on(relation):
    """Return a doubt about a relation."""
    return Relation(RelationKind.ATTACK, C, relation.ref)


# Closed


DANGLING = [
    (
        {"arguments": (Argument.of("Arg", Inference(("X",), "A")),)},
        "<Arg> mentions [X]: not there",
    ),
    (
        {"arguments": (Argument.of("Arg", Inference(("A",), "X")),)},
        "<Arg> mentions [X]: not there",
    ),
    (
        {"relations": (Relation(RelationKind.SUPPORT, StatementRef("X"), A),)},
        "the support from [X] to [A]: [X] is not there",
    ),
    (
        {"relations": (Relation(RelationKind.ATTACK, A, ArgumentRef("A")),)},
        "the attack from [A] to <A>: <A> is not there",
    ),
    (
        {
            "arguments": (ARGUMENT,),
            "relations": (Relation(RelationKind.UNDERCUT, A, InferenceRef("Arg", 3)),),
        },
        "the undercut from [A] to step 3 of <Arg>: step 3 of <Arg> is not there",
    ),
    (
        {
            "arguments": (ARGUMENT,),
            "relations": (Relation(RelationKind.UNDERCUT, A, InferenceRef("Arg", 0)),),
        },
        "the undercut from [A] to step 0 of <Arg>: step 0 of <Arg> is not there",
    ),
    (
        {
            "arguments": (Argument("Gist"),),
            "relations": (Relation(RelationKind.UNDERCUT, A, InferenceRef("Gist")),),
        },
        "the undercut from [A] to step 1 of <Gist>: step 1 of <Gist> is not there",
    ),
    (
        {"relations": (on(SUPPORT),)},
        (
            "the attack from [C] to the support from [A] to [B]: the support from [A] to [B] is not "
            "there"
        ),
    ),
    (
        {"relations": (on(on(SUPPORT)), SUPPORT)},
        (
            "the attack from [C] to the attack from [C] to the support from [A] to [B]: the attack "
            "from [C] to the support from [A] to [B] is not there"
        ),
    ),
    (
        # The other way round is another support.
        {"relations": (on(Relation(RelationKind.SUPPORT, B, A)), SUPPORT)},
        (
            "the attack from [C] to the support from [B] to [A]: the support from [B] to [A] is not "
            "there"
        ),
    ),
    ({"front": FrontMatter(thesis=("A", "X"))}, "the thesis is [X]: not there"),
    (
        {"statements": (*STATEMENTS, Statement("D", section="s1"))},
        "[D] is in section s1: not there",
    ),
    ({"arguments": (Argument("Gist", section="s1"),)}, "<Gist> is in section s1: not there"),
    (
        {"sections": (Section("s1", "One", parent="s9"),)},
        "section s1 is part of s9; by the levels above it, of none",
    ),
    (
        {"sections": (Section("s1", "One", 2, "s2"), Section("s2", "Two"))},
        "section s1 is part of s2; by the levels above it, of none",
    ),
    (
        {"sections": (Section("s1", "One", parent="s1"),)},
        "section s1 is part of s1; by the levels above it, of none",
    ),
]


@pytest.mark.parametrize(("parts", "message"), DANGLING)
def test_a_map_with_a_loose_end_is_refused(parts, message):
    with pytest.raises(DanglingReferenceError) as wrong:
        ArgumentMap(**{"statements": STATEMENTS, **parts})

    assert str(wrong.value) == message


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (
            {"statements": (Statement("A"), Statement("A", "x"))},
            "two statements have the title 'A'",
        ),
        ({"arguments": (Argument("A"), Argument("A"))}, "two arguments have the title 'A'"),
        ({"sections": (Section("s1", "A"), Section("s1", "B"))}, "two sections have the id 's1'"),
    ],
)
def test_a_name_stands_for_one_thing(parts, message):
    with pytest.raises(DuplicateTitleError) as wrong:
        ArgumentMap(**parts)

    assert str(wrong.value) == message


@pytest.mark.parametrize(
    "twice",
    [
        (SUPPORT, SUPPORT),
        (SUPPORT, Relation(RelationKind.SUPPORT, A, B, data=Data({"note": "another"}))),
        (CONTRADICTORY, Relation(RelationKind.CONTRADICTORY, A, B)),
    ],
)
def test_a_relation_is_there_once(twice):
    with pytest.raises(DuplicateRelationError) as wrong:
        ArgumentMap(STATEMENTS, (), twice)

    assert str(wrong.value) == f"the {twice[0].kind} from [A] to [B] is there twice"


def test_a_statement_and_an_argument_may_share_a_title():
    both = ArgumentMap((Statement("A"),), (Argument("A"),))

    assert both.statement("A") == Statement("A")
    assert both.argument("A") == Argument("A")


def test_relations_may_join_the_same_ends_in_different_ways_and_directions():
    many = (
        SUPPORT,
        Relation(RelationKind.SUPPORT, B, A),
        Relation(RelationKind.ATTACK, A, B),
        Relation(RelationKind.CONTRARY, A, B),
        Relation(RelationKind.CONTRARY, B, A),
    )

    assert ArgumentMap(STATEMENTS, (), many).relations == many


def test_a_relation_may_be_told_before_what_it_is_about():
    nested = (on(on(SUPPORT)), on(SUPPORT), SUPPORT)

    assert ArgumentMap(STATEMENTS, (), nested).relations == nested


def test_a_symmetric_relation_can_be_argued_about_in_either_direction():
    other_way = Relation(RelationKind.CONTRADICTORY, A, B)
    drawn = ArgumentMap(STATEMENTS, (), (CONTRADICTORY, on(other_way)))

    assert drawn.relation(other_way.ref) is CONTRADICTORY
    assert drawn.relations_to(CONTRADICTORY.ref) == (on(CONTRADICTORY),)


def test_relations_on_relations_can_be_nested_deeply():
    relations = [CONTRADICTORY]
    for _ in range(50):
        relations.append(on(relations[-1]))
    drawn = ArgumentMap(STATEMENTS, (), tuple(relations))

    assert all(relation.ref in drawn for relation in relations)


def test_relations_on_relations_cannot_be_nested_more_deeply_than_data():
    relation = CONTRADICTORY
    for _ in range(MOST_NESTED - 1):
        relation = on(relation)

    with pytest.raises(ModelError) as wrong:
        on(relation)

    assert str(wrong.value) == "no more than 60 relations can be ends of each other"


@settings(max_examples=40)  # rich maps take their time
@given(maps(rich=True))
def test_every_name_in_a_map_resolves(drawn):
    for argument in drawn.arguments:
        for title in argument.statements:
            assert drawn.statement(title).title == title
    for relation in drawn.relations:
        assert relation.source in drawn
        assert relation.target in drawn
        assert drawn.relation(relation.ref) is relation
    for ref, inference in drawn.steps.items():
        assert drawn.inference(ref) is inference
    for section in drawn.sections:
        assert section.parent is None or drawn.section(section.parent).level < section.level


@given(maps())
def test_a_map_can_be_without_a_statement_if_nothing_needs_it(drawn):
    for statement in drawn.statements:
        needed = (
            drawn.concluded_by(statement.title)
            or drawn.used_by(statement.title)
            or drawn.relations_to(statement.ref)
            or drawn.relations_from(statement.ref)
        )
        rest = tuple(other for other in drawn.statements if other != statement)
        if needed:
            with pytest.raises(DanglingReferenceError):
                ArgumentMap(rest, drawn.arguments, drawn.relations)
        else:
            assert statement.ref not in ArgumentMap(rest, drawn.arguments, drawn.relations)


# Equal by content


def test_the_text_it_was_read_from_is_no_part_of_a_map():
    assert ArgumentMap(STATEMENTS, origin=Source("text")) == ArgumentMap(STATEMENTS)
    assert len({ArgumentMap(STATEMENTS, origin=Source("text")), ArgumentMap(STATEMENTS)}) == 1


def test_the_order_of_statements_arguments_and_relations_is_no_part_of_a_map():
    relations = (SUPPORT, CONTRADICTORY)
    arguments = (ARGUMENT, Argument("Gist"))
    drawn = ArgumentMap(STATEMENTS, arguments, relations)
    turned = ArgumentMap(STATEMENTS[::-1], arguments[::-1], relations[::-1])

    assert drawn == turned
    assert hash(drawn) == hash(turned)
    assert drawn != ArgumentMap(STATEMENTS, arguments, relations[1:])
    assert drawn != ArgumentMap(STATEMENTS, arguments[1:], relations)
    assert ArgumentMap(STATEMENTS) != ArgumentMap(STATEMENTS[1:])


def test_the_order_of_sections_is_a_part_of_a_map():
    one, two = Section("s1", "One"), Section("s2", "Two")

    assert ArgumentMap(sections=(one, two)) != ArgumentMap(sections=(two, one))


def test_a_map_is_equal_to_nothing_but_a_map():
    assert ArgumentMap() != ()


def test_a_map_says_in_one_line_how_large_it_is():
    drawn = ArgumentMap(STATEMENTS, (ARGUMENT,), (SUPPORT,), front=FrontMatter(title="Letters"))

    assert repr(drawn) == "<ArgumentMap 'Letters': 3 statements, 1 argument, 1 relation>"


# Looking up


MAP = ArgumentMap(
    (Statement("Pyongyang"), Statement("Tokyo"), Statement("Seoul")),
    (Argument("Trip to Pyongyang"),),
    sections=(Section("s1", "One"),),
)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (
            lambda: MAP.statement("Pyongjang"),
            "there is no statement 'Pyongjang'; did you mean 'Pyongyang'?",
        ),
        (
            lambda: MAP.argument("Trip to Pyonyang"),
            "there is no argument 'Trip to Pyonyang'; did you mean 'Trip to Pyongyang'?",
        ),
        (lambda: MAP.statement("Washington"), "there is no statement 'Washington'"),
        (lambda: MAP.statement(""), "there is no statement ''"),
        (lambda: MAP.argument("Tokyo"), "there is no argument 'Tokyo'"),
        (lambda: MAP.section("s2"), "there is no section 's2'"),
        (lambda: MAP.inference(InferenceRef("Arg", 2)), "there is no step 2 of <Arg>"),
        (
            lambda: MAP.relation(RelationRef(RelationKind.SUPPORT, A, B)),
            "there is no support from [A] to [B]",
        ),
    ],
)
def test_who_asks_for_what_is_not_there_is_told_so(ask, message):
    with pytest.raises(UnknownTitleError) as wrong:
        ask()

    assert str(wrong.value) == message
    assert isinstance(wrong.value, KeyError)


def test_nothing_but_references_is_in_a_map():
    assert StatementRef("Tokyo") in MAP
    assert ArgumentRef("Tokyo") not in MAP
    assert "Tokyo" not in MAP
    assert None not in MAP


def test_a_map_knows_what_its_statements_do():
    drawn = ArgumentMap(
        STATEMENTS,
        (ARGUMENT, Argument.of("Other", Inference(("A", "B", "A"), "C"))),
        (SUPPORT, CONTRADICTORY),
    )

    assert drawn.used_by("B") == (InferenceRef("Arg", 2), InferenceRef("Other", 1))
    assert drawn.used_by("A") == (InferenceRef("Arg", 1), InferenceRef("Other", 1))
    assert drawn.concluded_by("C") == (InferenceRef("Arg", 2), InferenceRef("Other", 1))
    assert drawn.concluded_by("A") == drawn.concluded_by("nowhere") == ()
    assert drawn.relations_from(A) == (SUPPORT,)
    assert drawn.relations_to(A) == (CONTRADICTORY,)
    assert drawn.relations_to(C) == ()


def test_the_thesis_is_given_as_statements():
    drawn = ArgumentMap(STATEMENTS, front=FrontMatter(thesis=("B", "A")))

    assert drawn.thesis == (Statement("B"), Statement("A"))


def test_steps_cannot_be_added_to_a_map():
    drawn = ArgumentMap(STATEMENTS, (ARGUMENT,))

    with pytest.raises(TypeError):
        drawn.steps[InferenceRef("Arg", 3)] = Inference(("A",), "C")


@pytest.mark.parametrize(
    "name", ["Tokyo", "[Tokyo]", StatementRef("Tokyo"), MAP.statement("Tokyo")]
)
def test_a_statement_is_named_by_its_title_itself_or_a_reference(name):
    assert MAP.end(name) == StatementRef("Tokyo")


def test_a_title_alone_names_the_argument_where_there_is_no_such_statement():
    shared = ArgumentMap([Statement("A")], [Argument("A"), Argument("B")])

    assert [shared.end(name) for name in ("A", "<A>", "B")] == [
        StatementRef("A"),
        ArgumentRef("A"),
        ArgumentRef("B"),
    ]


def test_brackets_that_belong_to_a_title_are_no_brackets():
    assert ArgumentMap([Statement("[sic]")]).end("[sic]") == StatementRef("[sic]")


def test_relations_are_found_by_titles_and_nouns_as_well():
    attack = Relation("attack", StatementRef("Roof"), StatementRef("Wet"))
    drawn = ArgumentMap([Statement("Wet"), Statement("Roof")], relations=[attack])

    assert drawn.relations_to("Wet") == drawn.relations_to(drawn.statement("Wet")) == (attack,)
    assert drawn.relations_from("[Roof]") == (attack,)
    assert drawn.end(attack) == attack.ref
    with pytest.raises(
        UnknownTitleError, match="no statement or argument 'Wett'; did you mean 'Wet'"
    ):
        drawn.relations_to("Wett")


@pytest.mark.parametrize("name", [None, 3, Inference(["A"], "B")])
def test_what_names_nothing_is_refused(name):
    with pytest.raises(TypeError, match="a title, a noun or a reference is wanted here"):
        MAP.end(name)


@pytest.mark.parametrize("ask", [MAP.concluded_by, MAP.used_by, MAP.statement])
def test_a_statement_is_looked_up_by_its_title(ask):
    with pytest.raises(TypeError, match="by its name, not by"):
        ask(MAP.statement("Tokyo"))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Relation("support", "A", "B"), "such as StatementRef(\"Rain\"), not 'A'"),
        (lambda: Relation("suport", StatementRef("A"), StatementRef("B")), "there are: support"),
        (lambda: Argument.of("A", "B"), "an argument is made of inferences, such as Inference("),
        (lambda: ArgumentMap("A"), "statements are wanted here, such as Statement("),
        (lambda: Statement("A", credence="high"), "a number from 0 to 1, not 'high'"),
    ],
)
def test_what_is_made_of_the_wrong_things_says_of_which_it_is_made(make, message):
    with pytest.raises((TypeError, ValueError)) as wrong:
        make()

    assert message in str(wrong.value)
