"""What is found among elements is what is found among arguments, made one by one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, reject

from argmap.evaluate.aspic import (
    BY_ELEMENTS,
    TooManyArgumentsError,
    arguments,
    defeats,
    framework,
    outcomes,
)
from argmap.evaluate.dung import Label, labellings

sys.path.insert(0, str(Path(__file__).parent))
from theories import orderings, theories


def by_arguments(theory, semantics, ordering=None):
    """Label literals by the arguments for them, under all labellings."""
    try:
        found = tuple(arguments(theory, ordering, most=200))
    except TooManyArgumentsError:
        reject()
    told = []
    for labelling in labellings(framework(theory, ordering), semantics):
        labels = {}
        for literal in theory.literals:
            of = [labelling[one.name] for one in found if one.conclusion == literal]
            labels[literal] = (
                Label.IN
                if Label.IN in of
                else Label.UNDECIDED
                if Label.UNDECIDED in of
                else Label.OUT
            )
        told.append(labels)
    return told


def as_set(labels):
    return sorted(tuple(sorted(one.items())) for one in labels)


def by_elements(theory, semantics, ordering=None):
    return [outcome.literals for outcome in outcomes(theory, semantics, ordering=ordering)]


@pytest.mark.parametrize("semantics", BY_ELEMENTS)
@given(theories())
def test_elements_tell_what_arguments_tell(semantics, theory):
    assert as_set(by_elements(theory, semantics)) == as_set(by_arguments(theory, semantics))


@pytest.mark.parametrize("semantics", BY_ELEMENTS)
@given(theories(preferring=True), orderings())
def test_elements_tell_what_arguments_tell_by_last_links(semantics, theory, ordering):
    found = by_elements(theory, semantics, ordering)

    assert as_set(found) == as_set(by_arguments(theory, semantics, ordering))


@given(theories(preferring=True), orderings() | orderings("weakest-link"))
def test_preferences_take_attacks_away_and_never_those_of_undercuts_and_contraries(
    theory, ordering
):
    try:
        found = tuple(arguments(theory, ordering, most=100))
    except TooManyArgumentsError:
        reject()
    attacks, left = (set(defeats(theory, found, one)) for one in (None, ordering))
    named = {argument.name: argument for argument in found}

    assert left <= attacks
    for attacker, attacked in attacks - left:
        literal = named[attacker].conclusion
        for target in named[attacked].targets:
            rule = theory.rule(target.element) if target.last else None
            assert rule is None or (literal, rule.name) not in theory.contraries
            claim = rule.conclusion if rule else target.element
            if (literal, claim) in theory.contraries:
                assert (claim, literal) in theory.contraries
