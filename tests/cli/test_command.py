"""The command as a whole."""

import subprocess
import sys
from errno import EINVAL, EPIPE
from importlib import import_module
from pathlib import Path

import click
import pytest

from argmap.cli.main import COMMANDS, main


@pytest.mark.parametrize("command", [(), ("check",), ("render",), ("show",)])
def test_help_has_examples(argmap, command):
    result = argmap(*command, "--help")

    assert result.exit_code == 0
    assert f"Examples:\n    {' '.join(('argmap', *(command or ('check',))))} " in result.output


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_says_of_a_command_what_that_says_of_itself(name):
    said = main.get_command(None, name).help
    assert COMMANDS[name][1] == " ".join(said.partition("\n\n")[0].split())


def test_help_imports_no_command():
    code = "import sys; from argmap.cli import main; main(['--help'], standalone_mode=False)"
    ours = "print(*sorted(name for name in sys.modules if name.startswith('argmap.cli.')))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; {ours}"], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "argmap.cli.main argmap.cli.plain"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("chek", "did you mean check?"),
        ("help", "that is: argmap --help"),
        ("map", "that is: argmap render FILE --view argdown"),
        ("debate.argdown", "say what: argmap check debate.argdown, argmap render debate.argdown"),
        ("xyz", "There is no command 'xyz'."),
    ],
)
def test_of_what_is_no_command_it_is_told_what_may_be_meant(argmap, name, meant):
    result = argmap(name)

    assert result.exit_code == 2
    assert meant in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("check", "--format", "json"), "There is no option '--format'; did you mean --to?"),
        (("render", "-f", "png"), "There is no option '-f'; did you mean --to?"),
        (("render", "--theme", "dark"), "did you mean --style?"),
        (("fmt", "--format", "json"), "No such option '--format'"),
    ],
)
def test_of_an_option_that_others_have_it_is_told_what_it_is_called(argmap, words, meant):
    result = argmap(*words, "x.argdown")

    assert result.exit_code == 2
    assert meant in result.output


def test_files_of_this_folder_are_named_without_it(argmap, write):
    write("maps/x.argdown", "[A: a\n")

    assert argmap("check", ".").output.startswith("maps/x.argdown:1:1: error")


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


@pytest.mark.parametrize("command", ["check", "show"])
def test_what_steers_a_terminal_is_not_printed(argmap, write, command):
    write("x.argdown", "===\ntitle: t\n===\n\n[A\x1b[31m]: a\x1b]0;b\x07 \u202ec\n  + [Q\x1b[2J]\n")

    output = argmap(command, "x.argdown").output

    assert "\x1b" not in output
    assert "\x07" not in output
    assert "\u202e" not in output


def test_a_terminal_that_does_not_know_its_width_is_written_to(argmap, write, monkeypatch):
    monkeypatch.setenv("COLUMNS", "0")
    write("x.argdown", "[A]: a\n")

    assert "[A] a" in argmap("show", "x.argdown").output
    assert "no file" in argmap("check", "nothing.argdown").output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, as Linux has it")
def test_a_full_disk_is_told(write):
    file = write("x.argdown", "[A]: a\n")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", "show", file],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 2
    assert done.stderr == "argmap: can't write: No space left on device\n"


@pytest.mark.parametrize("system", [EPIPE, EINVAL])  # Windows calls it an invalid argument
def test_a_pipe_that_nobody_reads_any_more_is_no_error(argmap, monkeypatch, system):
    def closed(*_):
        raise OSError(system, "closed")

    monkeypatch.setattr(import_module("argmap.cli.main"), "_CLOSED", system)
    monkeypatch.setattr(click.Group, "invoke", closed)
    # click puts wrappers in their place, which keep silent.
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys, "stderr", sys.stderr)
    result = argmap("check", "x.argdown")
    assert (result.exit_code, result.output) == (1, "")


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell that closes streams")
@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_closed_stream_is_told(write, stream):
    file = write("x.argdown", "[A]: a\n")
    words = "check - <&-" if stream == "stdin" else f"render {file.name} --to dot -o - >&-"
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m argmap {words}', sys.executable],
        capture_output=True,
        text=True,
        check=False,
        cwd=file.parent,
    )

    assert done.returncode == 2
    assert "is closed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["", "x" * 300, "a\nb.argdown"])
def test_a_name_that_can_be_no_file_is_unusable(argmap, name):
    result = argmap("check", name)

    assert result.exit_code == 2
    assert result.output.startswith("argmap: ")
