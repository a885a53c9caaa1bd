"""Where quotes stand in the text of a map."""

import re

import pytest

from argmap.diagnostics import Severity
from argmap.grounding import SourceText, ground
from argmap.reading import parse
from argmap.source import Source


@pytest.fixture
def marked():
    """Return a function from a map to the same with `⟦…⟧` around the place of each quote."""

    def _marked(text):
        reading = parse(text)
        assert [str(wrong) for wrong in reading.diagnostics if wrong.severity > Severity.INFO] == []
        found = ground(reading.map, SourceText.of(Source("Nothing."))).quotations
        for span in sorted((quotation.place.span for quotation in found), reverse=True):
            text = f"{text[: span.start]}⟦{text[span.start : span.end]}⟧{text[span.end :]}"
        return text

    return _marked


@pytest.mark.parametrize(
    "text",
    [
        '[A]: a {quote: "⟦b c⟧"}',
        "[A]: a {quote: '⟦b c⟧', kind: fact}",
        "[A]: a {quote: ⟦b c⟧, kind: fact}",
        "[A]: a {quote: ⟦b c⟧}",
        "[A]: a {\n  quote: ⟦b c⟧\n  kind: fact\n}",
        '[A]: a {quote: ["⟦b c⟧", "⟦d⟧", "⟦b⟧"]}',
        "[A]: a {quote: [⟦b c⟧, ⟦b⟧]}",
        '[A]: a {quote: ["⟦b⟧", "⟦b⟧"]}',
        r'[A]: a {quote: ["⟦a \"b\"⟧", "⟦\"b\"⟧"]}',
        "[A]: a {quote: ['⟦it''s⟧', '⟦s⟧']}",
        r'[A]: a {quote: "⟦a \u2013 \x62⟧"}',
        '[A]: a {quote: "⟦b\n  c d⟧"}',
        '[A]: a {quote: "⟦b \\\n  c d⟧"}',
        '[A]: a {quote: "⟦b\\n\\nc d⟧"}',
        "[A]: a {quote: ⟦b\n  c d⟧}",
        "[A]: a {\n  quote:\n    - ⟦b c⟧\n    - ⟦d⟧\n}",
        "[A]: a {\n  quote: >\n    ⟦b c\n    d⟧\n}",
        "[A]: a {\n  quote: |\n    ⟦b c\n    d⟧\n  kind: fact\n}",
        '[A]: a {holder: "b", quote: "⟦b⟧"}',
        '[A]: a {"quote": "⟦b⟧", holder: "b"}',
        'b c. {quote: "⟦b c⟧"}',
        "# Part\n\n<A>: a\n\n(1) [B]: b {quote: '⟦b⟧'}\n(2) c {quote: '⟦c⟧'}\n----\n(3) [D]: d {quote: '⟦d⟧'}",
        "[A]: a {quote: 'b'}\n\n[A] {quote: '⟦c⟧'}\n\n[A] {kind: fact}",
        "[A]: a {quote: ['b', '⟦c⟧']}\n\n[A] {quote: ['⟦d⟧']}",
        "[A]: a {⟦quote⟧: !!str b}",
        "===\ncontext:\n  - ⟦b c⟧\n  - {quote: \"⟦it's⟧\", reason: d}\n  - '⟦b⟧'\n===\n\n[A]: a",
        "===\r\ncontext:\r\n  - ⟦b c⟧\r\n===\r\n\r\n[A]: a {\r\n  quote: '⟦a\r\n    b⟧'\r\n}",
    ],
)
def test_a_quote_stands_between_its_marks(marked, text):
    assert marked(re.sub("[⟦⟧]", "", text)) == text


def test_a_map_made_in_python_has_no_places(look_up):
    (found,) = look_up("b", "b")
    assert found.place is None
