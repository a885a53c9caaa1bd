"""All semantics against their definitions, on more frameworks than tests have the time for.

    python tests/evaluate/dung/at_length.py five [--every 1] [--solver]
    python tests/evaluate/dung/at_length.py random [--number 20000] [--solver]
    python tests/evaluate/dung/at_length.py sparse [--number 1000]

    five    every framework of five arguments up to renaming: 291,968 of them
    random  random frameworks of up to twelve arguments
    sparse  sparse frameworks of 50 to 130 arguments in one or in many components: skeptically preferred
            and ideal, beside clingo, if it is installed: what is credulously accepted it finds as brave
            consequences, and what is skeptically accepted among all preferred extensions

With --solver small parts are left to the SAT solver as well; --every 10 looks at each tenth framework.
Each prints what was compared, or stops at the first difference.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import permutations
from pathlib import Path
from random import Random

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from definitions import Defined

from argmap.evaluate.dung import (
    SEMANTICS,
    Framework,
    OutOfTimeError,
    accepts,
    branching,
    extending,
    extension,
    extensions,
)

NAMES = [entry.name for entry in SEMANTICS]


def canonical(size: int) -> np.ndarray:
    """Return one number for each framework of a size up to renaming: bit `size` * a + b for a → b."""
    codes = np.arange(1 << size * size, dtype=np.int64)
    half = 13
    for order in permutations(range(size)):
        # Where each bit goes; the lower and the upper half are looked up.
        places = [size * order[a] + order[b] for a in range(size) for b in range(size)]
        tables = []
        for low, high in ((0, half), (half, size * size)):
            table = np.zeros(1, dtype=np.int64)
            for place in places[low:high]:
                table = np.concatenate([table, table | 1 << place])
            tables.append(table)
        renamed = tables[0][codes & (1 << half) - 1] | tables[1][codes >> half]
        codes = codes[renamed >= codes]
    return codes


def compare(framework: Framework) -> int:
    """Return how many extensions were compared."""
    defined = Defined.of(framework)
    number = 0
    for name in NAMES:
        found = sorted(
            sum(1 << int(one) - 1 for one in extension) for extension in extensions(framework, name)
        )
        if found != sorted(defined.extensions(name)):
            sys.exit(f"{name} differs: {list(framework.attacks)}: {found}")
        number += len(found)
    return number


def five(every: int):
    codes = canonical(5)
    sys.stdout.write(f"{codes.size:,} frameworks up to renaming\n")
    bits = np.arange(25)
    for code in codes[::every]:
        ends = bits[code >> bits & 1 == 1]
        yield Framework.numbered(5, ends // 5, ends % 5)


def some(number: int):
    random = Random(12)  # noqa: S311  (nothing secret)
    for _ in range(number):
        size = random.randint(1, 12)
        attacks = random.randint(0, round(size * random.choice([1, 1.5, 2, 3, 5])))
        ends = [[random.randrange(size) for _ in range(attacks)] for _ in range(2)]
        yield Framework.numbered(size, *ends)


def sparse(number: int):
    """Yield frameworks of small clusters; in each other one some are connected."""
    random = Random(50)  # noqa: S311  (nothing secret)
    for n in range(number):
        size = random.randint(50, 130)
        attacks: list[tuple[int, int]] = []
        start = 0
        while start < size:
            end = min(size, start + random.randint(2, 9))
            count = round((end - start) * random.choice([1, 1.3, 1.6, 2]))
            attacks += [
                (random.randrange(start, end), random.randrange(start, end)) for _ in range(count)
            ]
            if n % 2 and start and random.random() < 0.7:
                attacks.append((random.randrange(start), random.randrange(start, end)))
            start = end
        yield Framework.numbered(size, [a for a, _ in attacks], [b for _, b in attacks])


ADMISSIBLE = """
{in(X)} :- arg(X). out(X) :- in(Y), att(Y,X).
:- in(X), out(X). :- in(X), att(Y,X), not out(Y).
#show in/1.
"""
PREFERRED = "#heuristic in(X) : arg(X). [1,true]"


def by_clingo(framework: Framework, *options: str, more: str = ""):
    """Yield what clingo finds, as sets of numbers."""
    import clingo

    facts = [f"arg({n})." for n in range(framework.size)]
    facts += [f"att({int(a) - 1},{int(b) - 1})." for a, b in framework.attacks]
    control = clingo.Control(["0", *options])
    control.add("base", [], ADMISSIBLE + more + "".join(facts))
    control.ground([("base", [])])
    with control.solve(yield_=True) as found:
        for model in found:
            yield {symbol.arguments[0].number for symbol in model.symbols(shown=True)}


def ideal_by_clingo(framework: Framework) -> set[str]:
    """Return the largest admissible set of what is credulously accepted, and not attacked by such."""
    # Each answer is nearer to what is in some extension; the last one is it.
    *_, brave = by_clingo(framework, "--enum-mode=brave")
    attacks = [(int(a) - 1, int(b) - 1) for a, b in framework.attacks]
    kept = brave - {b for a, b in attacks if a in brave}
    while True:
        struck = {b for a, b in attacks if a in kept}
        bad = {b for a, b in attacks if b in kept and a not in struck}
        if not bad:
            return {str(n + 1) for n in kept}
        kept -= bad


def skeptical_by_clingo(framework: Framework, seconds: float) -> set[str] | None:
    """Return what is in all preferred extensions; None if there are too many of them."""
    start = time.monotonic()
    common = set(range(framework.size))
    for found in by_clingo(framework, "--heuristic=Domain", "--enum-mode=domRec", more=PREFERRED):
        common &= found
        if time.monotonic() - start > seconds:
            return None
    return {str(n + 1) for n in common}


def beside_clingo(number: int) -> None:
    ideal = skeptical = 0
    for framework in sparse(number):
        told = list(framework.attacks)
        if extension(framework, "ideal") != ideal_by_clingo(framework):
            sys.exit(f"ideal differs: {told}")
        ideal += 1
        expected = skeptical_by_clingo(framework, 2)
        if expected is None:
            continue
        for argument in framework.arguments:
            answer = accepts(framework, argument, "preferred", "skeptical", limit=60)
            if answer.unknown:
                raise OutOfTimeError(told)
            if answer.yes is not (argument in expected):
                sys.exit(f"skeptically preferred differs for {argument}: {told}")
        skeptical += 1
    sys.stdout.write(
        f"{ideal:,} ideal extensions, {skeptical:,} times what is skeptically preferred\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("which", choices=["five", "random", "sparse"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--number", type=int)
    parser.add_argument("--solver", action="store_true")
    asked = parser.parse_args()
    if asked.solver:
        extending.SMALL = branching.STEPS = 0
    start = time.monotonic()
    if asked.which == "sparse":
        beside_clingo(asked.number or 1000)
    else:
        frameworks = five(asked.every) if asked.which == "five" else some(asked.number or 20_000)
        counts = [compare(framework) for framework in frameworks]
        sys.stdout.write(
            f"{len(counts):,} frameworks, {sum(counts):,} extensions of {len(NAMES)} semantics\n"
        )
    sys.stdout.write(f"no difference, after {time.monotonic() - start:.0f} s\n")


if __name__ == "__main__":
    main()
