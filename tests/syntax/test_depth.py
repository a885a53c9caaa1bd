"""Trees of texts that go very deep: nothing about them recurses."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.reading import parse
from argmap.syntax import tree

LEVELS = 2000

SHORT = """\
[Rain]: It *rains*, see [here](http://example.org). #wet {credence: 0.5}
  + <Wet>: The street is wet.
    - [Dry]

(1) One.
-- rule, rule {uses: [1]} --
(2) Two.

# Heading

* an item
"""


def deep(levels):
    return "[Top]: a\n" + "".join(" " * level + "+ b\n" for level in range(1, levels))


def pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301  (what was pickled just now)


@pytest.fixture(scope="module")
def reading():
    """Return what is read of a text that goes very deep."""
    return parse(deep(LEVELS))


def test_deep_trees_are_compared(reading):
    assert parse(deep(LEVELS)).tree == reading.tree
    assert parse(deep(LEVELS - 1)).tree != reading.tree
    assert hash(parse(deep(LEVELS)).tree) == hash(reading.tree)


def test_a_deep_tree_is_printed(reading):
    assert repr(reading.tree).count("RelationLine(sign=") == LEVELS - 1


def test_a_deep_tree_is_pickled_and_copied(reading):
    assert pickled(reading.tree) == reading.tree
    assert copy.deepcopy(reading.tree) == reading.tree


def test_a_deep_reading_and_its_map_are_pickled(reading):
    again = pickled(reading)

    assert again == reading
    assert hash(again.map) == hash(reading.map)
    assert len(again.map.relations) == LEVELS - 1


def test_a_tree_is_printed_as_it_is_made():
    document = parse("[A]\n  + b #c").tree
    names = {name: getattr(tree, name) for name in tree.__all__}
    names |= {"Span": type(document.span)}

    written = repr(document)
    for form in (*tree.Form, *tree.Sign, *tree.InlineKind):
        written = written.replace(repr(form), f"{type(form).__name__}.{form.name}")

    assert eval(written, names) == document  # noqa: S307  (what argmap itself has printed)


def test_nodes_of_different_kinds_are_different():
    span = parse("a").tree.span

    assert tree.Title("a", span) != tree.Rule("a", span)
    assert tree.Title("a", span) != "a"


def test_nodes_with_different_parts_are_different():
    document = parse(SHORT).tree

    for at in range(len(SHORT)):
        if SHORT[at].isalpha():
            changed = SHORT[:at] + ("x" if SHORT[at] != "x" else "y") + SHORT[at + 1 :]
            assert parse(changed).tree != document


MARKS = [
    "[A]",
    "<B>",
    ": ",
    "b",
    "*c* ",
    "#d ",
    "{e: 1}",
    "\n",
    "\n  + ",
    "\n\n",
    "(1) ",
    "\n----\n",
    "# ",
]


@given(st.lists(st.sampled_from(MARKS)).map("".join))
def test_any_tree_comes_back_from_its_pickle(text):
    document = parse(text).tree
    again = pickled(document)

    assert again == document
    assert hash(again) == hash(document)
    assert repr(again) == repr(document)
