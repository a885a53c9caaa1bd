"""Frameworks as the competition of solvers generates them: for `solving.py` and `frameworks.py`."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from argmap.evaluate import Framework

__all__ = ["FAMILIES", "generated"]


def framework(size: int, attacks: set[tuple[int, int]]) -> Framework:
    """Return a framework of numbers, counted from 0."""
    ends = sorted(attacks)
    return Framework.numbered(size, [one for one, _ in ends], [other for _, other in ends])


def erdos_renyi(chance: Random, size: int, degree: float) -> Framework:
    """Any pair may attack; each argument has so many attackers on average."""
    count = round(size * degree)
    return framework(size, {(chance.randrange(size), chance.randrange(size)) for _ in range(count)})


def watts_strogatz(chance: Random, size: int, degree: int, rewired: float) -> Framework:
    """A ring in which each attacks its neighbours or is attacked by them, partly rewired."""
    attacks = set()
    for one in range(size):
        for step in range(1, degree // 2 + 1):
            other = chance.randrange(size) if chance.random() < rewired else (one + step) % size
            attacks.add((one, other) if chance.random() < 0.5 else (other, one))
            if chance.random() < 0.3:
                attacks.add((other, one))
    return framework(size, attacks)


def barabasi_albert(chance: Random, size: int, degree: int, mutual: float) -> Framework:
    """Each new argument is joined to some old ones, rather to those that have many attacks."""
    attacks, ends = set(), list(range(degree))
    for one in range(degree, size):
        for other in {chance.choice(ends) for _ in range(degree)}:
            attacks.add((one, other) if chance.random() < 0.5 else (other, one))
            if chance.random() < mutual:
                attacks |= {(one, other), (other, one)}
            ends += [one, other]
    return framework(size, attacks)


def stable_heavy(chance: Random, size: int, sets: int, degree: float) -> Framework:
    """Several sets are made stable: nothing in them is attacked from within, all else is."""
    chosen = [set(chance.sample(range(size), size // 4)) for _ in range(sets)]
    attacks = set()
    for _ in range(round(size * degree)):
        one, other = chance.randrange(size), chance.randrange(size)
        if not any(one in members and other in members for members in chosen):
            attacks.add((one, other))
    for members in chosen:
        struck = {other for one, other in attacks if one in members}
        inside = sorted(members)
        for other in set(range(size)) - members - struck:
            able = [
                one for one in inside if not any(one in them and other in them for them in chosen)
            ]
            if able:
                attacks.add((chance.choice(able), other))
    return framework(size, attacks)


def layered(chance: Random, components: int, size: int, degree: float) -> Framework:
    """Strongly connected components in a chain, each attacked by the one before."""
    attacks = set()
    for number in range(components):
        start = number * size
        for one in range(size):
            attacks.add((start + one, start + (one + 1) % size))
        for _ in range(round(size * degree)):
            attacks.add((start + chance.randrange(size), start + chance.randrange(size)))
        for _ in range(max(1, size // 4) if number else 0):
            attacks.add((start - size + chance.randrange(size), start + chance.randrange(size)))
    return framework(components * size, {pair for pair in attacks if pair[0] != pair[1]})


def sparse(chance: Random, size: int, degree: float) -> Framework:
    """Few attacks, so that there are many connected components, and cycles in some."""
    return erdos_renyi(chance, size, degree)


def pairs(chance: Random, count: int, size: int) -> Framework:
    """Components of arguments on a ring in which neighbours attack each other: many extensions."""
    attacks = set()
    for number in range(count):
        start = number * size
        for one in range(size):
            other = (one + 1) % size
            attacks |= {(start + one, start + other), (start + other, start + one)}
        attacks.add((start + chance.randrange(size), start + chance.randrange(size)))
    return framework(count * size, {pair for pair in attacks if pair[0] != pair[1]})


FAMILIES = {
    "er": (
        erdos_renyi,
        [(100, 4), (200, 8), (300, 3), (500, 2), (1000, 30), (2000, 1.5), (5000, 4)],
    ),
    "ws": (watts_strogatz, [(200, 8, 0.2), (500, 6, 0.1), (1000, 8, 0.3), (5000, 4, 0.1)]),
    "ba": (barabasi_albert, [(200, 3, 0.3), (1000, 2, 0.5), (5000, 3, 0.4), (20000, 1, 0.8)]),
    "st": (stable_heavy, [(200, 3, 6), (500, 5, 5), (1000, 6, 12)]),
    "scc": (layered, [(50, 10, 1), (20, 30, 2), (200, 20, 0.5), (10, 60, 3)]),
    "sp": (sparse, [(60, 1.1), (100, 1.2), (130, 1.3), (130, 1.5), (10000, 1.2)]),
    "pairs": (pairs, [(10, 6), (40, 5)]),
}
"""What makes each family, and with which measures."""


def generated(seeds: int = 1) -> Iterator[tuple[str, Framework]]:
    """Yield frameworks of all families with their names, always the same."""
    for family, (make, measures) in FAMILIES.items():
        for measure in measures:
            for seed in range(seeds):
                name = "-".join(map(str, (family, *measure, seed)))
                yield name, make(Random(name), *measure)  # noqa: S311  (no secret)
