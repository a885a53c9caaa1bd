"""What is drawn sooner or later: everything that a map can hold."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from argmap import RelationKind, RelationRef, dumps, parse
from argmap.model.signatures import ALLOWED
from argmap.model.vocabulary import ARGUMENT, FRONT, HEADING, INFERENCE, STATEMENT
from argmap.testing.strategies import maps, quoting_maps

ONCE = settings(max_examples=400, phases=[Phase.generate], derandomize=True)


def seen(strategy, look):
    found = set()

    @ONCE
    @given(strategy)
    def collect(drawn):
        found.update(look(drawn))

    collect()
    return found


def joined(map):
    for relation in map.relations:
        yield relation.kind, relation.source.node_kind, relation.target.node_kind


@pytest.mark.parametrize("kind", RelationKind)
def test_every_kind_of_relation_joins_all_that_it_can(kind):
    found = seen(maps(kinds=[kind], texts=st.just("")), joined)

    assert {one for one in ALLOWED if one[0] is kind} - found == set()


def test_relations_on_relations_are_drawn_on_three_levels():
    def nested(map):
        return {relation.ref.nested for relation in map.relations}

    assert seen(maps(), nested) >= {1, 2, 3}


def test_what_arguments_can_be_is_drawn():
    def shapes(map):
        for argument in map.arguments:
            yield "gist" if not argument.pcs else f"{len(argument.inferences)} steps"
            used = {title for step in argument.inferences for title in step.premises}
            if set(argument.premises) - used:
                yield "idle premise"
            for step in argument.inferences:
                yield "strict" if step.strict else "defeasible"
                yield f"{len(step.premises)} premises"
                if step.conclusion in step.premises:
                    yield "circle"

    assert seen(maps(rich=True, kinds=[]), shapes) >= {
        *(
            "gist",
            "1 steps",
            "2 steps",
            "3 steps",
            "idle premise",
            "strict",
            "defeasible",
            "circle",
        ),
        *("0 premises", "1 premises", "2 premises", "3 premises"),
    }


# `expect` is about what a map says as a whole: nothing drawn at random would be true of it.
UNDRAWN = {"expect"}
KEYS = {
    key.name: vocabulary.name
    for vocabulary in (STATEMENT, ARGUMENT, INFERENCE, HEADING, FRONT)
    for key in vocabulary.keys
    if key.name not in UNDRAWN
}


@pytest.fixture(scope="module")
def written():
    drawn = maps(rich=True, most=3) | maps(odd=True, most=3)
    return seen(drawn, lambda map: [word for word in KEYS if f"{word}:" in dumps(map)])


@pytest.mark.parametrize("key", KEYS)
def test_every_key_of_the_vocabulary_is_written_for_some_map(key, written):
    assert key in written


def test_quotes_stand_in_the_text():
    @given(quoting_maps(rich=True))
    def hold(pair):
        map, text = pair
        assert all(quote in text for said in map.statements for quote in said.quotes)

    hold()


def test_a_map_with_a_relation_on_a_relation_is_read_as_it_was():
    @given(maps(kinds=["support", "undercut"], ends=["statement", "relation"]))
    def holds(map):
        assert parse(dumps(map)).map == map
        for relation in map.relations:
            assert isinstance(relation.target, RelationRef) or relation.kind == "support"

    holds()


@given(st.data())
def test_types_are_drawn_by_their_names(data):
    from argmap import Argument, ArgumentMap, FrontMatter, Inference, Relation, Statement
    from argmap.evaluate.dung import Framework
    from argmap.logic.dialectics import Structure
    from argmap.values import Data

    for noun in (
        *(Argument, ArgumentMap, FrontMatter, Inference, Relation, Statement),
        *(Data, Framework, Structure),
    ):
        assert isinstance(data.draw(st.from_type(noun)), noun)
