"""How crowded a picture would be: known before any layout, which can take minutes to find out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from argmap.render.scene import Scene
from argmap.render.setting.layering import layers_of

__all__ = ["CROWD", "THICK", "crowd_of"]

THICK = 500_000
"""Of what is as crowded, see `crowd_of`, an exact layout takes longer than a coarse one that looks
no worse: with `dot` 2.43 from three seconds up to minutes."""

CROWD = 6_000_000
"""Of what is as crowded not even a coarse layout is done in 20 seconds, and none could be read: 500
statements with 1,000 lines in circles, 2,000 with 4,000 lines without any."""

_SWEEPS = 8


def crowd_of(scene: Scene) -> int:
    """Return how many lines run side by side past the cards of a column, squared, over all columns.

    It grows as the crossings do, and as the number of points that a layout has to put in order.
    Takes time in proportion to cards and links.
    """
    layers = layers_of(scene)
    pairs = [(layers[link.source.card], layers[link.target.card], link) for link in scene.links]
    lines = [
        (link.target.card, link.source.card)
        if lower > upper
        else (link.source.card, link.target.card)
        for lower, upper, link in pairs
        if lower != upper
    ]
    layers = _pulled(layers, lines)
    steps: Counter[int] = Counter()
    for upper, lower in lines:
        steps[layers[upper] + 1] += 1
        steps[layers[lower]] -= 1
    columns = range(max(layers.values(), default=0) + 1)
    return sum(past * past for past in accumulate(steps[at] for at in columns))


def _pulled(layers: Mapping[str, int], lines: Sequence[tuple[str, str]]) -> Mapping[str, int]:
    """Return layers with shorter lines: what has more of them to one side is moved there.

    A layout does that as well, and further.
    """
    pulled = dict(layers)
    above: dict[str, list[str]] = {name: [] for name in layers}
    below: dict[str, list[str]] = {name: [] for name in layers}
    for upper, lower in lines:
        below[upper].append(lower)
        above[lower].append(upper)
    order = sorted(pulled, key=pulled.__getitem__)
    for _ in range(_SWEEPS):
        order.reverse()
        for name in order:
            if len(below[name]) > len(above[name]):
                pulled[name] = min(pulled[other] for other in below[name]) - 1
            elif len(above[name]) > len(below[name]):
                pulled[name] = max(pulled[other] for other in above[name]) + 1
    return pulled
