"""Hypothesis knows the types of argmap where argmap is installed, without an import."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from hypothesis import given, settings, strategies as st
print("argmap.testing.registering" in sys.modules, "argmap.testing.strategies" in sys.modules)
from argmap import ArgumentMap
kinds = set()
@settings(max_examples=5, database=None, deadline=None)
@given(st.from_type(ArgumentMap))
def look(drawn):
    kinds.add(type(drawn).__name__)
look()
print(kinds)
"""


def test_the_entry_point_of_the_project_registers_them_and_makes_no_strategy(tmp_path):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = project["entry-points"]["hypothesis"]
    installed = tmp_path / "installed_argmap-0.1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: installed-argmap\nVersion: 0.1\n"
    )
    lines = "".join(f"{name} = {value}\n" for name, value in points.items())
    (installed / "entry_points.txt").write_text(f"[hypothesis]\n{lines}")

    done = subprocess.run(
        (sys.executable, "-W", "error", "-c", PROGRAM),
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))},
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines() == ["True False", "{'ArgumentMap'}"]


def test_without_hypothesis_it_is_said_what_to_install():
    program = "import sys; sys.modules['hypothesis'] = None; import argmap.testing.strategies"

    done = subprocess.run(
        (sys.executable, "-c", program), capture_output=True, encoding="utf-8", check=False
    )

    assert 'Hypothesis is not installed: pip install "argmap[testing]"' in done.stderr
