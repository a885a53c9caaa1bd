from hypothesis import given
from hypothesis import strategies as st

from argmap.render.measuring import clean, text_width, wrap

anything = st.text(max_size=120)


@given(anything, st.floats(40, 300), st.booleans())
def test_no_line_is_wider_than_allowed(text, width, bold):
    for line in wrap(text, width, 10, bold=bold):
        assert text_width(line, 10, bold=bold) <= width


@given(anything, st.floats(40, 300))
def test_breaking_lines_loses_no_letter(text, width):
    assert "".join("".join(wrap(text, width, 10)).split()) == "".join(clean(text).split())


@given(anything)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


def test_lines_are_about_equally_long():
    assert wrap("one two three four five six seven", 130, 10) == (
        "one two three",
        "four five six seven",
    )


def test_a_word_that_fits_is_not_cut_to_balance_lines():
    assert wrap("Reiterate commitment", 96, 10.5, bold=True) == ("Reiterate", "commitment")


def test_a_word_that_is_too_long_is_cut():
    assert wrap("W" * 12, 50, 10) == ("WWWWW", "WWWWW", "WW")


def test_text_without_spaces_is_cut_where_the_line_ends():
    assert len(wrap("日本語" * 10, 100, 10)) == 4


def test_wide_characters_and_marks_have_their_own_widths():
    assert text_width("日", 10) > 10
    assert text_width("e\u0301", 10) == text_width("é", 10) == text_width("e", 10)


def test_a_space_that_holds_words_together_is_no_place_to_break():
    assert wrap("one two\xa0three", 50, 10) == ("one", "two\xa0three")


def test_a_long_word_is_cut_behind_its_hyphens_first():
    assert wrap("Weniger-Fleisch-Esser", 60, 10) == ("Weniger-", "Fleisch-", "Esser")


def test_words_that_are_held_together_are_parted_before_one_of_them_is_cut():
    assert wrap("Gerichtsbarkeit\xa0·\xa0step\xa02", 90, 10) == (
        "Gerichtsbarkeit\xa0·\xa0",
        "step\xa02",
    )
    assert wrap("A debt before a ballot\xa0·\xa0step\xa02", 110, 10) == (
        "A debt before a",
        "ballot\xa0·\xa0step\xa02",
    )
