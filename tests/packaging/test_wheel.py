"""What users install: each way of installing is tried in a fresh environment."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import argmap

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if os.name == "nt" else "bin"
VERSION = argmap.__version__
DEBATE = "[Rain]: It rains.\n  <+ <Wet>: The street is wet.\n"
READS = """
import argmap
from argmap.syntax.grammar import folder
reading = argmap.parse("[Rain]: It rains.")
assert [statement.title for statement in reading.map.statements] == ["Rain"]
print(argmap.__file__)
print(folder())
"""


def run(*command, **options):
    return subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


def install(place, *what):
    """Make a fresh environment, install into it, and return its Python."""
    python = place / BIN / "python"
    for command in (
        ("-m", "venv", "--without-pip", place),
        ("-m", "pip", "--python", python, "install", "--quiet", *what),
    ):
        done = run(sys.executable, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    return python


def reads(python, place, **more):
    """Read a text with a Python, and return where argmap and its grammars are."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = run(python, "-W", "error", "-c", READS, cwd=place, env={**clean, **more})
    assert done.stderr == ""
    module, grammars = done.stdout.splitlines()
    return Path(module).parent, Path(grammars)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sdist, and the wheel that is built of it."""
    place = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--outdir", place, ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    return place / f"argmap-{VERSION}.tar.gz", place / f"argmap-{VERSION}-py3-none-any.whl"


@pytest.fixture(scope="module")
def python(built, tmp_path_factory):
    """A Python with the wheel and no extras."""
    return install(tmp_path_factory.mktemp("wheel"), built[1])


def test_the_wheel_holds_the_package_its_types_and_its_grammars_and_nothing_else(built):
    with zipfile.ZipFile(built[1]) as wheel:
        names = set(wheel.namelist())
    grammars = {f"argmap/grammars/{path.name}" for path in (ROOT / "grammars").glob("*.lark")}
    page = {f"argmap/page/{path.name}" for path in (ROOT / "argmap" / "page").glob("*.*")}
    assert (
        {"argmap/page/page.html", "argmap/page/style.css", "argmap/page/main.js"} <= page <= names
    )
    assert grammars
    assert grammars | {"argmap/py.typed", "argmap/__main__.py"} <= names
    assert {name.split("/")[0] for name in names} == {
        "argmap",
        "pytest_argmap.py",
        f"argmap-{VERSION}.dist-info",
    }
    assert [n for n in names if n.split("/")[-1].startswith("test_") or "__pycache__" in n] == []


def test_the_sdist_holds_what_its_tests_need(built):
    with tarfile.open(built[0]) as sdist:
        tops = {name.split("/")[1] for name in sdist.getnames()}
    assert tops >= {"argmap", "grammars", "examples", "seeds", "tests", "docs", "conftest.py"}
    assert tops >= {"README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"}


def test_the_wheel_reads(python, tmp_path):
    package, grammars = reads(python, tmp_path)
    assert package.is_relative_to(python.parents[1])
    assert grammars == package / "grammars"


def test_the_sdist_installs_and_reads(built, tmp_path):
    python = install(tmp_path / "venv", built[0])
    package, grammars = reads(python, tmp_path)
    assert package.is_relative_to(python.parents[1])
    assert grammars == package / "grammars"


def test_an_editable_installation_reads_with_the_grammars_of_the_checkout(tmp_path):
    python = install(tmp_path / "venv", "--editable", ROOT)
    assert reads(python, tmp_path) == (ROOT / "argmap", ROOT / "grammars")


def test_a_checkout_reads_with_its_own_grammars(python, tmp_path):
    found = reads(python, tmp_path, PYTHONPATH=str(ROOT))
    assert found == (ROOT / "argmap", ROOT / "grammars")


def test_the_command_tells_its_version_and_what_it_does(python):
    command = python.parent / "argmap"
    assert run(command, "--version").stdout == f"argmap {VERSION}\n"
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert "render" in shown.stdout


def test_without_an_engine_the_dot_is_written_and_one_sentence_says_what_to_install(
    python, tmp_path
):
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    done = run(
        python.parent / "argmap",
        "render",
        "debate.argdown",
        cwd=tmp_path,
        env={**os.environ, "PATH": str(tmp_path)},
    )
    assert done.returncode == 2
    assert "pip install 'argmap[draw]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "debate.dot").read_text(encoding="utf-8").startswith("digraph")
    assert not (tmp_path / "debate.svg").exists()
