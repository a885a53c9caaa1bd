"""Reading a map: from a text or a file to the map and what is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.model import ArgumentMap
from argmap.reading import NOT_UTF8, parse, parse_source, read
from argmap.source import Position, Source


@pytest.fixture
def written(tmp_path):
    """Return a function from bytes to the path of a file that holds them."""

    def _written(content):
        path = tmp_path / "map.argdown"
        path.write_bytes(content)
        return path

    return _written


TEXT = "[Rain]: It rains.\n  + [Wet]: The street is wet."


def titles(reading):
    return [statement.title for statement in reading.map.statements]


def test_a_text_gives_a_map_and_its_tree_and_source():
    reading = parse(TEXT, "letter")

    assert titles(reading) == ["Rain", "Wet"]
    assert reading.diagnostics == ()
    assert reading.ok
    assert reading.source == Source(TEXT, "letter")
    assert reading.map.origin is reading.source
    assert len(reading.tree.blocks) == 1


def test_a_file_gives_the_same_map_as_its_text(written):
    path = written(TEXT.encode())

    assert read(path).map == parse(TEXT).map == read(str(path)).map
    assert read(path).source.path == path
    assert read(path).source.name == str(path)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(written, ends, mark):
    text = TEXT + "\n\n(1) [Rain]\n-- mp {\n  own: 1\n} --\n(2) [Wet]\n"
    reading = read(written(mark + text.replace("\n", ends).encode()))

    assert {wrong.code.name for wrong in reading.diagnostics} <= {
        "carriage-return-in-data",
        "lone-carriage-return",
    }
    assert reading.map == parse(text).map


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n", b"  \n", b"// comment\n"])
def test_an_empty_file_is_an_empty_map(written, content):
    reading = read(written(content))

    assert reading.map == ArgumentMap()
    assert reading.ok


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        ("[A]: na\u00efve\n  + [B]: b".encode("latin-1"), Position(1, 8), "0xef"),
        (b"\xef\xbb\xbf[A]: a\n  + [B]: \xff", Position(2, 10), "0xff"),
        ("[A]: 日本".encode() + b"\n  + [B]: \xe6\x97", Position(2, 10), "0xe6"),
        (b"\x80[A]: a\n\n[B]: b", Position(1, 1), "0x80"),
        (b"[A]: a\r\n\r\n[B]: b\xc3\r\n", Position(3, 7), "0xc3"),
    ],
)
def test_a_file_in_another_encoding_says_where_and_is_read_as_far_as_it_goes(
    written, content, place, byte
):
    reading = read(written(content))
    wrong = reading.diagnostics[0]

    assert wrong.code == NOT_UTF8
    assert wrong.place.start == place
    assert wrong.place.text == "\ufffd"
    assert wrong.message == f"the file is not UTF-8: byte {byte} can't be read"
    assert wrong.help == "Save the file as UTF-8."
    assert "B" in titles(reading)
    assert not reading.ok


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_file_in_utf_16_or_32_is_read_and_told_of_once(written, mark):
    reading = read(written(("\ufeff" + TEXT).encode(mark)))
    (wrong,) = reading.diagnostics

    assert reading.map == parse(TEXT).map
    assert wrong.code == NOT_UTF8
    assert wrong.message == f"the file is {mark[:6].upper()}, not UTF-8"
    assert wrong.place.start == Position(1, 1)
    assert wrong.help == "Save the file as UTF-8."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1252", "shift-jis"])
def test_no_encoding_brings_the_reader_down(written, encoding):
    reading = read(written(("[A]: ‘日本’\n  + [B]: “b”" * 50).encode(encoding, "replace")))

    assert any(wrong.code == NOT_UTF8 for wrong in reading.diagnostics)


def test_a_folder_and_a_missing_file_are_errors_of_the_system(tmp_path):
    with pytest.raises(OSError, match=r"directory|denied"):
        read(tmp_path)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "missing.argdown")


def test_mistakes_of_notation_and_of_structure_are_told_together_in_order():
    reading = parse("[A]\n\n[B: b\n\n[C]: c\n  <_ [D]: d")

    assert [f"{wrong.code.id} {wrong.place.start}" for wrong in reading.diagnostics] == [
        "AM101 1:1",
        "AM001 3:1",
        "AM103 6:3",
    ]


def test_a_warning_is_no_error():
    reading = parse("[A]")

    assert [wrong.severity for wrong in reading.diagnostics] == [Severity.WARNING]
    assert reading.ok


NOTATION = st.lists(
    st.sampled_from(
        [
            *"[]<>():#+-_{}=*@/.\\&'\"|!é日🚀\t\r",
            "\n",
            "\n\n",
            "\n  ",
            "[A]",
            "[A]: ",
            "<B>",
            "<B>: ",
            "(1) ",
            "\n----\n",
            "\n-- rule {uses: [1]} --\n",
            "\n  + ",
            "\n  <_ ",
            "\n    >< ",
            "{k: v}",
            "===\n",
            "thesis: A\n",
            "model: {mode: strict}\n",
            "# H",
            "@[A]",
            "isCanonical: true",
            "text ",
        ]
    ),
    max_size=25,
).map("".join)


@given(NOTATION)
def test_whatever_is_written_gives_a_closed_map_and_mistakes_with_places(text):
    reading = parse(text)

    for wrong in reading.diagnostics:
        assert wrong.place is not None
        assert 0 <= wrong.place.span.start <= wrong.place.span.end <= len(text)
        assert wrong.message
        assert wrong.help
    places = [wrong.place.span.start for wrong in reading.diagnostics]
    assert places == sorted(places)
    assert parse_source(reading.source).map == reading.map


def test_half_of_a_surrogate_pair_is_told_of_and_keeps_its_place():
    reading = parse("[A]: a\ud83db\n\n[B\ude00]: b {k: '\ud83d'}")

    assert [str(found) for found in reading.diagnostics] == [
        (
            "<text>:1:7: error AM000 not-utf-8: half of a surrogate pair stands in this text: it is no "
            "character"
        )
    ]
    assert [found.text for found in reading.map.statements] == ["a\ufffdb", "b"]
    assert reading.map.statements[1].title == "B\ufffd"
