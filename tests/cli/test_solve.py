"""`argmap solve`: the interface of the competition of argumentation solvers, as its rules have it."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import __version__
from argmap.evaluate import Framework
from argmap.evaluate.competing import FORMATS, PROBLEMS

AF = "p af 4\n# two attack each other, and one of them a third\n1 2\n2 1\n2 3\n3 4\n4 3\n"
APX = "arg(a). arg(b). arg(c).\natt(a,b). att(b,a). att(b,c).\n"
TGF = "a\nb\nc\n#\na b\nb a\nb c\n"


@pytest.fixture
def solve(argmap, write):
    """Return a function that asks about a framework, in a file of a suffix."""

    def _solve(text, suffix, problem, *more):
        return argmap("solve", "-p", problem, "-f", write(f"framework{suffix}", text), *more)

    return _solve


# What it is


def test_without_options_it_says_what_it_is_and_who_made_it(argmap):
    done = argmap("solve")

    assert (done.exit_code, done.stdout) == (0, f"argmap {__version__}\nThe argmap developers\n")


def test_it_says_which_formats_and_which_problems_it_knows(argmap):
    assert argmap("solve", "--formats").stdout == "[af,apx,tgf]\n"
    problems = argmap("solve", "--problems").stdout
    assert problems == f"[{','.join(map(str, PROBLEMS))}]\n"
    assert problems.startswith("[DC-CO,DS-CO,SE-CO,EE-CO,CE-CO,DC-GR,")


def test_a_map_is_no_framework(solve):
    done = solve("[A]: a\n  + [B]: b\n", ".argdown", "SE-PR")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "argmap evaluate tells what stands in it" in done.stderr


def test_whatever_a_file_is_called_it_has_the_format_that_is_named(solve):
    assert solve(TGF, ".argdown", "CE-PR", "-fo", "tgf").stdout == "2\n"


# With numbers, as since 2023


def test_an_argument_that_is_accepted_is_so_with_an_extension_that_has_it(solve):
    done = solve(AF, ".af", "DC-CO", "-a", "3")

    assert (done.exit_code, done.stdout) == (0, "YES\nw 1 3\n")


def test_an_argument_that_is_not_accepted_skeptically_is_so_with_an_extension_that_lacks_it(solve):
    done = solve(AF, ".af", "DS-ST", "-a", "1")

    assert done.stdout.startswith("NO\nw 2 4\n")


def test_other_answers_have_no_extension(solve):
    assert solve("p af 2\n1 2\n", ".af", "DC-PR", "-a", "2").stdout == "NO\n"
    assert solve("p af 2\n1 2\n", ".af", "DS-PR", "-a", "1").stdout == "YES\n"


def test_some_extension_is_said_or_that_there_is_none(solve):
    assert solve("p af 3\n1 2\n2 3\n", ".af", "SE-PR").stdout == "w 1 3\n"
    assert solve("p af 1\n1 1\n", ".af", "SE-PR").stdout == "w\n"
    assert solve("p af 1\n1 1\n", ".af", "SE-ST").stdout == "NO\n"


def test_all_extensions_are_said_a_line_each_and_counted(solve):
    assert sorted(solve(AF, ".af", "EE-ST").stdout.splitlines()) == ["w 1 3", "w 1 4", "w 2 4"]
    assert solve("p af 1\n1 1\n", ".af", "EE-ST").stdout == "NO\n"
    assert solve(AF, ".af", "CE-ST").stdout == "3\n"


def test_a_count_of_thousands_of_digits_is_said(solve):
    pairs = "".join(f"{one} {one + 1}\n{one + 1} {one}\n" for one in range(1, 20_000, 2))

    assert solve(f"p af 20000\n{pairs}", ".af", "CE-CO").stdout == f"{_decimal(3**10_000)}\n"


def _decimal(number):
    digits = []
    while number:
        number, last = divmod(number, 10**1000)
        digits.append(f"{last:01000}")
    return "".join(reversed(digits)).lstrip("0")


# With names, as before


def listed(printed):
    """Return what stands between the inner brackets of a list of lists, sorted."""
    return sorted(printed.strip().removeprefix("[[").removesuffix("]]").split("],["))


@pytest.mark.parametrize(("text", "suffix"), [(APX, ".apx"), (TGF, ".tgf")])
def test_with_names_answers_are_as_before_2023(solve, text, suffix):
    assert solve(text, suffix, "DC-CO", "-a", "c").stdout == "YES\n"
    assert solve(text, suffix, "DS-CO", "-a", "c").stdout == "NO\n"
    assert solve(text, suffix, "SE-GR").stdout == "[]\n"
    assert solve(text, suffix, "SE-PR").stdout in {"[a,c]\n", "[b]\n"}
    assert listed(solve(text, suffix, "EE-CO").stdout) == ["", "a,c", "b"]
    assert solve(text, suffix, "CE-CO").stdout == "3\n"


def test_with_names_there_may_be_no_extension(solve):
    assert solve("arg(a). att(a,a).", ".apx", "SE-ST").stdout == "NO\n"
    assert solve("arg(a). att(a,a).", ".apx", "EE-ST").stdout == "[]\n"


# Every problem


@pytest.mark.parametrize("problem", PROBLEMS, ids=str)
def test_every_problem_has_an_answer_in_every_format(argmap, write, problem):
    framework = Framework.of("123", [("1", "2"), ("2", "1"), ("2", "3"), ("3", "3")])
    asked = ("-a", "1") if problem.task.asks_of_one else ()
    for format in FORMATS:
        file = write(f"framework{format.suffixes[0]}", format.room.dumps(framework))
        done = argmap("solve", "-p", problem, "-f", file, "-fo", format.name, *asked)

        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout.endswith("\n")


# What can't be answered


def test_a_mistake_in_a_file_is_told_with_its_place_and_nothing_is_answered(solve):
    done = solve("p af 2\n1 2\n2 3\n", ".af", "SE-PR")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("argmap: ")
    assert "framework.af:3:3: there is no argument 3. They are numbered from 1 to 2" in (
        done.stderr.replace("\n", " ")
    )


def test_what_is_missing_or_unknown_is_told(argmap, solve):
    assert "name a problem with -p" in argmap("solve", "-f", "x.af").stderr
    assert "name the file of the framework with -f" in argmap("solve", "-p", "SE-PR").stderr
    assert "there is no file x.af" in argmap("solve", "-p", "SE-PR", "-f", "x.af").stderr
    assert "there is no problem 'SE-XX'" in solve(AF, ".af", "SE-XX").stderr
    assert "DC-CO is asked of an argument: name it with -a" in solve(AF, ".af", "DC-CO").stderr
    assert "there is no argument '9'" in solve(AF, ".af", "DC-CO", "-a", "9").stderr
    assert "there is no format 'cnf'" in solve(AF, ".af", "SE-CO", "-fo", "cnf").stderr
    assert solve(AF, ".af", "SE-CO", "-fo", "cnf").exit_code == 2


def test_an_argument_that_is_not_asked_for_is_passed_over(solve):
    assert solve(AF, ".af", "CE-ST", "-a", "1").stdout == "3\n"


def test_a_framework_is_read_from_standard_input(argmap):
    assert argmap("solve", "-p", "SE-GR", "-f", "-", stdin=TGF).stdout == "[]\n"


def test_what_takes_too_long_is_told_and_nothing_is_answered_in_part(solve):
    rings = "".join(
        f"{60 * ring + one} {60 * ring + other}\n{60 * ring + other} {60 * ring + one}\n"
        for ring in range(40)
        for one, other in ((step + 1, (step + 1) % 60 + 1) for step in range(60))
    )
    done = solve(f"p af 2400\n{rings}", ".af", "EE-PR", "--limit", "0.3")

    assert (done.exit_code, done.stdout) == (1, "")
    assert "the answer was not found within the limit of time" in done.stderr


# As a program of its own

# The rules: `solver` prints name, version and authors; `--formats` and `--problems` print lists in
# brackets; a problem is solved by `-p task -f file -fo format [-a argument]`; the answer alone goes to
# standard output. A script of the competition's kind knows nothing else of a solver.
SCRIPT = r"""
import json, subprocess, sys
solver, folder = sys.argv[1:]
def run(*words):
    return subprocess.run((solver, *words), capture_output=True, text=True, check=True).stdout
def items(line):
    line = line.strip()
    assert line[0] == "[" and line[-1] == "]", line
    return [word.strip() for word in line[1:-1].split(",")]
name, authors = run().splitlines()
formats, problems = items(run("--formats")), items(run("--problems"))
found = {"name": name, "authors": authors, "formats": formats}
for problem in problems:
    task, _, semantics = problem.partition("-")
    if task in {"SE", "CE"} or semantics != "PR":
        continue
    for format in formats:
        words = ["-p", problem, "-f", f"{folder}/framework.{format}", "-fo", format]
        if task in {"DC", "DS"}:
            words += ["-a", "1" if format == "af" else "a"]
        found[f"{problem} {format}"] = run(*words)
print(json.dumps(found))
"""


@pytest.mark.long
def test_a_script_of_the_competition_runs_on_it_as_on_any_solver(tmp_path, write):
    for suffix, text in ((".apx", APX), (".tgf", TGF), (".af", "p af 3\n1 2\n2 1\n2 3\n")):
        write(f"framework{suffix}", text)
    solver = Path(tmp_path / "solver")
    solver.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m argmap solve "$@"\n', encoding="utf-8"
    )
    solver.chmod(solver.stat().st_mode | stat.S_IXUSR)

    done = subprocess.run(
        (sys.executable, "-c", SCRIPT, str(solver), str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["name"] == f"argmap {__version__}"
    assert found["formats"] == ["af", "apx", "tgf"]
    assert found["EE-PR apx"] == found["EE-PR tgf"]
    assert listed(found["EE-PR apx"]) == ["a,c", "b"]
    assert sorted(found["EE-PR af"].splitlines()) == ["w 1 3", "w 2"]
    assert found["DC-PR af"] == "YES\nw 1 3\n"
    assert found["DS-PR tgf"] == "NO\n"
    assert len(found) == 3 + 3 * 3


def test_what_is_small_waits_neither_for_numpy_nor_for_a_solver(write):
    file = write("small.af", AF)
    program = f"""
import sys
from argmap.cli import main
for asked in ("SE-PR", "EE-ST", "CE-SST", "SE-ID", "DS-PR"):
    main(["solve", "-f", {str(file)!r}, "-p", asked, "-a", "3"], standalone_mode=False)
print({{"numpy", "pysat"}} & {{*sys.modules}} or "neither")
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "neither"
