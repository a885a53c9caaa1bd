"""Which statement, step or argument a finding is about: the innermost in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.check.surrounding import surrounding
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap, ArgumentRef, InferenceRef, RelationRef, StatementRef
from argmap.source import Place

__all__ = ["concerned"]

_Named: TypeAlias = StatementRef | ArgumentRef | InferenceRef


def concerned(
    map: ArgumentMap, found: Iterable[Diagnostic]
) -> Mapping[_Named, tuple[Diagnostic, ...]]:
    r"""Return what was found in each statement, step and argument of a map, in the order given.

    What is found in a relation is about its source. What stands in none of them, as in the front
    matter, is left out. Sorts findings and elements.

    >>> from argmap.check import check
    >>> from argmap.reading import parse
    >>> reading = parse("[Rain]: It rains.\n  + [Wet] {holdr: Ann}")
    >>> [(str(end), one.code.id) for end, (one, *_) in concerned(reading.map, check(reading)).items()]
    [('[Wet]', 'AM101')]
    """
    told = list(found)
    stretches = ((place.source, place.span, ref) for ref, place in _places(map))
    inside = surrounding(told, stretches)
    gathered: dict[_Named, list[Diagnostic]] = {}
    for number in sorted(inside):
        _, innermost = min(inside[number], key=lambda one: one[0])
        gathered.setdefault(innermost, []).append(told[number])
    return {ref: tuple(those) for ref, those in gathered.items()}


def _places(map: ArgumentMap) -> Iterator[tuple[_Named, Place]]:
    """Yield where each element stands; the data of a statement may stand elsewhere."""
    for relation in map.relations:
        if relation.place is not None and not isinstance(relation.source, RelationRef):
            yield relation.source, relation.place
    for argument in map.arguments:
        if argument.place is not None:
            yield argument.ref, argument.place
    for ref, step in map.steps.items():
        if step.place is not None:
            yield ref, step.place
    for statement in map.statements:
        for place in (statement.place, *statement.data_places):
            if place is not None:
                yield statement.ref, place
