"""What the tests of the reader share."""

import pytest

from argmap.source import Source
from argmap.syntax import parse, tree


def sketch(node):
    """Return a node as text, short enough to stand in a test."""
    if isinstance(node, tree.StatementOccurrence | tree.ArgumentOccurrence):
        return _occurrence(node)
    match node:
        case tree.Heading():
            return f"{'#' * node.level} {node.text.plain}{_data(node.data)}"
        case tree.PremiseConclusionStructure():
            return " / ".join(sketch(line) for line in node.lines)
        case tree.NumberedStatement():
            return f"({node.number}) {sketch(node.statement)}"
        case tree.InferenceLine():
            rules = ", ".join(rule.name for rule in node.rules)
            return f"--{rules}{_data(node.data)}--{_relations(node)}"
        case tree.ListBlock():
            mark = "1. " if node.ordered else "* "
            return " / ".join(mark + sketch(item.statement) for item in node.items)
    raise TypeError(node)


def _occurrence(node):
    title = ""
    if node.title:
        name = node.title.name
        title = f"[{name}]" if isinstance(node, tree.StatementOccurrence) else f"<{name}>"
    colon = ": " if node.form is tree.Form.DEFINITION else ""
    text = node.text.plain if node.text else "".join(f" #{tag}" for tag in node.tags)
    return f"{title}{colon}{text}{_data(node.data)}{_relations(node)}"


def _blocks(document):
    return [sketch(block) for block in document.blocks]


def _data(block):
    if block is None:
        return ""
    return " {" + ", ".join(f"{key}={value!r}" for key, value in block.value.items()) + "}"


def _relations(node):
    lines = [f"{line.sign} {sketch(line.child)}" for line in node.relations]
    return f" ({'; '.join(lines)})" if lines else ""


@pytest.fixture
def read():
    """Return a function from a text without mistakes to the sketch of its blocks."""

    def _read(text):
        document, mistakes = parse(Source(text))
        assert [str(mistake) for mistake in mistakes] == []
        return _blocks(document)

    return _read


@pytest.fixture
def mend():
    """Return a function from a text to the sketch of its blocks and its mistakes with places."""

    def _mend(text):
        document, mistakes = parse(Source(text))
        places = [f"{mistake.code.name} {mistake.place.start}" for mistake in mistakes]
        return _blocks(document), places

    return _mend


@pytest.fixture
def text_of():
    """Return a function from a text to its `Text`."""

    def _text_of(text):
        document, mistakes = parse(Source(text))
        assert [str(mistake) for mistake in mistakes] == []
        (block,) = document.blocks
        return block.text

    return _text_of
