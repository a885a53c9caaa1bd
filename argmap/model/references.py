"""What relations call their ends by: nouns hold no pointers to each other."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from argmap.model.brief import brief
from argmap.model.exceptions import ModelError
from argmap.model.signatures import SYMMETRIC, NodeKind, RelationKind, relation_kind

__all__ = [
    "MOST_NESTED",
    "REFS",
    "ArgumentRef",
    "End",
    "InferenceRef",
    "RelationRef",
    "StatementRef",
    "in_one_order",
]

MOST_NESTED = 60
"""How many relations may be ends of each other: written out, they must fit into front matter."""


@frozen(order=True, repr=False)
class StatementRef:
    """A statement as the end of a relation."""

    title: str

    node_kind = NodeKind.STATEMENT

    __repr__ = brief

    def __str__(self) -> str:
        return f"[{self.title}]"


@frozen(order=True, repr=False)
class ArgumentRef:
    """An argument as the end of a relation."""

    title: str

    node_kind = NodeKind.ARGUMENT

    __repr__ = brief

    def __str__(self) -> str:
        return f"<{self.title}>"


@frozen(order=True, repr=False)
class InferenceRef:
    """A step of an argument as the end of a relation; steps count from 1."""

    argument: str
    step: int = 1

    node_kind = NodeKind.INFERENCE

    __repr__ = brief

    def __str__(self) -> str:
        return f"step {self.step} of <{self.argument}>"


def in_one_order(kind: RelationKind, source: End, target: End) -> tuple[End, End]:
    """Return the ends of a relation, those of a symmetric one in the same order either way."""
    if kind in SYMMETRIC and str(target) < str(source):
        return target, source
    return source, target


@frozen(cache_hash=True, repr=False)
class RelationRef:
    """A relation as the end of another one.

    The ends of a symmetric relation are put in one order, so that both directions are the same.

    Raises:
        ModelError: it is a relation on a relation on … more than `MOST_NESTED` times.
    """

    kind: RelationKind = field(converter=relation_kind)
    source: End
    target: End
    nested: int = field(default=1, init=False, eq=False, repr=False)

    node_kind = NodeKind.RELATION

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        if isinstance(self.source, RelationRef) or isinstance(self.target, RelationRef):
            self._count_nested()
        if self.kind in SYMMETRIC:
            source, target = in_one_order(self.kind, self.source, self.target)
            object.__setattr__(self, "source", source)
            object.__setattr__(self, "target", target)

    def _count_nested(self) -> None:
        ends = (end for end in (self.source, self.target) if isinstance(end, RelationRef))
        nested = 1 + max(end.nested for end in ends)
        if nested > MOST_NESTED:
            raise ModelError(f"no more than {MOST_NESTED} relations can be ends of each other")
        object.__setattr__(self, "nested", nested)

    def __str__(self) -> str:
        return f"the {self.kind} from {self.source} to {self.target}"


End: TypeAlias = "StatementRef | ArgumentRef | InferenceRef | RelationRef"

REFS = (StatementRef, ArgumentRef, InferenceRef, RelationRef)
"""The same, to ask what something is."""
