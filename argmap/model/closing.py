"""What makes a map closed: no name stands for two things, and parts are parts of something."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

from argmap.model.exceptions import (
    DanglingReferenceError,
    DuplicateRelationError,
    DuplicateTitleError,
)
from argmap.model.nouns import Argument, Relation, Section, Statement
from argmap.model.references import RelationRef, in_one_order

__all__ = ["demand_parents", "demand_unique"]


def demand_unique(
    statements: Iterable[Statement],
    arguments: Iterable[Argument],
    relations: Iterable[Relation],
    sections: Iterable[Section],
) -> None:
    """Refuse what is there twice.

    Raises:
        DuplicateTitleError: of two statements, arguments or sections.
        DuplicateRelationError: of two relations of one kind between the same ends.
    """
    for word, names in (
        ("statement", (statement.title for statement in statements)),
        ("argument", (argument.title for argument in arguments)),
    ):
        for title in _repeated(names):
            raise DuplicateTitleError(f"two {word}s have the title {title!r}")
    for id_ in _repeated(section.id for section in sections):
        raise DuplicateTitleError(f"two sections have the id {id_!r}")
    relating = ((r.kind, *in_one_order(r.kind, r.source, r.target)) for r in relations)
    for kind, source, target in _repeated(relating):
        raise DuplicateRelationError(f"{RelationRef(kind, source, target)} is there twice")


def demand_parents(sections: Iterable[Section]) -> None:
    """Refuse a section whose parent is not the last one above it that is less deep, as in a text.

    Raises:
        DanglingReferenceError: a section is part of another one, or of none.
    """
    open_: list[Section] = []
    for section in sections:
        while open_ and open_[-1].level >= section.level:
            open_.pop()
        parent = open_[-1].id if open_ else None
        if section.parent != parent:
            wanted = "none" if parent is None else parent
            raise DanglingReferenceError(
                f"section {section.id} is part of {section.parent}; by the levels above it, of {wanted}"
            )
        open_.append(section)


Name = TypeVar("Name", bound=Hashable)


def _repeated(names: Iterable[Name]) -> Iterable[Name]:
    """Yield each name that was there before."""
    seen: set[Name] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)
