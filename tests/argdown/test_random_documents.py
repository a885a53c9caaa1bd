"""Documents made at random, with misprints, and bytes that are no documents at all.

`long_run.py` beside this file does the same with as many as one likes, and shows what is wrong as small as
it can be made.
"""

import os
from pathlib import Path
from time import process_time

import pytest
from comparing import compare
from differences import CRASHES, ESCAPED, SOFTENED, UNDONE
from generating import document
from hypothesis import given, settings
from hypothesis import strategies as st
from long_run import real
from mutating import MARKS, mutated, random_bytes
from reference import Argdown, missing

import argmap
from argmap.reading import parse, read_bytes

CORPORA = os.environ.get("ARGMAP_CORPORA")
KNOWN = real(Path(CORPORA, "argdown") if CORPORA else None)
DECISIONS = Path(__file__).parents[2] / "docs" / "decisions" / "syntax.md"


@pytest.fixture(scope="module")
def judge():
    """Return a function from texts to those that are read otherwise than Argdown reads them."""
    if why := missing():
        pytest.skip(why)
    with Argdown() as argdown, Argdown() as another:

        def _judge(texts):
            pairs = zip(texts, argdown.read(texts), strict=True)
            verdicts = ((text, compare(text, said, _read)) for text, said in pairs)
            return [(text, str(verdict)) for text, verdict in verdicts if not verdict.good]

        def _read(text):
            return another.read([text])[0]

        yield _judge


@pytest.mark.node
def test_documents_made_at_random_are_read_as_argdown_reads_them(judge):
    assert judge([document(seed) for seed in range(500)]) == []


@pytest.mark.node
def test_documents_with_misprints_are_read_as_argdown_reads_them_or_told_of(judge):
    short = [text for text in KNOWN if len(text) < 2000]
    texts = [document(seed) if seed % 2 else short[seed % len(short)] for seed in range(400)]

    assert judge([mutated(text, seed) for seed, text in enumerate(texts)]) == []


@pytest.mark.node
def test_most_documents_made_at_random_are_accepted(judge):
    del judge
    with Argdown() as argdown:
        readings = argdown.read([document(seed) for seed in range(300)])

    assert sum("error" in reading for reading in readings) < len(readings) / 2


@settings(max_examples=100)
@given(st.integers(0, 1 << 40))
def test_whatever_is_read_there_is_no_exception(seed):
    argmap.check(read_bytes(random_bytes(KNOWN, seed)))


@settings(max_examples=50)
@given(st.integers(0, 1 << 40))
def test_a_misprint_is_no_reason_for_an_exception(seed):
    argmap.check(parse(mutated(document(seed), seed)))


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(content):
    argmap.check(read_bytes(content))


@pytest.mark.long
@settings(max_examples=40)
@given(st.lists(st.sampled_from(MARKS), min_size=1, max_size=4).map("".join))
def test_what_is_repeated_takes_time_for_each_repetition_alone(part):
    text = part * (4000 // len(part))
    begun = process_time()
    parse(text)

    # Far more than it takes, and far less than if all were compared with all.
    assert process_time() - begun < 2


@pytest.mark.long
def test_a_comment_and_many_line_ends_are_read_at_once():
    begun = process_time()
    parse("a\n\n// c" + "\r\n" * 2000 + "b")

    assert process_time() - begun < 2


def test_a_seed_gives_the_same_document_each_time():
    assert document(7) == document(7) != document(8)
    assert random_bytes(KNOWN, 7) == random_bytes(KNOWN, 7)


@pytest.mark.parametrize(
    "name", [*ESCAPED, *(entry[0] for entry in (*UNDONE, *SOFTENED, *CRASHES))]
)
def test_each_difference_on_purpose_is_among_the_decisions(name):
    assert f"`{name}`" in DECISIONS.read_text(encoding="utf-8")
