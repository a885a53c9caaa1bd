"""How fast maps are read, beside Argdown's own parser, on the same machine in the same run.

    python tests/benchmarks/reading.py NODE_MODULES [--cli NODE_MODULES] [--parts mixed growth …]

NODE_MODULES is the folder with the npm package `@argdown/core` 2.0.1, and for the cold start `--cli`
that with `@argdown/cli` 1.7.5. All texts are made here. There are four parts:

    mixed    documents of 10 KB to 10 MB: one warm process of each, in turns, the best of some runs;
             the second ratio is of processor time, which says more on a busy machine
    made-of  what our time is made of, and what creating the objects alone would take
    growth   texts on which a reader can be superlinear, each in two sizes: by how much does the time
             of the processor grow more than the text? What takes a reader more than `--longest`
             seconds is given up
    cold     `argmap check` and `argdown json` on the op-ed, as whole processes, modules compiled

"KB" and "MB" are 1,000 and 1,000,000 characters; the texts are ASCII.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import NamedTuple

# What lies beside this is not found where Python looks in no folder of its own (PYTHONSAFEPATH).
sys.path.insert(0, str(Path(__file__).parent))

ROOT = Path(__file__).parents[2]
OP_ED = ROOT / "examples" / "coordination-now-more-than-ever.argdown"

OURS = """
import gc, json, resource, sys, time
from argmap.reading import parse
for line in sys.stdin:
    reading = None
    text = open(line.strip(), encoding="utf-8").read()
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, busy = time.perf_counter(), time.process_time()
    reading = parse(text)
    took, busy = time.perf_counter() - start, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps([took, busy, memory * unit / len(text), ""]), flush=True)
"""
THEIRS = """
const { readFileSync } = require("fs");
const { createInterface } = require("readline");
const { ArgdownApplication, ParserPlugin, ModelPlugin } = require(process.argv[1] + "/@argdown/core");
const application = new ArgdownApplication();
application.addPlugin(new ParserPlugin(), "parse-input");
application.addPlugin(new ModelPlugin(), "build-model");
createInterface({ input: process.stdin }).on("line", (path) => {
  const input = readFileSync(path, "utf8");
  const start = performance.now(), before = process.cpuUsage();
  let failed = "";
  try {
    application.run({ process: ["parse-input", "build-model"], input, throwExceptions: true });
  } catch (error) {
    // What it rejects, it has read as well.
    failed = error instanceof RangeError ? "overflows" : "";
  }
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify([(performance.now() - start) / 1000, (user + system) / 1e6, 0, failed]));
});
"""

WORDS = [
    "the",
    "of",
    "argument",
    "a",
    "reason",
    "policy",
    "state",
    "claims",
    "because",
    "trust",
    "power",
    "nation",
    "evidence",
    "people",
    "moral",
    "therefore",
    "cost",
    "value",
    "public",
    "order",
    "court",
    "should",
    "must",
    "might",
    "when",
    "if",
    "however",
    "rights",
    "law",
    "duty",
    "harm",
]


def mixed(size: int) -> str:
    """Return a document with everything that the notation has, without mistakes."""
    chance = random.Random(1)  # noqa: S311  (the same text in every run)

    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    parts = [
        "===\ntitle: Mixed\nmodel:\n  mode: loose\n===\n\n[S0]: The first.\n\n<A0>: The first.\n"
    ]
    length, n = 0, 0
    while length < size:
        n += 1
        if n % 4 == 1:
            parts.append(f"{'#' * (1 + n // 4 % 3)} Section {n}\n")
        last = n - 1
        parts += [
            (
                f"<A{n}>: {words(15)}\n\n"
                f"(1) [P{n}]: {words(12)}\n(2) {words(10)} @[S{last}]\n"
                f"-- modus ponens {{uses: [1, 2]}} --\n(3) [C{n}]: {words(9)}\n  -> <A{last}>\n"
            ),
            f"{words(30)}\n{words(20)}. // a comment {words(5)}\n",
            f"[C{n}]\n  +> [S{last}]\n  >< [U{n}]: {words(11)}\n",
            f"* {words(8)}\n* [L{n}]: {words(9)}\n* {words(5)} [link](http://example.org/{n})\n",
            (
                f"[S{n}]: {words(12)} **{words(2)}** {words(5)} #tag{n % 7} "
                f'{{quote: "{words(6)}", credence: 0.{n % 9 + 1}}}\n'
                f"  + <B{n}>: {words(10)}.\n    - [S{last}]\n  - [T{n}]: {words(14)}\n    + {words(8)}\n"
            ),
        ]
        length += sum(map(len, parts[-5:]))
    return "\n".join(parts)


GROWING = {
    "a line of {": lambda n: "a " + "{a: " * n,
    "lines with {": lambda n: "[A]: a {b\n" * n,
    "blocks with {": lambda n: "[A]: a {b: [\n\n" * n,
    "a line of [": lambda n: "a " + "[" * n,
    "blocks with [": lambda n: "[a\n\n" * n,
    "a line of <": lambda n: "a " + "<" * n,
    "blocks with /*": lambda n: "a /* b\n\n" * n,
    "a line of (": lambda n: "a " + "[a](" * n,
    'lines with "': lambda n: '[A]: a {b: "\n' * n,
    "a line of **": lambda n: "a " + "**b " * n,
    "one paragraph": lambda n: "some words of a text\n" * n,
    "headings": lambda n: "".join("#" * (i % 9 + 1) + f" H{i}\n\n" for i in range(n)),
    "one structure": lambda n: "".join(f"({i}) [P{i}]: p\n" for i in range(1, n)) + "----\n(0) c",
    "steps of one": lambda n: "(1) p\n" + "".join(f"----\n({i}) c\n" for i in range(2, n)),
    "one title": lambda n: "".join(f"[A]: text {i}\n\n" for i in range(n)),
    "data of one title": lambda n: "".join(f"[A] {{a: {i}, b{i}: 1}}\n\n" for i in range(n)),
    "a chain": lambda n: "".join(f"[A{i}]: x\n  + [A{i + 1}]\n\n" for i in range(n)),
    "relations of one": lambda n: "[A]: x\n" + "".join(f"  + [B{i}]: y\n" for i in range(n)),
}
"""Texts of n marks that never close, of one long thing."""

NESTED = "levels of nesting"
LEVELS = (2_000, 20_000)


def nested(levels: int) -> str:
    """Return relations, each one space deeper than the one that it hangs below."""
    return "[A]: x\n" + "".join(" " * i + "+ y\n" for i in range(1, levels + 1))


class Took(NamedTuple):
    """What a reading took: seconds, those of the processor, bytes a character; why it failed, if so."""

    seconds: float
    busy: float = 0
    memory: float = 0
    failed: str = ""

    def __str__(self) -> str:
        return self.failed or f"{self.busy:.3f}"


class Reader:
    """A process that reads the files that it is told of, and stays warm."""

    def __init__(self, command: list[str], longest: float) -> None:
        self.command = command
        self.longest = longest
        self.start()

    def start(self) -> None:
        """Start the process."""
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            self.command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
        )

    def renew(self) -> None:
        """Begin anew."""
        self.process.kill()
        self.start()

    def read(self, path: Path) -> Took:
        """Read a file; what takes too long is given up."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        watch = Timer(self.longest, self.process.kill)
        watch.start()
        start = time.perf_counter()
        line = ""
        with suppress(OSError):
            self.process.stdin.write(f"{path}\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        watch.cancel()
        if line:
            return Took(*json.loads(line))
        took = time.perf_counter() - start
        self.renew()
        return Took(
            took, failed=f"over {self.longest:.0f} s" if took >= self.longest else "crashes"
        )


def compare_mixed(folder: Path, ours: Reader, theirs: Reader, sizes: list[int], times: int) -> None:
    """Read documents of all sizes with both, in turns."""
    columns = ("argdown MB/s", "argmap MB/s", "ratio", "of CPU time", "argmap ms", "bytes/char")
    say("mixed documents", *columns)
    for kilobytes in sizes:
        path = folder / f"{kilobytes}.argdown"
        text = mixed(kilobytes * 1000)
        path.write_text(text, encoding="utf-8")
        ours.renew()
        # The first reading of a fresh process says how much memory it takes.
        memory = ours.read(path).memory
        took: list[list[Took]] = [[], []]
        for _ in range(times if kilobytes < 5000 else max(times // 3, 1)):
            for reader, found in zip((theirs, ours), took, strict=True):
                found.append(reader.read(path))
        (them, their_cpu), (us, our_cpu) = (
            [min(figures[which] for figures in found) for which in (0, 1)] for found in took
        )
        speeds = [f"{len(text) / seconds / 1e6:.2f}" for seconds in (them, us)]
        ratios = [f"{them / us:.2f}", f"{their_cpu / our_cpu:.2f}"]
        say(f"{kilobytes:>9} KB", *speeds, *ratios, f"{us * 1e3:.0f}", f"{memory:.0f}")


def compare_growth(folder: Path, ours: Reader, theirs: Reader, size: int) -> None:
    """Read texts of marks that are never closed, of one long thing, of deep things, in two sizes."""
    columns = ("times", "argmap s", "argmap s", "growth", "argdown s", "argdown s")
    say("texts of two sizes", "KB", *columns)
    growing = [(name, make, (size, 4 * size)) for name, make in GROWING.items()]
    for name, make, counts in (*growing, (NESTED, nested, LEVELS)):
        paths = [folder / f"{count}.argdown" for count in counts]
        for path, count in zip(paths, counts, strict=True):
            path.write_text(make(count), encoding="utf-8")
        small, large = (path.stat().st_size for path in paths)
        us, them = ([best(reader, path) for path in paths] for reader in (ours, theirs))
        growth = us[1].busy / us[0].busy / (large / small)
        sizes = (f"{large / 1000:.0f}", f"{large / small:.0f}")
        say(name, *sizes, *map(str, us), f"{growth:.1f}", *map(str, them))


def best(reader: Reader, path: Path) -> Took:
    """Return the reading of two that took the processor less, or the first if it took a second."""
    first = reader.read(path)
    return first if first.seconds > 1 else min(first, reader.read(path), key=lambda took: took.busy)


def tell_parts() -> None:
    """Say what the time is made of, and what creating the same objects alone takes."""
    sys.path.insert(0, str(Path(__file__).parent))
    from breakdown import parts

    text = mixed(1_000_000)
    say("what 1 MB is made of", "ms", "share", "of how many")
    found = parts(text)
    whole = found["the whole"][0]
    for name, (seconds, count) in found.items():
        say(name, f"{seconds * 1e3:.0f}", f"{seconds / whole:.0%}", f"{count:,}" if count else "")


def compare_cold(folder: Path, modules: Path, times: int) -> None:
    """Start both commands on the op-ed."""
    ours = [sys.executable, "-m", "argmap", "check", str(OP_ED)]
    theirs = [str(modules / ".bin" / "argdown"), "json", str(OP_ED), str(folder / "out")]
    # Modules are compiled when a package is installed: the first run, in which they are, is left out.
    surroundings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    took: list[list[tuple[float, float]]] = [[], []]
    for _ in range(times + 1):
        for command, found in zip((theirs, ours), took, strict=True):
            start, busy = time.perf_counter(), _busy()
            subprocess.run(command, capture_output=True, check=False, env=surroundings)
            found.append((time.perf_counter() - start, _busy() - busy))
    say("cold start, op-ed", "argdown json", "argmap check", "share")
    for place, name in enumerate(("seconds", "of the processor")):
        middle = [statistics.median(pair[place] for pair in found[1:]) for found in took]
        say(name, f"{middle[0]:.2f}", f"{middle[1]:.2f}", f"{middle[1] / middle[0]:.0%}")


def _busy() -> float:
    """Return the seconds that processes which have ended took of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def say(first: str, *others: str) -> None:
    """Print a line of a table."""
    sys.stdout.write(f"{first:<22}" + "".join(f"{other:>14}" for other in others) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("modules", type=Path)
    parser.add_argument("--cli", type=Path)
    parser.add_argument("--parts", nargs="+", default=["mixed", "made-of", "growth", "cold"])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    parser.add_argument("--growing", type=int, default=2000, help="marks in the smaller texts")
    parser.add_argument("--longest", type=float, default=15, help="seconds until one is given up")
    parser.add_argument("--times", type=int, default=9, help="runs of which the best counts")
    options = parser.parse_args()
    ours = Reader([sys.executable, "-c", OURS], options.longest)
    theirs = Reader(["node", "-e", THEIRS, str(options.modules.resolve())], options.longest)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "mixed" in options.parts:
            compare_mixed(folder, ours, theirs, options.sizes, options.times)
        if "made-of" in options.parts:
            tell_parts()
        if "growth" in options.parts:
            compare_growth(folder, ours, theirs, options.growing)
        if "cold" in options.parts and options.cli:
            compare_cold(folder, options.cli.resolve(), options.times)
    for reader in (ours, theirs):
        reader.process.kill()


if __name__ == "__main__":
    main()
