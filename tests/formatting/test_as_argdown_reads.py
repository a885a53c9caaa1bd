"""Argdown's own parser reads in a formatted text what it read before."""

import os
from pathlib import Path

import pytest
from generating import document
from reading_shapes import theirs
from reference import Argdown, missing

from argmap.formatting import format, lay_out
from argmap.source import Source

CORPORA = os.environ.get("ARGMAP_CORPORA")
REAL = {
    path.stem: path
    for path in sorted(Path(CORPORA or os.devnull, "argdown").glob("*"))
    if path.suffix in {".ad", ".argdown"}
}

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def argdown():
    """Argdown's parser."""
    if why := missing():
        pytest.skip(why)
    with Argdown() as parser:
        yield parser


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
def test_real_documents_say_the_same_to_argdown(argdown):
    texts = {name: path.read_bytes().decode("utf-8-sig") for name, path in REAL.items()}

    assert changed(argdown, texts) == []


def test_documents_made_at_random_say_the_same_to_argdown(argdown):
    texts = {seed: document(seed) for seed in range(500)}

    assert changed(argdown, texts) == []


def changed(argdown, texts):
    """Return the names of the texts that Argdown reads otherwise when they are formatted."""
    whole = {name: text for name, text in texts.items() if not lay_out(Source(text))[1]}
    before = argdown.read(list(whole.values()))
    after = argdown.read([format(text) for text in whole.values()])
    accepted = [
        (name, first, second)
        for name, first, second in zip(whole, before, after, strict=True)
        if "error" not in first
    ]
    assert len(accepted) > len(texts) / 3
    return [
        name
        for name, first, second in accepted
        if "error" in second or theirs(first) != theirs(second)
    ]
