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
