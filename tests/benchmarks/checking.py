"""How long each rule takes, beside reading the map that it looks at.

    python tests/benchmarks/checking.py [--sizes 2500 5000 10000] [--all] [--text]

A map of so many statements is made: a third of them premises in arguments with two steps, a third
reasons and objections, a third with quotes of a text that has all of them, with sections, tags,
contradictions and undercuts. It is read, and each rule is run on it alone; the best of three runs, in
milliseconds of processor time, and the share of reading. Last stands all that is looked for by
default, as `argmap.check` does it; without a text, as most maps have none.

    --all   rules that are not looked for by default as well
    --text  the statements that quote are grounded in their text, which is not among the times
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import time

import argmap
from argmap.check import RULES, Case, examine
from argmap.grounding import ground

WORDS = """\
rain street wet clouds river bank bridge flood town council money school pupils phones water price
bread rises falls often never may must should because people say that it will be""".split()  # noqa: SIM905  (easier to read)


def document(statements: int, seed: int = 1) -> tuple[str, str]:
    """Return a map with so many statements, and the text that a third of them quote."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    lines, text = ["===", "thesis: Claim 0", "===", ""], list[str]()

    def said() -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(6, 14))).capitalize() + "."

    def title(number: int) -> str:
        return f"[Claim {number}]"

    made = 0
    while made < statements:
        if made % 300 == 0:
            lines += [f"# Part {made // 300 + 1}", ""]
        lines.append(f"{title(made)}: {said()} #tag{made % 7}")
        for at in range(1, 6):
            quote = f"{made + at}: {said()}"
            text.append(quote)
            data = f' {{quote: "{quote}"}}' if at % 2 else f" {{credence: 0.{at}, accepted: true}}"
            lines.append(
                f"{'    ' if at % 3 == 0 else '  '}{'+-'[at % 2]} {title(made + at)}: {said()}{data}"
            )
        if made:
            lines.append(f"  >< {title(chance.randrange(made))}")
        lines += ["", f"<Argument {made}>: {said()}", ""]
        lines += [f"({at}) {title(made + 5 + at)}: {said()}" for at in (1, 2)]
        lines += ["-- modus ponens {uses: [1, 2]} --", f"(3) {title(made + 8)}: {said()}"]
        lines += [f"(4) {title(made + 9)}: {said()}", "----", f"(5) {title(made)}", ""]
        made += 10
    return "\n".join(lines), " ".join(text)


def best(work, runs: int = 3) -> float:
    """Return the shortest time of some runs, in milliseconds of processor time."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def measure(size: int, rules, *, grounded: bool) -> dict[str, float]:
    """Return the time of reading a map of a size, of each rule, and of all."""
    written, said = document(size)
    reading = argmap.parse(written)
    grounding = ground(reading.map, said if grounded else None)
    case = Case(reading.map, grounding)
    argmap.check(reading, text=grounding)  # what is made once for a process is made
    times = {"reading": best(lambda: argmap.parse(written))}
    for rule in rules:
        times[f"{rule.code.id} {rule.code.name}"] = best(lambda rule=rule: list(rule.find(case)))
    fresh = [argmap.parse(written) for _ in range(3)]
    times["all by default"] = best(lambda: examine(fresh.pop(), text=grounding))
    return times


def main() -> None:
    """Print a table: a line for each rule, a column for each size, and the growth."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[2500, 5000, 10000])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--text", action="store_true")
    asked = parser.parse_args()
    rules = [rule for rule in RULES if asked.all or rule.default]
    tables = [measure(size, rules, grounded=asked.text) for size in asked.sizes]
    width = max(map(len, tables[0]))
    heads = "".join(f"{size:>10,}" for size in asked.sizes)
    sys.stdout.write(f"{'statements':<{width}}{heads}   of reading   growth\n")
    for name in sorted(tables[0], key=lambda name: -tables[-1][name]):
        times = [table[name] for table in tables]
        cells = "".join(f"{time:>10.1f}" for time in times)
        share = times[-1] / tables[-1]["reading"]
        growth = times[-1] / times[0] if times[0] > 1 else float("nan")
        sys.stdout.write(f"{name:<{width}}{cells}{share:>13.2f}{growth:>9.1f}\n")
    sys.stdout.write(
        f"\ngrowth: how much longer {asked.sizes[-1] / asked.sizes[0]:g} times the map takes\n"
    )


if __name__ == "__main__":
    main()
