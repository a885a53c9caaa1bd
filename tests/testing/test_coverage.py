"""What is drawn sooner or later: everything that a map can hold."""

import contextlib

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from argmap import RelationKind, RelationRef, dumps, parse
from argmap.model.signatures import ALLOWED
from argmap.model.vocabulary import ARGUMENT, FRONT, HEADING, INFERENCE, STATEMENT
from argmap.testing.strategies import maps, quoting_maps

SOONER_OR_LATER = settings(
    max_examples=3000,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


class EnoughError(Exception):
    """All that is looked for has been seen."""


def unseen(wanted, strategy, look):
    """Return what is wanted and never drawn; nothing more is drawn once all has been seen."""
    missing = set(wanted)

    @SOONER_OR_LATER
    @given(strategy)
    def collect(drawn):
        missing.difference_update(look(drawn))
        if not missing:
            raise EnoughError

    with contextlib.suppress(EnoughError):
        collect()
    return missing


def joined(map):
    for relation in map.relations:
        yield relation.kind, relation.source.node_kind, relation.target.node_kind


@pytest.mark.parametrize("kind", RelationKind)
def test_every_kind_of_relation_joins_all_that_it_can(kind):
    wanted = {one for one in ALLOWED if one[0] is kind}

    assert unseen(wanted, maps(kinds=[kind], texts=st.just("")), joined) == set()


def test_relations_on_relations_are_drawn_on_three_levels():
    def nested(map):
        return {relation.ref.nested for relation in map.relations}

    assert unseen({1, 2, 3}, maps(), nested) == set()


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

    wanted = {
        *("gist", "1 steps", "2 steps", "3 steps"),
        *("idle premise", "strict", "defeasible", "circle"),
        *("0 premises", "1 premises", "2 premises", "3 premises"),
    }
    assert unseen(wanted, maps(rich=True, kinds=[]), shapes) == set()


@pytest.mark.long
def test_every_key_of_the_vocabulary_is_written_for_some_map():
    # `expect` is about what a map says as a whole: nothing drawn at random would be true of it.
    keys = {
        key.name
        for vocabulary in (STATEMENT, ARGUMENT, INFERENCE, HEADING, FRONT)
        for key in vocabulary.keys
    } - {"expect"}

    def written(map):
        text = dumps(map)
        return [key for key in keys if f"{key}:" in text]

    assert unseen(keys, maps(rich=True, most=3) | maps(odd=True, most=3), written) == set()


def test_what_is_never_drawn_is_told():
    assert unseen({1, 5}, st.integers(0, 3), lambda number: [number]) == {5}


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
