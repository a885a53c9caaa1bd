"""To find extensions along the strongly connected components of a part, attackers first.

What a component may be depends on what was chosen in those before it alone: what they attack is
out, and what something undecided in them attacks can't be accepted. Preferred, complete, CF2 and
stage2 extensions are made up like that (SCC-recursiveness).

Source: Baroni, Giacomin and Guida, SCC-recursiveness: a general schema for argumentation semantics,
https://doi.org/10.1016/j.artint.2005.05.006, definitions 18 to 20.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from argmap.evaluate.dung.combining import Kept
from argmap.evaluate.dung.labellings import IN, OUT, UNDECIDED
from argmap.evaluate.dung.parts import Part, cut

__all__ = ["walk"]

Chosen = Sequence[int]
Within = Callable[[Part], Iterator[Chosen]]


def walk(
    part: Part, layers: Sequence[Sequence[int]], within: Within, *, defended: bool = True
) -> Iterator[list[int]]:
    """Yield the extensions of a part, ascending numbers each.

    Args:
        part: what is looked at.
        layers: its strongly connected components, attackers first.
        within: finds the extensions of what is left of a component.
        defended: whether an argument must be defended against all that attacks it. Otherwise what
            is undecided bars nothing.
    """
    return _Walk(part, layers, within, defended=defended).ways()


class _Walk:
    """The walk; at each layer it stands at one of the ways that the layer can be."""

    def __init__(
        self, part: Part, layers: Sequence[Sequence[int]], within: Within, *, defended: bool
    ) -> None:
        self.part = part
        self.layers = layers
        self.within = within
        self.defended = defended
        self.labels = bytearray(part.size)
        self.kept: list[dict[object, Iterable[Chosen]]] = [{} for _ in layers]
        place = [0] * part.size
        for layer, members in enumerate(layers):
            for member in members:
                place[member] = layer
        self.before = [
            [other for other in others if place[other] != place[number]]
            for number, others in enumerate(part.attackers)
        ]

    def ways(self) -> Iterator[list[int]]:
        labels, last = self.labels, len(self.layers)
        ways: list[Iterator[Chosen]] = []
        while True:
            if len(ways) < last:
                ways.append(iter(self._open(len(ways))))
            else:
                yield [number for number, label in enumerate(labels) if label == IN]
            while ways:
                chosen = next(ways[-1], None)
                if chosen is not None:
                    self._take(len(ways) - 1, chosen)
                    break
                ways.pop()
            else:
                return

    def _open(self, layer: int) -> Iterable[Chosen]:
        """Return the ways in which a layer can be, after what was chosen before."""
        members, labels = self.layers[layer], self.labels
        left, barred = [], []
        for member in members:
            before = [labels[other] for other in self.before[member]]
            if IN in before:
                continue
            left.append(member)
            if self.defended and UNDECIDED in before:
                barred.append(member)
        if not left:
            return ((),)
        if len(left) == 1:
            member = left[0]
            refused = barred or member in self.part.barred or member in self.part.attackers[member]
            return ((),) if refused else ((member,),)
        key = (tuple(left), tuple(barred))
        known = self.kept[layer].get(key)
        if known is None:
            known = self.kept[layer][key] = Kept(self._within(left, barred))
        return known

    def _within(self, left: Sequence[int], barred: Sequence[int]) -> Iterator[Chosen]:
        for chosen in self.within(cut(self.part, left, barred=barred)):
            yield [left[number] for number in chosen]

    def _take(self, layer: int, chosen: Chosen) -> None:
        """Label a layer as it is chosen."""
        labels = self.labels
        for member in self.layers[layer]:
            labels[member] = UNDECIDED
            for other in self.before[member]:
                if labels[other] == IN:
                    labels[member] = OUT
                    break
        for member in chosen:
            for other in self.part.attacked[member]:
                labels[other] = OUT
        for member in chosen:
            labels[member] = IN
