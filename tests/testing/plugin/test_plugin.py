"""What `pytest` does with files in Argdown, by running it."""

import importlib.metadata

import pytest

# What is imported while pytest runs in pytest is forgotten afterwards, and takes its time again.
import argmap.testing.plugin  # noqa: F401

pytest_plugins = ["pytester"]

WELL = """\
===
expect: {accepted: Wet, valid: Rain}
===

[Wet]: The street is wet. {formalization: q}

<Rain>

(1) [Rains]: It rains. {formalization: p}
(2) [Law]: When it rains, the street is wet. {formalization: p -> q}
----
(3) [Wet]
"""
DEFAULT = (
    "notation",
    "structure",
    "circularity",
    "dialectic",
    "logic",
    "schemes",
    "grounding",
    "checking",
)


def _registered():
    return any(
        point.name == "argmap" for point in importlib.metadata.entry_points(group="pytest11")
    )


@pytest.fixture
def run(pytester):
    """Return a function that runs pytest in an empty folder, with files in it."""
    own = () if _registered() else ("-p", "pytest_argmap")

    def _run(*options, **files):
        for name, text in files.items():
            (pytester.path / f"{name}.argdown").write_text(text, encoding="utf-8")
        return pytester.runpytest_inprocess(*own, "-p", "no:cacheprovider", *options)

    return _run


def told(result):
    """Return what was printed, without colours and times."""
    return result.stdout.str()


def test_a_file_has_a_test_for_each_group_and_each_expectation(run):
    result = run("--collect-only", "-q", wet=WELL)

    assert [line for line in result.outlines if "::" in line] == [
        *(f"wet.argdown::{group}" for group in DEFAULT),
        "wet.argdown::accepted[Wet]",
        "wet.argdown::valid[Rain]",
    ]


def test_a_file_that_is_well_passes(run):
    run(wet=WELL).assert_outcomes(passed=10)


# Five ways to break a file, and what is shown


def shown(result, name):
    """Return what is printed below the headline of a test that failed."""
    lines = told(result).splitlines()
    start = next(at for at, line in enumerate(lines) if line.strip("_ ") == name)
    rest = lines[start + 1 :]
    end = next(at for at, line in enumerate(rest) if line.startswith(("____", "====")))
    return "\n".join(rest[:end]).strip("\n")


def test_of_a_misquote_the_word_that_is_wrong_is_told(run, pytester):
    (pytester.path / "text.txt").write_text("The talks will not calm the markets.\n")
    text = """\
===
source: text.txt
===

[Calm]: The talks will calm the markets. {quote: "The talks will calm the markets"}
"""
    result = run(broken=text)

    result.assert_outcomes(passed=7, failed=1)
    assert shown(result, "broken.argdown: grounding").startswith("""\
broken.argdown:5:51: error AM402 misquote: this quote of [Calm] is not what the text says: “not” is left out, which turns its meaning around""")  # fmt: skip
    assert "Traceback" not in told(result)
    assert "files.py" not in told(result)
    assert "FAILED broken.argdown::grounding - AM402 misquote: this quote" in told(result)


def test_of_a_circle_its_way_is_told(run):
    text = """\
[Late]: It is late.
  + [Dark]: It is dark.
    + [Late]
"""
    result = run("--tb=short", broken=text)

    result.assert_outcomes(passed=7, failed=1)
    assert shown(result, "broken.argdown: circularity").splitlines()[0] == (
        "broken.argdown:1:1: error AM201 circular-reasoning: "
        "reasoning in a circle: [Late] → [Dark] → [Late]"
    )


def test_of_a_formula_that_can_not_be_read_the_place_is_shown(run):
    result = run(broken='[Rain]: If it rains, it is wet. {formalization: "p ->"}\n')

    result.assert_outcomes(passed=7, failed=1)
    assert shown(result, "broken.argdown: logic").startswith(
        """\
broken.argdown:1:53: error AM223 malformed-formula: the formula of [Rain] can't be read: """
    )


def test_of_an_expectation_that_is_not_met_the_reasons_are_told(run):
    text = """\
===
expect: {accepted: Wet}
===

[Wet]: The street is wet.
  - [Roof]: There is a roof over it.
"""
    result = run(broken=text)

    result.assert_outcomes(passed=8, failed=1)
    assert shown(result, "broken.argdown: accepted[Wet]") == (
        """\
broken.argdown:2:20: error AM604 unmet-expectation: [Wet] is rejected, not accepted (grounded semantics)
  2 | expect: {accepted: Wet}
    |                    ^^^
  note: broken.argdown:5:1: [Wet] falls, since against it stands
  5 | [Wet]: The street is wet.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^
  note: broken.argdown:6:5: [Roof] stands: it is taken for granted; nothing speaks against it
  6 |   - [Roof]: There is a roof over it.
    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: Answer what speaks against it, or what it rests on; or expect `rejected: Wet`."""
    )


def test_of_a_mistake_in_the_notation_the_mended_line_is_shown(run):
    text = "===\nexpect: {accepted: Wet}\n===\n\n[Wet]: It is wet.\n  + [Rain: It has rained.\n"
    result = run(broken=text)

    wanted = """\
broken.argdown:6:5: error AM001 unclosed-title: the title of this statement is never closed
  6 |   + [Rain: It has rained.
    |     ^^^^^
  help: Put a `]` behind the title.
  fix:  + [Rain]: It has rained."""
    assert shown(result, "broken.argdown: notation") == wanted
    # Half of a map is another map.
    assert shown(result, "broken.argdown: accepted[Wet]").splitlines() == [
        "not known, as a part of the file can't be read:",
        f"  {wanted.splitlines()[0]}",
    ]
    result.assert_outcomes(passed=7, failed=2)


# What pytest can do


def test_tests_are_chosen_by_name_and_by_marker(run):
    run("-k", "accepted", wet=WELL).assert_outcomes(passed=1, deselected=9)
    run("-m", "expectation").assert_outcomes(passed=2, deselected=8)
    run("-m", "logic or grounding", "--strict-markers").assert_outcomes(passed=2, deselected=8)
    run("-m", "argmap").assert_outcomes(passed=10)


def test_it_stops_at_the_first_failure(run):
    text = "[A]: a\n  + [B]\n\n[C: c\n"
    run("-x", broken=text).assert_outcomes(failed=1)


def test_one_test_is_named_on_the_command_line(run):
    run("wet.argdown::valid[Rain]", wet=WELL).assert_outcomes(passed=1)


def test_findings_are_selected_and_ignored(run):
    text = "[A]: a\n  + [B]\n\n[C: c\n"
    run("--argmap-ignore", "AM101,AM0", broken=text).assert_outcomes(passed=7, failed=1)
    result = run("--argmap-select", "grounding", "--collect-only", "-q")
    # What could not be read is always told.
    assert [line for line in result.outlines if "::" in line] == [
        "broken.argdown::notation",
        "broken.argdown::structure",
        "broken.argdown::grounding",
    ]


def test_what_names_no_finding_is_refused(run):
    result = run("--argmap-select", "groundig", wet=WELL)

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "--argmap-select: 'groundig' is no code, name or group of findings" in (
        result.stderr.str()
    )


def test_what_file_and_project_choose_counts(run, pytester):
    (pytester.path / "pyproject.toml").write_text('[tool.argmap]\nignore = ["AM101"]\n')
    run(
        project="[A]: a\n  + [B]\n",
        file="===\ncheck: {select: [default, language]}\n===\n\n[A]: Go away!\n",
    )
    result = run("--collect-only", "-q")
    names = [line for line in result.outlines if "::" in line]

    assert "file.argdown::language" in names
    assert "project.argdown::language" not in names
    run("project.argdown").assert_outcomes(passed=8)


def test_a_project_that_makes_no_sense_is_told_without_a_traceback(run, pytester):
    (pytester.path / "pyproject.toml").write_text('[tool.argmap]\nignores = ["AM101"]\n')
    result = run(wet=WELL)

    result.assert_outcomes(errors=1)
    assert "`tool.argmap` has no key `ignores`" in told(result)
    assert "Traceback" not in told(result)


def test_junit_gets_the_findings(run, pytester):
    run("--junitxml=tests.xml", broken="[A]: a\n  + [B]\n")
    written = (pytester.path / "tests.xml").read_text(encoding="utf-8")

    assert 'name="structure"' in written
    assert "AM101 undefined-statement: [B] is referred to, but nowhere defined" in written
    assert "help: Define it somewhere" in written


@pytest.mark.long
def test_several_processes_share_the_tests(run):
    pytest.importorskip("xdist")
    result = run("-n", "2", wet=WELL, broken="[A]: a\n  + [B]\n")

    result.assert_outcomes(passed=17, failed=1)
    assert "AM101 undefined-statement: [B] is referred to, but nowhere defined" in told(result)
    assert "help: Define it somewhere" in told(result)


def test_what_is_no_text_is_told(run, pytester):
    (pytester.path / "latin.argdown").write_bytes(b"[Caf\xe9]: a\n")
    result = run()

    assert "AM0" in told(result)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "Traceback" not in told(result)


def test_hidden_files_and_other_files_are_passed_over(run, pytester):
    (pytester.path / ".draft.argdown").write_text("[A: a\n")
    (pytester.path / "notes.md").write_text("[A: a\n")

    assert run().ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_each_file_is_read_once(run, monkeypatch):
    from argmap.testing.plugin import files

    opened = []

    def read(path):
        opened.append(path.name)
        return real(path)

    real = files.read
    monkeypatch.setattr(files, "read", read)
    run(wet=WELL, other="[A]: a\n").assert_outcomes(passed=18)

    assert sorted(opened) == ["other.argdown", "wet.argdown"]


def test_without_a_file_in_argdown_argmap_is_not_imported(pytester):
    pytester.makepyfile("import sys\n\ndef test_it():\n    assert 'argmap' not in sys.modules\n")
    own = () if _registered() else ("-p", "pytest_argmap")
    result = pytester.runpytest_subprocess(*own, "-p", "no:cacheprovider", "-p", "no:hypothesis")

    result.assert_outcomes(passed=1)


def test_the_groups_are_those_of_the_rules():
    import pytest_argmap
    from argmap.check import Group

    assert set(pytest_argmap._GROUPS) == set(Group) - {Group.FORMATS}
