"""Positions, and the sentences that they hold."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.logic.dialectics.structures import Structure
from argmap.model import ArgumentMap, UnknownTitleError
from argmap.model.spelling import nearest

__all__ = ["Position", "literals", "structure_of"]

Position = Mapping[str, bool]
"""Titles of statements, and whether each is held true; what isn't there is left open."""


def structure_of(what: ArgumentMap | Structure) -> Structure:
    """Return the structure of a map, or what is one."""
    return what if isinstance(what, Structure) else Structure.of(what)


def literals(structure: Structure, position: Position) -> set[int]:
    """Return what a position holds; it may hold a sentence and its negation.

    Raises:
        UnknownTitleError: there is no such statement.
    """
    held = set()
    for title, true in position.items():
        literal = structure.literals.get(title)
        if literal is None:
            near = nearest(title, structure.literals)
            hint = "" if near is None else f"; did you mean {near!r}?"
            raise UnknownTitleError(f"there is no statement {title!r}{hint}")
        held.add(literal if true else -literal)
    return held
