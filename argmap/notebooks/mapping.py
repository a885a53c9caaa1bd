"""Maps and readings in cells: a picture, how much there is, and all of it as text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from argmap.grounding import Grounding, ground
from argmap.model import ArgumentMap
from argmap.notebooks.drawing import depicted
from argmap.notebooks.finding import listed
from argmap.notebooks.framing import heading, many, muted, unfolding
from argmap.outlining import outline
from argmap.page.escaping import text
from argmap.reading import Reading
from argmap.render.measuring import shorten

__all__ = ["about", "show_map", "show_reading"]

_LINES = 300  # of an outline
_LONG = 300  # letters of a line


def show_map(map: ArgumentMap) -> str:
    """Show a map."""
    found, picture = ground(map), depicted(map)
    return about(map, picture) + _counted(map, found) + picture + _outlined(map, found)


def show_reading(reading: Reading) -> str:
    """Show what was read, and what is wrong with the text."""
    map = reading.map
    found, picture = ground(map), depicted(reading)
    wrong = listed(reading.diagnostics)
    if not reading.ok:
        wrong += muted("What could not be read is missing from the map.")
    return (
        about(map, picture, reading.source.name)
        + _counted(map, found)
        + wrong
        + picture
        + _outlined(map, found)
    )


def about(map: ArgumentMap, picture: str, name: str = "") -> str:
    """Return what a map is called, and who wrote its text, unless its picture says so."""
    front = map.front
    if front.title and "<img" in picture:
        return ""
    titled = front.title or name
    by = ", ".join(part for part in (front.author, front.date) if part)
    return (heading(titled) if titled else "") + muted(by)


def _counted(map: ArgumentMap, found: Grounding) -> str:
    counts = (
        many(len(nouns), noun)
        for nouns, noun in (
            (map.statements, "statement"),
            (map.arguments, "argument"),
            (map.relations, "relation"),
        )
    )
    told = [", ".join(counts)]
    if found.text is not None:
        told.append(str(found.coverage))
    return muted(" · ".join(told)) + muted(found.problem)


def _outlined(map: ArgumentMap, found: Grounding) -> str:
    lines = list(islice(_lines(map, found), _LINES + 1))
    if not lines:
        return muted("There are no statements and no arguments yet.")
    if len(lines) > _LINES:
        lines[_LINES] = "…"
    return unfolding("As text", f'<pre dir="auto">{text(chr(10).join(lines))}</pre>')


def _lines(map: ArgumentMap, found: Grounding) -> Iterator[str]:
    for line in outline(map, found.citations):
        notes = ("see above",) if line.repeated else line.notes
        told = f"({'; '.join(notes)})" if notes else ""
        words = " ".join(part for part in (line.sign, line.name, told, line.text) if part)
        yield "  " * min(line.depth, 20) + shorten(words, _LONG)
