"""The passage nearest to a quote that is not there."""

import pytest

TEXT = (
    "What a week! The North is not likely to oblige, for several reasons. Koizumi would look like a "
    "sucker if he comes home empty-handed.\n\nThe stakes are high. Still, perceptions are critical."
)


@pytest.mark.parametrize(
    ("quote", "passage", "changes"),
    [
        (
            "Koizumi would look like a hero if he comes home",
            "Koizumi would look like a\u0020sucker if he comes home",
            [("other word", "hero", "sucker")],
        ),
        (
            "The North is likely to oblige",
            "The North is not likely to oblige",
            [("missing from the quote", "", "not")],
        ),
        (
            "Still, perceptions are very critical.",
            "Still, perceptions are critical.",
            [("not in the source", "very", "")],
        ),
        ("The steaks are high.", "The stakes are high.", [("other word", "steaks", "stakes")]),
        ("The Stakes are high.", "The stakes are high.", [("other word", "Stakes", "stakes")]),
        ("perceptoins", "perceptions", [("other word", "perceptoins", "perceptions")]),
        ("what a week? The North", "What a week! The North", None),
        ("The stakes are hi", "The stakes are high", [("other word", "hi", "high")]),
    ],
)
def test_the_nearest_passage_is_shown_word_by_word(look_up, quote, passage, changes):
    (found,) = look_up(TEXT, quote)
    assert found.match == "near"
    assert found.nearest.passage == passage
    assert found.nearest.passage == TEXT[found.nearest.span.start : found.nearest.span.end]
    told = [(c.kind, c.quoted, c.said) for c in found.nearest.changes if c.kind != "same"]
    assert changes is None or told == changes


def test_two_swapped_words_are_one_word_too_many_and_one_too_few(look_up):
    (found,) = look_up(TEXT, "Still, are perceptions critical.")
    assert found.match == "near"
    kinds = [change.kind for change in found.nearest.changes if change.kind != "same"]
    assert kinds == ["missing from the quote", "not in the source"]


def test_changes_put_together_give_quote_and_passage(look_up):
    quote = "Kozumi would very much look like a hero if comes home empty-handed."
    (found,) = look_up(TEXT, quote)
    changes = found.nearest.changes
    assert " ".join(change.quoted for change in changes if change.quoted) == quote
    assert " ".join(change.said for change in changes if change.said) == found.nearest.passage


def test_the_passage_is_verbatim(look_up):
    (found,) = look_up("The  “stakes” are\n*very* high.", 'The "stakes" are really high.')
    assert found.nearest.passage == "The  “stakes” are\n*very* high."


def test_a_quote_from_elsewhere_is_missing(look_up):
    (found,) = look_up(TEXT, "Call me Ishmael. Some years ago, never mind how long precisely")
    assert found.match == "missing"
    assert found.sentences == ()


def test_one_other_word_is_near_even_in_a_short_quote(look_up):
    (found,) = look_up(TEXT, "What a downpour!")
    assert (found.match, found.nearest.passage) == ("near", "What a week!")


def test_two_other_words_are_too_many_for_a_short_quote(look_up):
    (found,) = look_up(TEXT, "Such a year!")
    assert found.match == "missing"


def test_the_first_segment_that_fails_is_compared(look_up):
    (found,) = look_up(TEXT, "What a week! … Koizumi would look like a hero … stakes")
    assert found.match == "near"
    assert found.nearest.passage == "Koizumi would look like a sucker"
    assert [sentence.name for sentence in found.sentences] == ["¶1/1", "¶2/1", "¶1/3"]


def test_nothing_is_near_in_a_text_without_words(look_up):
    (found,) = look_up(" … ", "He came")
    assert (found.match, found.nearest) == ("missing", None)


def test_of_a_very_long_quote_the_beginning_is_compared(look_up):
    text = " ".join(f"word{n}" for n in range(6_000))
    (found,) = look_up(text, text.replace("word7 ", "words7 "))
    assert found.match == "near"
    assert found.nearest.passage.startswith("word0 word1 ")
    assert [c.quoted for c in found.nearest.changes if c.kind == "other word"] == ["words7"]
