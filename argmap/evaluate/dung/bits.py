"""Sets of small numbers as the bits of one whole number, which is fast as long as they are few."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["Masks", "listed", "packed", "union"]

Masks = Sequence[int]
"""For each argument a set of others, as bits."""


def listed(mask: int) -> list[int]:
    """Return the numbers in a set, ascending.

    >>> listed(0b1101)
    [0, 2, 3]
    """
    numbers = []
    while mask:
        lowest = mask & -mask
        numbers.append(lowest.bit_length() - 1)
        mask ^= lowest
    return numbers


def packed(numbers: Iterable[int]) -> int:
    """Return a set of some numbers.

    >>> bin(packed([0, 2, 3, 2]))
    '0b1101'
    """
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask


def union(masks: Masks, mask: int) -> int:
    """Return what is in any of those sets whose numbers are in a set.

    >>> bin(union([0b10, 0b100, 0b1000], 0b101))
    '0b1010'
    """
    found = 0
    while mask:
        lowest = mask & -mask
        found |= masks[lowest.bit_length() - 1]
        mask ^= lowest
    return found
