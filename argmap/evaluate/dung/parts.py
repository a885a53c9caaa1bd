"""Pieces of a framework: what hangs together, and what lies on cycles.

Source: Tarjan, Depth-first search and linear graph algorithms, https://doi.org/10.1137/0201010.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.evaluate.dung.frameworks import Adjacency, Framework, Lists

if TYPE_CHECKING:
    from argmap.evaluate.dung.frameworks import Numbers

__all__ = ["Part", "ancestors", "components", "connected", "cut", "part_of", "strongly_connected"]


@frozen(eq=False)
class Part:
    """Some arguments of a framework, numbered from 0, with the attacks among them.

    Attributes:
        numbers: what each is numbered outside.
        attackers, attacked: of each, the others, ascending.
        barred: those that can't be accepted, as something undecided outside attacks them.
    """

    numbers: Sequence[int]
    attackers: Lists
    attacked: Lists
    barred: frozenset[int] = field(default=frozenset())

    @property
    def size(self) -> int:
        """How many arguments it has."""
        return len(self.numbers)

    @cached_property
    def attacker_bits(self) -> list[int]:
        """Of each, its attackers as the bits of a number."""
        return [sum(1 << other for other in others) for others in self.attackers]

    @cached_property
    def attacked_bits(self) -> list[int]:
        """Of each, what it attacks as the bits of a number."""
        return [sum(1 << other for other in others) for others in self.attacked]

    def outside(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return what some of its arguments are numbered outside."""
        names = self.numbers
        return tuple([names[number] for number in numbers])


def part_of(framework: Framework, chosen: Sequence[int] | None = None) -> Part:
    """Return a framework as a part, or those arguments of it whose numbers are chosen, ascending."""
    if chosen is None:
        return Part(range(framework.size), *framework.lists)
    if framework.small:
        return cut(part_of(framework), chosen)
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    places = np.full(framework.size, -1, dtype=np.int32)
    places[chosen] = np.arange(len(chosen), dtype=np.int32)
    sources, targets = places[framework.sources], places[framework.forward.others]
    kept = (sources >= 0) & (targets >= 0)
    sources, targets = sources[kept], targets[kept]
    order = np.argsort(targets, kind="stable")
    attackers = Adjacency(_starts(targets, len(chosen)), sources[order])
    attacked = Adjacency(_starts(sources, len(chosen)), targets)
    return Part(chosen, attackers.listed(), attacked.listed())


def _starts(numbers: Numbers, size: int) -> Numbers:
    import numpy as np  # noqa: PLC0415  (as above)

    return np.concatenate([[0], np.bincount(numbers, minlength=size).cumsum()])


def cut(part: Part, chosen: Sequence[int], *, barred: Collection[int] = ()) -> Part:
    """Return some arguments of a part as one of their own; `barred` are added to what is barred."""
    places = {number: place for place, number in enumerate(chosen)}

    def within(lists: Lists) -> list[list[int]]:
        return [[places[other] for other in lists[number] if other in places] for number in chosen]

    names = part.numbers
    held = part.barred
    return Part(
        [names[number] for number in chosen],
        within(part.attackers),
        within(part.attacked),
        frozenset(places[number] for number in chosen if number in held or number in barred),
    )


def connected(part: Part) -> Iterator[list[int]]:
    """Yield the sets of arguments that attacks connect in whatever direction, each ascending."""
    seen = bytearray(part.size)
    for start in range(part.size):
        if seen[start]:
            continue
        seen[start] = 1
        found = [start]
        for number in found:
            for others in (part.attackers[number], part.attacked[number]):
                for other in others:
                    if not seen[other]:
                        seen[other] = 1
                        found.append(other)
        yield sorted(found)


def components(part: Part) -> list[Part]:
    """Return the connected components of a part, in the order of their first arguments."""
    found = list(connected(part))
    return [part] if len(found) == 1 else [cut(part, chosen) for chosen in found]


def ancestors(part: Part, number: int) -> list[int]:
    """Return what attacks an argument, directly or along others, and the argument; ascending."""
    seen = {number}
    found = [number]
    for one in found:
        for other in part.attackers[one]:
            if other not in seen:
                seen.add(other)
                found.append(other)
    return sorted(found)


def strongly_connected(part: Part) -> list[list[int]]:
    """Return the strongly connected components of a part, attackers before what they attack.

    Each is ascending. In time linear in the number of attacks.
    """
    size, attackers = part.size, part.attackers
    index = [0] * size  # 0: not seen yet
    low = [0] * size
    found: list[list[int]] = []
    waiting: list[int] = []
    count = 0
    # Who attacks is gone to, so that components end after those that attack them.
    for root in range(size):
        if index[root]:
            continue
        path = [(root, iter(attackers[root]))]
        count += 1
        index[root] = low[root] = count
        waiting.append(root)
        while path:
            number, others = path[-1]
            for other in others:
                if not index[other]:
                    count += 1
                    index[other] = low[other] = count
                    waiting.append(other)
                    path.append((other, iter(attackers[other])))
                    break
                if low[other] <= size:
                    low[number] = min(low[number], index[other])
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    low[parent] = min(low[parent], low[number])
                if low[number] == index[number]:
                    members: list[int] = []
                    while not members or members[-1] != number:
                        members.append(waiting.pop())
                    for member in members:
                        low[member] = size + 1  # done
                    found.append(sorted(members))
    return found
