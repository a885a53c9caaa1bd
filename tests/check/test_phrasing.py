"""What words give away."""

import pytest

import argmap


def names(text, group="language"):
    told = argmap.check(argmap.parse(text, "x"), select=[group])
    return [one.code.name for one in told]


def reason(text):
    return f"[Go]: The door is open.\n  + [Reason]: {text}\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Why would anybody stay?", "question-as-claim"),
        ("Please leave the house.", "command-as-claim"),
        ("Don't stay.", "command-as-claim"),
        ("In my opinion it is late.", "reported-belief"),
        ("I strongly believe that it is late.", "reported-belief"),
        ("It is late, of course.", "assuring-word"),
        ("Studies show that it is late.", "unnamed-authority"),
        ("It is well known that it is late.", "unnamed-authority"),
        ("Anna Berg claims that it is late.", "unheld-attribution"),
        ("It is late because the sun is down.", "hidden-inference"),
        ("It is late, and the wine is bad.", "bundled-claims"),
        ("These are harmful for children.", "dangling-pronoun"),
    ],
)
def test_a_reason_is_told_of(text, name):
    assert names(reason(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "It is late.",
        "Whether it is late is an open question.",
        "Never before has it been so late.",
        "Stopping is better than going on.",
        "The sign says “Why stay?” in red letters.",
        'The sign says "It is late. Go home." in red letters.',
        "Mr. Berg and Mrs. Hall are late.",
        "The report argues for a later hour.",
        "According to the plan the train leaves at ten.",
        "This is a test.",
    ],
)
def test_a_plain_reason_is_left_alone(text):
    assert names(reason(text)) == []


def test_a_question_that_is_marked_is_meant():
    assert names("[Q]: Is it late? {kind: question}\n  + [A]: The sun is down.\n") == []


def test_what_has_a_reason_may_be_assured():
    text = "[A]: It is obviously late.\n  + [B]: The sun is down.\n"

    assert names(text) == []


def step(premise, conclusion):
    return f"<R>\n\n(1) [P]: {premise}\n----\n(2) [C]: {conclusion}\n"


@pytest.mark.parametrize(
    ("premise", "conclusion", "expected"),
    [
        ("It is possibly late.", "It is certainly dark.", ["modal-jump"]),
        ("It may be late. {modality: possible}", "It is dark. {modality: certain}", ["modal-jump"]),
        ("It could be late.", "We must go. {modality: must}", []),
        ("Many swans are white.", "All swans are white.", ["quantifier-jump"]),
        ("All swans are white.", "Each swan is white.", []),
        ("Animals sleep.", "We should sleep.", ["is-ought"]),
        ("Animals want to sleep.", "We should sleep.", []),
        ("It is so. {kind: value}", "We should sleep.", []),
    ],
)
def test_conclusions_that_claim_more_than_their_premises(premise, conclusion, expected):
    assert names(step(premise, conclusion)) == expected


def test_one_not_is_a_denial_and_two_are_none():
    text = "[A]: It is very late.\n\n[B]: It is not very late.\n\n[C]: It is not not very late.\n"

    assert names(text, "unrelated-negation") == ["unrelated-negation"]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Two people came in 1999.", "two people came in 1998", ["changed-number"]),
        ("3 people came.", "three people came", []),
        ("3,600 people came.", "3600 people came", []),
        ("He came.", "he never came", ["changed-negation"]),
        ("He did not come.", "he refused to come", []),
        ("He must come.", "he might come", ["changed-modality"]),
        ("He might come.", "he might come", []),
    ],
)
def test_a_statement_says_what_its_quote_says(text, quote, expected):
    drawn = argmap.parse(f'[A]: {text} {{quote: "{quote}"}}\n')
    select = ["changed-number", "changed-negation", "changed-modality"]

    assert [one.code.name for one in argmap.check(drawn, select=select)] == expected
