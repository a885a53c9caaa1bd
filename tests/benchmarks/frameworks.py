"""How fast extensions are found, beside other libraries for Python, on the same frameworks.

    python tests/benchmarks/frameworks.py [--longest 20] [--sizes 5 10 20 …] [--tasks grounded …]

A column for each of these that is importable: pygarg (with python-sat), py_arg (python-argumentation),
argumentation (formal-argumentation; it finds single extensions with z3-solver). Each figure is the time
from names and pairs to the answer, framework included, in milliseconds, the best of some runs in a
process of its own; behind it, how many times as long as argmap took. "-" is given up after `--longest`
seconds, "x" is a failure, "!" a different answer. Last stands how the times grow from size to size.

    er     random frameworks with two attacks for each argument, which have large undecided parts
    dag    the same without cycles
    pairs  pairs that attack each other, with a chain through them: 2 to the number of pairs, up to 10
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from random import Random
from typing import Any

from argmap.evaluate.dung import Framework, accepts, extension, extensions, grounded

Ends = list[tuple[str, str]]
Sets = set[frozenset[str]]
Given = tuple[list[str], Ends]

SIZES = [3, 5, 10, 15, 20, 50, 100, 200, 1000, 10_000]
TASKS = [
    "grounded",
    "all complete",
    "all preferred",
    "all stable",
    "all semi-stable",
    "one preferred",
    "one ideal",
    "credulous complete",
    "skeptical preferred",
]


def er(size: int) -> Given:
    chance = Random(size)  # noqa: S311  (no secret)
    names = [f"a{n}" for n in range(size)]
    ends = {(chance.randrange(size), chance.randrange(size)) for _ in range(2 * size)}
    return names, [(names[a], names[b]) for a, b in sorted(ends) if a != b]


def dag(size: int) -> Given:
    names, ends = er(size)
    place = {name: n for n, name in enumerate(names)}
    return names, sorted({(a, b) if place[a] < place[b] else (b, a) for a, b in ends})


def pairs(size: int) -> Given:
    names = [f"a{n}" for n in range(size)]
    mutual = min(size // 2, 10)
    ends = [(2 * n + a, 2 * n + b) for n in range(mutual) for a, b in ((0, 1), (1, 0))]
    ends += [(n, n + 1) for n in range(1, size - 1, 2)]
    ends += [(n, n + 1) for n in range(2 * mutual, size - 1, 2)]
    return names, [(names[a], names[b]) for a, b in sorted(set(ends))]


FAMILIES: dict[str, Callable[[int], Given]] = {"er": er, "dag": dag, "pairs": pairs}


def ours(task: str, names: list[str], ends: Ends) -> object:
    kind, semantics = _parted(task)
    framework = Framework.of(names, ends)
    match kind:
        case "grounded":
            return {grounded(framework).extension}
        case "all":
            return set(extensions(framework, semantics))
        case "one":
            return {extension(framework, semantics)}
        case _:
            return accepts(framework, names[-1], semantics, kind).answer


def pygarg(task: str, names: list[str], ends: Ends) -> object:
    from pygarg.dung import solver

    kind, semantics = _parted(task)
    short = {"complete": "CO", "preferred": "PR", "stable": "ST", "semi-stable": "SST"}
    attacks = [list(end) for end in ends]
    match kind:
        case "grounded":
            return _sets([solver.compute_grounded_extension(names, attacks)])
        case "all":
            return _sets(solver.extension_enumeration(names, attacks, short[semantics]))
        case "one" if semantics == "ideal":
            return _sets([solver.compute_ideal_extension(names, attacks)])
        case "one":
            return _sets([solver.compute_some_extension(names, attacks, short[semantics])])
        case "credulous":
            return solver.credulous_acceptability(names, attacks, names[-1], short[semantics])[0]
        case _:
            return solver.skeptical_acceptability(names, attacks, names[-1], short[semantics])[0]


def py_arg(task: str, names: list[str], ends: Ends) -> object:
    from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import (
        AbstractArgumentationFramework,
    )
    from py_arg.abstract_argumentation_classes.argument import Argument
    from py_arg.abstract_argumentation_classes.defeat import Defeat

    kind, semantics = _parted(task)
    arguments = {name: Argument(name) for name in names}
    framework = AbstractArgumentationFramework(
        "", list(arguments.values()), [Defeat(arguments[a], arguments[b]) for a, b in ends]
    )
    word = semantics.replace("-", "_")
    single = semantics in {"grounded", "ideal"}
    ending = "extension" if single else "extensions"
    module = import_module(f"py_arg.algorithms.semantics.get_{word.replace('_', '')}_{ending}")
    found = getattr(module, f"get_{word}_{ending}")(framework)
    sets = {frozenset(map(str, one)) for one in ([found] if semantics == "grounded" else found)}
    return _of_all(kind, sets, names[-1])


def argumentation(task: str, names: list[str], ends: Ends) -> object:
    from argumentation.core import dung
    from argumentation.solving import af_sat

    kind, semantics = _parted(task)
    framework = dung.ArgumentationFramework(frozenset(names), frozenset(ends))
    word = semantics.replace("-", "_")
    match kind:
        case "grounded":
            return _sets([dung.grounded_extension(framework)])
        case "all":
            return _sets(getattr(dung, f"{word}_extensions")(framework))
        case "one":
            return _sets([getattr(af_sat, f"find_{word}_extension")(framework)])
        case "credulous":
            return af_sat.find_complete_extension(framework, require_in=names[-1]) is not None
        case _:
            return af_sat.is_preferred_skeptically_accepted(framework, names[-1])


def _parted(task: str) -> tuple[str, str]:
    kind, _, semantics = task.partition(" ")
    return kind, semantics or kind


def _sets(found: Iterable[Iterable[str]]) -> Sets:
    return {frozenset(one) for one in found}


def _of_all(kind: str, sets: Sets, last: str) -> object:
    match kind:
        case "credulous":
            return any(last in one for one in sets)
        case "skeptical":
            return all(last in one for one in sets)
        case "one":
            return {min(sets, key=sorted)}
        case _:
            return sets


LIBRARIES: dict[str, Callable[[str, list[str], Ends], object]] = {
    "argmap": ours,
    "pygarg": pygarg,
    "py_arg": py_arg,
    "argumentation": argumentation,
}


def measure(library: str, task: str, given: Given, longest: float) -> tuple[float | None, object]:
    """Return the seconds of the best run, and the answer; no seconds if it took too long or failed."""
    # What a process has taken up ends with it, also if it never ends by itself.
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe()

    def run() -> None:
        start = time.perf_counter()
        try:
            LIBRARIES[library](task, *FAMILIES["er"](3))  # what is imported is imported
            times: list[float] = []
            while len(times) < 5 or time.perf_counter() - start < 0.3:
                before = time.perf_counter()
                answer = LIBRARIES[library](task, *given)
                times.append(time.perf_counter() - before)
                if times[0] > 1:
                    break
            best = min(times)
            theirs.send((best, answer))
        except BaseException as error:  # noqa: BLE001  (whatever a library raises, or how it exits)
            theirs.send((None, f"x {type(error).__name__}"))

    process: Any = context.Process(target=run)
    process.start()
    found: tuple[float | None, object] = (None, "-")
    if mine.poll(longest):
        found = mine.recv()
    process.kill()
    process.join()
    return found


def cell(found: tuple[float | None, object], own: tuple[float | None, object], task: str) -> str:
    seconds, answer = found
    if seconds is None:
        return str(answer)[:20]
    # Which preferred extension is found first is nobody's mistake.
    differs = task != "one preferred" and own[0] is not None and answer != own[1]
    ratio = f" ({seconds / own[0]:.1f})" if own[0] and found is not own else ""
    return f"{seconds * 1000:.3g}{ratio}{'!' if differs else ''}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--longest", type=float, default=20)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--tasks", nargs="+", choices=TASKS, default=TASKS)
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=[*FAMILIES])
    asked = parser.parse_args()
    for module in ("numpy", "pysat.solvers", "z3"):
        if find_spec(module.partition(".")[0]):
            import_module(module)
    libraries = [name for name in LIBRARIES if name == "argmap" or find_spec(name)]
    write = sys.stdout.write
    for family in asked.families:
        for task in asked.tasks:
            write(
                f"\n{family}, {task}\n{'size':>8}{''.join(f'{name:>22}' for name in libraries)}\n"
            )
            over: set[str] = set()
            times: list[float | None] = []
            for size in asked.sizes:
                given = FAMILIES[family](size)
                found = {
                    name: (None, "-") if name in over else measure(name, task, given, asked.longest)
                    for name in libraries
                }
                # What was too much once is too much for all that is larger.
                over |= {name for name, (seconds, _) in found.items() if seconds is None}
                own = found["argmap"]
                times.append(own[0])
                cells = "".join(f"{cell(one, own, task):>22}" for one in found.values())
                write(f"{size:>8}{cells}\n")
                sys.stdout.flush()
            grown = [f"{other / one:.1f}" for one, other in pairwise(times) if one and other]
            write(f"  growth: {' '.join(grown)}\n")


if __name__ == "__main__":
    main()
