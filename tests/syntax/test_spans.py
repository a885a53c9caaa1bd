"""No text is too odd to be read, and every node says where it stands."""

import re
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.diagnostics import report
from argmap.reading import parse_source
from argmap.source import Source, Span, apply
from argmap.syntax import parse, tree

PIECES = st.sampled_from(
    [
        *"[]<>{}()+-_*#@:\"'\\/,.=| \t~^1aé",
        "\n",
        "\n",
        "\n\n",
        "\n  + ",
        "\n    - ",
        "\n\t<_ ",
        "\r\n",
        "\r",
        "[A]",
        "[A]: ",
        "<B>",
        "<B>: ",
        "(1) ",
        "\n----\n",
        "-- r --",
        "{k: 1}",
        '{k: "',
        "{\n",
        "\n}",
        "===",
        "// ",
        "/* ",
        "*/",
        "<!--",
        "text ",
        ".A.",
        "[l](u)",
        "* ",
        "# ",
        "\u2028",
        "\x00",
        "\ud7ff",
    ]
)
EXAMPLE = "coordination-now-more-than-ever.argdown"
REAL = (Path(__file__).parents[2] / "examples" / EXAMPLE).read_text(encoding="utf-8")[:6000]
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@given(st.one_of(TEXTS, st.text()))
@example("===")
@example("{")
@example("a\\")
@example("#\u2028")
@example("(1) a\n-- r k: [1]}\nb\n(2) c")
def test_any_text_is_read(text):
    source = Source(text)
    document, mistakes = parse(source)

    for mistake in mistakes:
        assert 0 <= mistake.place.span.start <= mistake.place.span.end <= len(text)
        apply(text, mistake.fix)
    places = [mistake.place.span.start for mistake in mistakes]
    assert sorted(places) == places
    check(document, source)


@given(st.integers(0, len(REAL)), st.integers(0, 80), TEXTS | PIECES)
def test_a_map_with_a_passage_overwritten_is_read(at, cut, written):
    source = Source(f"{REAL[:at]}{written}{REAL[at + cut :]}")
    reading = parse_source(source)

    for mistake in reading.diagnostics:
        assert 0 <= mistake.place.span.start <= mistake.place.span.end <= len(source.text)
        assert report(mistake)
    check(reading.tree, source)


@given(TEXTS)
def test_reading_twice_gives_the_same(text):
    assert parse(Source(text)) == parse(Source(text))


def check(document, source):
    """Hold the laws of spans against a tree, without recursion."""
    assert Span(0, len(source.text)) == document.span
    for one, other in pairwise(document.comments):
        assert one.end <= other.start
    for comment in document.comments:
        assert re.match(r"//|/\*|<!--", source.place(comment).text)
    waiting = [document]
    while waiting:
        node = waiting.pop()
        children = list(parts(node))
        for child in children:
            assert node.span.start <= child.span.start <= child.span.end <= node.span.end
        for one, other in pairwise(children):
            assert one.span.end <= other.span.start
        begins(node, source)
        waiting += children


def parts(node):
    """Yield the children of a node in the order of the text."""
    match node:
        case tree.Document():
            yield from [node.front_matter] if node.front_matter else []
            yield from node.blocks
        case tree.Heading():
            yield node.text
            yield from [node.data] if node.data else []
        case tree.PremiseConclusionStructure():
            yield from node.lines
        case tree.NumberedStatement():
            yield node.statement
        case tree.InferenceLine():
            yield from node.rules
            yield from [node.data] if node.data else []
            yield from node.relations
        case tree.ListBlock():
            yield from node.items
        case tree.ListItem():
            yield node.statement
        case tree.RelationLine():
            yield node.child
        case tree.StatementOccurrence() | tree.ArgumentOccurrence():
            yield from (part for part in (node.title, node.text, node.data) if part)
            yield from node.relations


def begins(node, source):
    """Hold a node's text against what it is."""
    text = source.text[node.span.start : node.span.end]
    match node:
        case tree.Title():
            opened, closed = text[1:].startswith(node.name), text.endswith(("]", ">"))
            assert (opened and text[0] in "[<") or (closed and text[:-1] == node.name)
        case tree.DataBlock():
            assert text[0] in "{=" or text[-1] in "}="
        case tree.RelationLine():
            sign = source.place(node.sign_span).text
            assert sign in ("+>", "->", "_>", "<+", "<-", "<_", "><", "+", "-", "_")
            assert text.startswith(sign)
        case tree.NumberedStatement():
            assert re.match(r"[\W_]{0,2}\d", text)
        case tree.InferenceLine():
            assert text[0] == "-"
        case tree.Heading():
            assert text.startswith("#" * node.level)
        case tree.Text():
            for inline in node.inlines:
                assert node.span.start <= inline.span.start <= inline.span.end <= node.span.end
                assert 0 <= inline.start <= inline.end <= len(node.plain)
