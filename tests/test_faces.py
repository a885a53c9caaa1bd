"""What `import argmap` gives."""

import subprocess
import sys
from pathlib import Path

import pytest

import argmap

ARGDOWN = '[Wet]: The street is wet. {quote: "all wet"}\n  + <Rain>: It rains.\n'


def test_all_names_are_there_and_sorted():
    assert sorted(argmap.__all__) == sorted(set(argmap.__all__))
    assert all(hasattr(argmap, name) for name in argmap.__all__)


def test_the_faces_of_the_evaluation_are_found_when_they_are_asked_for():
    program = (
        "import argmap.evaluate.dung, sys; print('argmap.evaluate.gradual' in sys.modules);"
        "from argmap.evaluate import *; print('argmap.evaluate.gradual' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\nTrue\n"


def test_faces_are_functions_and_rooms_can_still_be_entered():
    from argmap.check import RULES
    from argmap.render import LIGHT

    assert callable(argmap.check)
    assert callable(argmap.render)
    assert RULES
    assert LIGHT is argmap.LIGHT


def test_a_room_is_entered_when_it_is_asked_for():
    program = (
        "import argmap, sys; print('argmap.schemes' in sys.modules);"
        "print(argmap.schemes.find('expert opinion').name)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\nargument from expert opinion\n"


@pytest.mark.parametrize(
    "program",
    [
        "import argmap",
        "import argmap.evaluate.dung, argmap.evaluate.aspic",
        "import argmap; argmap.check(argmap.parse('[A]: a\\n  - [B]: b'))",
        "import argmap; argmap.evaluate(argmap.parse('[A]: a\\n  - [B]: b')).accepted",
    ],
)
def test_what_is_heavy_is_loaded_where_it_is_needed(program):
    heavy = "{'graphviz', 'networkx', 'click', 'rich', 'rapidfuzz', 'pygraphviz', 'hypothesis', 'numpy', 'pysat', 'z3'}"
    program += f"; import sys; print(sorted({heavy} & set(sys.modules)))"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"


def test_a_map_is_drawn_with_the_places_of_its_quotes(tmp_path):
    text = argmap.SourceText.of(argmap.Source("It is all wet."))

    argmap.render(argmap.parse(ARGDOWN).map, tmp_path / "map.svg", text=text)

    assert "¶1/1" in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_a_reading_does_as_well_as_its_map(tmp_path):
    reading = argmap.parse(ARGDOWN)
    text = "It is all wet."

    assert argmap.ground(reading, text).citations == argmap.ground(reading.map, text).citations
    assert argmap.svg(reading, text=text) == argmap.svg(reading.map, text=text)
    assert argmap.render(reading, tmp_path / "map.dot").exists()
    assert argmap.check(reading, text=text) == argmap.check(reading.map, text=text)
    assert argmap.evaluate(reading).standings == argmap.evaluate(reading.map).standings


def test_what_is_offered_behind_the_dot_are_the_faces():
    assert [name for name in dir(argmap) if not name.startswith("_")] == sorted(argmap.__all__)


@pytest.mark.parametrize("read", [argmap.parse, argmap.format, argmap.port])
@pytest.mark.parametrize("text", [None, b"[A]: a", 3])
def test_what_is_no_text_is_refused(read, text):
    with pytest.raises(TypeError, match="a text is wanted here, not "):
        read(text)


def test_the_page_for_python_names_all_functions():
    page = (Path(__file__).parents[1] / "docs" / "python.md").read_text(encoding="utf-8")
    functions = {name for name in argmap.__all__ if name.islower()}

    assert {name for name in functions if f"`{name}" not in page} == set()
