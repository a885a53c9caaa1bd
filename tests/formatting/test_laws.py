"""What holds of every text that is formatted."""

import os
from pathlib import Path

from attrs import evolve
from generating import document
from hypothesis import given
from hypothesis import strategies as st

from argmap.formatting import format
from argmap.reading import parse

ROOT = Path(__file__).parents[2]
CORPORA = os.environ.get("ARGMAP_CORPORA")

# Of these, in any order, nearly all that can be written is made.
PIECES = (
    *("\n", "\n", "\n\n", "\n\n\n", " ", "  ", "\t", "\r\n", " \n "),
    *("+", "-", "+>", "<-", "_", "<_", "><", "--", "----", "*", "1.", "(1)", "(2)", "#", "##"),
    *("[A]", "[B]:", "<A>", "<B>:", "@[A]", "#t", "#(t u)", "a", "b c", "**b**", "_i_", "\\", "2."),
    *("{k: 1}", "{ k:  [1 ,2] }", "{\n k: v\n}", "{", "}", "===", ",", "mp", "// c\n", "/* c */"),
    *("/* c\n  d */", "<!-- c -->", "http://x", ".A.", "\n\n(1) p\n----\n(2) q\n"),
)
NESTED = ("\n + ", "\n  - ", "\n   <_ ", "\n    >< ", "\n      +> ")
texts = st.lists(st.sampled_from((*PIECES, *NESTED)), max_size=24).map("".join)
lines = st.lists(
    st.sampled_from((*NESTED, "\n// c", "\n   /* c */", "\n     b", "[A]", "a ", "{k: 1}", " // d"))
).map(lambda parts: "".join(["[A]: a", *parts]))
documents = st.integers(0, 2**32).map(document)


@given(texts | lines | documents)
def test_the_map_stays_the_same(text):
    assert spaced(parse(text).map) == spaced(parse(format(text)).map)


@given(texts | lines | documents)
def test_all_comments_stay_in_their_order(text):
    assert comments(text) == comments(format(text))


@given(texts | lines | documents)
def test_what_is_formatted_stays_as_it_is(text):
    laid = format(text)

    assert format(laid) == laid


@given(texts | lines | documents)
def test_nothing_is_told_that_was_not_told_before(text):
    assert told(format(text)) <= told(text)


def test_a_block_stays_where_blanks_are_part_of_what_is_said_and_the_others_are_laid_out():
    text = "[A]:a\n\n[B]:**b**a  \n\n[C]:c\n"

    assert format(text) == "[A]: a\n\n[B]:**b**a  \n\n[C]: c\n"


def spaced(map):
    """Return a map with single spaces in its texts."""
    return evolve(
        map,
        statements=tuple(evolve(noun, text=single(noun.text)) for noun in map.statements),
        arguments=tuple(evolve(noun, gist=single(noun.gist)) for noun in map.arguments),
        sections=tuple(evolve(part, title=single(part.title)) for part in map.sections),
    )


def single(text):
    return " ".join(text.split())


def comments(text):
    """Return the comments of a text, less the blanks at their ends."""
    return [text[span.start : span.end].rstrip(" \t") for span in parse(text).tree.comments]


def told(text):
    return {diagnostic.code.name for diagnostic in parse(text).diagnostics}
