"""What stands together is reasonable, where the theory is well formed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import assume, given

from argmap.evaluate.aspic import (
    AspicTheory,
    FlawKind,
    Outcome,
    Postulate,
    Rule,
    TooManyArgumentsError,
    flaws,
    outcomes,
    transpose,
    violations,
)
from argmap.evaluate.dung import Label

sys.path.insert(0, str(Path(__file__).parent))
from theories import orderings, theories


def kinds(theory):
    return {flaw.kind for flaw in flaws(theory)}


def closed(theory):
    """Close a theory under transposition, and take only those that have no other flaw."""
    closed = transpose(theory)
    assume(not flaws(closed))
    return closed


@given(theories())
def test_a_transposed_theory_lacks_no_transposition(theory):
    assert FlawKind.TRANSPOSITION not in kinds(transpose(theory))
    assert transpose(transpose(theory)) == transpose(theory)


@pytest.mark.parametrize("semantics", ["complete", "preferred", "stable", "ideal"])
@given(theories())
def test_the_postulates_hold_of_well_formed_theories(semantics, theory):
    theory = closed(theory)

    assert [violations(theory, found) for found in outcomes(theory, semantics)] == [
        () for _ in outcomes(theory, semantics)
    ]


@given(theories(preferring=True), orderings())
def test_they_hold_with_last_links(theory, ordering):
    theory = closed(theory)

    for outcome in outcomes(theory, "complete", ordering=ordering):
        assert violations(theory, outcome) == ()


@given(theories(preferring=True, rules=4), orderings("weakest-link"))
def test_they_hold_with_weakest_links(theory, ordering):
    theory = closed(theory)
    try:
        found = tuple(outcomes(theory, "complete", ordering=ordering, most=200))
    except TooManyArgumentsError:
        assume(False)  # noqa: FBT003  (how Hypothesis has it)

    for outcome in found:
        assert violations(theory, outcome) == ()


@given(theories())
def test_what_an_accepted_argument_is_made_of_is_accepted_in_any_theory(theory):
    for outcome in outcomes(theory, "complete"):
        assert Postulate.PARTS not in {found.postulate for found in violations(theory, outcome)}


def test_what_attacks_a_strict_conclusion_attacks_its_premises_when_transposed():
    theory = AspicTheory(
        [Rule("s", ["p"], "c", strict=True)], premises=["p", "x"], contraries=[("x", "c")]
    )

    assert next(outcomes(theory)).accepted == {"p", "c", "x"}
    assert kinds(theory) == {FlawKind.STRICT_ATTACKED}
    assert next(outcomes(transpose(theory))).accepted == {"x", "something against p"}
    assert flaws(transpose(theory)) == ()


def test_each_flaw_is_told_of():
    theory = AspicTheory(
        [Rule("s", ["p"], "c", strict=True)],
        premises=["p"],
        axioms=["a", "b"],
        contraries=[("a", "b"), ("d", "c"), ("c", "d"), ("e", "c"), ("e", "s")],
    )

    assert [(flaw.kind, flaw.names) for flaw in flaws(theory)] == [
        (FlawKind.AXIOMS, ("a", "b")),
        (FlawKind.AXIOM_ATTACKED, ("a", "b")),
        (FlawKind.STRICT_UNDERCUT, ("e", "s")),
        (FlawKind.STRICT_ATTACKED, ("e", "c", "s")),
        (FlawKind.TRANSPOSITION, ("d", "not p")),
    ]


def test_each_violation_is_found():
    theory = AspicTheory(
        [Rule("r", ["p"], "q"), Rule("s", ["q"], "c", strict=True)],
        premises=["p", "d"],
        contraries=[("d", "c"), ("d", "q")],
    )
    accepted = {"q", "d"}
    outcome = Outcome(
        {name: Label.IN if name in accepted else Label.OUT for name in theory.literals},
        {"r": Label.IN, "s": Label.OUT},
    )

    assert [(found.postulate, found.literals) for found in violations(theory, outcome)] == [
        (Postulate.PARTS, ("p",)),
        (Postulate.CLOSURE, ("c",)),
        (Postulate.DIRECT, ("d", "q")),
        (Postulate.INDIRECT, ("d", "c")),
        (Postulate.INDIRECT, ("d", "q")),
    ]
