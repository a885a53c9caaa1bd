"""Where the parts of a page go: each begins in some column, below what is there already.

Graphviz would begin every part in the first column, one below the other; a part that begins further
right, where there is room for it, saves paper. In a picture that runs down, all this is turned: its
columns are rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import log

from attrs import evolve, frozen

from argmap.render.scene import Scene
from argmap.render.setting.grounds import grounds, held
from argmap.render.setting.joining import joined, neighbours
from argmap.render.setting.layering import layers_of
from argmap.render.setting.once import once
from argmap.render.setting.piling import Piles
from argmap.render.sizing import height_of, sizes_of

__all__ = ["Page", "page_of"]

_DEEPEST = 50  # columns: nobody can read across more
# How many of the next parts may come before it is their turn, and how much of them may stand out.
_WAYS = ((1, 0.0), (8, 0.0), (8, 0.5))
_MOST = 400  # parts: of more than these, none comes before its turn
_SHEET = 0.9  # width by height of the best view of the reasons
_SCREEN = (1440, 900)  # points
_TITLE = 90  # points: what stands above an overview
_NARROW = 920  # points: in a column of text, type then stays as large as it is


@frozen
class Page:
    """How a picture is divided.

    Attributes:
        down: it runs from top to bottom, not to the right.
        depth: the number of columns.
        first: the cards that stand in a column, by its number: of each part that begins there
            the first ones, in their order. Empty if nothing needs to be put in its place.
        order: in which its parts were put, by the names of all cards.
        width: in points, as far as one can tell before the layout.
        height: likewise.
    """

    down: bool
    depth: int
    first: Mapping[int, tuple[tuple[str, ...], ...]]
    order: Mapping[str, int]
    width: float
    height: float


@once
def page_of(scene: Scene) -> Page:
    """Return the best page for a scene.

    The parts are put in order, each where the page ends first. Of all numbers of columns, and for
    an overview of both directions, that is taken which needs the least paper and comes near to a
    good proportion. Takes time in proportion to cards, links, and parts times columns.
    """
    layers = layers_of(scene)
    parts = _parts(scene, layers)
    depths = [1 + max(layers[name] for name in part) for part in parts]
    deepest = max(depths, default=1)
    counts: Iterable[int] = (deepest,)
    heads: list[tuple[str, ...]] = []
    if len(parts) > 1 and deepest <= _DEEPEST:
        counts = range(deepest, min(2 * deepest + 8, sum(depths)) + 1)
        heads = _heads(scene, parts, layers)
    sections = {card.id: card.section for card in scene.cards}
    continued = set(scene.continued)
    bound = {at for at, part in enumerate(parts) if sections.get(part[0]) in continued}
    ways = _WAYS if scene.compact and len(parts) <= _MOST else _WAYS[:1]
    found = []
    for down in (False, True) if scene.compact else (False,):
        paper = _Paper.of(scene, down=down)
        sizes = [_sizes(part, layers, paper.across) for part in parts]
        if scene.parts:  # which lie on grounds
            sizes = [[max(own)] * len(own) for own in sizes]
        piles = Piles(sizes, paper.gap, bound)
        for count, way in product(counts, ways):
            across, offsets = piles.put(count, *way)
            along = count * paper.along
            width, height = (across, along) if down else (along, across)
            found.append((Page(down, count, {}, {}, width, height), offsets))
    page, offsets = min(found, key=lambda pair: _cost(scene, pair[0]))
    first: dict[int, tuple[tuple[str, ...], ...]] = {}
    for part, offset in offsets.items() if heads else ():
        first[offset] = (*first.get(offset, ()), heads[part])
    order = {name: at for at, part in enumerate(offsets) for name in parts[part]}
    return evolve(page, first=first, order=order)


def _cost(scene: Scene, page: Page) -> tuple[float, ...]:
    """Return what makes a page worse than another: what comes first counts most."""
    width, height = max(page.width, 1), max(page.height, 1)
    if scene.narrow:
        return max(width, _NARROW), height
    if not scene.compact:
        return (width * height * (1 + log(width / height / _SHEET) ** 2 / 2),)
    needed = max(width / _SCREEN[0], (height + _TITLE) / _SCREEN[1], 1)
    # Down, pictures are wide, and in a column of text their letters are small; and without parts the
    # titles of sections stand below their cards, where one reads them last.
    worse = 1.0 if not page.down else 1.11 if scene.parts else 1.25
    return needed * worse, page.down, width * height


@frozen
class _Paper:
    """How much room things take, in points.

    Attributes:
        along: from one column to the next.
        across: what each card takes of its column.
        gap: between one part and the next.
    """

    along: float
    across: Mapping[str, float]
    gap: float

    @classmethod
    def of(cls, scene: Scene, *, down: bool) -> _Paper:
        sizes = sizes_of(scene, down=down)
        heights = {c.id: height_of(c, sizes, compact=scene.compact) for c in scene.cards}
        if not scene.compact:
            return cls(sizes.width + 40, heights, 40)
        if down:
            mean = sum(heights.values()) / max(len(heights), 1)
            return cls(mean + 24, dict.fromkeys(heights, sizes.width + 22.0), 12)
        return cls(
            sizes.width + (46 if scene.narrow else 39),
            {name: high + 5 for name, high in heights.items()},
            30,
        )


def _heads(
    scene: Scene, parts: Iterable[Sequence[str]], layers: Mapping[str, int]
) -> list[tuple[str, ...]]:
    """Return, of each part, cards that can be in its first column only.

    These begin its longest ways.
    """
    near = neighbours(_linked(scene))
    above: dict[str, list[str]] = {}
    for link in scene.links:
        above.setdefault(link.source.card, []).append(link.target.card)
    order = {card.id: at for at, card in enumerate(scene.cards)}
    found = []
    for part in parts:
        heads = []
        for linked in joined(part, near):
            name = max(linked, key=layers.__getitem__)
            while layers[name]:
                wanted = layers[name] - 1
                name = next(other for other in above[name] if layers[other] == wanted)
            heads.append(name)
        found.append(tuple(sorted(heads, key=lambda name: order.get(name, -1))))
    return found


def _parts(scene: Scene, names: Iterable[str]) -> list[list[str]]:
    """Return what hangs together by links, or stands on one ground, in the order of the page."""
    pairs = _linked(scene)
    for ground in grounds(scene):
        first, *others = held(ground)
        pairs += [(first, other) for other in others]
    return joined([*(card.id for card in scene.cards), *names], neighbours(pairs))


def _linked(scene: Scene) -> list[tuple[str, str]]:
    return [(link.source.card, link.target.card) for link in scene.links]


def _sizes(
    part: Sequence[str], layers: Mapping[str, int], across: Mapping[str, float]
) -> list[float]:
    found = [0.0] * (max(layers[name] for name in part) + 1)
    for name in part:
        found[layers[name]] += across.get(name, 0.0)
    return found
