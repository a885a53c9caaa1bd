"""All audiences that differ in what counts: which of two values is dearer, where an attack asks it.

Most pairs of values never meet in an attack. So instead of all orders of n values, n! of them, only the
ways are gone through in which the pairs that do meet can be ordered without a circle: the acyclic
orientations of a graph. Each of them is part of an order of all values, and each order has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from argmap.evaluate.audiences.frameworks import ValuedFramework
from argmap.evaluate.audiences.orders import Audience, Pair

__all__ = ["disputed", "orders"]


def disputed(framework: ValuedFramework) -> tuple[Pair, ...]:
    """Return the pairs of values of which some attack asks which is dearer, each once."""
    certain = set(framework.certain)
    pairs: dict[Pair, None] = {}
    for attacker, attacked in framework.attacks:
        if (attacker, attacked) in certain or not framework.is_disputed(attacker, attacked):
            continue
        mine = framework.promotes[attacker]
        # A value of both can't be dearer than itself.
        yours = (value for value in framework.promotes[attacked] if value not in mine)
        for value, other in product(yours, mine):
            if (other, value) not in pairs:
                pairs[value, other] = None
    return tuple(pairs)


def orders(pairs: Iterable[Pair], sharing: Audience | None = None) -> Iterator[Audience]:
    """Yield an audience for each way to order some pairs of values, in a fixed order.

    What `sharing` prefers, all of them do.

    >>> [str(audience) for audience in orders([("life", "property")])]
    ['life > property', 'property > life']
    """
    asked = tuple(pairs)
    base = sharing.preferences if sharing else frozenset()
    places = {
        value: at
        for at, value in enumerate(dict.fromkeys(v for p in (*asked, *sorted(base)) for v in p))
    }
    names = tuple(places)
    below = [0] * len(places)
    for one, other in base:
        below[places[one]] |= 1 << places[other]
    numbered = [(places[one], places[other]) for one, other in asked]
    waiting = [(0, tuple(below))]
    while waiting:
        at, known = waiting.pop()
        if at == len(numbered):
            yield Audience(
                (names[better], names[worse])
                for better, bits in enumerate(known)
                for worse in range(len(names))
                if bits >> worse & 1
            )
            continue
        first, second = numbered[at]
        if known[first] >> second & 1 or known[second] >> first & 1:
            waiting.append((at + 1, known))
            continue
        waiting.append((at + 1, _preferring(known, second, first)))
        waiting.append((at + 1, _preferring(known, first, second)))


def _preferring(below: tuple[int, ...], one: int, other: int) -> tuple[int, ...]:
    """Return what is below each value once one is dearer than another, with all that follows."""
    gained = 1 << other | below[other]
    return tuple(
        bits | gained if at == one or bits >> one & 1 else bits for at, bits in enumerate(below)
    )
