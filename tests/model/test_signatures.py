"""The table of signatures, held against what is written here by hand."""

from itertools import product

import pytest

from argmap.model import (
    SIGNATURES,
    ArgumentRef,
    IllTypedRelationError,
    InferenceRef,
    NodeKind,
    Relation,
    RelationKind,
    RelationRef,
    StatementRef,
)

A, B = StatementRef("A"), StatementRef("B")
ENDS = {
    "statement": A,
    "argument": ArgumentRef("Arg"),
    "inference": InferenceRef("Arg"),
    "relation": RelationRef(RelationKind.SUPPORT, A, B),
}

ALLOWED = {
    # What is said speaks for or against what is said, and for that one thing bears on another.
    "support": {
        "statement statement",
        "statement argument",
        "statement inference",
        "statement relation",
        "argument statement",
        "argument argument",
        "argument inference",
        "argument relation",
    },
    # To attack an inference is to undercut it.
    "attack": {
        "statement statement",
        "statement argument",
        "statement relation",
        "argument statement",
        "argument argument",
        "argument relation",
    },
    # A statement has no step that could be denied.
    "undercut": {
        "statement argument",
        "statement inference",
        "statement relation",
        "argument argument",
        "argument inference",
        "argument relation",
    },
    # Logic holds between what can be true or false.
    "entails": {"statement statement"},
    "contrary": {"statement statement"},
    "contradictory": {"statement statement"},
    # Things of one kind are preferred to each other.
    "prefers": {
        "statement statement",
        "argument argument",
        "inference inference",
        "relation relation",
    },
}

CASES = list(product(RelationKind, NodeKind, NodeKind))


def test_every_kind_of_relation_and_end_is_in_the_list():
    assert set(RelationKind) == set(SIGNATURES) == set(ALLOWED)
    assert set(NodeKind) == set(ENDS)
    assert all(end.node_kind == name for name, end in ENDS.items())


@pytest.mark.parametrize(("kind", "source", "target"), CASES)
def test_a_relation_is_made_or_refused_as_listed(kind, source, target):
    if f"{source} {target}" in ALLOWED[kind]:
        relation = Relation(kind, ENDS[source], ENDS[target])
        assert (relation.kind, relation.source, relation.target) == (
            kind,
            ENDS[source],
            ENDS[target],
        )
    else:
        with pytest.raises(IllTypedRelationError) as wrong:
            Relation(kind, ENDS[source], ENDS[target])
        assert str(kind) in str(wrong.value)
        assert str(ENDS[source]) in str(wrong.value)
        assert str(ENDS[target]) in str(wrong.value)


@pytest.mark.parametrize(("kind", "source", "target"), CASES)
def test_the_table_says_what_is_listed(kind, source, target):
    assert SIGNATURES[kind].allows(source, target) == (f"{source} {target}" in ALLOWED[kind])


def test_an_ill_typed_relation_says_what_it_can_not_join():
    with pytest.raises(IllTypedRelationError) as wrong:
        Relation(RelationKind.CONTRARY, ArgumentRef("Arg"), InferenceRef("Arg", 2))

    assert str(wrong.value) == (
        "contrary can't join an argument and an inference: <Arg>, step 2 of <Arg>"
    )


def test_an_ill_typed_relation_is_a_type_error_and_a_value_error():
    assert issubclass(IllTypedRelationError, TypeError)
    assert issubclass(IllTypedRelationError, ValueError)


def test_the_table_cannot_be_changed():
    with pytest.raises(TypeError):
        SIGNATURES[RelationKind.UNDERCUT] = SIGNATURES[RelationKind.SUPPORT]


@pytest.mark.parametrize(
    "kind", [kind for kind in RelationKind if SIGNATURES[kind].allows("statement", "statement")]
)
def test_only_contradictories_are_the_same_in_both_directions(kind):
    symmetric = kind == "contradictory"
    there, back = Relation(kind, A, B), Relation(kind, B, A)

    assert SIGNATURES[kind].symmetric == symmetric
    assert (there == back) == symmetric
    assert (there.ref == back.ref) == symmetric
    assert len({there, back}) == (1 if symmetric else 2)


def test_a_symmetric_relation_keeps_the_order_in_which_it_was_written():
    assert (
        Relation(RelationKind.CONTRADICTORY, B, A).source,
        Relation(RelationKind.CONTRADICTORY, B, A).target,
    ) == (B, A)


def test_a_kind_may_be_given_by_its_name():
    by_name = Relation("attack", A, B)

    assert by_name.kind is RelationKind.ATTACK
    assert RelationRef("attack", A, B).kind is RelationKind.ATTACK


def test_a_kind_that_does_not_exist_is_refused():
    with pytest.raises(
        ValueError, match="there is no relation 'attakc'; there are: support, attack"
    ):
        Relation("attakc", A, B)
