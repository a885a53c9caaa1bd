"""How long it takes to read and to draw a map, beside Argdown's own command.

    python tests/benchmarks/reading_and_drawing.py NODE_MODULES [--sizes 3 10 30 | --files FILE] [--times 5]

NODE_MODULES is the folder with the npm package `@argdown/cli`, for example DIR/node_modules after
`npm install --prefix DIR @argdown/cli@1.7.5`. Every figure is the median of fresh processes, in
seconds, Python's and Node's own start included, except where it says "inside": the first reading
in a fresh process, without start and imports. What a process writes goes to a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OUR_READING = """
import sys, time
from argmap.reading import read
start = time.perf_counter()
read(sys.argv[1])
print(time.perf_counter() - start)
"""
THEIR_READING = """
const { readFileSync } = require("fs");
const { argdown } = require(process.argv[1] + "/@argdown/core/dist/argdown");
const input = readFileSync(process.argv[2], "utf8");
const start = performance.now();
argdown.run({ process: ["parse-input", "build-model"], throwExceptions: true, input });
console.log((performance.now() - start) / 1000);
"""
LONGEST = 120

# One page of a debate, with everything that the notation has. Its numbers make titles of their own.
PAGE = """\
# Question {n} #debate

[Claim {n}]: The town should close street {n} to cars, *at least* on **market days**. {{kind: policy}}
  + <Noise {n}>: Cars are loud, and nobody hears what is said. #health
    - <Deliveries {n}>: Lorries are louder, and they will come all the same.
  - [Claim {before}]
  >< [Denial {n}]: Street {n} should stay as it is, see [the plan](https://example.org/{n}).

// How the first reason goes.
<Noise {n}>

(1) [Loud {n}]: In street {n}, cars make more noise than all else together. {{quote: "more noise than all else, together", kind: fact}}
(2) Who lives there can't sleep with open windows, as @[Loud {n}] makes clear.
-- argument from cause to effect {{uses: [1, 2]}} --
(3) [Harm {n}]: The noise does harm to those who live there.
(4) What does harm should end, if there is a way. {{implicit: true}}
-- practical reasoning --
(5) [Claim {n}]
  <_ <Deliveries {n}>

* What the council said
* What the traders said {{holder: traders}}

"""


def made(kilobytes: int, folder: Path) -> Path:
    """Write a map of about that size; return its file."""
    count = max(1, round(kilobytes * 1000 / len(PAGE)))
    pages = (PAGE.format(n=n, before=max(n - 1, 1)) for n in range(1, count + 1))
    path = folder / f"street-{kilobytes}.argdown"
    path.write_text("===\ntitle: A street\n===\n\n" + "".join(pages), encoding="utf-8")
    return path


def run(command: list[str]) -> tuple[float, str]:
    """Return how long a process takes, and what it prints."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    took = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return took, done.stdout


def median(command: list[str], times: int) -> tuple[float, float]:
    """Return the medians of the whole process and of the figure that it prints, if it does."""
    whole, inside = [], []
    for _ in range(times):
        try:
            took, said = run(command)
        except subprocess.TimeoutExpired:
            return float("inf"), float("inf")
        whole.append(took)
        inside += [float(word) for word in said.split()[:1] if word.replace(".", "").isdigit()]
    return statistics.median(whole), statistics.median(inside or whole)


def measure(path: Path, folder: Path, modules: Path, times: int) -> list[float]:
    """Return the figures for one file."""
    node, python = ["node"], [sys.executable]
    command = str(modules / ".bin" / "argdown")
    theirs_drawn, _ = median([command, "map", "-f", "svg", str(path), str(folder / "out")], times)
    render = [*python, "-m", "argmap", "render", str(path), "--output", str(folder / "out.svg")]
    ours_drawn, _ = median(render, times)
    theirs_read = median([*node, "-e", THEIR_READING, str(modules), str(path)], times)
    ours_read = median([*python, "-c", OUR_READING, str(path)], times)
    return [theirs_drawn, ours_drawn, *theirs_read, *ours_read]


def say(first: str, *others: str) -> None:
    """Print a line of the table."""
    sys.stdout.write(first + "".join(f"{other:>15}" for other in others) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("modules", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[3, 10, 30, 100, 300])
    parser.add_argument("--files", type=Path, nargs="+", help="instead of texts made here")
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    titles = ("argdown map", "argmap render", "its reading", "inside", "our reading", "inside")
    say("   KB", *titles, "inside / map")
    with tempfile.TemporaryDirectory() as folder:
        files = options.files or [made(size, Path(folder)) for size in options.sizes]
        for path in files:
            figures = measure(path, Path(folder), options.modules.resolve(), options.times)
            say(
                f"{path.stat().st_size / 1000:5.0f}",
                *(f"{figure:.3f}" for figure in (*figures, figures[-1] / figures[0])),
            )


if __name__ == "__main__":
    main()
