"""What is called or said twice."""

import argmap


def found(text, *names):
    told = argmap.check(argmap.parse(text, "x"), select=names)
    return [f"{one.place.start.line} {one.message}" for one in told]


def test_titles_that_differ_in_hyphens_are_confusable():
    text = "[Well-being]: It is good.\n  + [Well being]: It is fine.\n"

    assert found(text, "confusable-titles") == ["2 [Well being] and [Well-being] are not the same"]


def test_an_argument_and_a_statement_are_not_confused_by_their_titles():
    text = "[Rain here]: It rains.\n  + <Rain Here>: Look out.\n"

    assert found(text, "confusable-titles") == []


def test_titles_that_are_made_up_confuse_nobody():
    assert found("One thing.\n\nAnother thing.\n", "confusable-titles") == []


def test_typography_makes_no_other_text():
    text = "[A]: It's late -- go.\n  + [B]: it’s late – go\n"

    assert found(text, "repeated-text") == ["2 [B] says what [A] says, and is another statement"]


def test_texts_of_one_word_stand_in_for_others():
    assert found("[A]: text\n  + [B]: text\n", "repeated-text") == []


def test_of_three_equal_texts_two_are_told_of():
    text = "[A]: It rains.\n\n[B]: It rains.\n\n[C]: It rains.\n"

    assert [line[:1] for line in found(text, "repeated-text")] == ["3", "5"]


def test_the_order_of_premises_makes_no_other_argument():
    text = """\
<One>

(1) [A]: a
(2) [B]: b
----
(3) [C]: c

<Two>

(1) [B]
(2) [A]
----
(3) [C]
"""

    assert found(text, "repeated-argument") == [
        "8 <Two> draws the same conclusion from the same premises as <One>"
    ]


def test_an_emoji_says_something():
    assert found("[A]: 👍\n\n[B]: …?!\n", "wordless-statement") == ["3 [B] says nothing"]
