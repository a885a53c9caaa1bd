"""Where the parts of a page go: each begins in some column, below what is there already.

Graphviz would begin every part in the first column, one below the other; a part that begins further
right, where there is room for it, saves paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

from attrs import frozen

from argmap.render.grounds import Ground, grounds
from argmap.render.layering import layers_of
from argmap.render.measuring import text_width
from argmap.render.scene import Card, Scene

__all__ = ["Columns", "columns_of"]

_WIDTH = 300.0  # points: of a card and the space beside it
_CHARACTERS = 230  # points: about as wide as the lines of a cell
_GAP = 40.0  # points: between one part and the next
_PROPORTION = 1.1  # width by height of the best page


@frozen
class Columns:
    """How a page is divided.

    Attributes:
        depth: the number of columns.
        first: the cards that stand in a column, by its number: each begins a part.
    """

    depth: int
    first: Mapping[int, tuple[str, ...]]


def columns_of(scene: Scene) -> Columns | None:
    """Return the columns of a page, or None if it has one part.

    The parts are put in order, each where the page ends first. Of all numbers of columns the one is
    taken that needs the least paper and comes near to a good proportion. Takes time in proportion
    to the square of the number of parts.
    """
    layers = layers_of(scene)
    parts = _parts(scene, layers)
    if len(parts) < 2:
        return None
    heights = {card.id: _height(card) for card in scene.cards}
    piles = [_piles(part, layers, heights) for part in parts]
    deepest = max(map(len, piles))
    pages = [_put(piles, count) for count in range(deepest, 2 * deepest + 2)]
    best = min(pages, key=_cost)
    first: dict[int, tuple[str, ...]] = {}
    for part, offset in zip(parts, best.offsets, strict=True):
        heads = tuple(name for name in part if layers[name] == 0)
        first[offset] = (*first.get(offset, ()), *heads)
    return Columns(best.count, first)


@frozen
class _Page:
    count: int
    height: float
    offsets: tuple[int, ...]


def _cost(page: _Page) -> float:
    width = page.count * _WIDTH
    return width * page.height * (1 + log(width / page.height / _PROPORTION) ** 2)


def _put(piles: Sequence[Sequence[float]], count: int) -> _Page:
    """Return a page with a number of columns: each part is put where it gets highest."""
    tops = [0.0] * count
    offsets = []
    for own in piles:
        depth = len(own)
        at = min(range(count - depth + 1), key=lambda at: max(tops[at : at + depth]))
        tops[at : at + depth] = [max(tops[at : at + depth]) + max(own) + _GAP] * depth
        offsets.append(at)
    return _Page(count, max(tops), tuple(offsets))


def _parts(scene: Scene, names: Mapping[str, int]) -> list[list[str]]:
    """Return what hangs together by links, or stands on one ground, in the order of the page."""
    near: dict[str, list[str]] = {name: [] for name in names}
    pairs = [(link.source.card, link.target.card) for link in scene.links]
    for ground in grounds(scene):
        held = list(_held(ground))
        pairs += [(held[0], other) for other in held[1:]]
    for one, other in pairs:
        near[one].append(other)
        near[other].append(one)
    found: list[list[str]] = []
    seen: set[str] = set()
    for name in (*(card.id for card in scene.cards), *names):
        if name not in seen:
            seen.add(name)
            part = [name]
            for member in part:
                fresh = [other for other in dict.fromkeys(near[member]) if other not in seen]
                seen.update(fresh)
                part += fresh
            found.append(part)
    return found


def _held(ground: Ground) -> Iterator[str]:
    yield from (card.id for card in ground.cards)
    for inner in ground.inner:
        yield from _held(inner)


def _piles(
    part: Sequence[str], layers: Mapping[str, int], heights: Mapping[str, float]
) -> list[float]:
    piles = [0.0] * (max(layers[name] for name in part) + 1)
    for name in part:
        piles[layers[name]] += heights.get(name, 0.0)
    return piles


def _height(card: Card) -> float:
    """Return about how high a card is, in points; what counts is the proportion."""
    height = 45.0 if card.scheme else 30.0
    for cell in (card.head, *card.cells):
        if cell is not None:
            height += 48 + 13 * (text_width(cell.text, 11) // _CHARACTERS)
    return height
