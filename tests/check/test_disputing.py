"""Who supports and who attacks what."""

import argmap


def found(text, *names):
    told = argmap.check(argmap.parse(text, "x"), select=names)
    return [f"{one.place.start.line} {one.message}" for one in told]


def test_contradictories_support_each_other_in_no_direction():
    text = "[A]: a\n  + [B]: b\n\n[B]\n  >< [A]\n"

    assert found(text, "support-and-attack") == ["5 [B] both supports and attacks [A]"]


def test_mutual_attack_and_mutual_support_are_other_things():
    text = "[A]: a\n  - [B]: b\n    - [A]\n"

    assert found(text, "support-and-attack") == []


def test_a_reductio_defeats_its_premise_on_purpose():
    text = """\
<R>

(1) [A]: a
-- {} --
(2) [B]: b
  -> [A]
"""

    assert found(text.replace("{}", ""), "self-defeating-argument") == [
        "6 <R> concludes [B], which attacks its premise [A]"
    ]
    assert found(text.replace("{}", "reductio ad absurdum"), "self-defeating-argument") == []


def test_premises_of_different_steps_may_clash():
    text = """\
[A]: a
  >< [B]: b

<One>

(1) [A]
----
(2) [C]: c

<Two>

(1) [B]
----
(2) [D]: d
"""

    assert found(text, "clashing-premises") == []


def test_a_reply_to_an_objection_needs_no_reply():
    text = "[A]: a\n  - [B]: b\n    - [C]: c\n"

    assert found(text, "unanswered-objection") == []


def test_an_undercut_of_a_step_to_an_objection_is_a_reply():
    text = """\
[A]: a
  - [B]: b

<R>

(1) [C]: c
----
(2) [B]
  <_ [D]: d
"""

    assert found(text, "unanswered-objection") == []


def test_an_attack_on_a_premise_answers_an_argument():
    text = """\
[A]: a
  - <R>

<R>

(1) [C]: c
  - [D]: d
----
(2) [B]: b
"""

    assert found(text, "unanswered-objection") == []


def test_what_bears_on_something_is_held():
    text = "[A]: a\n  + [B]: b {implicit: true}\n    - [C]: c\n"

    assert found(text, "attack-on-nobody") == []


def test_a_contradictory_in_the_other_direction_makes_an_attack_redundant():
    text = "[A]: a\n  >< [B]: b\n\n[B]\n  - [A]\n"

    assert found(text, "redundant-relation") == [
        "5 that [A] and [B] are joined by “contradictory” says this already"
    ]
