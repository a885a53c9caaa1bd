"""What is drawn where all of a map can't be laid out in time: less and less, and each time it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve, field, frozen

from argmap.render.scene import Scene
from argmap.render.subject import Subject
from argmap.render.views import scene_of

__all__ = ["ADVICE", "LINES", "Attempt", "attempts"]

LINES = 3_000
"""Lines in a picture: where there are more, an exact layout is not even tried."""

ADVICE = (
    "to see a part of it, draw the neighbourhood of something (--around), what is not too deep "
    "(--max-depth), or sections as one card each (--fold)"
)


@frozen
class Attempt:
    """A way to draw a map.

    Attributes:
        told: what is different from what was asked for; empty for the first.
        scene: sets the scene; called if it comes to that.
        coarse: the layout is quicker and less exact, and its lines are straight.
        sections: they have grounds.
    """

    told: str
    scene: Callable[[], Scene]
    coarse: bool = field(default=True, kw_only=True)
    sections: bool = field(default=True, kw_only=True)


def attempts(what: Subject | Scene, view: str, scene: Scene) -> Iterator[Attempt]:
    """Yield the ways to draw a map, the best first.

    Args:
        what: what is to be drawn.
        view: the view that was asked for.
        scene: what that shows.
    """
    if len(scene.links) <= LINES:
        yield Attempt("", lambda: scene, coarse=False)
    yield Attempt("its lines are straight", lambda: scene)
    if scene.sections:
        told = "its lines are straight, and its sections have no grounds"
        yield Attempt(told, lambda: scene, sections=False)
    if not isinstance(what, Subject):
        return
    if view not in {"overview", "narrow"}:
        told = "this is the overview, and its lines are straight"
        yield Attempt(told, lambda: scene_of(what, "overview"), sections=False)
    if what.map.sections and not what.fold:
        folded = evolve(what, fold=("all",))
        told = "these are only its sections, each as one card"
        yield Attempt(told, lambda: scene_of(folded, "overview"))
    if what.max_depth is None and what.around is None:
        top = evolve(what, max_depth=1)
        told = "this is only the top of the overview: no more than one line below the theses"
        yield Attempt(told, lambda: scene_of(top, "overview"))
