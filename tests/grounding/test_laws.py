"""What holds of every text and every quote."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.grounding import SourceText, ground
from argmap.grounding.normalising import normalise
from argmap.grounding.segments import segments
from argmap.model import ArgumentMap, Context, FrontMatter, Statement
from argmap.source import Source

words = st.sampled_from(
    [
        "The",
        "U.S.",
        "troops",
        "don't",
        "3,600",
        "*sui",
        "generis*",
        "(CVID)",
        "“so”",
        "Mr.",
        "–",
        "ﬁt",
    ]
)
gaps = st.sampled_from([" ", "  ", "\n", ". ", "! ", "\u00a0", ", ", "…\t", "\n\n", "\r\n\r\n"])
prose = st.lists(st.tuples(words, gaps), min_size=1, max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
anything = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="aB1 .…\"'’*_-–[]()>\n\r\t\u00a0\u00ad\ufb01\u0301?!,", max_size=60),
    prose,
)


def quoting(text, *quotes):
    drawn = ArgumentMap(
        (Statement("A", quotes=quotes),),
        front=FrontMatter(context=tuple(Context(quote) for quote in quotes)),
    )
    return ground(drawn, SourceText.of(Source(text)))


@given(prose, st.data())
def test_what_is_cut_between_spaces_is_found_where_it_was_cut(text, data):
    parts = list(re.finditer(r"\S+", text))
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first, min(first + 8, len(parts) - 1)))
    start, end = parts[first].start(), parts[last].end()
    quote = text[start:end]
    found = quoting(text, quote).quotations[0]
    if not any(char.isalnum() for char in quote):
        assert found.match == "missing"
    elif found.match == "ambiguous":
        assert any(span.start < end and start < span.end for span in found.occurrences)
    else:
        assert found.match == "exact"
        assert text[found.spans[0].start : found.spans[0].end] == quote


@given(anything, st.data())
def test_an_evened_stretch_leads_back_to_what_evens_out_to_it(text, data):
    evened = normalise(text)
    assert len(evened.text) == len(evened.starts) == len(evened.ends)
    stretches = list(re.finditer(r"\S+", evened.text))
    if stretches:
        first = data.draw(st.sampled_from(stretches))
        last = data.draw(st.sampled_from([s for s in stretches if s.start() >= first.start()]))
        span = evened.span(first.start(), last.end())
        letters = [char for char in evened.text[first.start() : last.end()] if char.isalnum()]
        back = [char for char in normalise(text[span.start : span.end]).text if char.isalnum()]
        assert back == letters


@given(prose)
def test_evening_out_twice_changes_no_letter(text):
    once = normalise(text).text
    again = normalise(once).text
    assert [c for c in again if c.isalnum()] == [c for c in once if c.isalnum()]


@given(anything, st.sampled_from([None, "Ann Day"]))
def test_sentences_leave_out_nothing_but_white_space(text, author):
    parted = SourceText.of(Source(text), author)
    left = list(text)
    at = 0
    for paragraph in parted.paragraphs:
        for sentence in paragraph.sentences:
            assert at <= sentence.span.start < sentence.span.end
            assert paragraph.span.start <= sentence.span.start
            assert sentence.span.end <= paragraph.span.end
            at = sentence.span.end
            left[sentence.span.start : at] = [" "] * len(sentence.span)
    assert re.fullmatch(r"[\s\u200b\ufeff]*", "".join(left))


@given(anything, st.lists(anything.filter(str.strip), max_size=4))
@settings(max_examples=300)
def test_no_text_and_no_quote_is_too_strange(text, quotes):
    grounding = quoting(text, *quotes)
    assert len(grounding.quotations) == 2 * len(quotes)
    for quotation in grounding.quotations:
        assert bool(quotation.spans) == quotation.found
        if quotation.nearest:
            span = quotation.nearest.span
            assert text[span.start : span.end] == quotation.nearest.passage
            assert 0 < quotation.nearest.similarity <= 1
        for span in quotation.spans:
            assert text[span.start : span.end].strip()


@given(prose, st.data())
def test_a_quote_with_one_word_more_is_near_or_missing_and_never_found(text, data):
    parts = text.split()
    at = data.draw(st.integers(0, len(parts)))
    found = quoting(text, " ".join([*parts[:at], "xyzzy", *parts[at:]])).quotations[0]
    assert not found.found


@given(anything)
def test_segments_have_words(text):
    assert all(any(char.isalnum() for char in part.normal) for part in segments(text))


@pytest.mark.parametrize(
    "piece",
    [".", " .", "*", "_", "[", "\n>", " -", "a. ", "A", "'", "\n- a", "By A ", "# "],
)
def test_long_repetitions_are_read_to_the_end(piece):
    text = piece * 20_000
    grounding = quoting(text, text[:3_000], text, f"{piece}x … y", "foo [bar")
    assert len(grounding.quotations) == 8
