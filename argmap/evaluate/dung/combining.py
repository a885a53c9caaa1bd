"""To put extensions together from those of pieces, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import define, field

__all__ = ["Kept", "product"]

Item = TypeVar("Item")


@define
class Kept(Generic[Item]):
    """What an iterator gives, kept, so that it can be gone through again."""

    _source: Iterator[Item]
    _items: list[Item] = field(factory=list, init=False)

    def __iter__(self) -> Iterator[Item]:
        yield from self._items
        place = len(self._items)
        while True:
            if place == len(self._items):
                item = next(self._source, None)
                if item is None:
                    return
                self._items.append(item)
            yield self._items[place]
            place += 1


def product(pieces: Sequence[Iterable[Item]]) -> Iterator[list[Item]]:
    """Yield each way to take an item of each piece; the last one changes first.

    Nothing is taken before it is needed. All but the first piece are gone through again and again.
    """
    if not pieces:
        yield []
        return
    ways = [iter(piece) for piece in pieces]
    taken: list[Item] = []
    for way in ways:
        for item in way:
            taken.append(item)
            break
        else:
            return
    while True:
        yield list(taken)
        place = len(pieces) - 1
        while place >= 0:
            for item in ways[place]:
                taken[place] = item
                break
            else:
                place -= 1
                continue
            break
        if place < 0:
            return
        for later in range(place + 1, len(pieces)):
            ways[later] = iter(pieces[later])
            taken[later] = next(ways[later])
