"""Counting by truth tables: each sentence is a column of all positions, as the bits of a number."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.logic.dialectics import Structure

__all__ = [
    "columns",
    "consistent",
    "holding",
    "random_clauses",
    "structure",
]


def columns(size: int) -> dict[int, int]:
    """Return for each literal the positions in which it holds, out of 2 to the power of the size."""
    everywhere = (1 << (1 << size)) - 1
    columns = {}
    for sentence in range(1, size + 1):
        block = 1 << (sentence - 1)
        # `block` zeros and as many ones, over and over.
        column = everywhere // ((1 << 2 * block) - 1) * (((1 << block) - 1) << block)
        columns[sentence], columns[-sentence] = column, everywhere ^ column
    return columns


def consistent(size: int, clauses: Iterable[Iterable[int]], given: Iterable[int] = ()) -> int:
    """Return the positions that obey all clauses and hold what is given, as bits."""
    column = columns(size)
    found = (1 << (1 << size)) - 1
    for clause in (*clauses, *([literal] for literal in given)):
        some = 0
        for literal in clause:
            some |= column[literal]
        found &= some
    return found


def holding(position: dict[str, bool]) -> list[int]:
    """Return the literals of a position in a structure of `structures`."""
    return [int(title) if true else -int(title) for title, true in position.items()]


def structure(size: int, clauses: Iterable[Iterable[int]]) -> Structure:
    """Return a structure in which each statement is called by the number of its sentence."""
    literals = {str(number): number for number in range(1, size + 1)}
    return Structure(literals, clauses)


def random_clauses(random, size, number):
    """Return clauses of one to six literals, over sentences 1 … size."""
    return [
        [
            random.choice((1, -1)) * sentence
            for sentence in random.sample(range(1, size + 1), random.randint(1, min(size, 6)))
        ]
        for _ in range(number)
    ]
