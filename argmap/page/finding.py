"""Which node a finding concerns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentRef, Statement, StatementRef
from argmap.page.subject import Node, Subject
from argmap.source import Place, Source

__all__ = ["concerning"]

_TITLE = re.compile(r"\[([^\[\]]+)\]|<([^<>]+)>")


def concerning(subject: Subject) -> Iterator[Node | None]:
    """Yield for each finding the node that it stands in, or else the first that it names.

    Takes a look at each node, and for each finding one in a sorted list.
    """
    stretches: dict[Source, list[tuple[int, int, Node]]] = {}
    for place, node in _places(subject):
        stretches.setdefault(place.source, []).append((place.span.start, place.span.end, node))
    for those in stretches.values():
        those.sort(key=_bounds)
    for diagnostic in subject.diagnostics:
        yield _around(diagnostic, stretches) or _named(subject, diagnostic)


def _bounds(stretch: tuple[int, int, Node]) -> tuple[int, int]:
    return stretch[:2]


def _places(subject: Subject) -> Iterator[tuple[Place, Node]]:
    for noun in subject.nouns:
        if isinstance(noun, Statement):
            places = (noun.place, *noun.data_places)
        else:
            places = (noun.place, *(step.place for step in noun.inferences))
        for place in places:
            if place is not None:
                yield place, noun.ref


def _around(
    diagnostic: Diagnostic, stretches: dict[Source, list[tuple[int, int, Node]]]
) -> Node | None:
    """Return the node whose stretch, the last that begins before, holds the place of a finding."""
    place = diagnostic.place
    if place is None:
        return None
    those = stretches.get(place.source, [])
    at = bisect_right(those, place.span.start, key=lambda stretch: stretch[0]) - 1
    # A data block that has ended may stand within a statement that has not.
    for start, end, node in reversed(those[max(at - 1, 0) : at + 1]):
        if start <= place.span.start < end:
            return node
    return None


def _named(subject: Subject, diagnostic: Diagnostic) -> Node | None:
    for match in _TITLE.finditer(diagnostic.message):
        node: Node = StatementRef(match[1]) if match[1] else ArgumentRef(match[2])
        if node in subject.map:
            return node
    return None
