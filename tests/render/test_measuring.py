import pytest
from hypothesis import given
from hypothesis import strategies as st
from texts import SAMPLES, scripts
from wcwidth import iter_graphemes

from argmap.render.lettering import beginning
from argmap.render.measuring import clean, text_width, words, wrap

anything = st.text(max_size=120) | scripts()
SOFT = str.maketrans("", "", "\xad\u200b")


@given(anything, st.floats(40, 300), st.booleans())
def test_no_line_is_wider_than_allowed(text, width, bold):
    for line in wrap(text, width, 10, bold=bold):
        assert text_width(line, 10, bold=bold) <= width or len(line) == 1


@given(anything, st.floats(40, 300))
def test_breaking_lines_loses_no_letter(text, width):
    told = "".join("".join(wrap(text, width, 10)).split())
    wanted = "".join(clean(text).split())
    if "\xad" not in text:
        assert told == wanted.translate(SOFT)
    assert told.replace("-", "") == wanted.translate(SOFT).replace("-", "")


@given(anything)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


@given(scripts(), st.floats(120, 300))
def test_what_is_joined_stays_on_one_line(text, width):
    whole = set(iter_graphemes(clean(text).translate(SOFT)))
    for line in wrap(text, width, 10):
        assert set(iter_graphemes(line)) - {"-"} <= whole


@pytest.mark.parametrize("text", SAMPLES)
def test_a_text_is_as_wide_as_its_words_and_spaces(text):
    told = words(clean(text))
    apart = sum(text_width(word, 10) for word in told) + (len(told) - 1) * text_width(" ", 10)
    assert text_width(" ".join(told), 10) == pytest.approx(apart)


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


def test_no_line_of_east_asian_text_begins_with_a_stop_or_ends_with_an_opening_bracket():
    for width in range(60, 160, 5):
        lines = wrap("天地玄黃，宇宙洪荒。「日月盈昃」（辰宿列張）。", width, 10)
        assert not any(line[0] in "，。」）" or line[-1] in "「（" for line in lines)


def test_a_latin_word_within_east_asian_text_is_not_cut():
    for width in range(60, 160, 5):
        assert any(
            "Python" in line for line in wrap("これはPythonという言語で書かれています", width, 10)
        )


def test_wide_characters_and_marks_have_their_own_widths():
    assert text_width("日", 10) > 10
    assert text_width("e\u0301", 10) == text_width("é", 10) == text_width("e", 10)


@pytest.mark.parametrize("sign", ["😀", "❤️", "🇩🇪", "1️⃣", "👍🏽"])
def test_an_emoji_is_one_letter_of_more_than_a_square(sign):
    assert text_width(sign, 10) == 14


def test_an_emoji_of_several_has_room_for_each_but_is_never_cut():
    family = "👩‍👩‍👧‍👦"
    assert text_width(family, 10) == 4 * 14
    assert wrap(family * 3, 60, 10) == (family, family, family)


def test_the_signs_of_a_syllable_take_room():
    assert text_width("கௌ", 10) > text_width("க", 10)
    assert text_width("한", 10) < text_width("한글", 10)


def test_a_space_that_holds_words_together_is_no_place_to_break():
    assert wrap("one two\xa0three", 50, 10) == ("one", "two\xa0three")


def test_a_long_word_is_cut_behind_its_hyphens_first():
    assert wrap("Weniger-Fleisch-Esser", 60, 10) == ("Weniger-", "Fleisch-", "Esser")


def test_a_soft_hyphen_is_seen_where_a_word_goes_on_alone():
    assert wrap("Gerichts\xadbarkeit", 200, 10) == ("Gerichtsbarkeit",)
    assert wrap("Gerichts\xadbarkeit", 60, 10) == ("Gerichts-", "barkeit")
    assert wrap("Gericht\xad", 200, 10) == ("Gericht",)


def test_a_word_may_be_parted_where_a_space_of_no_width_says_so():
    assert wrap("incom\u200bprehensible", 60, 10) == ("incom", "prehensible")
    assert wrap("incom\u200bprehensible", 200, 10) == ("incomprehensible",)


def test_words_that_are_held_together_are_parted_before_one_of_them_is_cut():
    assert wrap("Gerichtsbarkeit\xa0·\xa0step\xa02", 90, 10) == (
        "Gerichtsbarkeit\xa0·\xa0",
        "step\xa02",
    )
    assert wrap("A debt before a ballot\xa0·\xa0step\xa02", 110, 10) == (
        "A debt before a",
        "ballot\xa0·\xa0step\xa02",
    )


def test_a_title_fits_that_is_too_long_by_nothing_but_spaces():
    assert beginning("\xa0" * 30 + " a", 20, 11) == ("a", "")
