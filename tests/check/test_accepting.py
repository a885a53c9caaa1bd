"""What is accepted, rejected and believed to a degree."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.check import RULES
from argmap.model import ArgumentMap, Relation, RelationKind, Statement, StatementRef


def found(text, *names):
    told = argmap.check(argmap.parse(text, "x"), select=names)
    return [f"{one.place.start.line} {one.message}" for one in told]


def test_what_is_open_is_in_no_conflict():
    text = "[A]: a {accepted: true}\n  >< [B]: b\n"

    assert found(text, "accepted-conflict") == []


def test_contraries_may_both_be_rejected():
    text = """\
===
model: {mode: strict}
===

[A]: a {accepted: false}
  - [B]: b {accepted: false}
"""

    assert found(text, "rejected-contradictories") == []
    assert found(text.replace("false", "true"), "accepted-conflict") == [
        "6 [A] and [B] are both accepted, and can't both be true"
    ]


def test_an_attack_in_the_loose_mode_excludes_nothing():
    text = "[A]: a {accepted: true}\n  - [B]: b {accepted: true}\n"

    assert found(text, "accepted-conflict") == []


def test_the_same_said_twice_is_not_reversed():
    text = "[A]: a {accepted: true}\n\n[A]: a {accepted: true}\n"

    assert found(text, "reversed-acceptance") == []


def test_one_good_reason_is_enough():
    text = "[A]: a {accepted: true}\n  + [B]: b {accepted: false}\n  + [C]: c\n"

    assert found(text, "rejected-grounds") == []


def test_a_step_with_one_rejected_premise_shows_nothing():
    text = """\
[C]: c {accepted: true}

<R>

(1) [A]: a {accepted: true}
(2) [B]: b {accepted: false}
----
(3) [C]
"""

    assert found(text, "rejected-grounds") == ["1 all reasons that are given for [C] are rejected"]


def test_a_statement_without_reasons_stands_for_itself():
    assert found("[A]: a {accepted: true}\n", "rejected-grounds") == []


TENTHS = st.integers(0, 10).map(lambda tenths: Fraction(tenths, 10))


@given(TENTHS, TENTHS)
def test_contradictories_are_coherent_just_if_their_credences_add_to_one(one, other):
    drawn = ArgumentMap(
        (Statement("A", "a", credence=float(one)), Statement("B", "b", credence=float(other))),
        relations=(Relation(RelationKind.CONTRADICTORY, StatementRef("A"), StatementRef("B")),),
    )

    told = argmap.check(drawn, select=["incoherent-credences"])

    assert (told == ()) == (one + other == 1)


@given(TENTHS, TENTHS)
def test_what_is_entailed_is_no_less_credible(one, other):
    drawn = ArgumentMap(
        (Statement("A", "a", credence=float(one)), Statement("B", "b", credence=float(other))),
        relations=(Relation(RelationKind.ENTAILS, StatementRef("A"), StatementRef("B")),),
    )

    told = argmap.check(drawn, select=["underrated-conclusion"])

    assert (told == ()) == (other >= one)


def test_there_are_at_least_fifty_rules():
    assert len(RULES) >= 50
