"""The face of the room: a map as DOT, as SVG, as a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias
from xml.etree.ElementTree import ParseError

from argmap.model import ArgumentMap
from argmap.render.drawing import to_dot
from argmap.render.engines import FORMATS, TIME_LIMIT, run
from argmap.render.exceptions import (
    EngineError,
    NoEngineError,
    UnknownFormatError,
    UnknownViewError,
)
from argmap.render.finishing import finish
from argmap.render.overview import overview
from argmap.render.palette import LIGHT, Style
from argmap.render.reasons import reasons
from argmap.render.scene import Scene
from argmap.render.writing import write

__all__ = ["View", "draw", "render_to", "svg"]

View: TypeAlias = Literal["full", "overview"]

_VIEWS = {"full": reasons, "overview": overview}
_NOTHING: Mapping[str, str] = MappingProxyType({})


def draw(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap,  # noqa: A002  (the name of the thing)
    *,
    view: View = "full",
    style: Style = LIGHT,
    citations: Mapping[str, str] = _NOTHING,
    passages: Mapping[str, str] = _NOTHING,
    labels: Mapping[str, str] = _NOTHING,
) -> str:
    """Return a map as DOT, the language of Graphviz; the same map gives the same text.

    Args:
        map: what to draw.
        view: `full` shows every step with its premises, `overview` the arguments by their titles.
        style: `LIGHT`, `DARK`, or `AUTO`: light, but in an SVG dark where its reader prefers that.
        citations: where the source says a statement, by its title: `¶6/2`.
        passages: what the source says there, by title, for tooltips.
        labels: what is known of a statement, by its title, such as `stands` or `falls`.

    Raises:
        UnknownViewError: there is no such view.
    """
    return to_dot(_scene(map, view, citations, passages, labels), style)


def svg(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap,  # noqa: A002
    *,
    view: View = "full",
    style: Style = LIGHT,
    citations: Mapping[str, str] = _NOTHING,
    passages: Mapping[str, str] = _NOTHING,
    labels: Mapping[str, str] = _NOTHING,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> str:
    """Return a map as an SVG document, for a page or a notebook.

    Statements, arguments and relations have stable ids, and their titles as `<title>`.

    Args:
        map: what to draw.
        view: as for `draw`.
        style: as for `draw`.
        citations: as for `draw`.
        passages: as for `draw`.
        labels: as for `draw`.
        engine: `dot`, `graphviz-pure` or `pygraphviz`, instead of the first that works.
        limit: seconds for a layout.

    Raises:
        NoEngineError: nothing here can draw; the message says what to install.
        EngineError: the engines that are here failed.
        LayoutTimeoutError: the layout took too long.
        UnknownViewError: there is no such view or engine.
    """
    scene = _scene(map, view, citations, passages, labels)
    return _picture(scene, style, "svg", engine, limit).decode("utf-8")


def render_to(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap,  # noqa: A002
    path: str | Path,
    *,
    format: str | None = None,  # noqa: A002  (what everybody calls it)
    view: View = "full",
    style: Style = LIGHT,
    citations: Mapping[str, str] = _NOTHING,
    passages: Mapping[str, str] = _NOTHING,
    labels: Mapping[str, str] = _NOTHING,
    engine: str | None = None,
    limit: float = TIME_LIMIT,
) -> Path:
    """Write a map to a file, of the format that its suffix names, and return its path.

    The file is replaced as a whole or not at all.

    Args:
        map: what to draw.
        path: the file.
        format: `svg`, `png`, `pdf` or `dot`, instead of that of the suffix.
        view: as for `draw`.
        style: as for `draw`.
        citations: as for `draw`.
        passages: as for `draw`.
        labels: as for `draw`.
        engine: as for `svg`.
        limit: as for `svg`.

    Raises:
        UnknownFormatError: the suffix names no format that can be written.
        NoEngineError: nothing here can draw it; the DOT was written beside, see its `dot`.
        EngineError: the engines that are here failed.
        LayoutTimeoutError: the layout took too long.
        UnknownViewError: there is no such view or engine.
        OSError: the file can't be written.
    """
    file = Path(path)
    form = (format or file.suffix.removeprefix(".")).lower()
    if form not in {*FORMATS, "dot"}:
        known = ", ".join((*FORMATS, "dot"))
        raise UnknownFormatError(f"can't draw {form or file.name!r}: the formats are {known}")
    scene = _scene(map, view, citations, passages, labels)
    if form == "dot":
        write(file, to_dot(scene, style).encode("utf-8"))
        return file
    try:
        picture = _picture(scene, style, form, engine, limit)
    except NoEngineError as error:
        beside = file.with_suffix(".dot")
        write(beside, to_dot(scene, style).encode("utf-8"))
        raise NoEngineError(error.advice, beside) from None
    write(file, picture)
    return file


def _scene(
    map: ArgumentMap,  # noqa: A002
    view: str,
    citations: Mapping[str, str],
    passages: Mapping[str, str],
    labels: Mapping[str, str],
) -> Scene:
    if view not in _VIEWS:
        raise UnknownViewError(f"no view {view!r}: the views are {', '.join(_VIEWS)}")
    return _VIEWS[view](map, citations, passages, labels)


def _picture(scene: Scene, style: Style, form: str, engine: str | None, limit: float) -> bytes:
    # The overview is to be sharp on any screen; the full view is large enough.
    dpi = 144 if form == "png" and scene.compact else None
    dot = to_dot(scene, style, named=form == "svg", dpi=dpi)
    picture = run(dot, form, engine=engine, limit=limit)
    if form != "svg":
        return picture
    try:
        return finish(picture, scene, style).encode("utf-8")
    except ParseError as error:
        raise EngineError(engine or "the engine", f"its SVG is no XML: {error}") from error
