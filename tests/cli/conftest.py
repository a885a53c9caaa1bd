"""What the tests of the command share."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

ROOT = Path(__file__).parents[2]
OP_ED = ROOT / "examples" / "coordination-now-more-than-ever.argdown"


@pytest.fixture
def argmap(tmp_path, monkeypatch):
    """Return a function that runs the command in an empty folder; it gives the result."""
    monkeypatch.chdir(tmp_path)

    def _argmap(*arguments, stdin=None):
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return _argmap


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a file into the folder where the command runs."""

    def _write(name, text):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return _write


@pytest.fixture
def op_ed():
    """Return the path of the op-ed's reconstruction."""
    return OP_ED
