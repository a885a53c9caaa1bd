"""Where things stand in a text."""

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from argmap.source import Edit, Piece, Place, Position, Source, Span, apply

# All that some standard or other takes for a line end, beside letters of one to four bytes.
SIGNS = st.text(st.sampled_from("ab é日🚀\t\n\r\x0b\x0c\x1c\x85\u2028\u2029"), max_size=30)


def lines(text):
    """Return the lines of a text: only CR, LF and both together end one."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab", 0, 1, 1),
        ("ab", 2, 1, 3),
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 3, 2, 1),
        ("ab\n", 3, 2, 1),
        ("ab\r\ncd", 3, 1, 4),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\rcd", 3, 2, 1),
        ("a\n\rb", 3, 3, 1),
        ("日本\n🚀語", 4, 2, 2),
        ("a\u2028b\x0cc\x85d", 6, 1, 7),
    ],
)
def test_lines_and_columns_count_from_one_in_code_points(text, offset, line, column):
    assert Source(text).position(offset) == Position(line, column)


@given(SIGNS)
def test_every_offset_has_a_position_that_leads_back_to_it(text):
    source = Source(text)
    for offset in range(len(text) + 1):
        position = source.position(offset)
        assert source.line_span(position.line).start + position.column - 1 == offset


@given(SIGNS)
def test_positions_are_in_the_order_of_the_text(text):
    source = Source(text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]

    assert positions == sorted(set(positions))


@given(SIGNS)
def test_lines_are_those_of_the_text_without_their_ends(text):
    source = Source(text)

    assert [source.line(number + 1) for number in range(len(lines(text)))] == lines(text)


@given(SIGNS)
def test_a_character_stands_in_its_line_at_its_column(text):
    source = Source(text)
    for offset, char in enumerate(text):
        position = source.position(offset)
        if char not in "\r\n":
            assert source.line(position.line)[position.column - 1] == char


@pytest.mark.parametrize("number", [0, -1, 3])
def test_there_are_no_other_lines(number):
    with pytest.raises(IndexError):
        Source("one\ntwo").line(number)


@given(SIGNS, st.data())
def test_a_place_has_the_text_of_its_span(text, choose):
    start = choose.draw(st.integers(0, len(text)))
    end = choose.draw(st.integers(start, len(text)))
    source = Source(text, "letter.txt")
    place = source.place(Span(start, end))

    assert place.text == text[start:end]
    assert place.start == source.position(start)
    assert str(place) == f"letter.txt:{place.start.line}:{place.start.column}"


def test_spans_have_a_length_and_join():
    assert len(Span(2, 5)) == 3
    assert Span(2, 5).to(Span(7, 9)) == Span(2, 9)
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(3, 4)]


def test_sources_are_equal_by_their_text_and_name():
    assert Source("a", "n") == Source("a", "n")
    assert hash(Source("a", "n")) == hash(Source("a", "n"))
    assert Source("a", "n") != Source("b", "n")
    assert Source("a", "n") != Source("a", "m")
    assert Source("a").place(Span(0, 1)) == Place(Source("a"), Span(0, 1))


def test_a_source_cannot_be_changed_and_is_not_shown_in_full():
    source = Source("a long text")

    with pytest.raises(FrozenInstanceError):
        source.text = "another"
    assert repr(source) == "Source(name='<text>', path=None)"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfab", "ab"),
        (b"a\xef\xbb\xbfb", "a\ufeffb"),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        ("日本 🚀".encode(), "日本 🚀"),
    ],
)
def test_a_file_is_read_as_it_is_but_for_a_byte_order_mark(tmp_path, content, text):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    source = Source.read(path)

    assert (source.text, source.name, source.path) == (text, str(path), path)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes("Ä".encode("latin-1"))

    with pytest.raises(UnicodeDecodeError):
        Source.read(path)


def test_edits_are_made_where_they_stand_in_the_text_as_it_was():
    edits = (Edit(Span(4, 6), "C"), Edit.insert(0, ">"), Edit.insert(4, "+"), Edit(Span(1, 2), ""))

    assert apply("abbbcce", edits) == ">abb+Ce"
    assert apply("a", (Edit.insert(1, "b"), Edit.insert(1, "b"))) == "ab"


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 2), ""), Edit(Span(1, 3), "")),
        (Edit(Span(0, 2), ""), Edit.insert(1, "x")),
        (Edit.insert(1, "x"), Edit.insert(1, "y")),
        (Edit(Span(2, 4), ""),),
        (Edit(Span(2, 1), ""),),
        (Edit(Span(-1, 1), ""),),
    ],
)
def test_edits_that_overlap_or_reach_out_are_refused(edits):
    with pytest.raises(ValueError, match="edit"):
        apply("abc", edits)


@given(SIGNS, st.data())
def test_what_no_edit_touches_stays(text, data):
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)]

    assert apply(text, [Edit(span, text[span.start : span.end]) for span in spans]) == text
    outside = "".join(
        char for at, char in enumerate(text) if not any(s.start <= at < s.end for s in spans)
    )
    assert apply(text, [Edit(span, "") for span in reversed(spans)]) == outside


def put_together():
    """Return a text of two files, the second in the middle of the first."""
    outer, inner = Source("[A](x)[B]", "outer"), Source("<C>", "inner")
    pieces = (
        Piece(0, outer.place(Span(0, 3))),
        Piece(3, inner.place(Span(0, 3))),
        Piece(6, outer.place(Span(6, 9))),
    )
    return Source("[A]<C>[B]", "outer", pieces=pieces)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, "outer:1:1 [A]"),
        (1, 2, "outer:1:2 A"),
        (3, 6, "inner:1:1 <C>"),
        (4, 8, "inner:1:2 C>"),
        (6, 9, "outer:1:7 [B]"),
        (1, 5, "outer:1:2 A]"),
        (0, 9, "outer:1:1 [A](x)[B]"),
        (9, 9, "outer:1:10 "),
        (3, 3, "inner:1:1 "),
    ],
)
def test_a_place_in_a_text_of_several_files_is_one_in_the_file_where_it_begins(
    start, end, expected
):
    place = put_together().place(Span(start, end))

    assert f"{place} {place.text}" == expected


def test_edits_of_several_files_are_those_of_one_or_none():
    source = put_together()
    inner, outer = source.place(Span(4, 5)), source.place(Span(7, 8))

    assert source.edits(inner, [Edit(Span(4, 5), "D")]) == (Edit(Span(1, 2), "D"),)
    assert source.edits(outer, [Edit(Span(7, 8), "D"), Edit.insert(1, "E")]) == (
        Edit(Span(7, 8), "D"),
        Edit(Span(1, 1), "E"),
    )
    assert source.edits(outer, [Edit(Span(7, 8), "D"), Edit(Span(4, 5), "E")]) == ()
    assert source.edits(inner, [Edit(Span(4, 8), "D")]) == ()
