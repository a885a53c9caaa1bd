"""Maps as quantitative frameworks."""

from time import process_time

import pytest

import argmap
from argmap.evaluate.gradual import Backwards, gradients, quantify, removals, strengths
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Inference,
    Relation,
    RelationKind,
    RelationRef,
    Statement,
    StatementRef,
    UnknownTitleError,
)


def read(text):
    reading = argmap.parse(text)
    assert not [one for one in reading.diagnostics if one.severity == "error"]
    return reading.map


def edges(map, **options):
    """Return the edges of the framework of a map as texts."""
    framework = quantify(map, **options)
    return {
        f"{framework.nodes[source]} {word} {framework.nodes[target]}"
        for word, found in (
            ("attacks", framework.attacks),
            ("supports", framework.supports),
            ("needed by", framework.needs),
        )
        for source, target in zip(found.sources, found.targets, strict=True)
    }


RAIN = """
[Wet]: The street is wet.

<Rain>

(1) [Rain]: It rains. {credence: 0.8}
(2) [Falls]: What rains falls on the street. {credence: 0.5}
-- argument from cause to effect --
(3) [Wet]
"""


def test_a_step_needs_its_premises_and_supports_its_conclusion():
    assert edges(read(RAIN)) == {
        "[Rain] needed by step 1 of <Rain>",
        "[Falls] needed by step 1 of <Rain>",
        "step 1 of <Rain> supports [Wet]",
    }


@pytest.mark.parametrize(("premises", "step"), [("product", 0.4), ("minimum", 0.5)])
def test_premises_are_combined_by_product_or_minimum(premises, step):
    found = strengths(quantify(read(RAIN), premises=premises), "df-quad")
    assert found[argmap.InferenceRef("Rain", 1)] == pytest.approx(step)
    assert found["Wet"] == pytest.approx(0.5 + 0.5 * step)


def test_a_rule_is_weighed_when_asked():
    found = quantify(read(RAIN), weights={"Argument from  Cause to Effect": 0.7})
    assert found.base[found.number(argmap.InferenceRef("Rain", 1))] == 0.7


def test_base_scores_come_from_credence_then_acceptance_then_the_default():
    map = read(
        "[A]: a {credence: 0.2, accepted: true}\n\n[B]: b {accepted: false}\n\n[C]: c\n\n<D>: d"
    )
    assert list(quantify(map, default=0.7).base) == [0.2, 0.0, 0.7, 0.7]
    assert list(quantify(map, base={"A": 0.9}).base) == [0.9, 0.0, 0.5, 0.5]
    assert list(quantify(read("[A]: a {accepted: true}")).base) == [1.0]


def test_a_base_score_for_what_isnt_there_is_refused():
    with pytest.raises(UnknownTitleError, match="did you mean 'Rain'"):
        quantify(read(RAIN), base={"Rian": 1})
    with pytest.raises(ValueError, match="from 0 to 1"):
        quantify(read(RAIN), default=2)


def test_only_maps_are_quantified():
    with pytest.raises(TypeError, match="a map or a reading is wanted here, not str"):
        quantify(RAIN)


def test_several_supporters_are_alternatives():
    map = read("[A]: a\n  + [B]: b {credence: 0.5}\n  + [C]: c {credence: 0.5}")
    assert strengths(map, "df-quad")["A"] == pytest.approx(0.875)


def test_an_undercut_lowers_the_step_and_not_the_conclusion():
    map = read(RAIN + "  <_ [Roof]: There is a roof. {credence: 1}\n")
    found = strengths(map, "df-quad")
    assert found["Wet"] == 0.5
    assert found[argmap.InferenceRef("Rain", 1)] == 0


def test_an_undercut_hits_its_own_step_of_a_chain():
    map = read("""
<Chain>

(1) [A]: a
----
(2) [B]: b
  <_ [U]: u
(3) [C]: c
----
(4) [D]: d
""")
    assert "[U] attacks step 1 of <Chain>" in edges(map)
    assert "[U] attacks step 2 of <Chain>" not in edges(map)


def test_what_bears_on_an_argument_bears_on_its_last_step():
    map = read(
        "<Rain>\n  - [Dry]: It is dry.\n"
        + RAIN.split("\n\n", 1)[1].replace("<Rain>\n", "<Rain>\n", 1)
    )
    assert "[Dry] attacks step 1 of <Rain>" in edges(map)


def test_a_gist_is_a_node():
    map = read("[A]: a\n  - <Sketch>: It isn't so.\n    + <More>: Really.")
    assert edges(map) == {"<Sketch> attacks [A]", "<More> supports <Sketch>"}


def test_the_conclusion_of_an_argument_speaks_for_it():
    map = read("[Dust]: It is dusty.\n  - <Rain>\n" + RAIN)
    assert "[Wet] attacks [Dust]" in edges(map)


def test_what_is_told_twice_counts_once():
    once = read(RAIN)
    for more in (
        "[Wet]\n  + <Rain>\n",
        "[Wet]\n  + [Rain]\n",
        "<Rain>\n  + [Rain]\n",
    ):
        assert edges(read(more + RAIN)) == edges(once)
    dry = "[Rain]\n  - [Sun]: The sun shines.\n\n"
    assert edges(read(dry + "<Rain>\n  - [Sun]\n" + RAIN)) == edges(read(dry + RAIN))


def test_an_undercut_says_something_else_than_an_attack_on_a_premise():
    dry = "[Rain]\n  - [Sun]: The sun shines.\n\n"
    assert "[Sun] attacks step 1 of <Rain>" in edges(read(dry + "<Rain>\n  _ [Sun]\n" + RAIN))


@pytest.mark.long
def test_a_map_on_which_very_much_bears_on_one_thing_is_read_in_linear_time():
    def took(size):
        map = ArgumentMap(
            tuple(Statement(f"{n}") for n in range(size)),
            tuple(Argument.of(f"A{n}", Inference((f"{n}",), "0")) for n in range(1, size)),
            tuple(
                Relation("support", StatementRef(f"{n}"), StatementRef("0")) for n in range(1, size)
            )
            + tuple(
                Relation("attack", StatementRef(f"{n}"), ArgumentRef("A1")) for n in range(2, size)
            ),
        )
        start = process_time()
        assert quantify(map).size == 2 * size - 1
        return process_time() - start

    took(100)
    assert took(4000) < 20 * took(1000) + 0.05


def test_a_contrary_attacks_one_way_and_a_contradictory_both():
    strict = "===\nmodel: {mode: strict}\n===\n\n"
    assert edges(read(strict + "[A]: a\n  - [B]: b")) == {"[B] attacks [A]"}
    assert edges(read("[A]: a\n  >< [B]: b")) == {"[A] attacks [B]", "[B] attacks [A]"}
    assert edges(read(strict + "[A]: a\n  + [B]: b")) == {"[B] supports [A]"}


def test_preferences_say_nothing():
    map = ArgumentMap(
        (Statement("A"), Statement("B")),
        relations=(Relation("prefers", StatementRef("A"), StatementRef("B")),),
    )
    assert edges(map) == set()


def relating(kind):
    """Return a map in which C attacks that A relates to B."""
    relation = RelationRef(kind, StatementRef("A"), StatementRef("B"))
    return ArgumentMap(
        tuple(map(Statement, "ABC")),
        relations=(
            Relation(kind, relation.source, relation.target),
            Relation(RelationKind.ATTACK, StatementRef("C"), relation),
        ),
    )


def test_a_relation_that_is_argued_about_is_a_node():
    assert edges(relating(RelationKind.SUPPORT)) == {
        "[A] needed by the support from [A] to [B]",
        "the support from [A] to [B] supports [B]",
        "[C] attacks the support from [A] to [B]",
    }
    found = strengths(quantify(relating(RelationKind.SUPPORT), base={"C": 1, "A": 1}), "df-quad")
    assert found["B"] == 0.5


def test_a_contradiction_that_is_argued_about_is_two_nodes():
    relation = RelationRef("contradictory", StatementRef("A"), StatementRef("B"))
    found = edges(relating(RelationKind.CONTRADICTORY))
    assert f"[C] attacks {relation}" in found
    assert f"[C] attacks {Backwards(relation)}" in found
    assert f"{Backwards(relation)} attacks [A]" in found
    assert len(found) == 6


def test_what_moves_a_thesis_is_asked_by_titles():
    found = gradients(read(RAIN), "Wet", "df-quad")
    assert {str(node): round(slope, 3) for node, slope in found.items()} == {
        "[Wet]": 0.6,
        "[Falls]": 0.4,
        "[Rain]": 0.25,
        "step 1 of <Rain>": 0.2,
    }
    # Without a premise there is no step.
    assert removals(read(RAIN), "Wet", "df-quad", among=["Rain"]) == pytest.approx(
        {StatementRef("Rain"): 0.2}
    )


def test_a_circular_argument_is_evaluated():
    map = read("<A>\n\n(1) [P]: p\n----\n(2) [Q]: q\n\n<B>\n\n(1) [Q]\n----\n(2) [P]\n")
    found = strengths(map)
    assert found.status == "converged"
    assert found["P"] == pytest.approx(found["Q"])
    assert 0.5 < found["P"] < 1


def test_statements_that_entail_each_other_are_one():
    """Reasons for either count once, and for both."""
    strict = "===\nmodel: {mode: strict}\n===\n\n"
    text = "[A]: a {credence: 0.6}\n  + [B]: b\n  +> [B]\n\n[B]\n  - <C>: c"
    map = read(strict + text)
    assert edges(map) == {"[A] needed by [B]", "<C> attacks [A]"}
    found = strengths(map, "df-quad")
    assert found["A"] == found["B"] == pytest.approx(0.3)
    assert strengths(quantify(map, base={"A": 1}), "df-quad")["B"] == pytest.approx(0.5)


def test_an_entailment_that_is_argued_about_makes_nothing_one():
    there = RelationRef("entails", StatementRef("A"), StatementRef("B"))
    map = ArgumentMap(
        tuple(Statement(title) for title in "ABC"),
        relations=(
            Relation("entails", StatementRef("A"), StatementRef("B")),
            Relation("entails", StatementRef("B"), StatementRef("A")),
            Relation("attack", StatementRef("C"), there),
        ),
    )
    assert "[B] supports [A]" in edges(map)
