"""The op-ed and its map."""

from collections import Counter
from pathlib import Path

import pytest

from argmap.grounding import Match, SourceText, ground
from argmap.reading import Reading, parse_source, read
from argmap.source import Source

ROOT = Path(__file__).parents[2]
MAP = ROOT / "examples" / "coordination-now-more-than-ever.argdown"
TEXT = ROOT / "seeds" / "coordination-now-more-than-ever.txt"


@pytest.fixture(scope="module")
def grounding():
    return ground(read(MAP).map)


def with_change(old, new):
    """Return the quotations that are not found in a copy of the map with one change."""
    written = MAP.read_text("utf-8")
    assert old in written
    reading: Reading = parse_source(Source(written.replace(old, new), str(MAP), MAP))
    changed = ground(reading.map)
    assert changed.coverage.left == ()
    return [quotation for quotation in changed.quotations if not quotation.found]


def test_it_has_a_title_ten_paragraphs_with_fifty_sentences_and_a_biography():
    text = SourceText.read(TEXT)
    counts = [(paragraph.number, len(paragraph.sentences)) for paragraph in text.paragraphs]
    assert counts == [
        (0, 1),
        *zip(range(1, 11), (6, 5, 6, 4, 3, 5, 5, 6, 6, 4), strict=True),
        (0, 2),
    ]
    assert len(text.sentences) == 50


def test_the_companion_counts_the_same_sentences():
    rows = (ROOT / "docs" / "reconstruction.md").read_text("utf-8").splitlines()
    cells = [row.split("|") for row in rows if row.startswith("| ") and "/" in row.split("|")[1]]
    told = {
        f"¶{cell[1].strip()}": cell[2].strip(" …") for cell in cells if cell[1].strip() != "¶/s"
    }
    sentences = {sentence.name: sentence.text for sentence in SourceText.read(TEXT).sentences}
    assert list(told) == list(sentences)
    assert [name for name, start in told.items() if not sentences[name].startswith(start)] == []


def test_every_quote_is_exact_or_normalised(grounding):
    assert grounding.problem == ""
    assert set(Counter(quotation.match for quotation in grounding.quotations)) <= {
        Match.EXACT,
        Match.NORMALISED,
    }


def test_every_sentence_is_represented_or_excused(grounding):
    assert grounding.coverage.left == ()
    assert [sentence.name for sentence in grounding.coverage.excused] == ["¶1/1"]


def test_every_quote_stands_where_its_letters_stand(grounding):
    for quotation in grounding.quotations:
        assert quotation.place.text.replace('\\"', '"') == quotation.quote


def test_statements_are_cited(grounding):
    assert grounding.citations["Koizumi goes to Pyongyang"] == "¶1/2, ¶2/1"
    assert grounding.citations["Coordinate now"] == "title, ¶8/6"


def test_one_changed_word_makes_one_quote_near():
    (near,) = with_change('"The stakes are high"', '"The stakes are low"')
    assert (near.match, near.statement) == (Match.NEAR, "Stakes are high")
    assert near.place.text == "The stakes are low"
    assert [change.said for change in near.nearest.changes] == ["The stakes are", "high"]


def test_a_dropped_not_makes_one_quote_near():
    (near,) = with_change(
        "trip does not affect Japan's strong and firm support for",
        "trip does affect Japan's strong and firm support for",
    )
    assert near.match is Match.NEAR
    missing = [c.said for c in near.nearest.changes if c.kind == "missing from the quote"]
    assert missing == ["not"]
