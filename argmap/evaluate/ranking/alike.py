"""Which arguments nothing could ever tell apart: they are attacked alike, all the way down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

__all__ = ["Attackers", "alike", "in_order"]

Attackers: TypeAlias = Sequence[Sequence[int]]
"""For each argument the numbers of its attackers."""


def in_order(attackers: Attackers) -> list[int] | None:
    """Return the numbers of all arguments, attackers first; None if attacks go round in a circle."""
    waits_for = [len(each) for each in attackers]
    attacked: list[list[int]] = [[] for _ in attackers]
    for number, each in enumerate(attackers):
        for attacker in each:
            attacked[attacker].append(number)
    order = [number for number, count in enumerate(waits_for) if not count]
    for number in order:  # grows on the way
        for one in attacked[number]:
            waits_for[one] -= 1
            if not waits_for[one]:
                order.append(one)
    return order if len(order) == len(attackers) else None


def alike(attackers: Attackers, order: Sequence[int] | None) -> list[int]:
    """Return for each argument the number of its class; those of one class are attacked alike.

    The coarsest classes such that two arguments of one class have as many attackers of each class.
    `order` is that of `in_order`; without it classes are split until nothing changes.
    """
    if order is not None:
        known: dict[tuple[int, ...], int] = {}
        classes = [0] * len(attackers)
        for number in order:
            key = tuple(sorted(classes[one] for one in attackers[number]))
            classes[number] = known.setdefault(key, len(known))
        return classes
    classes, count = [0] * len(attackers), 1
    while True:
        split: dict[tuple[int, tuple[int, ...]], int] = {}
        classes = [
            split.setdefault(
                (classes[number], tuple(sorted(classes[one] for one in each))), len(split)
            )
            for number, each in enumerate(attackers)
        ]
        if len(split) == count:
            return classes
        count = len(split)
