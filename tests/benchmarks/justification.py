"""How long it takes to count the degrees of justification of all statements, beside theodias.

    python tests/benchmarks/justification.py [--theodias PYTHON] [--sizes 10 20 … 300] [--links 0.1]

PYTHON is a Python in whose environment the package `theodias` is installed. The debates are trees:
each statement is concluded by one or two steps of one to three premises, which are concluded in
their turn; to every tenth a step from somewhere else in the tree is added. Each figure is the time
for all statements, without start and imports; "width" is how many others a statement had to be
looked at together with at most. theodias counts each statement for itself; both of its engines are
asked, each for a minute at most, and what they say is compared with what is counted here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from random import Random

from argmap.logic.dialectics import Structure, TooWideError, justifications
from argmap.logic.dialectics.ordering import order

# Which of theodias' classes counts in which way.
ENGINES = {"its table": "DAGDialecticalStructure", "its BDD": "BDDDialecticalStructure"}
THEIRS = """
import json, sys, time, theodias
job = json.load(sys.stdin)
size = job["size"]
position = lambda held: theodias.StandardPosition.from_set(set(held), size)
start = time.perf_counter()
tau = getattr(theodias, job["engine"]).from_arguments(job["arguments"], size)
# What nobody denies is taken for granted: one of its engines knows no empty position.
ground = position([size])
degrees = [tau.degree_of_justification(position([n]), ground) for n in range(1, size + 1)]
print(json.dumps([time.perf_counter() - start, degrees]))
"""
LONGEST = 60


def tree(size: int, links: float, seed: int) -> list[list[int]]:
    """Return the arguments of a debate: of each, the premises and then the conclusion."""
    random = Random(seed)  # noqa: S311  (nothing secret)
    arguments: list[list[int]] = []
    last, waiting = 1, [1]
    while last < size - 1:
        conclusion = waiting.pop(0)
        for _ in range(random.randint(1, 2)):
            number = min(random.randint(1, 3), size - 1 - last)
            premises = list(range(last + 1, last + 1 + number))
            last += number
            waiting += premises
            if premises:
                signed = [random.choice((1, 1, 1, -1)) * premise for premise in premises]
                arguments.append([*signed, random.choice((1, 1, 1, -1)) * conclusion])
    for _ in range(round(size * links)):
        one, other = random.sample(range(1, size), 2)
        arguments.append([one, random.choice((1, -1)) * other])
    return arguments


def width(structure: Structure) -> int:
    """Return the largest number of others that a sentence is taken out together with."""
    scopes = [[abs(literal) for literal in clause] for clause in structure.clauses]
    for widest in range(len(structure.literals)):
        try:
            order(scopes, widest=widest)
        except TooWideError:
            continue
        return widest
    return 0


def theirs(
    python: str, engine: str, size: int, arguments: list[list[int]]
) -> tuple[str, list[float]]:
    """Return how long theodias takes, and what it says; nothing if it takes too long."""
    job = json.dumps({"engine": engine, "size": size, "arguments": arguments})
    command = [python, "-c", THEIRS]
    try:
        done = subprocess.run(
            command, input=job, capture_output=True, text=True, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return f"> {LONGEST}", []
    if done.returncode:
        return done.stderr.strip().splitlines()[-1][:14], []
    seconds, degrees = json.loads(done.stdout)
    return f"{seconds:.3f}", degrees


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--theodias", metavar="PYTHON")
    sizes = [6, 8, 10, 12, 20, 40, 60, 100, 150, 200, 300]
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes)
    parser.add_argument("--links", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    engines = dict(ENGINES) if options.theodias else {}
    sys.stdout.write(
        " ".join(["statements", "width", f"{'here':>15}", *(f"{name:>15}" for name in engines)])
        + "\n"
    )
    for size in options.sizes:
        arguments = tree(size, options.links, options.seed)
        clauses = [[*(-one for one in premises), last] for *premises, last in arguments]
        structure = Structure({str(number): number for number in range(1, size + 1)}, clauses)
        start = time.perf_counter()
        try:
            ours = [
                float(degree)
                for degree in justifications(structure, given={str(size): True}).values()
            ]
            took = f"{time.perf_counter() - start:.3f}"
        except TooWideError:
            ours, took = [], "too wide"
        line = [f"{size:10}", f"{width(structure):5}", f"{took:>15}"]
        for name, engine in list(engines.items()):
            told, degrees = theirs(options.theodias, engine, size, arguments)
            if (
                degrees
                and ours
                and any(abs(a - b) > 1e-9 for a, b in zip(ours, degrees, strict=True))
            ):
                sys.exit(f"{name} says something else of {size} statements")
            if not degrees:
                del engines[name]  # it won't be asked about larger ones
            line.append(f"{told:>15}")
        sys.stdout.write(" ".join(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
