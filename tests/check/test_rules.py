"""Every rule documents itself, and its documentation is true."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

import argmap
from argmap.check import RULES
from argmap.source import Source

_EXAMPLES = [
    pytest.param(rule, part, id=f"{rule.code.name}-{part.lower()}")
    for rule in RULES
    for part in ("Bad", "Good")
]


def example(rule, part):
    """Return the text below a heading of a rule's documentation, or nothing."""
    told = dedent(f"    {rule.documentation}")
    found = re.search(rf"^{part}:\n((?:    .*\n|\n)+)", f"{told}\n", re.MULTILINE)
    return dedent(found[1]).strip() if found else ""


def findings(rule, part):
    reading = argmap.parse(example(rule, part))
    assert [str(diagnostic) for diagnostic in reading.diagnostics] == []
    told = example(rule, "Source")
    text = argmap.SourceText.of(Source(told, "source.txt")) if told else None
    return argmap.check(reading.map, text=text)


@pytest.mark.parametrize(("rule", "part"), _EXAMPLES)
def test_examples_of_a_rule_are_what_they_say(rule, part):
    expected = [rule.code] if part == "Bad" else []

    codes = {diagnostic.code for diagnostic in findings(rule, part)}

    if part == "Bad":
        assert rule.code in codes
    else:
        assert codes == set(expected)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.name)
def test_a_finding_has_a_place_and_says_how_to_mend_it(rule):
    for diagnostic in findings(rule, "Bad"):
        assert diagnostic.place is not None
        assert diagnostic.help
        assert not diagnostic.message.endswith(".")


def test_codes_and_names_are_unique_and_in_order():
    codes = [rule.code.id for rule in RULES]
    names = [rule.code.name for rule in RULES]

    assert sorted(set(codes)) == codes
    assert len(set(names)) == len(names)


def test_names_of_rules_are_those_of_their_functions():
    assert [rule.code.name.replace("-", "_") for rule in RULES] == [
        rule.find.__name__ for rule in RULES
    ]
