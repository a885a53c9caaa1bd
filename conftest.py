"""README and docs are tests: each block of code in them runs, in a copy of the examples.

Python runs, `argmap` in a `console` block prints what stands below it, `argdown` is read without
an error, `argdown mistaken` with one. What shall not run is `sh` or `text`.
"""

from __future__ import annotations

import doctest
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

_ROOT = Path(__file__).parent
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
        done = subprocess.run(
            (sys.executable, "-m", "argmap", *words),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
            timeout=60,
            check=False,
        )
        if not doctest.OutputChecker().check_output(wanted.strip(), done.stdout.strip(), _LOOSE):
            return f"{line}\nwas to print:\n{wanted.strip()}\nbut printed:\n{done.stdout.strip()}"
    return None


def _argdown(example: Example) -> str | None:
    wrong = _errors(example)
    return "\n".join(wrong) if wrong else None


def _mistaken(example: Example) -> str | None:
    return None if _errors(example) else "this is read without an error"


def _errors(example: Example) -> list[str]:
    from argmap.diagnostics import Severity
    from argmap.reading import parse

    found = parse(str(example.parsed)).diagnostics
    return [str(said) for said in found if said.severity >= Severity.ERROR]


def _enter(namespace: dict[str, Any]) -> None:
    folder = Path(tempfile.mkdtemp())
    namespace["_left"] = Path.cwd()
    for name in ("examples", "seeds"):
        shutil.copytree(_ROOT / name, folder / name)
    os.chdir(folder)


def _leave(namespace: dict[str, Any]) -> None:
    folder = Path.cwd()
    os.chdir(namespace["_left"])
    shutil.rmtree(folder)


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_LOOSE),
        CodeBlockParser("console", _console),
        CodeBlockParser("argdown", _argdown),
        CodeBlockParser("argdown mistaken", _mistaken),
    ],
    patterns=["README.md", "CHANGELOG.md", "docs/*.md", "docs/**/*.md"],
    setup=_enter,
    teardown=_leave,
).pytest()
