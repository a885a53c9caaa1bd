"""The text that a map declares as its source."""

import pytest

from argmap.grounding import ground
from argmap.model import ArgumentMap, FrontMatter, Statement
from argmap.reading import read


@pytest.fixture
def declaring(tmp_path):
    """Return a function from a declared source to the grounding of a map in `maps/`."""

    def _declaring(source):
        (tmp_path / "maps").mkdir(exist_ok=True)
        path = tmp_path / "maps" / "map.argdown"
        path.write_text(f'===\nsource: "{source}"\n===\n\n[A]: a {{quote: "It rains"}}', "utf-8")
        return ground(read(path).map)

    return _declaring


def test_the_source_is_looked_for_beside_the_map(declaring, tmp_path):
    (tmp_path / "text.txt").write_bytes(b"\xef\xbb\xbfIt rains.\r\nMuch.")
    grounding = declaring("../text.txt")
    assert (grounding.problem, str(grounding.quotations[0].match)) == ("", "exact")
    assert [sentence.text for sentence in grounding.text.sentences] == ["It rains.", "Much."]
    assert grounding.text.source.name == str(tmp_path / "text.txt")


def test_a_map_made_in_python_looks_in_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("It rains.")
    drawn = ArgumentMap(
        (Statement("A", quotes=("It rains",)),), front=FrontMatter(source="text.txt")
    )
    assert str(ground(drawn).coverage) == "1 sentence: 1 represented, 0 excused, 0 left"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("nowhere.txt", "there is no file nowhere.txt"),
        ("https://example.org/a.txt", "there is no file https://example.org/a.txt"),
        ("..", ".. is a folder"),
        ("../latin.txt", "../latin.txt is not UTF-8: byte 0xe9 can't be read"),
        ("/dev/null", "/dev/null is no ordinary file"),
        ("a\\0b", "there is no file 'a\\x00b'"),
        ("x" * 300, f"{'x' * 300} can't be read: File name too long"),
    ],
)
def test_a_source_that_can_t_be_read_is_a_problem(declaring, tmp_path, source, problem):
    (tmp_path / "latin.txt").write_bytes("café".encode("latin-1"))
    grounding = declaring(source)
    assert (grounding.text, grounding.problem, grounding.quotations) == (None, problem, ())


def test_the_file_with_the_most_similar_name_is_told(declaring, tmp_path):
    (tmp_path / "opinion.txt").write_text("It rains.")

    problem = declaring("../opinoin.txt").problem

    assert problem == "there is no file ../opinoin.txt; did you mean ../opinion.txt?"


def test_without_a_source_there_is_nothing_to_ground():
    grounding = ground(ArgumentMap((Statement("A", quotes=("It rains",)),)))
    assert (grounding.text, grounding.problem, grounding.quotations) == (None, "", ())
    assert str(grounding.coverage) == "0 sentences: 0 represented, 0 excused, 0 left"


def test_a_text_is_no_path_to_it(tmp_path):
    with pytest.raises(TypeError, match="a source text is a string or a SourceText, not"):
        ground(ArgumentMap((Statement("A"),)), tmp_path / "text.txt")
