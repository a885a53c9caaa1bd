"""How pictures are to look: as a call says it, or else as a map or its project does."""

from __future__ import annotations

from pathlib import Path

from argmap.model import ArgumentMap
from argmap.project import ProjectError, project_of
from argmap.reading import Reading, map_of
from argmap.render import Look, LookError, Show, Style, StyleName, look_of, read_look
from argmap.render.palette import style_of

__all__ = ["look_of_project", "looked"]

_RENDER = "render"


def looked(
    map: ArgumentMap | Reading,
    style: Style | StyleName | None = None,
    show: Show = (),
    *,
    project: Look | None = None,
) -> tuple[Style, Show]:
    """Return how a map is to look: as given, or else as its front matter, or a project, says.

    Raises:
        LookError: what the front matter says makes no sense.
        UnknownStyleError: there is no such style.
    """
    said, wrong = look_of(map_of(map).front)
    if wrong:
        message, place = wrong[0]
        raise LookError(f"{place or 'the front matter'}: {message}")
    look = said if project is None else said.over(project)
    return look.dressed() if style is None else style_of(style), show or look.show


def look_of_project(name: str | Path) -> Look:
    """Return how pictures of a file are to look, as `[tool.argmap.render]` of its project says.

    Raises:
        LookError: that makes no sense, or can't be read.
    """
    try:
        project = project_of(name)
    except ProjectError as error:
        raise LookError(str(error)) from None
    look, wrong = read_look(project.render)
    if wrong:
        where = project.where(_RENDER, *wrong[0].keys)
        raise LookError(f"{where}: {wrong[0].told('tool', 'argmap', _RENDER)}")
    return look
