"""How long degrees take, building included, beside three other libraries, in one run.

    python tests/benchmarks/gradual.py [--python PYTHON] [--uncertainpy FOLDER]
                                       [--sizes 1000 10000 100000] [--deep 300000]

PYTHON is a Python in whose environment QBAF-Py (`qbaf`) and formal-argumentation are installed, or
one of them; FOLDER holds the package `uncertainpy` (its `src`). The graphs have two edges for each
node, from one before it, taken at random, an attack or a support; names and pairs are given as each
library takes them, and made into that before the clock starts. A figure is the best of three, in
seconds of processor time, for building the framework and all its strengths; each library runs in a process of its own,
for two minutes at most. "deep" is a chain. What they say is compared with what is said here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from itertools import pairwise
from random import Random

SEMANTICS = ("df-quad", "quadratic-energy")
LONGEST = 120
FRAME = """
import gc, json, sys, time
job = json.load(sys.stdin)
names, scores, semantics = job["names"], job["scores"], job["semantics"]
attacks, supports = (list(map(tuple, job[kind])) for kind in ("attacks", "supports"))
{imports}
best = None
for _ in range(3):
    gc.collect()
    start = time.process_time()
{run}
    took = time.process_time() - start
    best = took if best is None else min(best, took)
json.dump([best, [found[name] for name in names]], sys.stdout)
"""
OURS = (
    "import numpy\nfrom argmap.evaluate import QuantitativeFramework, strengths",
    """
    framework = QuantitativeFramework.of(
        dict(zip(names, scores)), attacks=attacks, supports=supports
    )
    found = dict(strengths(framework, semantics).items())
""",
)
QBAF = (
    "import qbaf\nname = {'df-quad': 'DFQuAD_model', 'quadratic-energy': 'QuadraticEnergy_model'}[semantics]",
    """
    framework = qbaf.QBAFramework(names, scores, attacks, supports, semantics=name)
    found = framework.final_strengths
""",
)
FORMAL = (
    """
from argumentation.gradual.dfquad import dfquad_strengths
from argumentation.gradual.gradual import WeightedBipolarGraph, quadratic_energy_strengths
evaluate = {'df-quad': dfquad_strengths, 'quadratic-energy': quadratic_energy_strengths}[semantics]
""",
    """
    graph = WeightedBipolarGraph(
        arguments=frozenset(names), initial_weights=dict(zip(names, scores)),
        attacks=frozenset(attacks), supports=frozenset(supports),
    )
    found = evaluate(graph).strengths
""",
)
# Its plots want matplotlib, which is not used here.
UNCERTAINPY = (
    """
import types
sys.path.insert(0, job["folder"])
for module in ("matplotlib", "matplotlib.pyplot"):
    sys.modules[module] = types.ModuleType(module)
sys.modules["matplotlib"].pyplot = sys.modules["matplotlib.pyplot"]
import uncertainpy.gradual as theirs
modular = theirs.semantics.modular
gather, influence = {
    "df-quad": (modular.ProductAggregation(), modular.LinearInfluence(conservativeness=1)),
    "quadratic-energy": (modular.SumAggregation(), modular.QuadraticMaximumInfluence(conservativeness=1)),
}[semantics]
""",
    """
    bag = theirs.BAG()
    nodes = dict(zip(names, map(theirs.Argument, names, scores)))
    bag.arguments.update(nodes)
    for one, other in attacks:
        bag.add_attack(nodes[one], nodes[other])
    for one, other in supports:
        bag.add_support(nodes[one], nodes[other])
    found = {node.name: degree for node, degree in theirs.algorithms.computeStrengthValues(bag, gather, influence).items()}
""",
)


def graph(size: int, seed: int) -> dict[str, list[object]]:
    """Return a random graph in which edges go from earlier nodes to later ones."""
    random = Random(seed)  # noqa: S311  (nothing secret)
    names = [f"a{number}" for number in range(size)]
    attacks, supports = set(), set()
    for _ in range(2 * size):
        one, other = sorted(random.sample(range(size), 2))
        pair = (names[one], names[other])
        # QBAF-Py refuses what both attacks and supports.
        if pair not in attacks and pair not in supports:
            (attacks if random.random() < 0.5 else supports).add(pair)
    scores = [round(random.random(), 3) for _ in names]
    return {
        "names": names,
        "scores": scores,
        "attacks": sorted(attacks),
        "supports": sorted(supports),
    }


def chain(size: int) -> dict[str, list[object]]:
    """Return a chain of attacks."""
    names = [f"a{number}" for number in range(size)]
    pairs = list(pairwise(names))
    return {"names": names, "scores": [0.5] * size, "attacks": pairs, "supports": []}


def run(python: str, library: tuple[str, str], job: dict[str, object]) -> tuple[str, list[float]]:
    """Return how long a library takes, and what it says; nothing if it doesn't."""
    imports, lines = library
    code = FRAME.replace("{imports}", imports).replace("{run}", lines)
    try:
        done = subprocess.run(
            [python, "-c", code],
            input=json.dumps(job),
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"> {LONGEST}", []
    if done.returncode < 0:
        return "crashes", []
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1]
        return ("-" if "No module" in last else last[:20]), []
    seconds, found = json.loads(done.stdout)
    return f"{seconds:.4f}", found


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--python", metavar="PYTHON", default=sys.executable)
    parser.add_argument("--uncertainpy", metavar="FOLDER", default="")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000, 100_000])
    parser.add_argument("--deep", type=int, default=300_000)
    options = parser.parse_args()
    libraries = {
        "argmap": (sys.executable, OURS),
        "QBAF-Py": (options.python, QBAF),
        "Uncertainpy": (options.python, UNCERTAINPY),
        "formal-argumentation": (options.python, FORMAL),
    }
    sys.stdout.write(f"{'':28}" + "".join(f"{name:>22}" for name in libraries) + "\n")
    for semantics in SEMANTICS:
        jobs = {str(size): graph(size, size) for size in options.sizes}
        jobs["deep"] = chain(options.deep)
        for size, job in jobs.items():
            line, ours = [f"{semantics:20}{size:>8}"], None
            for python, library in libraries.values():
                more = {"semantics": semantics, "folder": options.uncertainpy}
                told, found = run(python, library, job | more)
                line.append(f"{told:>22}")
                ours = ours or found
                pairs = zip(ours, found, strict=True) if found else ()
                if any(abs(one - other) > 1e-6 for one, other in pairs):
                    line[-1] = f"{told + ' (differs)':>22}"
            sys.stdout.write("".join(line) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
