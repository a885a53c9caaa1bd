"""Where the parts of a picture go that have no link between them.

Graphviz puts them one below the other, all beginning in the first column. A part that ends in the
last column instead, where there is room for it, saves a fifth of the paper.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.render.layering import layers_of
from argmap.render.measuring import text_width
from argmap.render.scene import Card, Scene

__all__ = ["ties"]

_CHARACTERS = 230  # points: about as wide as the lines of a cell


def ties(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Return pairs of cards of which the second begins a part, one column after the first."""
    if scene.compact:
        return ()  # there the breadth of the screen is what is short
    layers = layers_of(scene)
    heights = {card.id: _height(card) for card in scene.cards}
    parts = sorted(_parts(scene, layers), key=len, reverse=True)
    if len(parts) < 2:
        return ()
    main, *others = parts
    columns = _columns(main, layers, heights)
    spine = _spine(scene, main, layers)
    found = []
    for part in others:
        own = _columns(part, layers, heights)
        if len(part) < 2 or len(own) >= len(columns):
            for at, height in enumerate(own[: len(columns)]):
                columns[at] += height
            continue
        last = len(columns) - len(own)
        offset = last if _top(columns, own, last) <= _top(columns, own, 0) else 0
        for at, height in enumerate(own, start=offset):
            columns[at] += height
        if offset:
            found += [(spine[offset - 1], name) for name in part if layers[name] == 0]
    return tuple(found)


def _top(columns: list[float], own: list[float], offset: int) -> float:
    """Return how high the columns get where a part is put."""
    return max(columns[offset + at] + height for at, height in enumerate(own))


def _spine(scene: Scene, part: list[str], layers: Mapping[str, int]) -> list[str]:
    """Return the cards of the longest way through a part: each can be in one column only."""
    above: dict[str, list[str]] = {}
    for link in scene.links:
        above.setdefault(link.source.card, []).append(link.target.card)
    spine = [max(part, key=layers.__getitem__)]
    while layers[spine[-1]]:
        wanted = layers[spine[-1]] - 1
        spine.append(next(name for name in above[spine[-1]] if layers[name] == wanted))
    return spine[::-1]


def _columns(
    part: list[str], layers: Mapping[str, int], heights: Mapping[str, float]
) -> list[float]:
    columns = [0.0] * (max(layers[name] for name in part) + 1)
    for name in part:
        columns[layers[name]] += heights.get(name, 0.0)
    return columns


def _parts(scene: Scene, names: Mapping[str, int]) -> list[list[str]]:
    """Return what hangs together, each part in the order of the map."""
    near: dict[str, list[str]] = {name: [] for name in names}
    for link in scene.links:
        near[link.source.card].append(link.target.card)
        near[link.target.card].append(link.source.card)
    order = {name: at for at, name in enumerate(names)}
    seen: set[str] = set()
    parts = []
    for name in names:
        if name not in seen:
            seen.add(name)
            part = [name]
            for member in part:
                fresh = [other for other in dict.fromkeys(near[member]) if other not in seen]
                seen.update(fresh)
                part += fresh
            parts.append(sorted(part, key=order.__getitem__))
    return parts


def _height(card: Card) -> float:
    """Return about how high a card is, in points; what counts is the proportion."""
    height = 45.0 if card.scheme else 30.0
    for cell in (card.head, *card.cells):
        if cell is not None:
            height += 48 + 13 * (text_width(cell.text, 11) // _CHARACTERS)
    return height
