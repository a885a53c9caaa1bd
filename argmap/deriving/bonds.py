"""What connects the statements and arguments that may be in the map at all.

A relation counts for a statement at its one end if what stands at the other end may be in the map.
So may a statement that may not, if it is part of an argument that may: what bears on a premise bears
on the argument, and what a conclusion bears on the argument bears on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from argmap.deriving.joining import is_both_ways
from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    Relation,
    StatementRef,
)

__all__ = ["Bonds"]


class Bonds:
    """The connections of statements by their titles; `admitted` is what may be in the map."""

    def __init__(self, map: ArgumentMap, admitted: Container[StatementRef | ArgumentRef]) -> None:
        self._admitted = admitted
        self._premises: Counter[str] = Counter()
        self._concluded: Counter[str] = Counter()
        self._inside: set[str] = set()
        self._related: set[str] = set()
        self._opposed: set[str] = set()
        self._bearing: Counter[str] = Counter()
        for argument in map.arguments:
            if argument.ref in admitted:
                # One that is listed twice counts twice.
                self._premises.update(line for line in argument.pcs if isinstance(line, str))
                self._concluded[argument.conclusion or ""] += 1
                self._inside.update(argument.statements)
        for relation in map.relations:
            self._count(relation.source, relation.target, self._premises, relation)
            self._count(relation.target, relation.source, self._concluded, relation)

    def _count(self, end: End, other: End, inside: Counter[str], relation: Relation) -> None:
        """Count a relation for one of its ends; `inside`: how many arguments the other stands for."""
        if not isinstance(end, StatementRef):
            return
        both_ways = is_both_ways(relation.kind)
        if isinstance(other, StatementRef):
            arguments = inside[other.title]
            there = other in self._admitted or arguments > 0
            there = there or (both_ways and other.title in self._inside)
        else:
            whole = ArgumentRef(other.argument) if isinstance(other, InferenceRef) else other
            there = isinstance(whole, ArgumentRef) and whole in self._admitted
            arguments = int(there)
        self._bearing[end.title] += arguments
        if there:
            self._related.add(end.title)
            if both_ways:
                self._opposed.add(end.title)

    def is_related(self, title: str) -> bool:
        """Tell whether a statement has a relation that counts."""
        return title in self._related

    def is_end(self, title: str) -> bool:
        """Tell whether a statement is a premise or the main conclusion of an argument."""
        return self._premises[title] > 0 or self._concluded[title] > 0

    def bears_on_several(self, title: str) -> bool:
        """Tell whether a statement's relations join it with arguments more than once."""
        return self._bearing[title] > 1

    def is_opposed(self, argument: Argument) -> bool:
        """Tell whether a contrary of a premise, or of the main conclusion, counts."""
        return not self._opposed.isdisjoint((*argument.premises, argument.conclusion or ""))
