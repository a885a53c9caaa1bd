"""All that it takes to draw: from a map to its scene, to DOT, to a picture."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from functools import partial
from xml.parsers.expat import ExpatError

from attrs import evolve, frozen

from argmap.render.drawing import to_dot
from argmap.render.engines import LONGEST as FOREVER
from argmap.render.engines import run
from argmap.render.exceptions import EngineError, LayoutTimeoutError, RenderWarning
from argmap.render.finishing import finish
from argmap.render.palette import Style, style_of
from argmap.render.rastering import LONGEST, READABLE, dots_to_inch, size_of
from argmap.render.scene import Scene
from argmap.render.setting.columns import page_of
from argmap.render.subject import Subject
from argmap.render.surveying import led_in_dot
from argmap.render.views import scene_of
from argmap.render.within import noted
from argmap.render.yielding import ADVICE, CROWDED, Attempt, attempts

__all__ = ["Stage"]


@frozen
class Stage:
    """A scene in a style.

    Attributes:
        what: what the scene is of.
        view: the view that was asked for.
    """

    scene: Scene
    style: Style
    what: Subject | Scene
    view: str

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
        scene = what if isinstance(what, Scene) else scene_of(what, view, paged=paged)
        scene = noted(scene) if paged else scene
        return cls(_styled(scene, what, look), look, what, view)

    def dot(self) -> str:
        """Return the scene as DOT."""
        return to_dot(self.scene, self.style)

    def picture(self, form: str, engine: str | None, limit: float) -> bytes:
        """Return the scene as a picture, or less of it if all can't be laid out in time.

        Half of the time is for the first attempt, half of the rest for the next, and so on. It warns
        (`RenderWarning`) if less is drawn, and says what.

        Raises:
            NoEngineError: as for `run`.
            EngineError: as for `run`.
            LayoutTimeoutError: there was no time for anything.
        """
        until = time.monotonic() + min(limit, FOREVER)
        failure: EngineError | LayoutTimeoutError | None = None
        for way in attempts(self.what, self.view, self.scene):
            left = max(until - time.monotonic(), 0)
            if failure and not left:
                break
            try:
                picture = self._draw(way, form, engine, left if way.last else left / 2)
            except (EngineError, LayoutTimeoutError) as error:
                failure = failure or error
                continue
            if way.told:
                why = failure or CROWDED
                warnings.warn(f"{why}: {way.told}; {ADVICE}", RenderWarning, stacklevel=3)
            return picture
        if isinstance(failure, EngineError):
            raise failure
        raise LayoutTimeoutError(
            f"no layout of it was done in {limit:g} seconds, not even of its overview; {ADVICE}"
        )

    def _draw(self, way: Attempt, form: str, engine: str | None, limit: float) -> bytes:
        scene = way.scene
        if scene is not self.scene:
            scene = noted(_styled(scene, self.what, self.style))
        until = time.monotonic() + limit

        def drawn(dots: int | None = None) -> bytes:
            dot = to_dot(scene, self.style, sections=way.sections, named=form == "svg", dots=dots)
            left = max(until - time.monotonic(), 0)
            led = None if form == "svg" else partial(led_in_dot, down=page_of(scene).down)
            return run(dot, form, engine=engine, limit=left, coarse=way.coarse, led=led)

        if form == "png":
            return _fitting(drawn, dots_to_inch(page_of(scene)))
        picture = drawn()
        if form != "svg":
            return picture
        try:
            return finish(picture, scene, self.style).encode("utf-8")
        except ExpatError as error:
            raise EngineError(engine or "the engine", f"its SVG is no XML: {error}") from error


def _fitting(drawn: Callable[[int], bytes], dots: int) -> bytes:
    """Return a PNG that can be opened; warn if it can't be read."""
    picture = drawn(dots)
    longest = max(size_of(picture))
    if longest > LONGEST:
        dots = max(1, dots * LONGEST // longest)
        picture = drawn(dots)
    # What is just as long as can be, `dot` has made smaller.
    if dots < READABLE or longest > 0.99 * LONGEST:
        width, height = size_of(picture)
        warnings.warn(
            f"a PNG can't be longer than {LONGEST:,} dots: it has {width:,} × {height:,}, too few for "
            f"small letters to be read; SVG and PDF have no such limit; {ADVICE}",
            RenderWarning,
            stacklevel=5,
        )
    return picture


def _styled(scene: Scene, what: Subject | Scene, style: Style) -> Scene:
    meanings = what.meanings if isinstance(what, Subject) else scene.meanings
    return evolve(scene, letters=style.letters, meanings=meanings)
