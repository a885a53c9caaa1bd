"""The views of a map: each is a function that sets a scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from argmap.light import uncollected
from argmap.render.exceptions import UnknownSectionError, UnknownViewError
from argmap.render.scene import Scene
from argmap.render.subject import Subject
from argmap.render.views.argument import argument
from argmap.render.views.depicting import argdown, derived
from argmap.render.views.dialectic import dialectic
from argmap.render.views.inference import inference, network
from argmap.render.views.overview import connected, narrow, overview, pith
from argmap.render.views.reasons import reasons
from argmap.render.views.tinting import tinted

__all__ = ["pith_of", "scene_of"]

_VIEWS: Mapping[str, Callable[[Subject], Scene]] = MappingProxyType(
    {
        "reasons": reasons,
        "overview": overview,
        "narrow": narrow,
        "argument": argument,
        "dialectic": dialectic,
        "inference": inference,
        "argdown": argdown,
    }
)
_UNDIVIDED = frozenset({"argument", "dialectic"})
_UNPAGED = MappingProxyType(
    {"overview": connected, "narrow": connected, "inference": network, "argdown": derived}
)


@uncollected()  # nothing that is made here holds itself
def scene_of(subject: Subject, view: str, *, paged: bool = True) -> Scene:
    """Return the scene of a map in a view; if it is not to be paged, as one graph where it can be.

    Raises:
        UnknownViewError: there is no such view.
        UnknownSectionError: sections are to be folded of a view that has none.
        ValueError: an argument is to be cut off at a depth.
    """
    if view not in _VIEWS:
        raise UnknownViewError(f"no view {view!r}: the views are {', '.join(_VIEWS)}")
    if subject.fold and view in _UNDIVIDED:
        raise UnknownSectionError(f"the view {view!r} has no sections that could be folded")
    if view == "argument" and (subject.depth is not None or subject.max_depth is not None):
        given = "max_depth" if subject.depth is None else "depth"
        raise ValueError(
            f"{given} cuts off what is far; an argument is shown as a whole: leave it out"
        )
    views = _VIEWS if paged else {**_VIEWS, **_UNPAGED}
    return tinted(views[view](subject), subject)


def pith_of(subject: Subject) -> Scene:
    """Return the scene of what matters most of a map: small, however large that is."""
    return tinted(pith(subject), subject)
