"""What all nodes of the tree have in common.

They are equal by content, can be keys, printed and pickled, as attrs would have it; but nothing of it
recurses, as a text may go thousands of levels deep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from attrs import fields

if TYPE_CHECKING:
    from attrs import frozen as node
else:
    from attrs import define

    # For a type checker alone to refuse changes, as in `argmap.light`.
    node = partial(define, eq=False, repr=False, weakref_slot=False)

__all__ = ["Node", "node"]


class Node:
    """A node: what it holds are nodes, tuples, and values that are not deep."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        pairs = zip_longest(_pieces(self), _pieces(other), fillvalue=_END)
        return all(piece == another for piece, another in pairs)

    def __hash__(self) -> int:
        return hash(tuple(_pieces(self)))

    def __reduce__(self) -> tuple[Callable[[tuple[Any, ...]], Any], tuple[Any, ...]]:
        return _assembled, (tuple(_pieces(self)),)

    def __repr__(self) -> str:
        return "".join(_printed(self))


_END = object()


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _pieces(whole: object) -> Iterator[Any]:
    """Yield what something is made of: a class before its fields, `tuple` and a size before items."""
    waiting = [whole]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Node):
            kind: Any = item.__class__
            yield kind
            waiting += [getattr(item, name) for name in reversed(_names(kind))]
        elif item.__class__ is tuple:
            yield tuple
            yield len(item)
            waiting += reversed(item)
        else:
            yield item


def _assembled(pieces: tuple[Any, ...]) -> Any:
    """Return what some pieces make up: the reverse of `_pieces`."""
    made: list[Any] = []
    for piece in reversed(pieces):
        if piece is tuple:
            size = made.pop()
            made.append(tuple(made.pop() for _ in range(size)))
        elif isinstance(piece, type):
            made.append(piece(*(made.pop() for _ in _names(piece))))
        else:
            made.append(piece)
    return made[0]


def _printed(whole: object) -> Iterator[str]:
    """Yield the parts of what something is printed as."""
    waiting = [("", whole)]
    while waiting:
        before, item = waiting.pop()
        yield before
        if isinstance(item, Node):
            kind: Any = item.__class__
            names = _names(kind)
            yield f"{kind.__name__}("
            waiting.append((")", _END))
            parts = [(f", {name}=", getattr(item, name)) for name in names]
            waiting += [*reversed(parts[1:]), (f"{names[0]}=", parts[0][1])]
        elif item.__class__ is tuple and item:
            yield "("
            waiting.append((",)" if len(item) == 1 else ")", _END))
            waiting += [*((", ", part) for part in reversed(item[1:])), ("", item[0])]
        elif item is not _END:
            yield repr(item)
