"""All that it takes to draw: from a map to its scene, to DOT, to a picture."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import ParseError

from attrs import frozen

from argmap.model import ArgumentMap
from argmap.render.drawing import to_dot
from argmap.render.engines import run
from argmap.render.exceptions import EngineError, UnknownViewError
from argmap.render.finishing import finish
from argmap.render.marking import Labels
from argmap.render.overview import narrow, overview
from argmap.render.palette import Style, style_of
from argmap.render.reasons import reasons
from argmap.render.scene import Scene

__all__ = ["Stage"]

_VIEWS = {"full": reasons, "overview": overview, "narrow": narrow}


@frozen
class Stage:
    """A scene in a style."""

    scene: Scene
    style: Style

    @classmethod
    def of(  # noqa: PLR0913, PLR0917  (all that shapes a picture)
        cls,
        map: ArgumentMap | Scene,
        view: str,
        style: Style | str,
        citations: Mapping[str, str],
        passages: Mapping[str, str],
        labels: Labels,
    ) -> Stage:
        """Set the scene of a map; one that is given is taken as it is.

        Raises:
            UnknownStyleError: there is no such style.
            UnknownViewError: there is no such view.
        """
        if isinstance(map, Scene):
            return cls(map, style_of(style))
        if view not in _VIEWS:
            raise UnknownViewError(f"no view {view!r}: the views are {', '.join(_VIEWS)}")
        return cls(_VIEWS[view](map, citations, passages, labels), style_of(style))

    def dot(self) -> str:
        """Return the scene as DOT."""
        return to_dot(self.scene, self.style)

    def picture(self, form: str, engine: str | None, limit: float) -> bytes:
        """Return the scene as a picture; errors as for `run`."""
        dot = to_dot(self.scene, self.style, named=form == "svg", sharp=form == "png")
        picture = run(dot, form, engine=engine, limit=limit)
        if form != "svg":
            return picture
        try:
            return finish(picture, self.scene, self.style).encode("utf-8")
        except ParseError as error:
            raise EngineError(engine or "the engine", f"its SVG is no XML: {error}") from error
