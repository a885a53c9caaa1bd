"""What can go wrong when a map is made in Python."""

from __future__ import annotations

__all__ = [
    "DanglingReferenceError",
    "DuplicateRelationError",
    "DuplicateTitleError",
    "IllFormedStructureError",
    "IllTypedRelationError",
    "ModelError",
    "UnknownTitleError",
]


class ModelError(ValueError):
    """A map that can't be."""


class IllTypedRelationError(ModelError, TypeError):
    """A relation joins ends that its signature does not allow."""


class IllFormedStructureError(ModelError):
    """A premise-conclusion structure has no conclusion, or draws on what doesn't stand in it."""


class DuplicateTitleError(ModelError):
    """Two statements, or two arguments, have the same title, or two sections the same id."""


class DuplicateRelationError(ModelError):
    """Two relations of one kind join the same ends, so that no reference could tell them apart."""


class DanglingReferenceError(ModelError):
    """Something refers to what is not in the map."""


class UnknownTitleError(KeyError):
    """The map has nothing of that title."""

    def __str__(self) -> str:
        return str(self.args[0])
