"""How long it takes to evaluate maps of growing size as structured arguments.

    python tests/benchmarks/structured.py [--sizes 1000 10000] [--limit SECONDS] [--only FAMILY …]

Each figure is the time of the processor, in seconds, for what all labellings together say of each
statement, step and argument, from a map in memory, best of two if it is
less than a second. "x" is the factor from one size to
the next: where sizes grow tenfold and the time does as well, it is 10. Where the limit, by the clock,
is hit, how much stays unknown is told.

The families, of n steps each:

    chain      each step draws on the conclusion of the one before; every 50th is undercut, and that
               undercut is undercut
    diamonds   two steps lead from each statement to the next: 2^(n/2) arguments; every tenth left
               one is undercut by what contradicts another undercut, so that nothing decides it
    circle     one circle of n steps, with one reason from outside that nothing decides
    knots      circles of ten that support each other, with such reasons here and there
    random     steps of one to three premises from anywhere before, attacks and undercuts among them
    tangled    the same, but from anywhere: circles all over
    ordered    as diamonds, with preferences among the steps
"""

from __future__ import annotations

import argparse
import time
from random import Random

from argmap import Argument, ArgumentMap, Inference, InferenceRef, Relation, Statement, evaluate
from argmap import StatementRef as S

SEMANTICS = ("grounded", "preferred", "stable", "ideal")


class Making:
    """A map in the making."""

    def __init__(self) -> None:
        self.steps: list[Inference] = []
        self.relations: list[Relation] = []
        self.titles: dict[str, None] = {}

    def step(self, premises: list[str], conclusion: str) -> InferenceRef:
        self.titles |= dict.fromkeys((*premises, conclusion))
        self.steps.append(Inference(premises, conclusion))
        return InferenceRef(f"A{len(self.steps) - 1}", 1)

    def relate(self, kind: str, source: str, target: object) -> None:
        self.titles[source] = None
        if isinstance(target, str):
            self.titles[target] = None
            target = S(target)
        self.relations.append(Relation(kind, S(source), target))

    def open(self, name: str) -> str:
        """Return a statement that nothing decides: it and another one contradict each other."""
        self.relate("contradictory", name, f"not {name}")
        return name

    def done(self) -> ArgumentMap:
        arguments = [Argument.of(f"A{n}", step) for n, step in enumerate(self.steps)]
        relations = {relation.ref: relation for relation in self.relations}
        return ArgumentMap(
            [Statement(title) for title in self.titles], arguments, relations.values()
        )


def chain(size: int, _: Random) -> ArgumentMap:
    making = Making()
    for n in range(size):
        step = making.step([f"C{n}"], f"C{n + 1}")
        if n % 50 == 0:
            making.relate("undercut", f"U{n}", step)
            making.relate("attack", f"V{n}", f"U{n}")
    return making.done()


def diamonds(size: int, _: Random) -> ArgumentMap:
    making = Making()
    for n in range(size // 2):
        left = making.step([f"C{n}", f"L{n}"], f"C{n + 1}")
        making.step([f"C{n}", f"R{n}"], f"C{n + 1}")
        if n % 10 == 0:
            making.relate("undercut", making.open(f"U{n}"), left)
    return making.done()


def circle(size: int, _: Random) -> ArgumentMap:
    making = Making()
    for n in range(size - 1):
        making.step([f"C{n}"], f"C{(n + 1) % (size - 1)}")
    making.step([making.open("In")], "C0")
    return making.done()


def knots(size: int, random: Random) -> ArgumentMap:
    making = Making()
    for n in range(size // 20):
        names = [f"K{n}.{m}" for m in range(10)]
        for m in range(10):
            making.step([names[m - 1]], names[m])
            making.step([names[m], names[random.randrange(10)]], names[(m + 3) % 10])
        making.step([making.open(f"In{n}")], names[0])
        making.step([names[5]], f"K{random.randrange(size // 20)}.7")
    return making.done()


def random_map(size: int, random: Random, *, tangled: bool) -> ArgumentMap:
    making = Making()
    known = [f"P{n}" for n in range(size // 2)]
    claims = [f"C{n}" for n in range(size)]
    for n in range(size):
        before = claims[:n] or known
        pool = claims if tangled else before
        drawn = {random.choice(known if random.random() < 0.5 else pool) for _ in range(3)}
        step = making.step(sorted(drawn - {claims[n]}) or [known[0]], claims[n])
        if random.random() < 0.1:
            making.relate("undercut", random.choice(claims), step)
        if random.random() < 0.1:
            making.relate("attack", random.choice((*known, *claims)), random.choice(claims))
        if random.random() < 0.02:
            making.relate("contradictory", random.choice(known), random.choice(known))
    making.relations = [
        relation for relation in making.relations if relation.source != relation.target
    ]
    return making.done()


def ordered(size: int, random: Random) -> ArgumentMap:
    making = Making()
    steps = []
    for n in range(size // 2):
        left = making.step([f"C{n}", f"L{n}"], f"C{n + 1}")
        right = making.step([f"C{n}", f"R{n}"], f"D{n + 1}")
        making.relate("contradictory", f"C{n + 1}", f"D{n + 1}")
        steps.append(random.choice(((left, right), (right, left))))
    making.relations += [Relation("prefers", *pair) for pair in steps if random.random() < 0.8]
    return making.done()


FAMILIES = {
    "chain": chain,
    "diamonds": diamonds,
    "circle": circle,
    "knots": knots,
    "random": lambda size, random: random_map(size, random, tangled=False),
    "tangled": lambda size, random: random_map(size, random, tangled=True),
    "ordered": ordered,
}


def measured(map: ArgumentMap, semantics: str, limit: float) -> tuple[float, str]:
    best, told = float("inf"), ""
    for again in range(2):
        if again and best > 1:
            break
        start = time.process_time()
        evaluation = evaluate(map, semantics, limit=limit)
        unknown = sum(standing == "unknown" for standing in evaluation.standings.values())
        best = min(best, time.process_time() - start)
        told = f" ({unknown} unknown: {evaluation.reason})" if unknown else ""
    return best, told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--limit", type=float, default=20.0)
    parser.add_argument("--only", nargs="+", choices=FAMILIES, default=list(FAMILIES))
    asked = parser.parse_args()
    for name in asked.only:
        for semantics in SEMANTICS:
            row, before = [], None
            for size in asked.sizes:
                map = FAMILIES[name](size, Random(size))  # noqa: S311  (nothing secret)
                took, told = measured(map, semantics, asked.limit)
                growth = f" x{took / before:.1f}" if before else ""
                row.append(f"{size}: {took:.3f}{growth}{told}")
                before = took
            print(f"{name:9} {semantics:9}  " + "   ".join(row), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
