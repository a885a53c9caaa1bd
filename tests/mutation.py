"""How many changes of argmap's own code the tests notice, counted on a random sample of them.

    pip install mutmut==3.8.1
    python tests/mutation.py model syntax logic --size 100 --seed 1

mutmut writes all mutants into the folder `mutants` (minutes, once; remove it when the code has
changed). Of each room as many are drawn as `--size` says. Each gets a process of its own, as much of
argmap's code runs when it is imported: first with the tests of its room, then, if these notice
nothing, with those of the rooms above. What nobody notices is named; `mutmut show NAME` shows it.
With `--names FILE` the mutants in a file are taken, to look again at those that survived.

A mutant that takes longer than `--limit` seconds counts as noticed: loops that never end do so.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MUTANTS = Path(__file__).parent.parent / "mutants"
ROOMS = ("model", "syntax", "logic")
WIDER = (
    "tests/exchange",
    "tests/formatting",
    "tests/editing",
    "tests/cli",
    "tests/test_faces.py",
    "tests/test_op_ed.py",
    "docs",
)
# They measure time, which says little while several processes run.
TIMED = [f"--ignore=tests/{room}/test_growth.py" for room in (*ROOMS, "formatting", "editing")]


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return the share that a sample tells of, from and to, in 95 of 100 cases.

    By Wilson (1927), https://doi.org/10.1080/01621459.1927.10502953.
    """
    z = 1.959964
    share = part / whole
    middle = share + z * z / (2 * whole)
    spread = z * ((share * (1 - share) + z * z / (4 * whole)) / whole) ** 0.5
    return (middle - spread) / (1 + z * z / whole), (middle + spread) / (1 + z * z / whole)


def made() -> None:
    """Let mutmut write the mutants; it has no command for that alone, so it is to run none."""
    if not MUTANTS.exists():
        subprocess.run(
            ("mutmut", "run", "none"), cwd=MUTANTS.parent, capture_output=True, check=False
        )
    if not (MUTANTS / "argmap").exists():
        sys.exit("mutmut wrote no mutants: does `mutmut run` work here?")


def named(room: str) -> list[str]:
    """Return the names of all mutants of a room."""
    names = []
    for path in sorted((MUTANTS / "argmap" / room).rglob("*.py")):
        module = ".".join(path.relative_to(MUTANTS).with_suffix("").parts)
        module = module.removesuffix(".__init__")
        found = re.findall(r"def ([^ (]*__mutmut_\d+)\(", path.read_text(encoding="utf-8"))
        names += [f"{module}.{name}" for name in sorted(set(found))]
    return names


def noticed(name: str, limit: float) -> bool:
    """Tell whether a test fails where a mutant stands in the place of the code."""
    module = name.rpartition(".")[0].replace(".", "/")
    file = f"{module}.py" if (MUTANTS / f"{module}.py").exists() else f"{module}/__init__.py"
    return any(
        _fails(name, tests, limit) for tests in ((file, f"tests/{module.split('/')[1]}"), WIDER)
    )


def _fails(name: str, tests: tuple[str, ...], limit: float) -> bool:
    how = ("-q", "-x", "-p", "no:cacheprovider", "-W", "ignore", "--hypothesis-seed=0", *TIMED)
    try:
        done = subprocess.run(
            (sys.executable, "-m", "pytest", *how, *tests),
            cwd=MUTANTS,
            # What Lark made of the grammars before would hide what mutants make of them.
            env={
                **os.environ,
                "ARGMAP_CACHE": "",
                "MUTANT_UNDER_TEST": name,
                "PYTHONPATH": str(MUTANTS),
            },
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> None:
    """Draw, run and report."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("rooms", nargs="*", default=ROOMS, metavar="ROOM")
    asked.add_argument("--size", type=int, default=100, help="mutants of each room (100)")
    asked.add_argument("--seed", type=int, default=1, help="which ones are drawn (1)")
    asked.add_argument(
        "--names", type=Path, help="a file with the names of mutants to take instead"
    )
    asked.add_argument("--jobs", type=int, default=2, help="processes at once (2)")
    asked.add_argument("--limit", type=float, default=400, help="seconds for each (400)")
    options = asked.parse_args()
    if unknown := set(options.rooms) - set(ROOMS):
        asked.error(f"{min(unknown)} is no room that is mutated: {', '.join(ROOMS)}")
    made()
    if options.names:
        sample = options.names.read_text(encoding="utf-8").split()
    else:
        draw = random.Random(options.seed)  # noqa: S311  (no secret)
        every = [named(room) for room in options.rooms]
        sample = [
            name for names in every for name in draw.sample(names, min(options.size, len(names)))
        ]
    for room in sorted({name.split(".")[1] for name in sample}):
        if _fails("", (f"tests/{room}",), options.limit):
            sys.exit(f"the tests of {room} fail without any mutant, or take too long")

    drawn, killed = Counter(), Counter()
    with ThreadPoolExecutor(options.jobs) as pool:
        answers = pool.map(lambda name: noticed(name, options.limit), sample)
        for name, answer in zip(sample, answers, strict=True):
            room = name.split(".")[1]
            drawn[room] += 1
            killed[room] += answer
            if not answer:
                sys.stdout.write(f"survived: {name}\n")
                sys.stdout.flush()
    for room, count in drawn.items():
        low, high = interval(killed[room], count)
        sys.stdout.write(
            f"{room}: {killed[room]} of {count} noticed, {low:.1%} to {high:.1%} of all\n"
        )


if __name__ == "__main__":
    main()
