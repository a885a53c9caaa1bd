"""How crowded a picture would be: known before any layout, which can take minutes to find out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from argmap.render.scene import Link, Scene
from argmap.render.setting.layering import layers_of
from argmap.render.setting.once import once

__all__ = ["CROWD", "LONG", "THICK", "crowd_of", "is_slow"]

THICK = 500_000
"""Of what is as crowded, see `crowd_of`, an exact layout takes longer than a coarse one that looks
no worse: with `dot` 2.43 from three seconds up to minutes."""

CROWD = 6_000_000
"""Of what is as crowded not even a coarse layout is done in 20 seconds, and none could be read: 500
statements with 1,000 lines in circles, 2,000 with 4,000 lines without any."""

LONG = 4_000_000
"""Of lines whose lengths in columns, squared, come to more, an exact layout takes longer than half a
minute as well: a ring of 2,000. To be that long and not thick, a picture has 300 columns or more."""

_WORDED = 2
"""Lines that one with a word counts for: its word has to find room in a column of its own between
any two others."""

_SWEEPS = 8


def crowd_of(scene: Scene) -> int:
    """Return how many lines run side by side past the cards of a column, squared, over all columns.

    It grows as the crossings do, and as the number of points that a layout has to put in order.
    Takes time in proportion to cards and links.
    """
    return _past((upper, lower, 1) for upper, lower, _ in _spans(scene))


def is_slow(scene: Scene) -> bool:
    """Tell whether an exact layout takes so much longer than a coarse one that it isn't tried.

    Takes time in proportion to cards and links.
    """
    spans = _spans(scene)
    if sum((lower - upper) ** 2 for upper, lower, _ in spans) > LONG:
        return True
    worded = ((upper, lower, _WORDED if link.word else 1) for upper, lower, link in spans)
    return _past(worded) > THICK


def _past(spans: Iterable[tuple[int, int, int]]) -> int:
    """Return how many lines run past the cards of a column, squared, over all columns.

    Of each line there is the first column, the last, and how many lines it counts for.
    """
    steps: Counter[int] = Counter()
    for upper, lower, count in spans:
        steps[upper + 1] += count
        steps[lower] -= count
    first, last = min(steps, default=0), max(steps, default=0)
    return sum(past * past for past in accumulate(steps[at] for at in range(first, last + 1)))


@once
def _spans(scene: Scene) -> Sequence[tuple[int, int, Link]]:
    """Return the columns from which and to which each line runs, the upper one first."""
    layers = layers_of(scene)
    lines = []
    for link in scene.links:
        ends = (link.source.card, link.target.card)
        upper, lower = sorted(ends, key=layers.__getitem__)
        if layers[upper] != layers[lower]:
            lines.append((upper, lower, link))
    layers = _pulled(layers, [(upper, lower) for upper, lower, _ in lines])
    return [(layers[upper], layers[lower], link) for upper, lower, link in lines]


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
