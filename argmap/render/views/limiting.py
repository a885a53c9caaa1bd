"""To show less of a large map: sections as one card each, and no more than so many lines deep."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from argmap.render.palette import Role
from argmap.render.scene import Scene
from argmap.render.subject import Subject
from argmap.render.views.collapsing import collapse, sections_called
from argmap.render.views.cutting import cut

__all__ = ["limited"]


def limited(scene: Scene, subject: Subject) -> Scene:
    """Return what of a scene is to be shown of a subject.

    Raises:
        UnknownSectionError: a section that is to be folded is not there.
    """
    if subject.fold:
        sections = sections_called(scene, subject.map, subject.fold)
        scene = collapse(scene, sections, subject.map)
    if subject.max_depth is not None:
        scene = _down_to(scene, subject.max_depth)
    return evolve(scene, parted=True) if subject.parted else scene


def _down_to(scene: Scene, depth: int) -> Scene:
    """Return what lies no more than so many lines below a thesis, or below what bears on nothing.

    What goes round in circles alone is below the first of it. Linear in cards and links.
    """
    below: dict[str, list[str]] = {}
    bearing = set()
    for link in scene.links:
        below.setdefault(link.target.card, []).append(link.source.card)
        bearing.add(link.source.card)
    theses = [card.id for card in scene.cards if card.role is Role.THESIS]
    free = [card.id for card in scene.cards if card.id not in bearing]
    depths: dict[str, int] = {}
    for roots in (theses, free, *([card.id] for card in scene.cards)):
        _measure(roots, below, frozenset(scene.knots), depths)
    kept = {name for name, deep in depths.items() if deep <= depth}
    if kept >= {card.id for card in scene.cards}:
        return scene
    lines = "line" if depth == 1 else "lines"
    return cut(scene, kept, f"no more than {depth} {lines} deep")


def _measure(
    roots: Iterable[str],
    below: Mapping[str, Sequence[str]],
    knots: frozenset[str],
    depths: dict[str, int],
) -> None:
    """Note how deep is what lies below some roots; a line that runs through a knot counts once."""
    fresh = [root for root in roots if root not in depths]
    found = dict.fromkeys(fresh, 0)
    waiting = deque(fresh)
    while waiting:
        name = waiting.popleft()
        for lower in below.get(name, ()):
            through = lower in knots
            deep = found[name] + (not through)
            if lower not in depths and deep < found.get(lower, deep + 1):
                found[lower] = deep
                (waiting.appendleft if through else waiting.append)(lower)
    depths.update(found)
