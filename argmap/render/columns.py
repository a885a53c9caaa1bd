"""Where the parts of a page go: each begins in some column, below what is there already.

Graphviz would begin every part in the first column, one below the other; a part that begins further
right, where there is room for it, saves paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from attrs import frozen

from argmap.render.grounds import Ground, grounds
from argmap.render.layering import layers_of
from argmap.render.measuring import text_width
from argmap.render.scene import Card, Scene

__all__ = ["Columns", "columns_of"]

_DEEPEST = 50  # columns: nobody can read across more
_CHARACTERS = 200  # points: about as wide as the lines of a cell


@frozen
class _Paper:
    """What a page is like.

    Attributes:
        width: of a card and the space beside it, in points.
        gap: between one part and the next, in points.
        proportion: width by height of the best page.
    """

    width: float
    gap: float
    proportion: float


_FULL = _Paper(260, 40, 0.9)
_SCREEN = _Paper(122, 15, 1.6)


@frozen
class Columns:
    """How a page is divided.

    Attributes:
        depth: the number of columns.
        first: the cards that stand in a column, by its number: of each part that begins there
            the first ones, in their order.
    """

    depth: int
    first: Mapping[int, tuple[tuple[str, ...], ...]]


def columns_of(scene: Scene) -> Columns | None:
    """Return the columns of a page, or None if it has one part, or is too deep for a page.

    The parts are put in order, each where the page ends first. Of all numbers of columns the one is
    taken that needs the least paper and comes near to a good proportion. Takes time in proportion
    to the product of parts and links.
    """
    layers = layers_of(scene)
    parts = _parts(scene, layers)
    if len(parts) < 2 or max(layers.values()) > _DEEPEST:
        return None
    paper = _SCREEN if scene.compact else _FULL
    heights = {card.id: 40.0 if scene.compact else _height(card) for card in scene.cards}
    piles = [_piles(part, layers, heights) for part in parts]
    if scene.parts:  # which lie on grounds
        piles = [[max(own)] * len(own) for own in piles]
    deepest = max(map(len, piles))
    most = min(2 * deepest + 8, sum(map(len, piles)))
    pages = [_put(piles, count, paper) for count in range(deepest, most + 1)]
    best = min(pages, key=lambda page: _cost(page, paper))
    first: dict[int, list[tuple[str, ...]]] = {}
    for part, offset in zip(parts, best.offsets, strict=True):
        first.setdefault(offset, []).append(_heads(scene, part, layers))
    return Columns(best.count, {offset: tuple(heads) for offset, heads in first.items()})


@frozen
class _Page:
    count: int
    height: float
    offsets: tuple[int, ...]


def _cost(page: _Page, paper: _Paper) -> float:
    width = page.count * paper.width
    return width * page.height * (1 + log(width / page.height / paper.proportion) ** 2 / 2)


def _put(piles: Sequence[Sequence[float]], count: int, paper: _Paper) -> _Page:
    """Return a page with a number of columns: each part is put where it gets highest."""
    tops = [0.0] * count
    offsets = []
    for own in piles:
        depth = len(own)
        at = min(range(count - depth + 1), key=lambda at: max(tops[at : at + depth]))
        base = max(tops[at : at + depth]) + paper.gap
        tops[at : at + depth] = [base + height for height in own]
        offsets.append(at)
    return _Page(count, max(tops), tuple(offsets))


def _heads(scene: Scene, part: Sequence[str], layers: Mapping[str, int]) -> tuple[str, ...]:
    """Return cards that can be in the first column of a part only: they begin its longest ways."""
    above: dict[str, list[str]] = {}
    for link in scene.links:
        above.setdefault(link.source.card, []).append(link.target.card)
    heads = []
    for linked in _joined(part, _linked(scene)):
        name = max(linked, key=layers.__getitem__)
        while layers[name]:
            wanted = layers[name] - 1
            name = next(other for other in above[name] if layers[other] == wanted)
        heads.append(name)
    order = {card.id: at for at, card in enumerate(scene.cards)}
    return tuple(sorted(heads, key=lambda name: order.get(name, -1)))


def _parts(scene: Scene, names: Iterable[str]) -> list[list[str]]:
    """Return what hangs together by links, or stands on one ground, in the order of the page."""
    pairs = _linked(scene)
    for ground in grounds(scene):
        held = list(_held(ground))
        pairs += [(held[0], other) for other in held[1:]]
    return _joined([*(card.id for card in scene.cards), *names], pairs)


def _linked(scene: Scene) -> list[tuple[str, str]]:
    return [(link.source.card, link.target.card) for link in scene.links]


def _joined(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return what hangs together by pairs, each in the order in which it is found."""
    near: dict[str, list[str]] = {name: [] for name in names}
    for one, other in pairs:
        if one not in near or other not in near:
            continue
        near[one].append(other)
        near[other].append(one)
    found: list[list[str]] = []
    seen: set[str] = set()
    for name in names:
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
