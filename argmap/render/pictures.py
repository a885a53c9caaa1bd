"""The face of the room: a map as DOT, as SVG, as a file."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, Unpack

from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of
from argmap.render.details import Show
from argmap.render.engines import FORMATS, TIME_LIMIT, demand_limit
from argmap.render.exceptions import RenderWarning, UndrawnError, UnknownFormatError
from argmap.render.palette import Style, StyleName, style_of
from argmap.render.scene import Scene
from argmap.render.subject import Options, Subject
from argmap.writing import write

if TYPE_CHECKING:
    from argmap.render.staging import Stage

__all__ = ["TEXTS", "View", "draw", "mermaid", "render_to", "svg"]

_LARGE = 1_000
"""Statements and arguments of a map: of more, not the reasons are drawn, unless they are asked for."""

TEXTS = ("dot", "mermaid")
"""Languages of pictures that are written without an engine."""

View: TypeAlias = Literal[
    "reasons", "overview", "narrow", "argument", "dialectic", "inference", "argdown"
]


def draw(
    map: ArgumentMap | Reading | Scene,
    *,
    view: View = "reasons",
    style: Style | StyleName = "light",
    show: Show = (),
    **options: Unpack[Options],
) -> str:
    """Return a map as DOT, the language of Graphviz; the same map gives the same text.

    Of a statement, title or note of more than 3,000 letters a card shows the beginning, with `…`.

    Args:
        map: what to draw, or the reading of it; a scene is drawn as it is, whatever the view.
        view: one of `View`, as `argmap.render` tells them.
        style: a `Style`, or the name of one.
        show: what cards tell beside their texts, see `details_of`; by default what the style says.
        options: what is known of the map, and how much of it is shown, see `Options`.

    Raises:
        UnknownDetailError: there is nothing of this name to be shown.
        UnknownStyleError: there is no such style.
        UnknownViewError: there is no such view.
        NotShownError: nothing is called so, or it is not in this view.
        UnknownSectionError: there is no section of this title.
        ValueError: a depth is given of an argument, or of the neighbourhood of nothing.
    """
    return _stage(map, view, style, show, options).dot()


def svg(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading | Scene,
    *,
    view: View = "reasons",
    style: Style | StyleName = "light",
    show: Show = (),
    engine: str | None = None,
    limit: float = TIME_LIMIT,
    **options: Unpack[Options],
) -> str:
    """Return a map as an SVG document, for a page or a notebook.

    Statements, arguments and relations have stable ids, and their titles as `<title>`. Of long texts
    cards show the beginning, as for `draw`; tooltips have more, up to 10,000 letters of each.

    Args:
        map: as for `draw`.
        view: as for `draw`.
        style: as for `draw`.
        show: as for `draw`.
        engine: `dot`, `graphviz-pure` or `pygraphviz`, instead of the first that works.
        limit: seconds for all layouts that are tried; a million at most.
        options: as for `draw`.

    Raises:
        NoEngineError: nothing here can draw; the message says what to install.
        EngineError: the engines that are here failed.
        LayoutTimeoutError: no layout was done in time, not even that of an overview.
        UnknownDetailError: there is nothing of this name to be shown.
        UnknownStyleError: there is no such style.
        UnknownViewError: there is no such view.
        NotShownError: nothing is called so, or it is not in this view.
        UnknownSectionError: there is no section of this title.
        UnknownEngineError: there is no such engine.
        ValueError: the limit is not a finite number above 0, or a depth is given of an argument or
            of the neighbourhood of nothing.
    """
    demand_limit(limit)
    stage = _stage(map, view, style, show, options)
    return stage.picture("svg", engine, limit).decode("utf-8")


def mermaid(
    map: ArgumentMap | Reading | Scene,
    *,
    view: View = "overview",
    style: Style | StyleName = "light",
    show: Show = (),
    **options: Unpack[Options],
) -> str:
    """Return a map as a flowchart in Mermaid, which Markdown shows on GitHub and elsewhere.

    The overview is one graph there, without pages. Of long texts there is the beginning, as for
    `to_mermaid`. It warns (`RenderWarning`) if the flowchart is larger than what GitHub shows.

    Args:
        map: as for `draw`.
        view: as for `draw`.
        style: as for `draw`, but of cards alone; `auto` is light, as the paper is the reader's.
        show: as for `draw`.
        options: as for `draw`.

    Raises:
        UnknownDetailError: there is nothing of this name to be shown.
        UnknownStyleError: there is no such style.
        UnknownViewError: there is no such view.
        NotShownError: nothing is called so, or it is not in this view.
        UnknownSectionError: there is no section of this title.
        ValueError: a depth is given of an argument, or of the neighbourhood of nothing.
    """
    from argmap.render.charting import beyond, to_mermaid  # noqa: PLC0415  (as for `_stage`)

    stage = _stage(map, view, style, show, options, paged=False)
    text = to_mermaid(stage.scene, stage.style)
    much = beyond(stage.scene, text)
    if much:
        warnings.warn(much, RenderWarning, stacklevel=2)
    return text


def render_to(  # noqa: PLR0913  (options, all by name)
    map: ArgumentMap | Reading | Scene,
    path: str | Path,
    *,
    format: str | None = None,
    view: View | None = None,
    style: Style | StyleName = "light",
    show: Show = (),
    engine: str | None = None,
    limit: float = TIME_LIMIT,
    **options: Unpack[Options],
) -> Path:
    """Write a map to a file, of the format that its suffix names, and return its path.

    The file is replaced as a whole or not at all. Of long texts cards show the beginning, as for
    `draw`.

    Args:
        map: as for `draw`.
        path: the file.
        format: `svg`, `png`, `pdf`, `dot` or `mermaid` (suffix `.mmd`), instead of that of the suffix.
        view: as for `draw`; by default `reasons`, in Mermaid `overview`, as of maps of more than 1,000
            statements and arguments, of which it warns (`RenderWarning`).
        style: as for `draw`.
        show: as for `draw`.
        engine: as for `svg`.
        limit: as for `svg`.
        options: as for `draw`.

    Raises:
        UnknownFormatError: the suffix names no format that can be written.
        NoEngineError: nothing here can draw it; the DOT was written beside, see its `dot`.
        EngineError: the engines that are here failed.
        LayoutTimeoutError: no layout was done in time, not even that of an overview.
        UnknownDetailError: there is nothing of this name to be shown.
        UnknownStyleError: there is no such style.
        UnknownViewError: there is no such view.
        NotShownError: nothing is called so, or it is not in this view.
        UnknownSectionError: there is no section of this title.
        UnknownEngineError: there is no such engine.
        ValueError: the limit is not a finite number above 0, an engine is named for a text, or a
            depth is given of an argument or of the neighbourhood of nothing.
        OSError: the file can't be written, or is not to be (`PermissionError`).
    """
    demand_limit(limit)
    file = Path(path)
    form = (format or file.suffix.removeprefix(".")).lower()
    form = "mermaid" if form == "mmd" else form
    if form not in {*FORMATS, *TEXTS}:
        known = ", ".join((*FORMATS, *TEXTS))
        raise UnknownFormatError(f"can't draw {form or file.name!r}: the formats are {known}")
    if form in TEXTS and engine is not None:
        raise ValueError(f"{form} is written without an engine: leave out `engine`")
    if form == "mermaid":
        text = mermaid(map, view=view or "overview", style=style, show=show, **options)
        write(file, text.encode("utf-8"))
        return file
    limits = (options.get("around"), options.get("max_depth"), options.get("fold") or None)
    part = any(one is not None for one in limits)
    stage = _stage(map, view or _default(map, part=part), style, show, options)
    if form == "dot":
        write(file, stage.dot().encode("utf-8"))
        return file
    try:
        picture = stage.picture(form, engine, limit)
    except UndrawnError as error:
        beside = file.with_suffix(".dot")
        write(beside, stage.dot().encode("utf-8"))
        raise type(error)(error.reason, beside) from None
    write(file, picture)
    return file


def _default(map: ArgumentMap | Reading | Scene, *, part: bool) -> View:
    """Return the view of what is drawn if none is named: that of a large map is the overview."""
    if isinstance(map, Scene) or part:
        return "reasons"
    count = len(map_of(map).statements) + len(map_of(map).arguments)
    if count <= _LARGE:
        return "reasons"
    warnings.warn(
        f"it has {count:,} statements and arguments, so that the overview is drawn; name the view "
        "(--view reasons) to have all of them, or draw a part (--around, --max-depth, --fold)",
        RenderWarning,
        stacklevel=3,
    )
    return "overview"


def _stage(  # noqa: PLR0913  (all that shapes a picture)
    map: ArgumentMap | Reading | Scene,
    view: View,
    style: Style | StyleName,
    show: Show,
    options: Options,
    *,
    paged: bool = True,
) -> Stage:
    from argmap.render.staging import Stage  # noqa: PLC0415  (40 ms, only when something is drawn)

    if isinstance(map, Scene):
        if options:
            raise TypeError(f"a scene is drawn as it is: leave out {', '.join(options)}")
        return Stage.of(map, view, style, paged=paged)
    subject = Subject.of(map, style_of(style), show, **options)
    return Stage.of(subject, view, style, paged=paged)
