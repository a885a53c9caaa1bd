"""How long it takes to draw a map, and whether Hypothesis has anything against it.

    python tests/testing/drawing_maps.py [--examples 10000]

Of the time that the strategies take, in milliseconds of the processor; every warning is an error,
and no health check is left out.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import warnings

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from argmap.testing.strategies import documents, frameworks, maps, propositional, schemes

DRAWN = {
    "maps()": maps(),
    "maps(acyclic=True)": maps(acyclic=True),
    "maps(formulas=…, credences=…, rules=…)": maps(
        formulas=propositional(), credences=st.floats(0, 1), rules=schemes()
    ),
    "maps(rich=True)": maps(rich=True),
    "maps(odd=True)": maps(odd=True),
    "documents()": documents(),
    "frameworks()": frameworks(),
}


def measure(strategy, examples: int) -> list[float]:
    """Return how long each of so many examples took to draw."""
    taken = []

    @settings(max_examples=examples, database=None, deadline=None, phases=[Phase.generate])
    @given(st.data())
    def draw(data):
        begun = time.process_time()
        data.draw(strategy)
        taken.append(1000 * (time.process_time() - begun))

    draw()
    return taken


def main() -> int:
    """Draw from all strategies, or from maps alone as often as is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=10_000)
    parser.add_argument(
        "--all", action="store_true", help="other strategies, too, a tenth as often"
    )
    options = parser.parse_args()
    warnings.simplefilter("error")
    for name, strategy in DRAWN.items():
        first = name == "maps()"
        if first or options.all:
            taken = measure(strategy, options.examples if first else options.examples // 10)
            sys.stdout.write(
                f"{name:<40}{len(taken):>7} drawn, median {statistics.median(taken):.2f} ms, "
                f"mean {statistics.mean(taken):.2f} ms\n"
            )
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
