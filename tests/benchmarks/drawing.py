"""What it takes to draw a map, part by part, beside Argdown's own command and arguebuf.

    python tests/benchmarks/drawing.py [--sizes 30 100 500 1000 5000] [--view reasons] [--times 3]
        [--argdown NODE_MODULES] [--arguebuf PYTHON]

NODE_MODULES is the folder with the npm package `@argdown/cli`, for example DIR/node_modules after
`npm install --prefix DIR @argdown/cli@1.7.5`; PYTHON is a Python that has arguebuf. The size of a
map is the number of its statements and arguments. All figures are seconds of the processor, each the
median of some runs, so that they are about the same on a machine that is busy. What is not the layout
is measured in one process, after a small map; whole processes include the start of Python, or of
Node. arguebuf doesn't read Argdown: it reads the map that Argdown
makes of the same text, as JSON and without groups, and what making that takes is not counted.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from math import inf, nan
from pathlib import Path
from statistics import median
from typing import TypeVar

from argmap.grounding import ground
from argmap.model.building import build
from argmap.reading import read
from argmap.render.drawing import to_dot
from argmap.render.engines import run
from argmap.render.finishing import finish
from argmap.render.palette import style_of
from argmap.render.subject import Subject
from argmap.render.views import scene_of
from argmap.source import Source
from argmap.syntax import parse

LONGEST = 300  # seconds
PARTS = ("reading", "building", "grounding", "scene", "DOT", "layout", "finishing")
LAYOUT = PARTS.index("layout")

# What is drawn of one question: ten statements and arguments. Every fifth opens a section.
QUESTION = """\
[Claim {n}]: The town should close street {n} to cars on market days, whatever the traders say.
  + <Noise {n}>
  + <Air {n}>: Where there are no cars in street {n}, the air is better.
    - <Wind {n}>: The wind carries the air of all other streets there.
  - <Deliveries {n}>: Lorries need street {n}, and they will come all the same.
    - <Mornings {n}>: They can come to street {n} before the market opens.
  +> [Claim {before}]

<Noise {n}>

(1) [Loud {n}]: Cars make more noise in street {n} than all else together. {{quote: "more noise in street {n} than all else"}}
(2) [Sleep {n}]: Who lives in street {n} can't sleep with open windows.
(3) [Harm {n}]: What keeps people in street {n} from sleeping does them harm. {{implicit: true}}
-- argument from cause to effect --
(4) [Claim {n}]

"""
SENTENCE = (
    "The council heard that cars make more noise in street {n} than all else. Then it went on. "
)


def made(size: int, folder: Path) -> Path:
    """Write a map of so many statements and arguments, and the text that it quotes."""
    count = max(1, round(size / 9))
    pages = []
    for n in range(1, count + 1):
        if n % 5 == 1:
            pages.append(f"# District {n // 5 + 1}\n\n")
        pages.append(QUESTION.format(n=n, before=max(1, n // 2)))
    text = folder / f"streets-{size}.txt"
    text.write_text("".join(SENTENCE.format(n=n) for n in range(1, count + 1)), encoding="utf-8")
    path = folder / f"streets-{size}.argdown"
    front = f"===\ntitle: Streets\nsource: {text.name}\nthesis: Claim 1\n===\n\n"
    path.write_text(front + "".join(pages), encoding="utf-8")
    return path


def used() -> float:
    """Return the seconds of the processor that this process has used, and those that it has run."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return how long something takes, and its result."""
    start = used()
    done = work()
    return used() - start, done


def parts(path: Path, view: str, engine: str | None) -> Iterator[float]:
    """Yield the seconds of each part."""
    source = Source(path.read_text(encoding="utf-8"), path=path)
    took, (tree, _) = timed(lambda: parse(source))
    yield took
    took, _ = timed(lambda: build(tree, source))
    yield took
    drawn = read(path).map
    took, found = timed(lambda: ground(drawn))
    yield took
    subject = Subject(drawn, citations=found.citations, passages=found.passages)
    took, scene = timed(lambda: scene_of(subject, view))
    yield took
    style = style_of("light")
    took, dot = timed(lambda: to_dot(scene, style))
    yield took
    took, picture = timed(lambda: run(dot, "svg", engine=engine, limit=LONGEST))
    yield took
    took, _ = timed(lambda: finish(picture, scene, style))
    yield took


MAPPING = """
const { readFileSync, writeFileSync } = require("fs");
const { argdown } = require(process.argv[1] + "/@argdown/core/dist/argdown");
const input = readFileSync(process.argv[2], "utf8");
const process_ = ["parse-input", "build-model", "build-map", "export-json"];
writeFileSync(process.argv[3], argdown.run({ process: process_, throwExceptions: true, input }).json);
"""
THEIRS = """
import json, sys, time, resource
import arguebuf
def used():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
def flat(nodes):
    for node in nodes:
        if node["type"] == "group-map-node":
            yield from flat(node.get("children", ()))
        else:
            yield {"labelText": node["title"], **node}
start = used()
with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)
given["map"]["nodes"] = list(flat(given["map"]["nodes"]))
graph = arguebuf.load.argdown(given)
read = used()
dot = arguebuf.dump.graphviz(graph, max_nodes=10**9)
dumped = used()
arguebuf.render.graphviz(dot, sys.argv[2])
print(read - start, dumped - read, used() - dumped)
"""


def whole(command: list[str], times: int) -> tuple[float, list[float]]:
    """Return the seconds of a process, and the figures that it prints: the medians of some runs."""
    took, printed = [], []
    for _ in range(times):
        start = used()
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=LONGEST, check=False
            )
        except subprocess.TimeoutExpired:
            return inf, []
        took.append(used() - start)
        if done.returncode:
            sys.stderr.write(f"{' '.join(command)}\n{done.stderr[-2000:]}\n")
            return nan, []
        words = done.stdout.split()
        printed.append([float(word) for word in words if word.replace(".", "", 1).isdigit()])
    return median(took), [median(column) for column in zip(*printed, strict=True)]


def ours(path: Path, options: argparse.Namespace) -> list[float]:
    """Return the seconds of our parts and of our whole process."""
    runs = [tuple(parts(path, options.view, options.engine)) for _ in range(options.times)]
    picture = str(path.with_suffix(".svg"))
    command = [sys.executable, "-m", "argmap", "render", str(path), "-o", picture]
    command += ["--view", options.view, "--time-limit", str(LONGEST)]
    if options.engine:
        command += ["--engine", options.engine]
    took, _ = whole(command, options.times)
    return [*(median(column) for column in zip(*runs, strict=True)), took]


def theirs(path: Path, options: argparse.Namespace) -> list[float]:
    """Return the seconds of Argdown's command, and of arguebuf: its parts and its whole process."""
    out = path.parent / "theirs"
    found = []
    if options.argdown:
        command = str(options.argdown / ".bin" / "argdown")
        found.append(whole([command, "map", "-f", "svg", str(path), str(out)], options.times)[0])
        if options.arguebuf:
            graph = str(path.with_suffix(".json"))
            making = ["node", "-e", MAPPING, str(options.argdown), str(path), graph]
            subprocess.run(making, check=True)
            theirs = [options.arguebuf, "-c", THEIRS, graph, str(out / "arguebuf.svg")]
            took, inside = whole(theirs, options.times)
            found += [*(inside or [nan] * 3), took]
    return found


def say(first: str, others: Iterable[str]) -> None:
    """Print a line of the table."""
    sys.stdout.write(first + "".join(f"{other:>10}" for other in others) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[30, 100, 500, 1000, 5000])
    parser.add_argument("--view", default="reasons")
    parser.add_argument("--engine")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--argdown", type=lambda name: Path(name).resolve())
    parser.add_argument("--arguebuf")
    options = parser.parse_args()
    titles = [*PARTS, "the rest", "process"]
    titles += ["argdown"] if options.argdown else []
    titles += ["a. reads", "a. DOT", "a. draws", "arguebuf"] if options.arguebuf else []
    say("   size", titles)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        list(parts(made(30, folder), options.view, options.engine))
        for size in options.sizes:
            path = made(size, folder)
            figures = ours(path, options)
            rest = sum(figures[:-1]) - figures[LAYOUT]
            figures = [*figures[:-1], rest, figures[-1], *theirs(path, options)]
            say(f"{size:7}", (f"{figure:.3f}" for figure in figures))


if __name__ == "__main__":
    main()
