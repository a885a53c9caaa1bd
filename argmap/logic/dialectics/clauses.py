"""What clauses say before anything is counted: what holds for sure, and in which pieces the rest is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

__all__ = ["Clause", "settled", "split"]

Clause = tuple[int, ...]
"""Numbers of sentences, each once, negative if denied; one of them must hold."""

_LONGEST = 4


def settled(
    clauses: Iterable[Clause], given: Iterable[int]
) -> tuple[set[int], list[Clause]] | None:
    """Return the literals that hold for sure, and what is left of the clauses; None if none can.

    A clause of which all literals but one are denied settles that one (unit propagation); linear in
    the length of all clauses.
    """
    all_ = list(clauses)
    denied_by: dict[int, list[int]] = {}
    for number, clause in enumerate(all_):
        for literal in clause:
            denied_by.setdefault(-literal, []).append(number)
    size = [len(clause) for clause in all_]
    if not all(size):
        return None
    sure: set[int] = set()
    waiting = [*given, *(clause[0] for clause in all_ if len(clause) == 1)]
    while waiting:
        literal = waiting.pop()
        if -literal in sure:
            return None
        if literal in sure:
            continue
        sure.add(literal)
        for number in denied_by.get(literal, ()):
            size[number] -= 1
            if size[number] == 1:
                waiting += [part for part in all_[number] if -part not in sure]
            elif not size[number]:
                return None
    left = [
        tuple(literal for literal in clause if -literal not in sure)
        for clause in all_
        if sure.isdisjoint(clause)
    ]
    return sure, left


def split(clauses: Iterable[Clause], *, above: int) -> tuple[list[Clause], int]:
    """Return clauses that say the same, none of them long, and the last number that is in use.

    Two literals of a long clause are given a name of their own, a number above those in use: it is
    true where one of them is. That settles it everywhere, so that there are no more positions than
    before, but the many premises of a step needn't be looked at all together.
    """
    parts: list[Clause] = []
    last = above
    for clause in clauses:
        rest = deque(clause)
        while len(rest) > _LONGEST:
            one, other = rest.popleft(), rest.popleft()
            last += 1
            parts += [(-last, one, other), (last, -one), (last, -other)]
            # At the end, so that names are paired with each other in their turn.
            rest.append(last)
        parts.append(tuple(rest))
    return parts, last
