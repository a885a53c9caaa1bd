"""How long it takes to go through tens of thousands of extensions, beside clingo.

    python tests/benchmarks/enumerating.py [--clingo PYTHON] [--times 3]

PYTHON is a Python in whose environment clingo is installed. All frameworks are made here. The figures
are seconds of processor time without start and imports, the best of some processes; clingo's are with
its grounding, and with its heuristics for the largest sets where preferred ones are asked for.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
# What lies beside this is not found where Python looks in no folder of its own (PYTHONSAFEPATH).
sys.path.insert(0, str(HERE))


def ring(size: int, start: int = 0) -> set[tuple[int, int]]:
    """Return the attacks of a ring in which neighbours attack each other."""
    pairs = [(start + one, start + (one + 1) % size) for one in range(size)]
    return {*pairs, *((other, one) for one, other in pairs)}


def rings() -> tuple[int, set[tuple[int, int]]]:
    """Five rings that nothing joins."""
    attacks, start = set(), 0
    for size in (8, 8, 8, 6, 5):
        attacks |= ring(size, start)
        start += size
    return start, attacks


def dense(size: int, count: int, mutual: float) -> tuple[int, set[tuple[int, int]]]:
    """Attacks by chance, some of them mutual, in one strongly connected component."""
    chance = Random(7)  # noqa: S311  (no secret)
    attacks: set[tuple[int, int]] = set()
    while len(attacks) < count:
        one, other = chance.randrange(size), chance.randrange(size)
        if one != other:
            attacks.add((one, other))
            if chance.random() < mutual:
                attacks.add((other, one))
    return size, attacks


def joined(count: int, size: int) -> tuple[int, set[tuple[int, int]]]:
    """Rings in a chain, each attacked by the one before: one component, many strongly connected."""
    attacks = set()
    for number in range(count):
        attacks |= ring(size, number * size)
        if number:
            attacks.add((number * size - 1, number * size))
    return count * size, attacks


FRAMEWORKS = {
    "rings, five components": rings,
    "a ring of 36": lambda: (36, ring(36)),
    "rings in a chain": lambda: joined(7, 6),
    "by chance, mutual": lambda: dense(60, 700, 0.8),
    "by chance": lambda: dense(90, 500, 0.5),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--clingo", metavar="PYTHON")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        sys.stdout.write(json.dumps(measure(*chosen.child)))
        return
    sys.stdout.write(f"{'':26}{'':10}{'extensions':>11}{'argmap':>9}{'clingo':>9}{'ratio':>8}\n")
    for name in FRAMEWORKS:
        for semantics in ("preferred", "stable"):
            ours, count = best(sys.executable, name, "argmap", semantics, chosen.times)
            line = f"{name:26}{semantics:10}{count:11}{ours:9.3f}"
            if chosen.clingo:
                theirs, other = best(chosen.clingo, name, "clingo", semantics, chosen.times)
                line += f"{theirs:9.3f}{ours / theirs:8.2f}{'' if count == other else '  DIFFER'}"
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def best(python: str, name: str, who: str, semantics: str, times: int) -> tuple[float, int]:
    """Return the least time of some processes, and how many extensions there are."""
    path = os.pathsep.join((str(HERE.parents[1]), str(HERE)))
    command = [python, __file__, "--child", name, who, semantics]
    found = [
        json.loads(subprocess.check_output(command, env={**os.environ, "PYTHONPATH": path}))
        for _ in range(times)
    ]
    return min(seconds for seconds, _ in found), found[0][1]


def measure(name: str, who: str, semantics: str) -> tuple[float, int]:
    """Return how long one takes to go through all extensions, and how many there are."""
    size, attacks = FRAMEWORKS[name]()
    ends = sorted(attacks)
    if who == "argmap":
        import pysat.solvers  # noqa: F401

        from argmap.evaluate import Framework, extensions

        framework = Framework.numbered(size, [one for one, _ in ends], [other for _, other in ends])
        start = time.process_time()
        count = sum(1 for _ in extensions(framework, semantics))
    else:
        from clingo_encodings import extensions as theirs

        start = time.process_time()
        count = sum(1 for _ in theirs(size, [(a + 1, b + 1) for a, b in ends], semantics))
    return time.process_time() - start, count


if __name__ == "__main__":
    main()
