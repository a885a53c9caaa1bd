"""Circles of reasoning."""

import pytest

import argmap


def circles(text, name="circular-reasoning"):
    reading = argmap.parse(text)
    return [
        (diagnostic.message, str(diagnostic.place.start))
        for diagnostic in argmap.check(reading.map)
        if diagnostic.code.name == name
    ]


STEPS = """
<X>

(1) One is so.
----
(2) [A]: a is so

<Y>

(1) Two is so.
----
(2) [B]: b is so
"""


def preferring(*pairs):
    relations = [
        f'  - {{kind: prefers, source: "{better}", target: "{worse}"}}' for better, worse in pairs
    ]
    return "\n".join(["===", "relations:", *relations, "===", STEPS])


def test_a_circle_through_arguments_is_found():
    text = """\
<One>

(1) [A]: a
----
(2) [B]: b

<Two>

(1) [B]
----
(2) [A]
"""

    assert circles(text) == [("reasoning in a circle: [A] → [B] → [A]", "3:5")]


def test_a_conclusion_that_is_its_own_premise_is_a_circle():
    text = "<One>\n\n(1) [A]: a\n----\n(2) [A]\n"

    assert circles(text) == [("reasoning in a circle: [A] → [A]", "3:5")]


def test_mutual_attack_is_no_circle():
    assert circles("[A]: a\n  - [B]: b\n\n[B]\n  - [A]\n") == []


def test_a_long_circle_is_cut_short_in_the_message():
    lines = [f"[S{n}]: text {n}\n  + [S{(n + 1) % 12}]\n" for n in range(12)]

    ((message, _),) = circles("\n".join(lines))

    assert message == (
        "reasoning in a circle: [S0] → [S11] → [S10] → [S9] → [S8] → [S7] → … → [S0]"
    )


@pytest.mark.parametrize(
    "pairs",
    [
        [("[A]", "[B]"), ("[B]", "[A]")],
        [("<X>", "<Y>"), ("<Y>", "<X>")],
        [("[A]", "[B]"), ("<Y>", "<X>")],  # the steps that conclude what is preferred
    ],
)
def test_preferences_in_a_circle_are_found_where_nothing_can_be_evaluated(pairs):
    text = preferring(*pairs)

    assert circles(text, "circular-preference")
    with pytest.raises(ValueError, match="go round in a circle"):
        argmap.evaluate(argmap.parse(text))


@pytest.mark.parametrize("pairs", [[], [("[A]", "[B]")], [("[A]", "[B]"), ("<X>", "<Y>")]])
def test_preferences_in_order_are_no_circle(pairs):
    text = preferring(*pairs) if pairs else STEPS

    assert circles(text, "circular-preference") == []
    assert argmap.evaluate(argmap.parse(text)).complete
