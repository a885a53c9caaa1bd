"""README and docs are tests: each block of code in them runs, in a copy of the examples.

Python runs, `argmap` in a `console` block prints what stands below it, `argdown` is read without
an error, `argdown mistaken` with one. What shall not run is `sh` or `text`.
"""

from __future__ import annotations

import contextlib
import doctest
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

# How fast a machine is says nothing about argmap. A law that says nothing else is tried on so many
# examples; on more with `--hypothesis-profile thorough`, as .ci/run does it.
for _name, _examples in (("quick", 40), ("thorough", 100)):
    settings.register_profile(
        _name,
        deadline=None,
        max_examples=_examples,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("quick")

_LOOSE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def _console(example: Example) -> str | None:
    _, *commands = f"\n{example.parsed}".split("\n$ ")
    if not commands:
        return "no line of this block begins with '$ '"
    for command in commands:
        line, _, wanted = command.partition("\n")
        program, *words = shlex.split(line)
        if program != "argmap":
            return f"only argmap runs here, not {program}: make it a block of sh"
        printed = _printed(words)
        if not doctest.OutputChecker().check_output(wanted.strip(), printed, _LOOSE):
            return f"{line}\nwas to print:\n{wanted.strip()}\nbut printed:\n{printed}"
    return None


def _printed(words: list[str]) -> str:
    """Return what the command prints, in this process: to start one takes as long as to run it."""
    from click.testing import CliRunner  # noqa: PLC0415  (as for `_errors`)

    from argmap.cli import main  # noqa: PLC0415  (as for `_errors`)

    done = CliRunner().invoke(main, words, env={"COLUMNS": "100", "NO_COLOR": "1"})
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output.strip()


def _argdown(example: Example) -> str | None:
    wrong = _errors(example)
    return "\n".join(wrong) if wrong else None


def _mistaken(example: Example) -> str | None:
    return None if _errors(example) else "this is read without an error"


def _errors(example: Example) -> list[str]:
    from argmap.reading import parse  # noqa: PLC0415  (mistakes in it are no reason to collect nothing)

    reading = parse(str(example.parsed))
    return [] if reading.ok else [str(diagnostic) for diagnostic in reading.diagnostics]


@pytest.fixture(scope="module")
def copied_examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Stand in a folder with the examples and their sources, so that nothing is left behind."""
    folder = tmp_path_factory.mktemp("docs")
    for name in ("examples", "seeds"):
        shutil.copytree(Path(__file__).parent / name, folder / name)
    with contextlib.chdir(folder):
        yield


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_LOOSE),
        CodeBlockParser("console", _console),
        CodeBlockParser("argdown", _argdown),
        CodeBlockParser("argdown mistaken", _mistaken),
    ],
    pattern="*.md",
    fixtures=["copied_examples"],
).pytest()
