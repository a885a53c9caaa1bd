"""Why arguments can't be weighed."""

from __future__ import annotations

__all__ = ["StructureError"]


class StructureError(ValueError):
    """Arguments, issues or files of Carneades that can't be."""
