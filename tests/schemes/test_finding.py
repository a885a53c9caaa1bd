"""Schemes are found however their names are written."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.schemes import CATALOGUE, find, propose

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = [name for scheme in CATALOGUE for name in (scheme.name, *scheme.aliases)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("expert opinion", "argument from expert opinion"),
        ("Argument From Expert Opinion", "argument from expert opinion"),
        ("ExpertOpinion", "argument from expert opinion"),
        ("expert-opinion", "argument from expert opinion"),
        ("Appeal to Expert Opinion", "argument from expert opinion"),
        ("CauseToEffect", "argument from cause to effect"),
        ("EstablishedRule", "argument from rules"),
        ("Modus Ponens (uses: 1", "modus ponens"),
        ("Modus ponens (twice)", "modus ponens"),
        ("with modus ponens [negation variant] from (4) (5)", "modus ponens"),
        ("Universal instantiation of 2-5", "universal instantiation"),
        ("slippery slope", "slippery slope argument"),
        ("Slippery Slope Argument Scheme", "slippery slope argument"),
        ("De Morgan’s Laws", "De Morgan's law"),
        ("Inference to the best explanation", "abductive argument"),
        ("Weighing pro and con arguments", "weighing reasons"),
        ("argument from the group and its members", "argument from the group and its members"),
    ],
)
def test_a_scheme_is_found_by(written, name):
    found = find(written)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "written", ["", "  ", "()", "argument", "argument from", "rule1", "A", "…"]
)
def test_nothing_is_found_by(written):
    assert find(written) is None
    assert propose(written) is None


@pytest.mark.parametrize("name", ["phones", "coordination-now-more-than-ever"])
def test_all_rules_of_our_examples_are_known(name):
    read = argmap.read(EXAMPLES / f"{name}.argdown").map

    rules = {rule for step in read.inferences for rule in step.rules}

    assert rules
    assert {rule for rule in rules if find(rule) is None} == set()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("practical resoning", "practical reasoning"),
        ("argument from sing", "argument from sign"),
        ("argument from cause to efect", "argument from cause to effect"),
        ("modus ponnens", "modus ponens"),
        ("Inference to the best explantion", "inference to the best explanation"),
        ("dysjunctive syllogism", "disjunctive syllogism"),
    ],
)
def test_for_a_misspelt_name_the_right_one_is_proposed(written, name):
    assert find(written) is None
    assert propose(written) == name


@pytest.mark.parametrize(
    "written",
    [
        "rule 1",
        "Some inference rule",
        "expert consensus",
        "CR side effects could offset gains",
        "pq",
    ],
)
def test_for_what_is_no_slip_nothing_is_proposed(written):
    assert propose(written) is None


@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_case_spaces_and_punctuation_do_not_matter(name, random):
    parts = re.split(r"[\W_]+", name)
    written = random.choice([" ", "-", "_", "  "]).join(parts)
    written = "".join(random.choice([char.upper(), char.lower()]) for char in written)

    assert find(written) is find(name)


@given(st.text())
def test_any_text_can_be_looked_up(name):
    assert find(name) is None or propose(name) is None
