"""All that it takes to draw: from a map to its scene, to DOT, to a picture."""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

from attrs import evolve, frozen

from argmap.render.drawing import to_dot
from argmap.render.engines import run
from argmap.render.exceptions import EngineError
from argmap.render.finishing import finish
from argmap.render.palette import Style, style_of
from argmap.render.scene import Scene
from argmap.render.subject import Subject
from argmap.render.views import scene_of

__all__ = ["Stage"]


@frozen
class Stage:
    """A scene in a style."""

    scene: Scene
    style: Style

    @classmethod
    def of(
        cls, what: Subject | Scene, view: str, style: Style | str, *, paged: bool = True
    ) -> Stage:
        """Set the scene of a map; one that is given is taken as it is.

        Raises:
            UnknownStyleError: there is no such style.
            UnknownViewError: there is no such view.
        """
        look = style_of(style)
        if isinstance(what, Scene):
            return cls(evolve(what, letters=look.letters), look)
        scene = scene_of(what, view, paged=paged)
        return cls(evolve(scene, letters=look.letters, meanings=what.meanings), look)

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
