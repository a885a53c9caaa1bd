"""Which statement, step or argument a finding is about: the innermost in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap, ArgumentRef, InferenceRef, RelationRef, StatementRef
from argmap.source import Place, Source

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
    placed: dict[Source, list[tuple[int, int]]] = {}
    for number, diagnostic in enumerate(told):
        if diagnostic.place is not None:
            place = diagnostic.place
            placed.setdefault(place.source, []).append((place.span.start, number))
    stretches: dict[Source, list[tuple[int, int, _Named]]] = {}
    for ref, place in _places(map):
        if place.source in placed:
            stretches.setdefault(place.source, []).append((place.span.start, place.span.end, ref))
    ends: dict[int, _Named] = {}
    for source, elements in stretches.items():
        # From the last that begins to the first, and of two the longer one first.
        coming = sorted(elements, key=lambda one: (-one[0], one[1]))
        around: list[tuple[int, _Named]] = []
        for start, number in sorted(placed[source]):
            while coming and coming[-1][0] <= start:
                _, end, ref = coming.pop()
                around.append((end, ref))
            around = [one for one in around if one[0] > start]
            if around:
                ends[number] = min(around, key=lambda one: one[0])[1]
    gathered: dict[_Named, list[Diagnostic]] = {}
    for number in sorted(ends):
        gathered.setdefault(ends[number], []).append(told[number])
    return {ref: tuple(those) for ref, those in gathered.items()}


def _places(
    map: ArgumentMap,
) -> Iterator[tuple[_Named, Place]]:
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
