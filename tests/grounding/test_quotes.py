"""Quotes found in a text."""

import pytest

TEXT = (
    "“Still,” he said – and smiled – the co\u00adoperation isn’t *necessarily* over...  It ends\n"
    "> with the ﬁrst U.S.–ROK move on\u00a0Monday, 3,600 troops. Cafe\u0301s close.[1] So "
    "[they say](http://example.org). It’s Koizumi’s call—and the allies’ call."
)


@pytest.mark.parametrize(
    "quote", ["and smiled", "  he said – and\n", "*necessarily* over...", "troops."]
)
def test_a_quote_sign_for_sign_is_exact(find, quote):
    assert find(TEXT, quote) == ("exact", [quote.strip()])


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ('"Still," he said', "“Still,” he said"),
        ("'Still,' he said", "“Still,” he said"),
        ("he said — and smiled", "he said – and smiled"),
        ("he said--and smiled", "he said – and smiled"),
        ("the cooperation isn't", "the co\u00adoperation isn’t"),
        ("isn't necessarily over", "isn’t *necessarily* over"),
        ("isn’t _necessarily_ over… It", "isn’t *necessarily* over...  It"),
        ("ends with the first", "ends\n> with the ﬁrst"),
        ("first U.S.-ROK move", "ﬁrst U.S.–ROK move"),
        ("on Monday", "on\u00a0Monday"),
        ("Caf\u00e9s close. So", "Cafe\u0301s close.[1] So"),
        ("So they say. It's", "So [they say](http://example.org). It’s"),
        ("the Allies' call", None),
        ("The allies' call", "the allies’ call"),
        ("And smiled", "and smiled"),
    ],
)
def test_a_quote_is_found_through_white_space_marks_dashes_and_emphasis(find, quote, stands):
    expected = ("normalised", [stands]) if stands else ("near", [])
    assert find(TEXT, quote) == expected


@pytest.mark.parametrize(
    "quote", ["oizumi’s call", "Koizumi", "600 troops", "3", "the co", "on Mon", "the U.S.–R"]
)
def test_a_quote_that_cuts_a_word_is_not_found(find, quote):
    assert find(TEXT, quote)[1] == []


@pytest.mark.parametrize("quote", ["U.S.", "ROK move", "allies"])
def test_compounds_and_plurals_may_be_parted(find, quote):
    assert find(TEXT, quote) == ("exact", [quote])


def test_a_quote_in_two_places_is_ambiguous(look_up):
    text = "The stakes are high. Truly, the stakes are high."
    (found,) = look_up(text, "stakes are high")
    assert found.match == "ambiguous"
    assert [(span.start, span.end) for span in found.spans] == [(4, 19)]
    assert [(span.start, span.end) for span in found.occurrences] == [(4, 19), (32, 47)]
    assert [sentence.name for sentence in found.sentences] == ["¶1/1"]


def test_case_makes_a_quote_unambiguous(find):
    text = "The stakes are high. Truly, the stakes are high."
    assert find(text, "the stakes") == ("exact", ["the stakes"])


def test_a_word_inside_another_does_not_make_a_quote_ambiguous(find):
    assert find("Partly art.", "art") == ("exact", ["art"])


@pytest.mark.parametrize(
    "joint", ["…", "...", ". . .", "[…]", "[...]", " … ", "[and so on]", "…[x]…"]
)
def test_segments_are_joined(find, joint):
    text = "He came, saw, and in the end won the war."
    assert find(text, f"He came, {joint} won the war") == ("exact", ["He came,", "won the war"])


def test_segments_must_follow_in_order(look_up):
    (found,) = look_up("He came and he saw and he won.", "he won … he saw")
    assert (found.match, found.spans) == ("near", ())
    assert (found.nearest.passage, found.nearest.similarity) == ("he saw", 1.0)


def test_segments_don_t_overlap(look_up):
    (found,) = look_up("He came and saw.", "came and … and saw")
    assert found.spans == ()


def test_segments_within_one_paragraph_are_preferred(look_up):
    text = "One may begin.\n\nOne, two, and the end.\n\nThe end."
    (found,) = look_up(text, "One … end")
    assert found.match == "exact"
    assert [sentence.name for sentence in found.sentences] == ["¶2/1"]


def test_segments_across_paragraphs_are_found(look_up):
    (found,) = look_up("One may begin.\n\nNone.\n\nThen end.", "One may … Then end")
    assert [sentence.name for sentence in found.sentences] == ["¶1/1", "¶3/1"]


def test_segments_in_several_paragraphs_are_ambiguous(look_up):
    (found,) = look_up("One and two.\n\nOne or two.", "One … two")
    assert found.match == "ambiguous"
    assert [(span.start, span.end) for span in found.occurrences] == [(0, 11), (14, 24)]


def test_an_ellipsis_of_the_text_itself_is_found(find):
    assert find("Well... then he went.", "Well... then") == ("exact", ["Well... then"])
    assert find("Well … then he went.", "Well... then") == ("normalised", ["Well … then"])


@pytest.mark.parametrize("quote", ["[T]he allies met", "And [t]he allies met", "They [all]"])
def test_changed_letters_and_insertions_are_the_analyst_s(find, quote):
    assert find("And the allies met. They left.", quote)[1] != []


def test_an_altered_word_is_left_out_of_the_comparison(find):
    text = "They are declining to return."
    assert find(text, "They are declin[ed] to return") == ("exact", ["They are", "to return"])


@pytest.mark.parametrize("quote", ["…", "—", '"!?"', "[…]", "[?]"])
def test_a_quote_without_words_is_missing(look_up, quote):
    (found,) = look_up("A [?] “!?” — c…", quote)
    assert (found.match, found.spans, found.nearest) == ("missing", (), None)


def test_a_quote_longer_than_the_text_is_not_found(look_up):
    (found,) = look_up("He came.", "He came. " * 3_000)
    assert found.match == "missing"


def test_a_quote_may_run_over_paragraphs(look_up):
    (found,) = look_up("He came.\n\nHe saw.", "came. He")
    assert found.match == "normalised"
    assert [sentence.name for sentence in found.sentences] == ["¶1/1", "¶2/1"]
