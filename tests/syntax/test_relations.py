"""Relation lines: their signs and their columns."""

import pytest

from argmap.source import Source
from argmap.syntax import parse
from argmap.syntax.tree import Sign


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("+>", Sign.SUPPORTS),
        ("->", Sign.ATTACKS),
        ("_>", Sign.UNDERCUTS),
        ("<+", Sign.SUPPORTED_BY),
        ("+", Sign.SUPPORTED_BY),
        ("<-", Sign.ATTACKED_BY),
        ("-", Sign.ATTACKED_BY),
        ("<_", Sign.UNDERCUT_BY),
        ("_", Sign.UNDERCUT_BY),
        ("><", Sign.CONTRADICTS),
    ],
)
def test_each_sign_is_read(written, sign):
    source = Source(f"[A]\n  {written} [B]")
    document, mistakes = parse(source)
    (line,) = document.blocks[0].relations

    assert mistakes == ()
    assert sign == line.sign
    assert written == source.place(line.sign_span).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n  +[B]", "a (<+ [B])"),
        ("a\n  -b", "a (<- b)"),
        ("a\n  ><[B]", "a (>< [B])"),
        ("a\n  ->b", "a (-> b)"),
        ("a\n  _it_", "a it"),
    ],
)
def test_signs_need_no_space_except_the_bare_underscore(read, text, expected):
    assert [expected] == read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n  + b\n    - c\n  - d", "a (<+ b (<- c); <- d)"),
        ("a\n\t+ b\n\t\t- c", "a (<+ b (<- c))"),
        ("a\n  + b\n      + c\n  + d", "a (<+ b (<+ c); <+ d)"),
        ("a\n  + b\nmore\n  - c", "a (<+ b more; <- c)"),
        ("a\n  + [B]\n    - c\n  more", "a (<+ [B] (<- c more))"),
        ("   a\n  + b", "a (<+ b)"),
        ("<A>: x {k: 1}\n  + b {j: 2}\n  - c", "<A>: x {k=1} (<+ b {j=2}; <- c)"),
        ("a\n  /* x */ + b", "a (<+ b)"),
    ],
)
def test_columns_say_what_belongs_to_what(read, text, expected):
    assert [expected] == read(text)


def test_depth_has_no_limit():
    depth = 3000
    text = "a\n" + "".join(" " * (level + 1) + "+ b\n" for level in range(depth))
    document, mistakes = parse(Source(text))
    node, found = document.blocks[0], 0
    while node.relations:
        node, found = node.relations[0].child, found + 1

    assert mistakes == ()
    assert depth == found


def test_a_sign_of_less_than_names_no_argument_that_something_contradicts(read):
    assert read("[A]\n  >< < b") == ["[A] (>< < b)"]
