"""What the project of a file selects and ignores."""

from __future__ import annotations

from pathlib import Path

from argmap.check.selecting import Choice, SelectionError
from argmap.project import ProjectError, project_of

__all__ = ["chosen_by_project"]


def chosen_by_project(name: str | Path) -> Choice:
    """Return what the project of a file selects and ignores; that of the current folder for `-`.

    Raises:
        ProjectError: it makes no sense, or can't be read.
    """
    project = project_of(name)
    for key, words in (("select", project.select), ("ignore", project.ignore)):
        try:
            Choice(**{key: words})
        except SelectionError as error:
            raise ProjectError(f"{project.where(key)}: `tool.argmap.{key}`: {error}") from None
    return Choice(project.select, project.ignore)
