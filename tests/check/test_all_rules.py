"""What holds of every rule, whatever the map is."""

from hypothesis import HealthCheck, given, settings

import argmap
from argmap.check import RULES
from argmap.check.checking import check
from argmap.testing.strategies import maps


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(maps(rich=True))
def test_every_rule_copes_with_every_map(drawn):
    for finding in check(drawn, select=["all"]):
        assert finding.message
        assert finding.help


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(maps(rich=True))
def test_findings_in_a_text_have_a_place_in_it(drawn):
    reading = argmap.parse(argmap.dumps(drawn), "x")

    for finding in check(reading.map, select=["all"]):
        assert finding.place is not None
        assert finding.place.text is not None


def test_all_rules_together_are_those_that_can_be_selected():
    drawn = argmap.parse("[A]: a\n").map

    assert check(drawn, rules=RULES, select=["all"]) == check(drawn, select=["all"])
