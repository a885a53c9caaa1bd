"""The root of a project: the folder that what a file includes must stand in."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["ROOT_MARKS", "root_of"]

ROOT_MARKS = (".git", "pyproject.toml", "argdown.config.json", "argdown.config.js")
"""What stands in the root of a project."""


def root_of(folder: Path) -> Path:
    """Return the nearest folder, from one upwards, that has a mark of a root; else the folder itself.

    The user's home and what stands above it are never the root of what stands below: somebody who
    keeps a whole home under version control doesn't want a map to read all of it.
    """
    folder = folder.resolve()
    try:
        home = Path.home().resolve()
    except (OSError, RuntimeError):
        home = Path(folder.anchor)
    for place in (folder, *folder.parents):
        if place in {home, place.parent}:
            break
        if any(os.path.exists(place / mark) for mark in ROOT_MARKS):  # noqa: PTH110  (raises nothing)
            return place
    return folder
