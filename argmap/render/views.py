"""The views of a map: each is a function that sets a scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from argmap.render.depicting import argdown
from argmap.render.exceptions import UnknownViewError
from argmap.render.overview import narrow, overview
from argmap.render.reasons import reasons
from argmap.render.scene import Scene
from argmap.render.subject import Subject

__all__ = ["scene_of"]

_VIEWS: Mapping[str, Callable[[Subject], Scene]] = MappingProxyType(
    {
        "reasons": reasons,
        "overview": overview,
        "narrow": narrow,
        "argdown": argdown,
    }
)


def scene_of(subject: Subject, view: str) -> Scene:
    """Return the scene of a map in a view.

    Raises:
        UnknownViewError: there is no such view.
    """
    if view not in _VIEWS:
        raise UnknownViewError(f"no view {view!r}: the views are {', '.join(_VIEWS)}")
    return _VIEWS[view](subject)
