"""In which elements of a text findings stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from argmap.diagnostics import Diagnostic
from argmap.source import Source, Span

__all__ = ["surrounding"]

Element = TypeVar("Element")


def surrounding(
    found: Sequence[Diagnostic], elements: Iterable[tuple[Source, Span, Element]]
) -> dict[int, list[tuple[int, Element]]]:
    """Return for each finding, by its number, the elements in which it begins.

    Those in none are left out. Each element comes with its end, first the one that begins first, of
    two of them the longer. Sorts findings and elements, and goes through both once.
    """
    placed: dict[Source, list[tuple[int, int]]] = {}
    for number, diagnostic in enumerate(found):
        if diagnostic.place is not None:
            place = diagnostic.place
            placed.setdefault(place.source, []).append((place.span.start, number))
    stretches: dict[Source, list[tuple[Span, Element]]] = {}
    for source, span, element in elements:
        if source in placed:
            stretches.setdefault(source, []).append((span, element))
    inside: dict[int, list[tuple[int, Element]]] = {}
    for source, those in stretches.items():
        coming = sorted(those, key=lambda one: (-one[0].start, one[0].end))
        around: list[tuple[int, Element]] = []
        for start, number in sorted(placed[source]):
            while coming and coming[-1][0].start <= start:
                span, element = coming.pop()
                around.append((span.end, element))
            around = [one for one in around if one[0] > start]
            if around:
                inside[number] = [*around]
    return inside
