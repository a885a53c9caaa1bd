"""Argdown's own parser reads what was made portable, and reads it as argmap read it before.

Argdown's is found as `reference.py` says; `ARGMAP_CORPORA` names a folder with real documents.
"""

import os
from pathlib import Path

import pytest
from comparing import compare
from generating import document
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from reading_shapes import ours, theirs
from reference import Argdown, missing

from argmap.diagnostics import Severity
from argmap.porting import port
from argmap.reading import parse
from argmap.syntax.leniencies import LENIENCIES

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


def is_sound(reading):
    """Tell whether there is no error in the notation of a text."""
    return all(
        wrong.severity < Severity.ERROR or wrong.code.id > "AM1" for wrong in reading.diagnostics
    )


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


# What stands in prose and is no markup, though it may look like it.
ODD = [
    *(
        "snake_case",
        "__init__",
        "**b**'s",
        "*b*…",
        '"*b*"',
        "5*3",
        "*",
        "_x",
        "*y",
        "**z",
        "a*",
        "(*)",
    ),
    *(
        "http://x.y/a_b",
        "https://x.y:80/",
        "e.g.",
        "U.S.",
        "a.b_c.d",
        "a.b_c",
        "C#",
        "#tag_x",
        "#t*b",
    ),
    *(
        "[…]",
        "[sic]",
        "[1]",
        "<3>",
        "<3",
        "<b>c</b>",
        "[x",
        "[l](http://u_v)",
        "[l] (m)",
        "@<B>",
        "[]",
    ),
    *(
        "{x, y}",
        "{x}",
        "{",
        "a\\*b",
        "'",
        "'- x'",
        "'(1)",
        "&",
        "~",
        "//x",
        "a/b",
        "/* c_d */",
        "C:\\d",
    ),
    *(
        "…",
        "—",
        "100%",
        "3 < 4 > 2",
        "a_b_c_ d",
        "*b*s*t*",
        "***bi***",
        "**a*b**",
        "f(*x, **y)",
        "`c_d`",
    ),
]
WORD = st.sampled_from(["rain", "the", "street", "is", "wet,", "so", "it.", "Regen"])
TEXT = st.lists(st.one_of(WORD, WORD, st.sampled_from(ODD)), min_size=1, max_size=7).map(
    lambda words: " ".join(["It", *words])
)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
BLOCKS = [
    "# {}",
    "[T{}]: {}",
    "<A{}>: {}",
    "{}",
    "[T{}]: {}\n  + <A{}>: {}\n    - {}\n  >< [T{}]",
    "[T{}]: {}\n    + {}\n\t- {}",
    "<A{}>\n(1) {}\n(2) {}\n-- r, s, --\n(3) {}",
    "<A{}>\n\n(1) {}\n-- a_b,\n  c --\n(2) {}\n  <_ {}",
    "* {}\n  * {}\n* {}",
    "1. {}\n2. {}",
    "[T{}]: {} {{\n  k: 1\n}}",
    "[T{}]: {} {{k: [1, 2]}}",
]


@st.composite
def documents(draw):
    """Documents as people write them, with signs of the notation in their prose."""
    parts = [draw(st.sampled_from(["", "", "===\nk: 1\n===\n"]))]
    for number in range(draw(st.integers(1, 4))):
        block, *rest = draw(st.sampled_from(BLOCKS)).split("{}")
        for after in rest:
            titled = block.endswith(("[T", "<A"))
            block += (str(number) if titled else draw(LINES)) + after
        parts += [
            block.replace("{{", "{").replace("}}", "}"),
            draw(st.sampled_from(["\n\n", "\n"])),
        ]
    ends = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    return "".join(parts).replace("\n", ends)


@settings(max_examples=300, deadline=None)
@given(text=documents())
def test_prose_with_signs_in_it_is_portable(read, text):
    assume(is_sound(parse(text)))

    check(text, read)
