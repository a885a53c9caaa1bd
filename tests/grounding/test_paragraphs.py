"""Paragraphs, titles, biographies."""

from argmap.grounding import SourceText
from argmap.source import Source


def outline(text, author=None):
    parted = SourceText.of(Source(text), author)
    return [(sentence.name, sentence.text) for sentence in parted.all_sentences]


def test_blank_lines_part_paragraphs():
    assert outline("One. Two.\n\n \t\nThree.\r\n\r\nFour.\n") == [
        ("¶1/1", "One."),
        ("¶1/2", "Two."),
        ("¶2/1", "Three."),
        ("¶3/1", "Four."),
    ]


def test_a_paragraph_broken_in_mid_sentence_is_one():
    assert outline("The Japanese, who are\n\ncomplaining, left. So\n\n*did* we.\n\nYes.") == [
        ("¶1/1", "The Japanese, who are complaining, left."),
        ("¶1/2", "So *did* we."),
        ("¶2/1", "Yes."),
    ]


def test_a_broken_sentence_may_go_on_in_any_alphabet():
    assert len(outline("Он пришёл\n\nи ушёл.")) == 1


def test_a_paragraph_that_ends_goes_on_in_lower_case_as_a_new_one():
    assert [name for name, _ in outline("So it is.\n\niPhones sell.")] == ["¶1/1", "¶2/1"]


def test_hard_wrapped_lines_belong_together():
    text = "This is a line that is broken\nat its width. And so\nis this.\n\nNot this."
    assert outline(text) == [
        ("¶1/1", "This is a line that is broken at its width."),
        ("¶1/2", "And so is this."),
        ("¶2/1", "Not this."),
    ]


def test_without_blank_lines_each_long_line_is_a_paragraph():
    text = f"{'Very ' * 50}long. Yes.\nAnother one."
    assert [name for name, _ in outline(text)] == ["¶1/1", "¶1/2", "¶2/1"]


def test_the_first_line_without_a_stop_is_the_title():
    assert outline("\ufeff\n\nA Plea\n\nStop. Now.") == [
        ("title", "A Plea"),
        ("¶1/1", "Stop."),
        ("¶1/2", "Now."),
    ]


def test_a_question_is_a_title_if_a_by_line_follows():
    assert outline("Why Bother?\n\nBy Ann Day\n\nBecause.\n\nAnn Day is a judge.") == [
        ("title", "Why Bother?"),
        ("title", "By Ann Day"),
        ("¶1/1", "Because."),
        ("about the author", "Ann Day is a judge."),
    ]


def test_headings_are_titles():
    text = "# A Plea\n\nStop.\n\n## Why?\n\nBecause.\n\nSo\n===\n\nYes."
    assert [name for name, _ in outline(text)] == [
        "title",
        "¶1/1",
        "title",
        "¶2/1",
        "title",
        "¶3/1",
    ]


def test_a_heading_needs_no_blank_line_below_it():
    assert outline("# A Plea\nStop.\n\n## Why?\nBecause.") == [
        ("title", "# A Plea"),
        ("¶1/1", "Stop."),
        ("title", "## Why?"),
        ("¶2/1", "Because."),
    ]


def test_a_by_line_may_stand_right_below_the_title():
    assert outline("A Plea\nby Ann Day\n\nStop.")[0] == ("title", "A Plea by Ann Day")


def test_a_first_paragraph_that_is_wrapped_is_no_title():
    assert outline("This goes on\nand on.\n\nStop.")[0] == ("¶1/1", "This goes on and on.")


def test_the_author_of_the_by_line_shows_the_biography():
    text = "A Plea by *Ann van Day*\n\nStop.\n\n*Ann van Day* is a judge. She rides."
    assert [name for name, _ in outline(text)] == [
        "title",
        "¶1/1",
        "about the author",
        "about the author",
    ]


def test_each_of_several_authors_shows_the_biography():
    text = "Stop.\n\nBo Lee is a judge."
    assert outline(text, "Ann Day and Bo Lee")[-1] == ("about the author", "Bo Lee is a judge.")


def test_without_an_author_there_is_no_biography():
    assert [name for name, _ in outline("Stop.\n\nAnn Day is a judge.")] == ["¶1/1", "¶2/1"]


def test_the_only_paragraph_is_no_biography():
    assert outline("Ann Day is a judge.", "Ann Day") == [("¶1/1", "Ann Day is a judge.")]


def test_a_lone_line_is_no_title():
    assert outline("no stop at all") == [("¶1/1", "no stop at all")]


def test_an_empty_text_has_no_sentences():
    assert outline(" \n\n\t") == []


def test_sentences_know_where_they_stand():
    text = SourceText.of(Source("Title\n\nOne. Two."))
    assert [text.source.text[s.span.start : s.span.end] for s in text.sentences] == ["One.", "Two."]


def test_a_touch_by_signs_alone_touches_no_sentence():
    source = Source("One. Two. Three.")
    text = SourceText.of(source)
    stretch = source.place(type(text.sentences[0].span)(3, 9))
    assert stretch.text == ". Two."
    assert [sentence.text for sentence in text.sentences_at(stretch.span)] == ["Two."]
