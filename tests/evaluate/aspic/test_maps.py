"""Maps, read as theories of structured arguments, and what stands in them."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given

import argmap
from argmap import (
    ArgumentMap,
    ArgumentRef,
    InferenceRef,
    Label,
    Relation,
    RelationRef,
    Standing,
    Statement,
    StatementRef,
)
from argmap.evaluate.aspic import TheoryError, translate
from argmap.testing.strategies import maps


def read(text):
    reading = argmap.parse(text)
    assert reading.ok
    return reading.map


def evaluated(text, semantics="grounded", **options):
    return argmap.evaluate(read(text), semantics, **options)


# Supports


def test_what_nobody_speaks_against_stands():
    evaluation = evaluated("[Wet]: The street is wet.\n  + [Rain]: It rains.")

    assert evaluation.accepted == ("Wet", "Rain")


def test_what_rests_on_a_support_falls_with_it():
    evaluation = evaluated("[Go]\n  + [Late]\n    - [Clock]")

    assert evaluation.rejected == ("Go", "Late")


def test_one_of_several_supports_is_enough():
    evaluation = evaluated("[Go]\n  + [Late]\n    - [Clock]\n  + [Tired]")

    assert evaluation.accepted == ("Go", "Clock", "Tired")


STEP = """
<Step>

(1) [A]: a
(2) [B]: b
----
(3) [C]: c
"""


def test_all_premises_of_a_step_are_needed():
    assert evaluated(f"{STEP}\n[B]\n  - [X]: x").rejected == ("B", "C")


def test_a_support_matters_to_a_premise_that_has_to_be_derived_alone():
    text = f"{STEP}\n[A]\n  + [Reason]: r\n    - [X]: x"

    assert evaluated(text).rejected == ("A", "C", "Reason")
    assert evaluated(text, premises="asserted").rejected == ("Reason",)


def test_a_circle_of_reasons_is_no_reason():
    circle = "<One>\n\n(1) [P]: p\n----\n(2) [Q]: q\n\n<Other>\n\n(1) [Q]\n----\n(2) [P]"

    assert evaluated(circle).rejected == ("P", "Q")
    assert evaluated(f"{circle}\n\n[P]\n  + [Reason]: r").accepted == ("P", "Q", "Reason")


# Attacks


def test_what_is_attacked_falls_and_what_defends_it_reinstates_it():
    evaluation = evaluated("[Go]\n  - [Rain]\n    - [Sun]\n      - [Night]")

    assert (evaluation.accepted, evaluation.rejected) == (("Rain", "Night"), ("Go", "Sun"))


CHAIN = """
<Chain>

(1) [A]: a
----
(2) [B]: b{first}
----
(3) [C]: c{second}

<Other>

(1) [A]
----
(2) [D]: d
"""


def test_an_undercut_hits_its_own_step_alone():
    evaluation = evaluated(CHAIN.format(first="", second="\n  _ [X]: x"))

    assert evaluation.rejected == ("C",)
    assert evaluation.label(InferenceRef("Chain", 1)) is Label.IN
    assert evaluation.label(InferenceRef("Chain", 2)) is Label.OUT
    assert evaluation.label(ArgumentRef("Chain")) is Label.OUT
    assert evaluation.label(ArgumentRef("Other")) is Label.IN


def test_what_is_built_on_an_undercut_step_falls_with_it():
    evaluation = evaluated(CHAIN.format(first="\n  _ [X]: x", second=""))

    assert evaluation.rejected == ("B", "C")


def test_an_undercut_of_an_argument_hits_its_last_step():
    text = CHAIN.format(first="", second="") + "\n<Chain>\n  _ [X]: x"

    assert evaluated(text).rejected == ("C",)


def test_an_undercut_leaves_the_conclusion_to_other_reasons():
    text = CHAIN.format(first="", second="\n  _ [X]: x") + "\n[C]\n  + [Reason]: r"

    assert evaluated(text).rejected == ()
    assert evaluated(text).label(ArgumentRef("Chain")) is Label.OUT


def test_a_rebuttal_takes_the_conclusion_whatever_the_reasons():
    text = CHAIN.format(first="", second="\n  - [X]: x") + "\n[C]\n  + [Reason]: r"

    assert evaluated(text).rejected == ("C",)


def test_an_attack_on_an_argument_takes_its_steps_and_no_other_ones():
    text = CHAIN.format(first="", second="") + "\n<Chain>\n  - [X]: x"
    evaluation = evaluated(text)

    assert evaluation.rejected == ("B", "C")
    assert evaluation.label(ArgumentRef("Other")) is Label.IN


def test_an_attack_by_a_statement_is_contrary_in_one_direction():
    assert evaluated("[A]: a\n  - [B]: b").accepted == ("B",)


def test_contradictories_attack_each_other():
    evaluation = evaluated("[A]: a\n  >< [B]: b", "preferred")

    assert evaluation.defensible == ("A", "B")
    assert evaluation.count == 2
    assert [sorted(extension) for extension in evaluation.extensions] == [["A"], ["B"]]


def test_a_strict_step_can_t_be_rebutted_and_its_premises_are_when_it_is_transposed():
    strict = "<S>\n\n(1) [P]: p\n-- modus ponens {strict: true} --\n(2) [C]: c\n  - [X]: x"

    assert evaluated(strict).accepted == ("P", "C", "X")
    (warning,) = evaluated(strict).warnings
    assert warning == (
        "[C] follows strictly by step 1 of <S>, so that [X], which is contrary to it, attacks nothing "
        "there"
    )
    assert evaluated(strict, transposed=True).rejected == ("P", "C")
    assert evaluated(strict, transposed=True).warnings == ()


# Gists


def test_a_gist_supports_and_attacks_by_a_conclusion_of_its_own():
    assert evaluated("[T]: t\n  + <For>: f\n  - <Against>: a").rejected == ("T",)
    assert evaluated("[T]: t\n  + <For>: f\n  - <Against>: a\n    _ <Reply>: r").accepted == ("T",)
    assert evaluated("[T]: t\n  + <For>: f\n    - <Against>: a").rejected == ("T",)


def test_gists_stand_and_fall_as_in_an_abstract_framework():
    evaluation = evaluated("<A>: a\n  - <B>: b\n    - <C>: c")

    assert [evaluation.label(ArgumentRef(title)) for title in "ABC"] == ["in", "out", "in"]


def test_a_gist_that_supports_another_one_is_needed_for_it():
    evaluation = evaluated("[T]: t\n  + <A>: a\n    + <B>: b\n      - <C>: c")

    assert [evaluation.label(ArgumentRef(title)) for title in "ABC"] == ["out", "out", "in"]
    assert evaluation.rejected == ("T",)


# Relations


def relating(text, *relations):
    found = read(text)
    return argmap.evaluate(evolve(found, relations=(*found.relations, *relations)))


A, B, X = (StatementRef(title) for title in "ABX")
THREE = "[A]: a\n\n[B]: b\n\n[X]: x"


@pytest.mark.parametrize("kind", ["support", "entails"])
def test_a_reason_that_is_attacked_as_one_is_none(kind):
    reason = Relation(kind, A, B)
    evaluation = relating(THREE, reason, Relation("attack", X, reason.ref))

    assert evaluation.rejected == ("B",)


@pytest.mark.parametrize("kind", ["attack", "contrary"])
@pytest.mark.parametrize("against", ["attack", "undercut"])
def test_an_attack_that_is_attacked_as_one_is_none(kind, against):
    attack = Relation(kind, A, B)
    evaluation = relating(THREE, attack, Relation(against, X, attack.ref))

    assert evaluation.accepted == ("A", "B", "X")


def test_contradictories_that_are_told_to_be_none_stand_together():
    both = Relation("contradictory", A, B)

    assert relating(THREE, both).undecided == ("A", "B")
    assert relating(THREE, both, Relation("undercut", X, both.ref)).accepted == ("A", "B", "X")


def test_what_is_said_of_a_relation_on_a_relation_counts_too():
    attack = Relation("attack", A, B)
    undercut = Relation("undercut", X, attack.ref)
    last = RelationRef("undercut", X, attack.ref)
    text = f"{THREE}\n\n[Y]: y"

    evaluation = relating(text, attack, undercut, Relation("attack", StatementRef("Y"), last))

    assert evaluation.rejected == ("B",)


def test_a_step_that_is_given_reasons_for_stands_with_them():
    backed = Relation("support", X, InferenceRef("Step", 1))
    doubted = Relation("attack", StatementRef("Y"), X)

    assert relating(f"{STEP}\n[X]: x", backed).rejected == ()
    assert relating(f"{STEP}\n[X]: x\n\n[Y]: y", backed, doubted).rejected == ("C", "X")


def test_statements_that_entail_each_other_are_one():
    pair = (Relation("entails", A, B), Relation("entails", B, A))
    attack = Relation("attack", X, A)

    assert translate(evolve(read(THREE), relations=pair)).literals == {
        "A": "[A]",
        "B": "[A]",
        "X": "[X]",
    }
    assert relating(THREE, *pair, attack).rejected == ("A", "B")


def test_what_entails_what_falls_does_not_fall_with_it_unless_it_is_transposed():
    entails, attack = Relation("entails", A, B), Relation("attack", X, B)
    found = read(THREE)
    found = evolve(found, relations=(entails, attack))

    assert argmap.evaluate(found).accepted == ("A", "B", "X")
    assert argmap.evaluate(found, transposed=True).rejected == ("A", "B")


# Preferences

PREFERRING = """
===
relations:
  - {kind: prefers, source: "<For>", target: "<Against>"}
===

<For>

(1) [P]: p
----
(2) [C]: c
  >< [D]

<Against>

(1) [Q]: q
----
(2) [D]: d
"""


def test_what_is_preferred_defeats_and_isn_t_defeated():
    assert evaluated(PREFERRING).accepted == ("P", "C", "Q")
    assert evaluated(PREFERRING, ordering="weakest-link").undecided == ("C", "D")


def test_a_preference_doesn_t_make_what_conflicts_stand_together():
    evaluation = evaluated(PREFERRING, "preferred")

    assert [sorted(extension) for extension in evaluation.extensions] == [["C", "P", "Q"]]


def test_a_preference_between_statements_is_one_between_what_they_rest_on():
    text = '===\nrelations:\n  - {kind: prefers, source: "[A]", target: "[B]"}\n===\n\n'

    assert evaluated(f"{text}[A]: a\n  >< [B]: b").accepted == ("A",)


def test_preferences_that_go_round_are_refused():
    text = PREFERRING.replace(
        "===\n\n<For>", '  - {kind: prefers, source: "<Against>", target: "<For>"}\n===\n\n<For>'
    )

    with pytest.raises(TheoryError, match=r"circle: .step 1 of <(For|Against)>. is in it"):
        evaluated(text)


# What is taken for granted


def test_what_is_accepted_can_t_be_attacked():
    assert evaluated("[A]: a {accepted: true}\n  - [B]: b").accepted == ("A", "B")


def test_what_isn_t_accepted_stands_only_if_it_is_derived():
    assert evaluated("[A]: a {accepted: false}\n  - [B]: b").rejected == ("A",)
    assert evaluated(STEP + "\n[A]: a {accepted: false}").rejected == ("A", "C")
    assert evaluated(STEP + "\n[C]: c {accepted: false}").rejected == ()


def test_a_question_is_no_assumption():
    assert evaluated("[Why]: Why? {kind: question}").rejected == ("Why",)


# All maps


@given(maps())
def test_every_map_is_evaluated(map):
    try:
        evaluation = argmap.evaluate(map)
    except TheoryError as error:
        assert "circle" in str(error)  # noqa: PT017  (it may be raised, and need not)
        return

    assert set(evaluation.labels) == {
        *(statement.ref for statement in map.statements),
        *map.steps,
        *(argument.ref for argument in map.arguments),
    }
    assert Standing.UNKNOWN not in evaluation.standings.values()


@pytest.mark.parametrize("semantics", ["complete", "stable"])
@given(maps())
def test_standings_say_what_all_labellings_say(semantics, map):
    try:
        evaluation = argmap.evaluate(map, semantics)
    except TheoryError as error:
        assert "circle" in str(error)  # noqa: PT017  (it may be raised, and need not)
        return
    labellings = list(evaluation.labellings)

    assert evaluation.count == len(labellings)
    for end, standing in evaluation.standings.items():
        labels = {found[end] for found in labellings}
        if labels == {Label.IN}:
            assert standing is Standing.ACCEPTED
        elif Label.IN in labels:
            assert standing is Standing.DEFENSIBLE
        elif labels == {Label.OUT}:
            assert standing is Standing.REJECTED
        else:
            assert standing is Standing.UNDECIDED


@given(maps(acyclic=True))
def test_where_nothing_speaks_against_anything_all_stands(map):
    reasons = [
        relation
        for relation in map.relations
        if relation.kind in ("support", "entails") and isinstance(relation.target, StatementRef)
    ]
    ends = [
        *(argument.ref for argument in map.arguments),
        *map.steps,
        *(relation.ref for relation in reasons),
    ]
    fresh = Statement("a statement of its own")
    backing = [Relation("support", fresh.ref, end) for end in ends]
    statements = [evolve(one, accepted=None, kind=None) for one in map.statements]
    full = ArgumentMap([*statements, fresh], map.arguments, [*reasons, *backing])

    assert set(argmap.evaluate(full).labels.values()) == {Label.IN}


@given(maps())
def test_the_order_in_which_a_map_is_written_doesn_t_matter(map):
    turned = ArgumentMap(map.statements[::-1], map.arguments[::-1], map.relations[::-1])

    assert outcome(map) == outcome(turned)


def outcome(map):
    try:
        return argmap.evaluate(map).standings
    except TheoryError as error:
        return str(error).partition(":")[0]


def test_where_there_is_no_stable_extension_it_is_said():
    evaluation = evaluated("[A]: a\n  - [A]", "stable")

    assert evaluation.count == 0
    assert evaluation.reason == "there is no stable extension"
    assert evaluation.undecided == ("A",)
    assert list(evaluation.labellings) == []


def test_wrong_requests_are_refused_with_what_there_is():
    map = read("[A]: a")

    with pytest.raises(TypeError, match="there is no option 'premise'; there are: premises"):
        argmap.evaluate(map, premise="derived")
    with pytest.raises(TheoryError, match="premises are derived or asserted, not 'given'"):
        argmap.evaluate(map, premises="given")
    with pytest.raises(TheoryError, match="by last-link or weakest-link, not by 'first'"):
        argmap.evaluate(map, ordering="first")
    with pytest.raises(TypeError, match="transposed is true or false, not 'maybe'"):
        argmap.evaluate(map, transposed="maybe")
    with pytest.raises(TypeError, match="most is a number of arguments, not 'x'"):
        argmap.evaluate(map, most="x")
    with pytest.raises(ValueError, match="no way 'aspik' to evaluate; did you mean aspic"):
        argmap.evaluate(map, by="aspik")
    with pytest.raises(ValueError, match="by aspic there is no conflict-free semantics"):
        argmap.evaluate(map, "CF")
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        argmap.evaluate("[A]: a")
    with pytest.raises(ValueError, match="above 0"):
        argmap.evaluate(map, limit=0)
    with pytest.raises(TypeError, match="the limit is a number of seconds, not None"):
        argmap.evaluate(map, limit=None)


def test_a_sketch_that_is_supported_stands_by_its_support():
    supported = "[A]: a\n  + <S>: s\n    + <T>: t\n"
    assert argmap.evaluate(read(supported)).accepted == ("A",)
    assert argmap.evaluate(read(f"{supported}      - <O>: o\n")).accepted == ()
