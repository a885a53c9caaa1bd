"""Argdown's own parser and argmap read the same.

Argdown's is found as `reference.py` says. `ARGMAP_CORPORA` names a folder with real documents, in its
subfolder `argdown/`; they are no part of argmap.
"""

import os
from pathlib import Path

import pytest
from reading_shapes import ours, theirs
from reference import Argdown, missing

from argmap.diagnostics import Severity
from argmap.reading import parse

HERE = Path(__file__).parent
CORPORA = os.environ.get("ARGMAP_CORPORA")
EXAMPLES = {path.stem: path for path in sorted((HERE.parent.parent / "examples").glob("*.argdown"))}
REAL = {
    path.stem: path
    for path in sorted(Path(CORPORA or os.devnull, "argdown").glob("*"))
    if path.suffix in {".ad", ".argdown"}
}

pytestmark = pytest.mark.node

# What both must read alike, beyond what the examples hold.
ALIKE = [
    "[A]: a {k: 1}\n  + [B]: b\n    - <C>: c\n  >< [D]\n\n<C>\n\n(1) [B]\n(2) p\n-- mp {uses: [1]} --\n(3) q\n----\n(4) [D]",
    "# One #t {k: 1}\n\n[A]\n\n### Two\n\n[A]: a\n\n## Three\n\n[A]: b\n\n[B]\n\n<C>\n\n# Four\n\n(1) p\n----\n(2) q",
    "===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n  - <D>\n\n[B]\n  -> [A]",
    "===\nmodel: {transformArgumentRelations: false}\n===\n\n<A>\n\n(1) p\n----\n(2) q\n  -> <B>\n\n<A>\n  +> [C]",
    "<A>\n\n(1) [P]\n----\n(2) [Q]\n\n<A>\n  -> [R]\n\n<B>\n  _> <A>\n\n[S]\n  -> <A>\n  -> [P]",
    "<A>\n\n(1) p\n----\n(2) q\n  <_ <B>\n----\n(3) r\n  <_ [C]: c",
    "(1) p\n-- mp --\n  <_ an undercut\n(2) q",
    "[A]: a {k: {i: 1}, l: [1, 2]}\n\n[A]: b {k: {j: 2}, l: [3]}\n\n[A]: c {isCanonical: true}\n\n[A]: d #t",
    "[A]: one\ntwo // three\n  four /* five */ six\n\n* item\n* [B]: more\n  + c\n\n1. x\n2. <D>",
    "[A]: **b** *i* __b__ _i_ @[B] @<C> [l](http://x.y) .A. :up: \\* #t #(t u) a - b (1) {x}, y",
    "a\n  + b\n      + c\n    + d\n  + e",
    "(1) p\nTherefore:\n(2) q\n----\n(3) r\n\n(P1) p\n(P2) q\n\n(1) p\n(P2) q\n----\n(2) r",
    '[A]: a {k: “b, c”, j=1}\n  + "T": t\n  - (U): u\n\n[A]: other',
    "[A]\n  + <B>\n    +> [A]\n\n[C]\n  >< [D]\n\n[D]\n  >< [C]",
]  # fmt: skip

# Where argmap differs on purpose (docs/decisions/syntax.md): a text, and what is told of it. In
# the first ones Argdown reads running text where a mark is missing.
ON_PURPOSE = [
    ("[A: text\n  + [B]", "unclosed-title"),
    ("A]: text\n  + [B]", "unopened-title"),
    ("[A>: text\n  + [B]", "unclosed-title"),
    ("<A]: text\n  + [B]", "unclosed-title"),
    ("[A:] text", "text-after-reference"),
    ("(1) p\nTherefore:\n(2) q", "broken-inference-line"),
    ("(P1) p\n----\n(C) q", "broken-number"),
    ("---\nk: 1\n---\n\n[A]", "front-matter-in-hyphens"),
    ("[A]: text {k: 1", "unclosed-data"),
    ("[A]: text k: 1}", "unopened-data"),
    ("===\nk: 1\n\n[A]", "unclosed-front-matter"),
    ("(1) p\n--\n(2) q\n--\n(3) r", "broken-inference-line"),
    ('[A]: x {k: "a } b"}', "brace-cuts-data"),
    ("[A]\n  <_ <B>", "ill-typed-relation"),
    ("(1) p\n----\n(2) q\n\n[A]\n  <_ [B]", "ill-typed-relation"),
    ("[A]: x <\n  -> [B]: y>", "bracket-in-text"),
    ("[A]: x {\r\nk: 1\r\n}", "carriage-return-in-data"),
    ("[A]: x {k: 2020-01-01}", None),
]


@pytest.fixture(scope="module")
def printed():
    """Return what Argdown reads in all texts of this file, as one process prints it."""
    if why := missing():
        pytest.skip(why)
    texts = {name: text_of(path) for name, path in (EXAMPLES | REAL).items()}
    texts |= {text: text for text in ALIKE} | {text: text for text, _ in ON_PURPOSE}
    with Argdown() as argdown:
        return dict(zip(texts, argdown.read(list(texts.values())), strict=True))


def text_of(path):
    """Return the text of a file, with the blank line behind its front matter that Argdown needs."""
    text = path.read_bytes().decode("utf-8-sig")
    for wrong in parse(text).diagnostics:
        if wrong.code.name == "no-blank-line-after-front-matter":
            at = wrong.place.span.start
            return f"{text[:at]}\n{text[at:]}"
    return text


def mistakes(reading, least=Severity.ERROR):
    """Return what is wrong with the notation, by name; not with what it says."""
    return {
        wrong.code.name
        for wrong in reading.diagnostics
        if wrong.code.id < "AM1" and wrong.severity >= least
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_read_as_argdown_reads_it(printed, name):
    reading = parse(text_of(EXAMPLES[name]))

    read = ours(reading)
    # Preferences have no sign: they stand in the front matter, which Argdown keeps as it is.
    read["relations"] = [one for one in read["relations"] if one[0] != "prefers"]
    assert theirs(printed[name]) == read
    assert reading.diagnostics == ()


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
@pytest.mark.parametrize("name", REAL)
def test_a_real_document_is_read_as_argdown_reads_it(printed, name):
    reading = parse(text_of(REAL[name]))

    if "error" in printed[name]:
        assert mistakes(reading, least=Severity.INFO)
    else:
        assert mistakes(reading) == set()
        assert theirs(printed[name]) == ours(reading)


@pytest.mark.skipif(not CORPORA, reason="ARGMAP_CORPORA names no folder with real documents")
@pytest.mark.parametrize("name", REAL)
def test_no_blank_line_behind_front_matter_changes_nothing(name):
    text = REAL[name].read_bytes().decode("utf-8-sig")

    assert parse(text_of(REAL[name])).map == parse(text).map


@pytest.mark.parametrize("text", ALIKE)
def test_a_text_is_read_as_argdown_reads_it(printed, text):
    assert theirs(printed[text]) == ours(parse(text))


@pytest.mark.parametrize(("text", "told"), ON_PURPOSE)
def test_where_we_differ_we_know_it(printed, text, told):
    reading = parse(text)
    names = {wrong.code.name for wrong in reading.diagnostics}

    assert "error" in printed[text] or theirs(printed[text]) != ours(reading)
    assert (told in names) if told else (names == set())
