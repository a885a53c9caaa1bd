"""Whether two trees say the same, wherever it stands in its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import fields, has

from argmap.syntax import tree
from argmap.syntax.tree import Document, Text

__all__ = ["differing"]

_LAYOUT = {"span", "sign_span", "number"}
# What to compare of the nodes of each kind.
_NAMES: dict[type, list[str]] = {
    kind: [field.name for field in fields(kind) if field.name not in _LAYOUT]
    for kind in vars(tree).values()
    if isinstance(kind, type) and has(kind) and kind.__module__ == tree.__name__
}


def differing(first: Document, second: Document) -> Iterator[int]:
    """Yield the indices of the blocks that say different things; 0 if there are fewer or more."""
    if len(first.blocks) != len(second.blocks):
        yield 0
        return
    for at, (before, after) in enumerate(zip(first.blocks, second.blocks, strict=True)):
        if not _same(before, after):
            yield at


def _same(first: Any, second: Any) -> bool:
    """Compare two nodes and all that is in them; how deep it is doesn't matter."""
    waiting: list[tuple[Any, Any]] = [(first, second)]
    while waiting:
        one, other = waiting.pop()
        if type(one) is not type(other):
            return False
        if isinstance(one, tuple) and isinstance(other, tuple):
            if len(one) != len(other):
                return False
            waiting += zip(one, other, strict=True)
        elif isinstance(one, Text) and isinstance(other, Text):
            if _said(one) != _said(other):
                return False
        elif names := _NAMES.get(type(one)):
            waiting += [(getattr(one, name), getattr(other, name)) for name in names]
        elif one != other:
            return False
    return True


def _said(text: Text) -> object:
    """Return what a text says; spaces at the ends of its lines don't count."""
    return text.plain.split(), [(inline.kind, inline.target) for inline in text.inlines]
