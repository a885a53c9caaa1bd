"""What stands around a map, and was not meant to be part of it."""

import pytest

import argmap


def fenced(text):
    found = argmap.check(argmap.parse(text), select=["code-fence"])
    return [finding.place.start.line for finding in found if finding.code.name == "code-fence"]


def test_the_answer_of_a_language_model_is_found_in_its_fence():
    answer = "Sure! Here is the map:\n\n```argdown\n[Wet]: It is wet.\n  + [Rain]: It rains.\n```\n"

    assert fenced(answer) == [3, 5]


def test_a_fence_behind_a_sketched_argument_is_found():
    assert fenced("~~~\n\n[Wet]: It is wet.\n  + <Rain>: It rains.\n~~~\n") == [1, 4]


@pytest.mark.parametrize(
    "text", ["[A]: Write ```x``` here.", "[A]: a ~ b", "[A]: `code`", "[A]: ``"]
)
def test_marks_within_a_line_are_no_fence(text):
    assert fenced(text) == []
