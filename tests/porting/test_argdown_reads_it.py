"""Argdown's own parser reads what was made portable, and reads it as argmap read it before.

Argdown's is found as `reference.py` says; `ARGMAP_CORPORA` names a folder with real documents.
"""

import os
from pathlib import Path

import pytest
from comparing import compare
from generating import document
from hypothesis import assume, given, settings
from reading_shapes import ours, theirs
from reference import Argdown, missing
from soundness import is_sound

from argmap.porting import port
from argmap.reading import parse
from argmap.syntax.leniencies import LENIENCIES
from argmap.testing.strategies import documents

pytestmark = pytest.mark.node

CORPORA = os.environ.get("ARGMAP_CORPORA")
REAL = sorted(Path(CORPORA or os.devnull, "argdown").glob("*.a*d*"))


@pytest.fixture(scope="module")
def read():
    """Return a function from a text to Argdown's reading of it."""
    if wanting := missing():
        pytest.skip(wanting)
    with Argdown() as argdown:
        yield lambda text: argdown.read([text])[0]


def check(text, read):
    """Hold what Argdown reads in a text made portable against what argmap reads in it as it is."""
    ported = port(text)
    printed = read(ported.text)

    assert ported.left == ()
    assert "error" not in printed, printed["error"]
    assert theirs(printed) == ours(parse(ported.text))
    assert parse(ported.text).map == parse(text).map


@pytest.mark.parametrize("lenient", LENIENCIES, ids=lambda lenient: lenient.code.name)
def test_the_example_of_a_leniency_is_not_read_alike_until_it_is_portable(read, lenient):
    printed = read(lenient.example)

    assert "error" in printed or theirs(printed) != ours(parse(lenient.example))
    check(lenient.example, read)


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
def test_real_documents_that_argmap_alone_reads_are_portable(read):
    texts = [path.read_bytes().decode("utf-8-sig") for path in REAL]
    # Of an include its parser knows nothing: files are put together before.
    texts = [text for text in texts if port(text).ok and "@include(" not in text]
    alone = [text for text in texts if "error" in read(text) and is_sound(parse(text))]

    assert len(alone) > 40
    for text in alone:
        check(text, read)


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_documents_made_at_random_are_portable(read, first):
    texts = [document(seed) for seed in range(first, first + 100)]
    drafts = [port(text) for text in texts if is_sound(parse(text))]
    verdicts = [compare(draft.text, read(draft.text), read) for draft in drafts if draft.ok]

    assert [verdict for verdict in verdicts if not verdict.good] == []
    assert len(verdicts) > 20


@settings(max_examples=300, deadline=None)
@given(text=documents(odd=True))
def test_prose_with_signs_in_it_is_portable(read, text):
    assume(is_sound(parse(text)))
    ported = port(text)
    verdict = compare(ported.text, read(ported.text), read)

    assert ported.left == ()
    assert verdict.good, verdict
    assert parse(ported.text).map == parse(text).map
