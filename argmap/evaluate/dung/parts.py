"""Pieces of a framework: what hangs together, and what lies on cycles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.circles import strongly_connected
from argmap.evaluate.dung.bits import packed
from argmap.evaluate.dung.branching import Piece
from argmap.evaluate.dung.frameworks import Adjacency, Framework, Lists

if TYPE_CHECKING:
    from argmap.evaluate.dung.frameworks import Numbers

__all__ = ["Part", "ancestors", "components", "connected", "cut", "layers_of", "part_of"]


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
        return [packed(others) for others in self.attackers]

    @cached_property
    def attacked_bits(self) -> list[int]:
        """Of each, what it attacks as the bits of a number."""
        return [packed(others) for others in self.attacked]

    @property
    def piece(self) -> Piece:
        """The part as what is branched on."""
        within = (1 << self.size) - 1
        return Piece(self.attacker_bits, self.attacked_bits, within, barred=packed(self.barred))

    def outside(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return what some of its arguments are numbered outside."""
        names = self.numbers
        return tuple([names[number] for number in numbers])


def part_of(framework: Framework, chosen: Sequence[int] | None = None) -> Part:
    """Return a framework as a part, or those arguments of it whose numbers are chosen, ascending."""
    if chosen is None:
        return Part(range(framework.size), *framework.lists)
    if framework.masks is not None:
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


def layers_of(part: Part) -> list[list[int]]:
    """Return the strongly connected components of a part, attackers before what they attack.

    Each is ascending. In time linear in the number of attacks.
    """
    return [sorted(found) for found in strongly_connected(part.attackers)]
