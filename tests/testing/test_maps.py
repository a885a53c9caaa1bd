"""Maps as they are drawn."""

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap import ArgumentMap, RelationKind, cycles, dumps, parse
from argmap.model import NodeKind
from argmap.testing.strategies import maps, propositional, schemes


@given(maps(acyclic=True))
def test_an_acyclic_map_has_no_circle_of_reasoning(map):
    assert cycles(map) == ()


@given(maps(acyclic=True, titles=st.sampled_from(["Rain", "Wet", "Wind"])))
def test_a_map_of_few_titles_has_no_circle_either(map):
    assert cycles(map) == ()
    assert {noun.title for noun in map.statements} <= {"Rain", "Wet", "Wind"}


@given(maps(rich=True))
def test_a_rich_map_is_written_and_read(map):
    assert parse(dumps(map)).map == map


@given(maps(kinds=["attack", "undercut"], ends=["argument", "inference"], most=4))
def test_relations_are_of_the_kinds_and_between_the_ends_that_are_asked_for(map):
    assert len(map.statements) <= 4
    assert len(map.arguments) <= 2
    for relation in map.relations:
        assert relation.kind in {RelationKind.ATTACK, RelationKind.UNDERCUT}
        ends = {relation.source.node_kind, relation.target.node_kind}
        assert ends <= {NodeKind.ARGUMENT, NodeKind.INFERENCE}


@given(maps(formulas=propositional(), credences=st.just(0.25), rules=schemes(), texts=st.just("x")))
def test_what_is_asked_for_is_there_and_nothing_else(map):
    for statement in map.statements:
        assert statement.credence in {None, 0.25}
        assert statement.text in {"", "x"}
        assert statement.holder is None
    for step in map.inferences:
        assert len(step.rules) <= 1


@pytest.mark.parametrize("most", [0, 1, 2])
def test_small_maps_can_be_asked_for(most):
    @given(maps(most=most, rich=True))
    def holds(map):
        assert len(map.statements) <= most
        assert len(map.arguments) <= most // 2

    holds()


def test_the_simplest_map_is_empty_and_the_simplest_statement_is_called_a():
    assert find(maps(rich=True, most=1), lambda _: True) == ArgumentMap()
    assert [s.title for s in find(maps(most=1), lambda map: map.statements).statements] == ["A"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"most": -1}, "most is a whole number from 0 on, not -1"),
        ({"most": 2.5}, "most is a whole number from 0 on, not 2.5"),
        ({"rich": "yes"}, "rich is True or False, not 'yes'"),
        ({"credences": 0.5}, "credences is a strategy"),
        ({"kinds": ["supports"]}, "'supports' is not a kind of relation: support, attack"),
        ({"kinds": "support"}, "a list is wanted, not 'support'"),
        ({"kinds": ["entails"], "ends": ["argument"]}, "entails can't join argument"),
    ],
)
def test_what_is_impossible_is_told_where_it_is_asked_for(options, said):
    with pytest.raises(InvalidArgument, match=said):
        maps(**options)


def test_a_strategy_is_told_of_by_what_was_asked_for():
    assert "maps(rich=True, most=3)" in repr(maps(rich=True, most=3))
