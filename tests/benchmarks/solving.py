"""How long argmap takes for the problems of the competition, beside clingo and native solvers.

    python tests/benchmarks/solving.py [FOLDER ...] [--generated] [--solver NAME=PATH ...] [--clingo]
        [--problems SE-PR DS-PR ...] [--limit 60] [--only PART] [--json FILE] [--worst 3]

FOLDER has instances, as .af, .apx or .tgf; with --generated there are those of `families.py` too.
A solver is called with `-p PROBLEM -f FILE [-a ARGUMENT]` on the same framework in the format of
2023. With --clingo, which has to be installed, it gets the encodings of `clingo_encodings.py`. What
is measured is processor time, from the file to the answer: of a solver that of its process, of
argmap and clingo that without the start of Python and imports. Ratios are taken of no less than
10 ms, since below that the start of a process is all that is seen. DC and DS are asked of an
argument that the grounded labelling leaves undecided, where there is one.

All answers are compared: those to DC, DS and SE-ID must be the same, and a set that is said must be
conflict-free and defend itself, or attack all else where it is to be stable.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from math import exp, log
from pathlib import Path
from random import Random

from attrs import define, field

# What lies beside this is not found where Python looks in no folder of its own (PYTHONSAFEPATH).
sys.path.insert(0, str(Path(__file__).parent))

PROBLEMS = [
    f"{task}-{semantics}"
    for semantics in ("CO", "PR", "ST", "SST", "ID")
    for task in ("SE", "DC", "DS")
    if f"{task}-{semantics}" not in {"SE-CO", "DS-CO", "DC-PR", "DC-ID", "DS-ID"}
]
LEAST = 0.010  # seconds


@define
class Run:
    """What one solver did with one problem: the seconds that it took, and its answer."""

    seconds: float
    answer: object = None
    late: bool = False


@define
class Instance:
    """A framework in a file of its own, and the argument that is asked about."""

    name: str
    path: str
    size: int
    attacks: set[tuple[int, int]] = field(repr=False)
    argument: str


def say(text: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--generated", action="store_true")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--solver", action="append", default=[], metavar="NAME=PATH")
    parser.add_argument("--clingo", action="store_true")
    parser.add_argument("--problems", nargs="+", default=PROBLEMS)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--only", default="", help="part of the names of the instances")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--worst", type=int, default=3)
    chosen = parser.parse_args()
    import pysat.solvers  # noqa: F401

    inside = ["argmap"]
    if chosen.clingo:
        import clingo  # noqa: F401

        inside.append("clingo")
    warm(chosen.problems)
    programs = dict(pair.split("=", 1) for pair in chosen.solver)
    runs: dict[tuple[str, str], dict[str, Run]] = {}
    with tempfile.TemporaryDirectory() as folder:
        given = list(instances(chosen, Path(folder)))
        for problem in chosen.problems:
            for instance in given:
                found = {name: ask(name, problem, instance, chosen.limit) for name in inside}
                for name, path in programs.items():
                    found[name] = call(path, problem, instance, chosen.limit)
                compare(problem, instance, found)
                runs[problem, instance.name] = found
                told = "  ".join(
                    f"{name} {'late' if run.late else f'{run.seconds:.3f}'}"
                    for name, run in found.items()
                )
                sys.stderr.write(f"{problem:7} {instance.name:40} {told}\n")
    table(runs, chosen.worst)
    if chosen.json:
        rows = [
            [problem, name, solver, run.seconds, run.late]
            for (problem, name), found in runs.items()
            for solver, run in found.items()
        ]
        chosen.json.write_text(json.dumps(rows), encoding="utf-8")


def instances(chosen: argparse.Namespace, folder: Path):
    """Yield the instances, each written into a folder in the format of 2023."""
    from families import generated

    from argmap.evaluate import grounded, read_framework
    from argmap.evaluate.competing import af

    frameworks = [
        (path.stem, read_framework(path))
        for place in chosen.folders
        for path in sorted(place.rglob("*"))
        if path.suffix in {".af", ".apx", ".tgf"} and chosen.only in path.stem
    ]
    if chosen.generated:
        frameworks += [pair for pair in generated(chosen.seeds) if chosen.only in pair[0]]
    for name, framework in frameworks:
        path = folder / f"{name}.af"
        path.write_text(af.dumps(framework), encoding="utf-8")
        undecided = grounded(framework).undecided
        numbers = range(1, framework.size + 1)
        open_ = [n for n in numbers if framework.arguments[n - 1] in undecided]
        argument = Random(name).choice(open_ or numbers)  # noqa: S311
        ends = zip(framework.sources.tolist(), framework.forward.others.tolist(), strict=True)
        attacks = {(one + 1, other + 1) for one, other in ends}
        yield Instance(name, str(path), framework.size, attacks, str(argument))


def warm(problems: list[str]) -> None:
    """Solve each problem once, so that nothing is imported when time is taken."""
    from families import erdos_renyi

    from argmap.evaluate.competing import solve

    framework = erdos_renyi(Random(1), 60, 4)  # noqa: S311  (no secret)
    for problem in problems:
        solve(framework, problem, "1" if problem[0] == "D" else None)


def ask(name: str, problem: str, instance: Instance, limit: int) -> Run:
    """Let argmap or clingo solve a problem in a process that is forked off, with all imports made."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        solve = by_argmap if name == "argmap" else by_clingo
        start = time.process_time()
        found = solve(problem, instance.path, instance.argument)
        seconds = time.process_time() - start
        told = sorted(found) if isinstance(found, frozenset) else found
        os.write(writing, json.dumps([seconds, told]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    _, _, used = os.wait4(process, 0)
    if not told:
        return Run(used.ru_utime + used.ru_stime, late=True)
    seconds, answer = json.loads(told)
    return Run(seconds, frozenset(answer) if isinstance(answer, list) else answer)


def by_argmap(problem: str, path: str, argument: str) -> object:
    """Return the answer of argmap: true or false, or a set of numbers, or None."""
    from argmap.evaluate.competing import read_framework, solve

    asks = problem[0] == "D"
    solution = solve(read_framework(path), problem, argument if asks else None)
    if asks:
        return solution.accepted
    return frozenset(map(int, solution.extensions[0])) if solution.extensions else None


def by_clingo(problem: str, path: str, argument: str) -> object:
    """Return the answer of clingo, likewise."""
    from clingo_encodings import answer

    first, *lines = Path(path).read_text(encoding="utf-8").split("\n")
    pairs = (line.split() for line in lines if line and line[0] != "#")
    attacks = [(int(one), int(other)) for one, other in pairs]
    return answer(problem, int(first.split()[2]), attacks, int(argument))


def call(path: str, problem: str, instance: Instance, limit: int) -> Run:
    """Run a solver as the competition does."""
    command = [path, "-p", problem, "-f", instance.path]
    if problem[0] == "D":
        command += ["-a", instance.argument]
    output, seconds = timed(command, limit)
    if output is None:
        return Run(seconds, late=True)
    lines = [line for line in output.split("\n") if line[:1] in {"w", "Y", "N"}]
    if problem[:2] == "SE":
        answer: object = None
        if lines and lines[0][0] == "w":
            answer = frozenset(map(int, lines[0].split()[1:]))
    else:
        answer = lines[0] == "YES" if lines else "nothing"
    return Run(seconds, answer)


def timed(command: list[str], limit: int) -> tuple[str | None, float]:
    """Return what a command prints, or None if it takes longer, and the processor time it takes."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))

    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(
            command,
            stdout=output,
            stderr=subprocess.DEVNULL,
            preexec_fn=limited,  # noqa: PLW1509  (no threads here)
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = used.ru_utime + used.ru_stime
        # A solver that calls another program is not ended when that one is.
        if process.returncode < 0 or seconds > limit:
            return None, seconds
        output.seek(0)
        return output.read(), seconds


def compare(problem: str, instance: Instance, found: dict[str, Run]) -> None:
    """End if two answers can't both be right, or a set is none that is asked for."""
    answers = {name: run.answer for name, run in found.items() if not run.late}
    if problem[0] == "D" or problem == "SE-ID":
        if len(set(answers.values())) > 1:
            say(f"{problem} {instance.name} -a {instance.argument}: they differ: {answers}")
        return
    if len({answer is None for answer in answers.values()}) > 1:
        say(f"{problem} {instance.name}: they differ: {answers}")
    for name, answer in answers.items():
        if isinstance(answer, frozenset) and not fits(problem, instance, answer):
            say(f"{problem} {instance.name}: {name} gives what is no such set")


def fits(problem: str, instance: Instance, chosen: frozenset[int]) -> bool:
    """Say whether a set defends itself, and is stable where it has to be."""
    struck = {other for one, other in instance.attacks if one in chosen}
    if struck & chosen:
        return False
    if problem == "SE-ST":
        return len(struck) + len(chosen) == instance.size
    return all(one in struck for one, other in instance.attacks if other in chosen)


def table(runs: dict[tuple[str, str], dict[str, Run]], worst: int) -> None:
    """Print for each problem and solver how many are solved, and how much longer argmap takes."""
    others = [name for name in next(iter(runs.values())) if name != "argmap"]
    say("problem  solver       solves  argmap  of   ratio  and the worst")
    everything: dict[str, list[float]] = {other: [] for other in others}
    for problem in dict.fromkeys(problem for problem, _ in runs):
        for other in others:
            rows = [
                (name, found["argmap"], found[other])
                for (asked, name), found in runs.items()
                if asked == problem
            ]
            ratios = {
                name: ratio(a.seconds, b.seconds) for name, a, b in rows if not (a.late or b.late)
            }
            everything[other] += ratios.values()
            last = sorted(ratios.items(), key=lambda pair: -pair[1])[:worst]
            say(
                f"{problem:8} {other:10}{sum(not b.late for *_, b in rows):9}"
                f"{sum(not a.late for _, a, _ in rows):8}{len(rows):4}"
                f"{mean(list(ratios.values())):8.2f}  "
                + ", ".join(f"{name} {number:.1f}" for name, number in last)
            )
    for other, ratios in everything.items():
        say(f"all      {other:10}{mean(ratios):29.2f}  worst {max(ratios):.1f}")


def ratio(one: float, other: float) -> float:
    """Return how much longer one takes than the other."""
    return max(one, LEAST) / max(other, LEAST)


def mean(ratios: list[float]) -> float:
    """Return the geometric mean."""
    return exp(sum(map(log, ratios)) / len(ratios)) if ratios else float("nan")


if __name__ == "__main__":
    main()
