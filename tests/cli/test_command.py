"""The command as a whole."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("command", [(), ("check",), ("render",), ("show",)])
def test_help_has_examples(argmap, command):
    result = argmap(*command, "--help")

    assert result.exit_code == 0
    assert f"Examples:\n    {' '.join(('argmap', *(command or ('check',))))} " in result.output


def test_python_m_argmap_is_argmap():
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "--version"], capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("argmap ")


def test_a_terminal_that_knows_only_ascii_does_not_stop_it(write):
    write("x.argdown", "[A]: naïve – “so”\n  + [B\n")
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "check", "x.argdown"],
        capture_output=True,
        text=True,
        check=False,
        cwd=write("x.argdown", "[Ä]: naïve – “so”\n  + [B\n").parent,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )

    assert done.returncode == 1
    assert "AM001" in done.stdout
    assert done.stderr == ""
