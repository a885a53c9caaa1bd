"""Argdown's own JSON export and ours have the same keys and values.

`ARGMAP_NODE_MODULES` names the folder with the npm package `@argdown/core`, for example DIR/node_modules
after `npm install --prefix DIR @argdown/core@2.0.1`; Node.js must be on the path. `ARGMAP_CORPORA`
names a folder with real documents, in its subfolder `argdown/`; they are no part of argmap.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.exchange.argdown_json import dumps, loads
from argmap.reading import parse

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "argdown"))

from argdown_texts import CONSTRUCTS
from generating import document
from reference import missing

HERE = Path(__file__).parent
MODULES = os.environ.get("ARGMAP_NODE_MODULES", "")
CORPORA = os.environ.get("ARGMAP_CORPORA")
EXAMPLES = {path.stem: path for path in sorted((HERE.parent.parent / "examples").glob("*.argdown"))}
REAL = {
    path.stem: path
    for path in sorted(Path(CORPORA or os.devnull, "argdown").glob("*"))
    if path.suffix in {".ad", ".argdown"}
}
# Titles that change what JavaScript does, and values that YAML reads otherwise (docs/decisions/syntax.md).
_STRANGE = ("__proto__", "constructor", "0b11", "2020-01-01", ".inf", ".nan")
RANDOM = {
    seed: text
    for seed, text in ((f"random {number}", document(number)) for number in range(300))
    if not any(word in text for word in _STRANGE)
}
PLACES = {"startLine", "startColumn", "endLine", "endColumn", "endOffset"}

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def exported():
    """Return Argdown's exports of all texts of this file, as one process prints them."""
    if absent := missing():
        pytest.skip(absent)
    texts = {name: text_of(path) for name, path in (EXAMPLES | REAL).items()}
    texts |= CONSTRUCTS | RANDOM
    done = subprocess.run(
        ["node", HERE / "argdown_export.mjs", MODULES],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


def text_of(path):
    """Return the text of a file, with the blank line behind its front matter that Argdown needs."""
    text = path.read_bytes().decode("utf-8-sig")
    for wrong in parse(text).diagnostics:
        if wrong.code.name == "no-blank-line-after-front-matter":
            at = wrong.place.span.start
            return f"{text[:at]}\n{text[at:]}"
    return text


def unplaced(value):
    """Return a value of JSON without places."""
    if isinstance(value, dict):
        return {key: unplaced(item) for key, item in value.items() if key not in PLACES}
    return [unplaced(item) for item in value] if isinstance(value, list) else value


def assert_alike(export, text):
    reading = parse(text)
    theirs = json.loads(export["json"])

    assert unplaced(json.loads(dumps(reading, plain=True))) == unplaced(theirs)


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_a_construct_is_exported_as_argdown_exports_it(exported, name):
    assert_alike(exported[name], CONSTRUCTS[name])


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_exported_as_argdown_exports_it(exported, name):
    assert_alike(exported[name], text_of(EXAMPLES[name]))


def test_documents_made_at_random_are_exported_as_argdown_exports_them(exported):
    compared = 0
    for name, text in RANDOM.items():
        told = [wrong for wrong in parse(text).diagnostics if wrong.code.id < "AM1"]
        # Of others it is known that they are read otherwise, or not at all.
        if "json" in exported[name] and not told and parse(text).ok:
            assert_alike(exported[name], text)
            compared += 1

    assert compared > len(RANDOM) / 3


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
@pytest.mark.parametrize("name", REAL)
def test_a_real_document_is_exported_as_argdown_exports_it(exported, name):
    if "error" in exported[name]:
        assert parse(text_of(REAL[name])).diagnostics != ()
    else:
        assert_alike(exported[name], text_of(REAL[name]))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_argdown_exports_is_the_map_but_for_the_front_matter(exported, name):
    loaded = loads(exported[name]["json"])
    drawn = parse(text_of(EXAMPLES[name])).map

    assert loaded.diagnostics == ()
    assert loaded.map.statements == drawn.statements
    assert loaded.map.arguments == drawn.arguments
    assert loaded.map.relations == tuple(one for one in drawn.relations if one.kind != "prefers")
    assert loaded.map.sections == drawn.sections


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
@pytest.mark.parametrize("name", REAL)
def test_a_real_document_comes_back_as_it_was(name):
    drawn = parse(text_of(REAL[name])).map

    assert loads(dumps(parse(text_of(REAL[name])))).map == drawn
