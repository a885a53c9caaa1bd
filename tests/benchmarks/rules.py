"""What the rules find in many Argdown files, and how long they take on large maps.

    python tests/benchmarks/rules.py FOLDER …    hits of each rule on all files that are read without an error
    python tests/benchmarks/rules.py --speed     reading and checking maps of 1,250 to 20,000 statements

`--list NAME` prints each finding of a rule with its line instead, to be judged by hand.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.check import RULES, check
from argmap.reading import Reading, parse


def readings(folders: list[Path]) -> Iterator[Reading]:
    """Yield each text that is read without an error, each once."""
    seen: set[bytes] = set()
    for path in sorted(path for folder in folders for path in folder.rglob("*.argdown")):
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        key = hashlib.sha256(text.encode()).digest()
        if key not in seen:
            seen.add(key)
            reading = parse(text, path.name)
            if reading.ok:
                yield reading


def counted(folders: list[Path]) -> Iterator[str]:
    """Yield a table: rule, findings, different ones, files, and whether it is looked for by default."""
    hits: Counter[str] = Counter()
    files: Counter[str] = Counter()
    kinds: dict[str, set[tuple[str, str]]] = {}
    number = 0
    for reading in readings(folders):
        number += 1
        found = check(reading.map, rules=RULES)
        hits.update(one.code.id for one in found)
        files.update({one.code.id for one in found})
        for one in found:
            text = one.place.text if one.place else ""
            kinds.setdefault(one.code.id, set()).add((one.message, text))
    yield (
        f"{number} files\n\n| rule | | hits | different | files | default |\n|---|---|---|---|---|---|"
    )
    for rule in RULES:
        code = rule.code
        told = (hits[code.id], len(kinds.get(code.id, ())), files[code.id])
        default = "yes" if rule.default else ""
        yield f"| {code.id} | {code.name} | {' | '.join(map(str, told))} | {default} |"


def listed(folders: list[Path], name: str) -> Iterator[str]:
    """Yield each different finding of a rule."""
    seen: set[tuple[str, str]] = set()
    for reading in readings(folders):
        for one in check(reading.map, rules=[rule for rule in RULES if rule.code.name == name]):
            text = one.place.text if one.place else ""
            if (one.message, text) not in seen:
                seen.add((one.message, text))
                yield f"{one.place}: {one.message}\n    {' '.join(text.split())[:300]}"


def large(statements: int) -> str:
    """Return a map with a thesis, reasons, objections, replies, steps and formulas."""
    parts = ["===\nthesis: S0\n===\n"]
    parts += (
        (
            f"[S{at}]: The claim number {at} should be accepted by all that read it.\n"
            f"  + [S{at + 1}]: Reason {at + 1} is good, since many say so.\n"
            f"  - [S{at + 2}]: Objection {at + 2} may hold.\n"
            f"    - [S{at + 3}]: Reply {at + 3} is better.\n\n"
            f"<A{at}>: An argument.\n\n"
            f"(1) [S{at + 4}]: Premise {at + 4} is true. {{formalization: p{at}}}\n"
            f"(2) [S{at + 1}]\n-- argument from sign --\n(3) [S{max(0, at - 5)}]\n"
        )
        for at in range(0, statements, 5)
    )
    return "\n".join(parts)


def timed() -> Iterator[str]:
    """Yield how long reading and checking take."""
    yield (
        "| statements | reading | default rules | times reading | all rules |\n|---|---|---|---|---|"
    )
    for statements in (1_250, 2_500, 5_000, 10_000, 20_000):
        text = large(statements)
        best = [float("inf")] * 3
        for _ in range(3):
            gc.collect()
            start = time.process_time()
            reading = parse(text)
            read = time.process_time()
            check(reading)
            checked = time.process_time()
            check(reading, select=["all"])
            took = (read - start, checked - read, time.process_time() - checked)
            best = [min(pair) for pair in zip(best, took, strict=True)]
        reading_s, default, every = best
        yield (
            f"| {statements:,} | {reading_s:.2f} s | {default:.2f} s | {default / reading_s:.1f} "
            f"| {every:.2f} s |"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--list", metavar="NAME")
    given = parser.parse_args()
    if given.speed:
        lines = timed()
    elif given.list:
        lines = listed(given.folders, given.list)
    else:
        lines = counted(given.folders)
    sys.stdout.writelines(f"{line}\n" for line in lines)
