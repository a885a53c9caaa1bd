"""A wall that nobody ran against may be painted on: each is broken here on purpose."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


BREACHES = [
    ("source.py", "import argmap.values", "rooms are used from above alone"),
    (
        "syntax/token.py",
        "from argmap.model import Statement",
        "rooms are used from above alone",
    ),
    ("model/map.py", "import argmap.reading", "rooms are used from above alone"),
    ("render/scene.py", "import argmap.grounding", "rooms are used from above alone"),
    ("formatting/gaps.py", "import argmap.editing", "rooms are used from above alone"),
    ("schemes/finding.py", "import argmap.grounding", "rooms are used from above alone"),
    ("check/rules.py", "import argmap.cli", "rooms are used from above alone"),
    ("mending.py", "import argmap.syntax", "rooms are used from above alone"),
    ("check/rules.py", "import argmap.explaining", "rooms are used from above alone"),
    ("explaining/page.py", "import argmap.reporting", "rooms are used from above alone"),
    ("illustrating/drawing.py", "import argmap.testing", "rooms are used from above alone"),
    ("model/map.py", "import argmap", "rooms are used from above alone"),
    ("model/map.py", "from lark import Lark", "lark is used by the syntax alone"),
    ("model/map.py", "import yaml12", "YAML is read by the syntax alone"),
    ("illustrating/drawing.py", "import graphviz", "graphviz is used by the drawing alone"),
    ("page/content.py", "import argmap.notebooks", "rooms are used from above alone"),
    ("page/content.py", "import argmap.illustrating", "rooms are used from above alone"),
    (
        "check/rules.py",
        "from rapidfuzz import fuzz",
        "rapidfuzz is used by grounding and spelling alone",
    ),
    (
        "check/rules.py",
        "import pysat",
        "solvers are asked by the logic, frameworks, explanations and doubts alone",
    ),
    ("overturning/nouns.py", "import argmap.expecting", "rooms are used from above alone"),
    ("expecting/nouns.py", "import argmap.check", "rooms are used from above alone"),
    ("logic/theory.py", "import argmap.grounding", "rooms are used from above alone"),
    ("reading.py", "import click", "click and rich are used by the command alone"),
    ("render/scene.py", "import rich", "click and rich are used by the command alone"),
]


@pytest.fixture
def house(tmp_path):
    """A copy of argmap and its walls."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "argmap", tmp_path / "argmap", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house):
    """Return whether all walls hold, and the names of those that are broken."""
    done = subprocess.run(
        (sys.executable, "-c", PROGRAM),
        cwd=house,
        env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1", "PYTHONPATH": str(house)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stdout + done.stderr
    broken = [line.removesuffix(" BROKEN") for line in said.splitlines() if line.endswith("BROKEN")]
    return done.returncode == 0, broken


def breach(house, room, line):
    with (house / "argmap" / room).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")


def test_all_walls_hold(house):
    assert lint(house) == (True, [])


def test_all_walls_that_are_broken_at_once_are_named(house):
    for room, line, _ in BREACHES:
        breach(house, room, line)
    sound, broken = lint(house)
    assert not sound
    assert {wall for *_, wall in BREACHES} <= {*broken}


@pytest.mark.long
@pytest.mark.parametrize(("room", "line", "wall"), BREACHES)
def test_a_wall_that_is_broken_is_named(house, room, line, wall):
    breach(house, room, line)
    # What reaches up from far below breaks walls between rooms above it as well.
    sound, broken = lint(house)
    assert not sound
    assert wall in broken


def test_an_import_inside_a_function_breaks_a_wall_as_well(house):
    with (house / "argmap" / "model" / "map.py").open("a", encoding="utf-8") as module:
        module.write("\ndef draw():\n    import argmap.render\n")
    assert lint(house) == (False, ["rooms are used from above alone"])


def test_a_room_needs_a_place_in_the_house(house):
    (house / "argmap" / "cellar.py").touch()
    assert lint(house) == (False, ["rooms are used from above alone"])
