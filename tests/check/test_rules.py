"""Every rule documents itself, and its documentation is true."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from documented import BY_DEFAULT, findings, marked, shown

from argmap.check import RULES, Rule
from argmap.check.documentation import Documentation, Example
from argmap.diagnostics import Severity
from argmap.exchange import codes as exchange
from argmap.model import codes as structure
from argmap.reading import NOT_UTF8
from argmap.syntax import CODES as NOTATION

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.name)


def with_(rule: Rule) -> tuple[Rule, ...]:
    return BY_DEFAULT if rule.default else (*BY_DEFAULT, rule)


@each_rule
def test_in_its_bad_example_a_rule_alone_finds_something_and_there(rule):
    told = rule.documentation

    found = findings(told, told.bad, with_(rule))

    assert {str(diagnostic) for diagnostic in found if diagnostic.code != rule.code} == set()
    assert [shown(diagnostic.place) for diagnostic in found] == marked(told)
    assert found


@each_rule
def test_in_its_good_example_nothing_is_found(rule):
    told = rule.documentation

    found = findings(told, told.good, with_(rule))

    assert [str(diagnostic) for diagnostic in found] == []


@each_rule
def test_a_rule_says_what_it_finds_and_where_it_comes_from(rule):
    told = rule.documentation

    assert re.fullmatch(r"[A-Z“`].*[.]", told.what)
    assert len(told.what) <= 120
    assert told.bad.text
    assert told.good.text
    assert told.bad.text != told.good.text
    assert re.search(r"\b(1[5-9]|20)\d\d\b|https?://", told.source), "name the literature"


@each_rule
def test_a_finding_says_how_to_mend_it(rule):
    for diagnostic in findings(rule.documentation, rule.documentation.bad, (rule,)):
        assert diagnostic.help
        assert not diagnostic.message.endswith(".")


@each_rule
def test_the_name_of_a_rule_says_what_is_wrong(rule):
    """It reads well behind “this file has …” and behind “ignore …”."""
    name = rule.code.name

    assert re.fullmatch("[a-z]+(-[a-z]+)*", name)
    assert len(name) <= 32
    assert not re.match("(no|dont|avoid|check|disallow|forbid|require|unless|must)-", name)
    assert name.replace("-", "_") == rule.find.__name__


def test_rules_stand_in_the_order_of_their_codes():
    codes = [rule.code.id for rule in RULES]

    assert sorted(set(codes)) == codes


def test_no_code_or_name_has_two_meanings():
    codes = {NOT_UTF8, *NOTATION, *structure.CODES, *exchange.CODES, *(rule.code for rule in RULES)}

    assert len({code.id for code in codes}) == len({code.name for code in codes}) == len(codes)


@each_rule
def test_a_guess_is_no_more_than_information_unless_it_is_asked_for(rule):
    assert not rule.guesses or not rule.default or rule.code.severity is Severity.INFO


def test_carets_are_no_part_of_an_example():
    marked = "[A]: a\n  ^^ ^\n\n[B: b\n^^"

    example = Example.of(marked)

    assert example.text == "[A]: a\n\n[B: b"
    assert [example.text[mark.start : mark.end] for mark in example.marks] == ["]:", "a", "[B"]
    assert example.marked == marked


def test_a_caret_may_stand_behind_a_line():
    assert Example.of("a\n ^\nb").marked == "a\n ^\nb"


def test_a_documentation_has_parts():
    written = """What is wrong.

    Why it
    matters.

    Text:
        It rains.

    Bad:
        [A]
          + [B]
        ^^^

    Good:
        [A]: a

    Source:
        Somebody 1999, Journal 1
        and 2000.
    """

    told = Documentation.of(written)

    assert told == Documentation(
        "What is wrong.",
        "Why it\nmatters.",
        Example.of("[A]\n  + [B]\n^^^"),
        Example("[A]: a"),
        Example("It rains."),
        "Somebody 1999, Journal 1\nand 2000.",
    )
    assert evolve(told).bad.text == "[A]\n  + [B]"
