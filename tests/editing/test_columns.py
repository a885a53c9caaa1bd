"""Lines and columns as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.editing import from_utf16, to_utf16
from argmap.source import Source

SIGNS = st.text(st.sampled_from("ab é日🚀𝔸\n\r"), max_size=30)


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 0, 0), (1, 0, 2), (2, 0, 3), (3, 1, 0), (4, 1, 1), (5, 1, 3)]
)
def test_a_wide_character_counts_as_two(offset, line, column):
    source = Source("🚀a\nb🚀")

    assert to_utf16(source, offset) == (line, column)
    assert from_utf16(source, line, column) == offset


def test_what_is_out_of_reach_is_taken_for_the_nearest_place():
    source = Source("🚀a\nb")

    assert from_utf16(source, 0, 99) == 2
    assert from_utf16(source, 9, 0) == 4
    assert from_utf16(source, 0, 1) == 0
    assert from_utf16(source, 0, -1) == 0


@given(SIGNS)
def test_every_offset_has_a_column_that_leads_back_to_it(text):
    source = Source(text)
    for offset in range(len(text) + 1):
        line, column = to_utf16(source, offset)
        start = source.line_span(line + 1).start

        assert column == len(text[start:offset].encode("utf-16-le")) // 2
        if offset <= source.line_span(line + 1).end:
            assert from_utf16(source, line, column) == offset
