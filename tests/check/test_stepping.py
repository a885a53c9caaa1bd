"""Premises, steps, conclusions."""

import argmap


def found(text, *names):
    told = argmap.check(argmap.parse(text, "x"), select=names)
    return [f"{one.place.start.line} {one.message}" for one in told]


def test_without_uses_a_step_uses_all_that_stands_above():
    text = "<R>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c\n"

    assert found(text, "unused-premise", "idle-step") == []


def test_a_later_step_may_use_a_premise():
    text = """\
<R>

(1) [A]: a
(2) [B]: b
-- {uses: [1]} --
(3) [C]: c
-- {uses: [2, 3]} --
(4) [D]: d
"""

    assert found(text, "unused-premise", "idle-step") == []


def test_one_premise_listed_twice_under_one_title():
    text = "<R>\n\n(1) [A]: a\n(2) [A]\n----\n(3) [C]: c\n"

    assert found(text, "repeated-premise") == ["1 <R> lists the premise [A] twice"]


def test_a_question_is_begged_over_several_steps():
    text = """\
<R>

(1) [A]: God exists.
----
(2) [B]: Scripture is true.
----
(3) [C]: God exists
"""

    assert found(text, "begged-question") == ["7 <R> concludes [C] from [A], which says the same"]


def test_texts_that_are_not_there_are_not_equal():
    text = "<R>\n\n(1) [A]\n(2) [B]\n----\n(3) [C]\n"

    assert found(text, "begged-question", "repeated-premise") == []


def test_a_support_beside_another_argument_counts_once():
    text = "[C]: c\n  + [A]: a\n\n<R>\n\n(1) [B]: b\n----\n(2) [C]\n"

    assert found(text, "counted-twice") == []
