"""How long it takes to find a minimal conflict in a chain of formulas, all of which are needed.

    python tests/benchmarks/conflicts.py [--sizes 250 500 1000]

The chain is p₀, p₀ → p₁, …, ¬pₙ. Each figure is the shortest of five, in seconds of the processor.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import pairwise

from argmap.logic.conflicts import minimal_conflict
from argmap.logic.formulas import Atom, Implies, Not


def measure(size: int) -> float:
    """Return the seconds that a chain of so many formulas takes."""
    letters = [Atom(f"p{number}") for number in range(size - 1)]
    links = [Implies(one, other) for one, other in pairwise(letters)]
    chain = [letters[0], *links, Not(letters[-1])]
    times = []
    for _ in range(5):
        before = time.process_time()
        minimal_conflict(chain)
        times.append(time.process_time() - before)
    return min(times)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[250, 500, 1000])
    for size in parser.parse_args().sizes:
        sys.stdout.write(f"{size:6} formulas: {measure(size):.4f} s\n")
