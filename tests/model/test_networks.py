"""Maps as graphs of networkx."""

import sys

import pytest
from hypothesis import given

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    FrontMatter,
    Inference,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
    edges,
    nodes,
    to_networkx,
)
from argmap.testing.strategies import maps

A, B, C = map(StatementRef, "ABC")
ARGUMENT = Argument.of("Arg", Inference(("A",), "B"))
SUPPORT = Relation(RelationKind.SUPPORT, B, C)
DOUBT = Relation(RelationKind.ATTACK, A, SUPPORT.ref)
MAP = ArgumentMap(
    tuple(map(Statement, "ABC")), (ARGUMENT,), (SUPPORT, DOUBT), front=FrontMatter(title="Letters")
)


def test_nodes_are_references_with_their_nouns():
    graph = to_networkx(MAP)

    assert dict(graph.nodes(data=True)) == {
        A: {"kind": "statement", "noun": Statement("A")},
        B: {"kind": "statement", "noun": Statement("B")},
        C: {"kind": "statement", "noun": Statement("C")},
        ArgumentRef("Arg"): {"kind": "argument", "noun": ARGUMENT},
        InferenceRef("Arg"): {"kind": "inference", "noun": Inference(("A",), "B")},
        SUPPORT.ref: {"kind": "relation", "noun": SUPPORT},
    }
    assert graph.graph == {"title": "Letters"}


def test_edges_have_a_kind_and_those_of_relations_their_noun():
    assert list(to_networkx(MAP).edges(data=True)) == [
        (A, InferenceRef("Arg"), {"kind": "premise"}),
        (A, SUPPORT.ref, {"kind": "attack", "noun": DOUBT}),
        (B, C, {"kind": "support", "noun": SUPPORT}),
        (B, SUPPORT.ref, {"kind": "support", "noun": SUPPORT}),
        (ArgumentRef("Arg"), InferenceRef("Arg"), {"kind": "step"}),
        (InferenceRef("Arg"), B, {"kind": "conclusion"}),
        (SUPPORT.ref, C, {"kind": "support", "noun": SUPPORT}),
    ]


def test_kinds_are_plain_words():
    graph = to_networkx(MAP)

    assert {type(kind) for _, _, kind in graph.edges(data="kind")} == {str}


def test_several_relations_between_two_ends_are_several_edges():
    both = (SUPPORT, Relation(RelationKind.ATTACK, B, C))
    graph = to_networkx(ArgumentMap(tuple(map(Statement, "BC")), (), both))

    assert [kind for _, _, kind in graph.edges(data="kind")] == ["support", "attack"]


@given(maps())
def test_the_graph_has_the_nodes_and_edges_of_the_walks(drawn):
    graph = to_networkx(drawn)

    assert tuple(graph.nodes) == nodes(drawn)
    assert sorted(map(str, graph.edges())) == sorted(map(str, edges(drawn)))


def test_who_lacks_networkx_is_told_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "networkx", None)

    with pytest.raises(ImportError) as wrong:
        to_networkx(MAP)

    assert str(wrong.value) == 'networkx is not installed: pip install "argmap[networkx]"'
    assert wrong.value.name == "networkx"
