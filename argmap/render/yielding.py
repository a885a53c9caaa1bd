"""What is drawn where all of a map can't be laid out in time: less and less, and each time it is told."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.render.crowding import CROWD, crowd_of, is_slow
from argmap.render.scene import Scene
from argmap.render.subject import Subject
from argmap.render.views import pith_of, scene_of

__all__ = ["ADVICE", "CROWDED", "Attempt", "attempts"]

CROWDED = (
    "so many of its lines run side by side, or so far, that a layout of it would take too long"
)

ADVICE = (
    "to see a part of it, draw the neighbourhood of something (--around), what is not too deep "
    "(--max-depth), or sections as one card each (--fold)"
)

_TANGLE = 4  # lines for each card: sections with more between them tell nothing


@frozen
class Attempt:
    """A way to draw a map.

    Attributes:
        told: what is different from what was asked for; empty for the first.
        scene: what it shows.
        coarse: the layout is quicker and less exact, and its lines are straight.
        sections: they have grounds.
        last: there is no other way after it.
    """

    told: str
    scene: Scene
    coarse: bool = field(default=True, kw_only=True)
    sections: bool = field(default=True, kw_only=True)
    last: bool = field(default=False, kw_only=True)


def attempts(what: Subject | Scene, view: str, scene: Scene) -> Iterator[Attempt]:
    """Yield the ways to draw a map, the best first, without those that would take too long for sure.

    Args:
        what: what is to be drawn.
        view: the view that was asked for.
        scene: what that shows.
    """
    given = not isinstance(what, Subject)
    if not is_slow(scene):
        yield Attempt("", scene, coarse=False)
    if crowd_of(scene) <= CROWD or given:
        yield Attempt("its lines are straight", scene, last=given and not scene.sections)
        if scene.sections:
            told = "its lines are straight, and its sections have no grounds"
            yield Attempt(told, scene, sections=False, last=given)
    if not isinstance(what, Subject):
        return
    if view not in {"overview", "narrow"}:
        simpler = scene_of(what, "overview")
        if crowd_of(simpler) <= CROWD:
            told = "this is the overview, and its lines are straight"
            yield Attempt(told, simpler, sections=False)
    if what.map.sections and not what.fold:
        folded = scene_of(evolve(what, fold=("all",)), "overview")
        if len(folded.links) <= _TANGLE * len(folded.cards):
            told = "these are only its sections, each as one card"
            yield Attempt(told, folded, coarse=is_slow(folded))
    told = "this is only what matters most in its overview"
    yield Attempt(told, pith_of(what), coarse=False, last=True)
