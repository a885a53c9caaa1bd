"""To find extensions along the strongly connected components of a part, attackers first.

What a component may be depends on what was chosen in those before it alone: what they attack is
out, and what something undecided in them attacks can't be accepted. What is left of a component may
fall into several in its turn. Preferred, complete, CF2 and stage2 extensions are made up like that
(SCC-recursiveness).

Source: Baroni, Giacomin and Guida, SCC-recursiveness: a general schema for argumentation semantics,
https://doi.org/10.1016/j.artint.2005.05.006, definitions 18 to 20.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from argmap.evaluate.dung.combining import Kept
from argmap.evaluate.dung.labellings import IN, OUT, UNDECIDED
from argmap.evaluate.dung.parts import Part, cut, layers_of

__all__ = ["walk"]

Chosen = Sequence[int]
Within = Callable[[Part], Iterator[Chosen]]
# What is still to be gone through; what comes next is in front, and shared by all that leads to it.
Layers: TypeAlias = "tuple[Sequence[int], Layers] | None"


def walk(
    part: Part, layers: Sequence[Sequence[int]], within: Within, *, defended: bool = True
) -> Iterator[list[int]]:
    """Yield the extensions of a part, ascending numbers each.

    Args:
        part: what is looked at.
        layers: its strongly connected components, attackers first.
        within: finds the extensions of what is left of a component, if that is strongly connected.
        defended: whether an argument must be defended against all that attacks it. Otherwise what
            is undecided bars nothing.
    """
    return _Walk(part, within, defended=defended).ways(layers)


class _Walk:
    """A walk through layers; at each it stands at one of the ways that the layer can be."""

    def __init__(self, part: Part, within: Within, *, defended: bool) -> None:
        self.part = part
        self.within = within
        self.defended = defended
        # Labels of layers to come may be those of an earlier way: they are set before they are read.
        self.labels = bytearray(part.size)
        self.layer = [0] * part.size
        self.opened = 0
        self.kept: dict[object, Iterable[Chosen]] = {}
        self.fallen: dict[tuple[int, ...], list[list[int]]] = {}

    def ways(self, layers: Iterable[Sequence[int]]) -> Iterator[list[int]]:
        ahead = _before(layers, None)
        stack: list[tuple[Iterator[Chosen], Sequence[int], Layers]] = []
        while True:
            if ahead is None:
                yield [number for number, label in enumerate(self.labels) if label == IN]
            else:
                members, ahead = ahead
                left, barred = self._left(members)
                if len(left) < len(members) and len(parts := self._fallen(left)) > 1:
                    ahead = _before(parts, ahead)
                    continue
                stack.append((iter(self._ways_of(left, barred)), left, ahead))
            while stack:
                ways, open_, ahead = stack[-1]
                chosen = next(ways, None)
                if chosen is not None:
                    self._take(open_, chosen)
                    break
                stack.pop()
            else:
                return

    def _left(self, members: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return what is left of a layer after what was chosen before, and what of it is barred."""
        labels, layer = self.labels, self.layer
        self.opened += 1
        for member in members:
            layer[member] = self.opened
        left, barred = [], []
        for member in members:
            before = [
                labels[other]
                for other in self.part.attackers[member]
                if layer[other] != self.opened
            ]
            if IN in before:
                labels[member] = OUT
                continue
            left.append(member)
            if self.defended and UNDECIDED in before:
                barred.append(member)
        return left, barred

    def _fallen(self, left: Sequence[int]) -> list[list[int]]:
        """Return the strongly connected components of what is left of a layer."""
        if len(left) < 2:
            return [[*left]]
        key = tuple(left)
        known = self.fallen.get(key)
        if known is None:
            found = layers_of(cut(self.part, left))
            known = self.fallen[key] = [[left[number] for number in one] for one in found]
        return known

    def _ways_of(self, left: Sequence[int], barred: Sequence[int]) -> Iterable[Chosen]:
        """Return the ways in which a layer can be, of which so much is left."""
        if not left:
            return ((),)
        if len(left) == 1:
            member = left[0]
            refused = barred or member in self.part.barred or member in self.part.attackers[member]
            return ((),) if refused else ((member,),)
        key = (tuple(left), tuple(barred))
        known = self.kept.get(key)
        if known is None:
            known = self.kept[key] = Kept(self._within(left, barred))
        return known

    def _within(self, left: Sequence[int], barred: Sequence[int]) -> Iterator[Chosen]:
        for chosen in self.within(cut(self.part, left, barred=barred)):
            yield [left[number] for number in chosen]

    def _take(self, left: Sequence[int], chosen: Chosen) -> None:
        """Label what is left of a layer as it is chosen."""
        labels = self.labels
        for member in left:
            labels[member] = UNDECIDED
        for member in chosen:
            for other in self.part.attacked[member]:
                labels[other] = OUT
        for member in chosen:
            labels[member] = IN


def _before(layers: Iterable[Sequence[int]], ahead: Layers) -> Layers:
    for one in reversed(list(layers)):
        ahead = (one, ahead)
    return ahead
