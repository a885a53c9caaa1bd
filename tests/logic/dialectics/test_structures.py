"""What a map says, as clauses."""

import pytest
from hypothesis import given, settings

from argmap import Argument, ArgumentMap, ArgumentRef, Relation, Statement, StatementRef, parse
from argmap.logic.dialectics import Structure, dialectically_consistent
from argmap.model import Inference, InferenceRef, UnknownTitleError
from argmap.testing.strategies import maps


def said(text):
    """Return each clause of a text as titles, `-` before what is denied."""
    return said_by(parse(text).map)


def said_by(map):
    structure = Structure.of(map)
    named = {}
    for title, literal in reversed(structure.literals.items()):
        named[literal], named[-literal] = title, f"-{title}"
    return [[named[literal] for literal in clause] for clause in structure.clauses]


def test_a_step_is_a_clause_whether_strict_or_not():
    text = "<A>\n\n(1) [P]\n(2) [Q]\n{line}\n(3) [C]"
    for line in ("----", "-- sign {strict: true} --"):
        assert said(text.format(line=line)) == [["-P", "-Q", "C"]]


def test_each_step_of_a_chain_is_a_clause():
    assert said("<A>\n\n(1) [P]\n----\n(2) [Q]\n(3) [R]\n-- {uses: [2, 3]} --\n(4) [C]") == [
        ["-P", "Q"],
        ["-Q", "-R", "C"],
    ]


def test_a_step_to_its_own_premise_says_nothing():
    assert said("<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [P]") == []


def test_support_between_statements_is_a_clause_in_both_modes():
    assert said("[C]\n  + [P]") == [["C", "-P"]]
    assert said("===\nmodel: {mode: strict}\n===\n\n[C]\n  + [P]") == [["C", "-P"]]


def test_of_two_statements_that_attack_each_other_at_most_one_holds():
    assert said("[C]\n  - [P]") == [["-C", "-P"]]
    assert said("[C]\n  - [P]\n\n[P]\n  - [C]") == [["-C", "-P"]]
    assert said("===\nmodel: {mode: strict}\n===\n\n[C]\n  - [P]") == [["-C", "-P"]]


def test_what_an_argument_does_its_conclusion_does():
    argument = "\n\n<A>\n\n(1) [P]\n----\n(2) [Q]"
    assert said("[C]\n  + <A>" + argument) == [["-P", "Q"], ["C", "-Q"]]
    assert said("[C]\n  - <A>" + argument) == [["-P", "Q"], ["-C", "-Q"]]


def test_what_an_argument_does_its_conclusion_does_in_maps_made_in_python_too():
    map = ArgumentMap(
        [Statement("P"), Statement("Q"), Statement("C")],
        [Argument.of("A", Inference(["P"], "Q"))],
        [Relation("attack", ArgumentRef("A"), StatementRef("C"))],
    )
    assert said_by(map) == [["-P", "Q"], ["-Q", "-C"]]


def test_what_attacks_an_argument_denies_that_all_of_its_premises_hold():
    assert said("<A>\n  - [O]\n\n<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [C]")[1:] == [
        ["-O", "-P", "-Q"]
    ]


def test_an_undercut_says_nothing():
    assert said("<A>\n  _ [U]\n\n<A>\n\n(1) [P]\n----\n(2) [C]") == [["-P", "C"]]


def test_a_step_can_be_left_out_such_as_one_that_is_undercut():
    map = parse("<A>\n  _ [U]\n\n<A>\n\n(1) [P]\n----\n(2) [Q]\n----\n(3) [C]").map
    (undercut,) = map.relations
    assert Structure.of(map, without=[undercut.target]).clauses == ((-2, 3),)
    with pytest.raises(UnknownTitleError, match="there is no step 3 of <A>"):
        Structure.of(map, without=[InferenceRef("A", 3)])


def test_a_mere_gist_says_nothing():
    assert said("[C]\n  + <A>: for some reason\n  - <B>: for another\n\n<A>\n  - [O]") == []


def test_support_for_an_argument_and_preferences_say_nothing():
    assert said("<A>\n  + [O]\n\n<A>\n\n(1) [P]\n----\n(2) [C]") == [["-P", "C"]]
    front = '===\nrelations:\n  - {kind: prefers, source: "[P]", target: "[C]"}\n===\n\n'
    assert said(front + "[P]: p\n\n[C]: c") == []


def test_what_bears_on_a_relation_says_nothing_and_the_relation_stays():
    relation = '{kind: support, source: "[P]", target: "[C]"}'
    front = f'===\nrelations:\n  - {{kind: attack, source: "[O]", target: {relation}}}\n===\n\n'
    assert said(front + "[C]: c\n  + [P]: p\n\n[O]: o") == [["C", "-P"]]


def test_contradictories_are_one_sentence_along_chains_too():
    structure = Structure.of(parse("[A]\n  >< [B]\n\n[B]\n  >< [C]\n\n[D]: apart").map)
    assert dict(structure.literals) == {"A": 1, "B": -1, "C": 1, "D": 2}
    assert structure.clauses == ()


def test_what_would_be_its_own_negation_can_not_be_held():
    map = parse("[A]\n  >< [B]\n\n[B]\n  >< [C]\n\n[C]\n  >< [A]").map
    assert () in Structure.of(map).clauses
    assert not dialectically_consistent(map, {})


def test_statements_stand_in_the_order_of_the_map():
    map = parse("[A]: a\n\n[B]: b\n\n[A]\n  >< [C]: c\n\n[B]\n  >< [D]: d").map
    assert list(Structure.of(map).literals) == [statement.title for statement in map.statements]


def test_a_clause_about_no_sentence_is_refused():
    with pytest.raises(ValueError, match=r"clause \(1, 2\) speaks of 2: no sentence"):
        Structure({"A": 1}, [[1, 2]])
    with pytest.raises(ValueError, match="numbered from 1 on"):
        Structure({"A": 0}, [])


def test_literals_that_stand_twice_and_what_always_holds_are_left_out():
    assert Structure({"A": 1, "B": 2}, [[2, 1, 2], [1, 2], [1, -1]]).clauses == ((1, 2),)


@settings(max_examples=40)
@given(maps())
def test_every_map_has_a_structure_with_all_of_its_statements(map):
    assert list(Structure.of(map).literals) == [statement.title for statement in map.statements]
