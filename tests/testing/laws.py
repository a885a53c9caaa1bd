"""Laws of several rooms, as functions of what is drawn: what they find is shown by `planted_bugs.py`."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

import argmap
from argmap import (
    ArgumentMap,
    InferenceRef,
    Relation,
    RelationKind,
    Statement,
    StatementRef,
    cycles,
    descendants,
    dumps,
    parse,
)
from argmap.evaluate.aspic import TheoryError
from argmap.evaluate.dung import Label, grounded
from argmap.exchange import argdown_json
from argmap.logic import formula, print_formula
from argmap.logic.dialectics import Structure
from argmap.model import nodes
from argmap.model.walking import bearings
from argmap.testing.strategies import (
    arguments,
    frameworks,
    maps,
    propositional,
    relations,
    reordered,
    statements,
    texts,
)

__all__ = ["LAWS"]

_INFERENTIAL = {"step", "premise", "conclusion", "support", "entails"}


def reading_is_the_inverse_of_writing(map: ArgumentMap) -> None:
    reading = parse(dumps(map))
    assert reading.map == map
    assert reading.ok


def strange_texts_are_read_as_they_were(map: ArgumentMap) -> None:
    reading_is_the_inverse_of_writing(map)


def json_loses_nothing(map: ArgumentMap) -> None:
    if "inf" in repr((map.statements, map.arguments, map.relations, map.sections)):
        return  # JSON has no infinity
    loaded = argdown_json.loads(argdown_json.dumps(map))
    assert loaded.map == map


def a_printed_formula_is_read_back(drawn) -> None:
    assert formula(print_formula(drawn)) == drawn


def only_contradictories_are_the_same_both_ways(relation) -> None:
    turned = argmap.Relation(relation.kind, relation.target, relation.source)
    same = relation.source == relation.target or relation.kind is RelationKind.CONTRADICTORY
    assert (turned == relation) == same
    assert (turned.ref == relation.ref) == same


def circles_are_what_reasons_lead_back_to(map: ArgumentMap) -> None:
    following: dict = {}
    for edge in bearings(map, nodes(map)):
        if edge.kind in _INFERENTIAL:
            following.setdefault(edge.start, set()).add(edge.end)
    circular = any(start in _reached(following, start) for start in following)
    assert bool(cycles(map)) == circular
    for circle in cycles(map):
        for start, end in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert end in following[start]


def _reached(following, start):
    found, waiting = set(), list(following.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += following.get(node, ())
    return found


def a_grounded_labelling_is_legal(framework) -> None:
    labels = grounded(framework)
    for argument in framework.arguments:
        attackers = [labels[attacker] for attacker in framework.attackers(argument)]
        assert (labels[argument] is Label.IN) == all(one is Label.OUT for one in attackers)
        assert (labels[argument] is Label.OUT) == (Label.IN in attackers)


def a_step_forbids_its_premises_without_its_conclusion(map: ArgumentMap) -> None:
    structure = Structure.of(map)
    for step in map.inferences:
        wanted = {-structure.literals[title] for title in step.premises}
        wanted.add(structure.literals[step.conclusion])
        trivial = any(-literal in wanted for literal in wanted)
        assert trivial or any(set(clause) == wanted for clause in structure.clauses)


def an_attack_changes_only_what_depends_on_it(map: ArgumentMap) -> None:
    if not map.relations or map.relations[-1].kind not in ONE_WAY:
        return
    attack = map.relations[-1]
    less = evolve(map, relations=map.relations[:-1])
    reached = {attack.target, *descendants(map, attack.target)}
    before, after = argmap.evaluate(less), argmap.evaluate(map)
    for statement in map.statements:
        if statement.ref not in reached:
            assert before.label(statement.ref) == after.label(statement.ref), statement.title


def order_says_nothing_of_what_stands(pair) -> None:
    one, other = pair
    assert one == other
    assert _labels(one) == _labels(other)
    assert Structure.of(one).literals.keys() == Structure.of(other).literals.keys()
    assert {found.code for found in argmap.check(one)} == {
        found.code for found in argmap.check(other)
    }


def _labels(map: ArgumentMap):
    try:
        return argmap.evaluate(map).labels
    except TheoryError:
        return None  # preferences that go round in a circle, in whatever order


ONE_WAY = (RelationKind.UNDERCUT, RelationKind.ATTACK, RelationKind.CONTRARY)
"""Attacks that say nothing against what they start from."""

_ALONE = statements(texts=texts(odd=True)).map(lambda said: ArgumentMap((said,)))
_SAID = st.lists(statements(rich=True), max_size=4, unique_by=lambda said: said.title)
_WRITTEN = maps(rich=True, most=4) | _SAID.map(ArgumentMap)
_ENDS = ["statement", "argument", "inference"]
_EVALUATED = maps(most=4, kinds=(*ONE_WAY, RelationKind.SUPPORT), ends=_ENDS)


def undercut(drawn) -> ArgumentMap:
    """Return a map of an argument, one step of which is undercut by a statement of its own."""
    argument, number = drawn
    titles = dict.fromkeys((*argument.statements, "Undercut"))
    steps = len(argument.inferences)
    target = InferenceRef(argument.title, number % steps + 1) if steps else argument.ref
    hit = Relation(RelationKind.UNDERCUT, StatementRef("Undercut"), target)
    return ArgumentMap(map(Statement, titles), [argument], [hit])


_UNDERCUT = st.tuples(arguments(acyclic=True), st.integers(0, 2)).map(undercut)

_REORDERED = maps(most=4).flatmap(lambda drawn: st.tuples(st.just(drawn), reordered(drawn)))

LAWS = {
    law.__name__: (drawn, law)
    for drawn, law in (
        (_WRITTEN, reading_is_the_inverse_of_writing),
        (_ALONE, strange_texts_are_read_as_they_were),
        (maps(rich=True, most=4), json_loses_nothing),
        (propositional(), a_printed_formula_is_read_back),
        (relations(), only_contradictories_are_the_same_both_ways),
        (maps(), circles_are_what_reasons_lead_back_to),
        (frameworks(), a_grounded_labelling_is_legal),
        (maps(), a_step_forbids_its_premises_without_its_conclusion),
        (_REORDERED, order_says_nothing_of_what_stands),
        (_EVALUATED | _UNDERCUT, an_attack_changes_only_what_depends_on_it),
    )
}
"""For each law by its name what is drawn, and the law."""
