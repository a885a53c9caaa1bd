"""The fixture `argument_map`."""

import importlib.metadata

import pytest

import argmap.testing.plugin  # noqa: F401  (see test_plugin.py)

pytest_plugins = ["pytester"]


@pytest.fixture
def run(pytester):
    """Return a function that runs a test in Python, in a folder below that of the project."""
    registered = any(
        point.name == "argmap" for point in importlib.metadata.entry_points(group="pytest11")
    )
    own = () if registered else ("-p", "pytest_argmap")
    folder = pytester.path / "tests"
    folder.mkdir()
    (folder / "beside.argdown").write_text("[A]: a\n")
    (pytester.path / "below.argdown").write_text("[B]: b\n")
    (folder / "broken.argdown").write_text("[A: a\n")

    def _run(line):
        (folder / "test_it.py").write_text(f"def test_it(argument_map):\n    {line}\n")
        return pytester.runpytest_inprocess(
            *own, "-p", "no:cacheprovider", str(folder / "test_it.py")
        )

    return _run


def test_a_map_is_found_beside_the_test(run):
    run("assert argument_map('beside.argdown').statements[0].title == 'A'").assert_outcomes(
        passed=1
    )


def test_a_map_is_found_from_the_folder_of_the_project(run):
    run("assert argument_map('below.argdown').statements[0].title == 'B'").assert_outcomes(passed=1)


def test_of_a_file_that_is_not_there_the_nearest_is_named(run):
    result = run("argument_map('besides.argdown')")

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["*there is no file besides.argdown in *; did you mean beside.argdown?"]
    )
    result.stdout.no_fnmatch_line("*finding.py*")


def test_of_a_file_that_can_not_be_read_the_mistakes_are_told(run):
    result = run("argument_map('broken.argdown')")

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*AM001 unclosed-title*"])
    result.stdout.no_fnmatch_line("*finding.py*")


def test_the_same_file_is_read_once(run):
    run("assert argument_map('beside.argdown') is argument_map('beside.argdown')").assert_outcomes(
        passed=1
    )
