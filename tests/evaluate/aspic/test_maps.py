"""Maps, read as theories of structured arguments, and what stands in them."""

from __future__ import annotations

from pathlib import Path

import argmap
from argmap import ArgumentRef, InferenceRef, Label

OP_ED = Path(__file__).parents[3] / "examples" / "coordination-now-more-than-ever.argdown"


def evaluated(text, **options):
    reading = argmap.parse(text)
    assert reading.ok
    return argmap.evaluate(reading.map, **options)


def test_what_nobody_speaks_against_stands():
    evaluation = evaluated("[Wet]: The street is wet.\n  + [Rain]: It rains.")

    assert evaluation.accepted == ("Wet", "Rain")


def test_what_is_attacked_falls_and_what_defends_it_reinstates_it():
    evaluation = evaluated("[Go]\n  - [Rain]\n    - [Sun]\n      - [Night]")

    assert (evaluation.accepted, evaluation.rejected) == (("Rain", "Night"), ("Go", "Sun"))


def test_what_rests_on_a_support_falls_with_it():
    evaluation = evaluated("[Go]\n  + [Late]\n    - [Clock]")

    assert evaluation.rejected == ("Go", "Late")


def test_one_of_several_supports_is_enough():
    evaluation = evaluated("[Go]\n  + [Late]\n    - [Clock]\n  + [Tired]")

    assert evaluation.accepted == ("Go", "Clock", "Tired")


CHAIN = """
<Chain>

(1) [A]: a
----
(2) [B]: b
----
(3) [C]: c
{undercut}
"""


def test_an_undercut_hits_its_own_step_alone():
    evaluation = evaluated(CHAIN.replace("{undercut}", "  _ [X]: x"))

    assert evaluation.accepted == ("A", "B", "X")
    assert evaluation.rejected == ("C",)
    assert evaluation.label(InferenceRef("Chain", 1)) is Label.IN
    assert evaluation.label(InferenceRef("Chain", 2)) is Label.OUT
    assert evaluation.label(ArgumentRef("Chain")) is Label.OUT


def test_the_conclusions_of_the_op_ed_stand_under_grounded_semantics():
    evaluation = argmap.evaluate(argmap.read(OP_ED).map)

    assert evaluation.label("Coordinate now") is Label.IN
    assert evaluation.rejected == (
        "No special need",
        "No reason to fear",
        "Wrong signal now",
        "No amnesty now",
    )
    assert evaluation.undecided == (
        "No decision yet",
        "Troops will not return",
        "Perhaps for good",
        "Supporters have to worry",
    )
