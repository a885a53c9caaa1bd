"""The rules of logic in the catalogue are rules of logic."""

import pytest

from argmap.logic import Answer, entails, formula
from argmap.schemes import CATALOGUE

RULES = [scheme for scheme in CATALOGUE if scheme.is_logical]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@each_rule
def test_the_conclusion_follows_from_the_premises(rule):
    premises = [formula(premise.formula) for premise in rule.premises]

    assert entails(premises, formula(rule.formula)).answer is Answer.YES


@each_rule
def test_it_does_not_follow_if_a_premise_is_left_out(rule):
    for left_out in rule.premises:
        premises = [formula(one.formula) for one in rule.premises if one is not left_out]

        assert entails(premises, formula(rule.formula)).answer is Answer.NO
