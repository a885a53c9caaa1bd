"""To set a scene as a page: section by section, with references instead of lines between them.

A line across a poster can't be followed by eye. So what a section draws on is named there, with the
number of the card that tells it; and what bears on a claim from another section is shown beside it,
by a small card with that number.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from argmap.render.palette import Role
from argmap.render.scene import Manner, Scene
from argmap.render.setting.folding import fold, fold_whole
from argmap.render.setting.ordering import reading_order
from argmap.render.setting.parting import Parts, homes_of, is_across, near, parts_of
from argmap.render.setting.referring import refer

__all__ = ["page"]

# How many cards of an overview stand one beside the other: all that a column of text has room for,
# or so many that two parts fit on a screen.
_NARROW = 5
_SCREEN = 7
# Cards with all that they say are large: where more than so many stand one beside the other, they are
# folded, to as many as a page of the view of the reasons has. (Not where cards are sections.)
_WIDEST = 16
_PAGE = 8
_ACROSS = 0.5  # of the links, at most: else the sections don't say what belongs together


def page(scene: Scene, *, whole: bool = False) -> Scene:
    """Return a scene with references in place of long lines, and numbers to refer to.

    It is set by sections if most of its links stay within them. Of the lines from a claim to where
    it is used again the near ones are drawn. A part of a map is set as a whole, with all its lines.
    What is to be set by sections in any case is cut where it is argued about a relation as well.
    """
    parts = parts_of(scene)
    large = not (scene.compact or scene.folded)
    if scene.parted:
        homes = homes_of(scene)
        parts = {**parts, **{knot: parts.get(home) for knot, home in homes.items()}}
        whole = False
    elif not whole and len(set(parts.values())) == 1 and (scene.narrow or large):
        scene = (fold if any(parts.values()) else fold_whole)(scene, *_depths(scene))
        parts = parts_of(scene)
    if scene.parted:
        pass
    elif whole or not _is_telling(scene, parts):
        parts = dict.fromkeys(parts)
    elif large or (scene.compact and not scene.whole):
        scene = fold(scene, *_depths(scene))
        parts = parts_of(scene)
    within = [link for link in scene.links if not is_across(link, parts)]
    beside = set(near(scene, within, parts))
    kept = [link for link in within if whole or link.manner is not Manner.SAME or link in beside]
    place = _places(scene, parts)
    order = reading_order(scene, kept, {name: place[part] for name, part in parts.items()})
    return refer(
        evolve(scene, cards=order, parts=tuple(p for p in dict.fromkeys(parts.values()) if p)),
        kept,
        parts,
    )


def _depths(scene: Scene) -> tuple[int, int]:
    """Return how deep parts are where they are folded, and how deep they may be without that."""
    if not scene.compact:
        return _PAGE, _WIDEST
    joined = any(card.joint for card in scene.cards)  # every other card is one
    depth = _NARROW if scene.narrow else _SCREEN * (1 + joined)
    return depth, depth


def _is_telling(scene: Scene, parts: Parts) -> bool:
    """Tell whether the parts of a page say what belongs together."""
    cut = sum(is_across(link, parts) for link in scene.links)
    return len(set(parts.values())) > 1 and cut <= _ACROSS * len(scene.links)


def _places(scene: Scene, parts: Parts) -> Mapping[str | None, int]:
    """Return the order of the parts: as in the map, but first that of the thesis."""
    given = {name: at for at, (name, _, _) in enumerate(scene.sections)}
    first = next((parts[c.id] for c in scene.cards if c.role is Role.THESIS), "")
    ranked = sorted(set(parts.values()), key=lambda p: (p != first, given.get(p or "", -1)))
    return {part: at for at, part in enumerate(ranked)}
