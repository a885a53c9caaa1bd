"""To run the examples in the documentation of rules."""

from __future__ import annotations

import argmap
from argmap.check import RULES
from argmap.check.documentation import Documentation, Example
from argmap.source import Place, Source, Span

BY_DEFAULT = tuple(rule for rule in RULES if rule.default)


def findings(told: Documentation, example: Example, rules=BY_DEFAULT):
    """Return what is found in an example of a documentation."""
    text = argmap.SourceText.of(Source(told.text.text, "source.txt")) if told.text.text else None
    return argmap.check(argmap.parse(f"{example.text}\n", "map.argdown"), text=text, rules=rules)


def shown(place: Place) -> tuple[str, Span]:
    """Return a place as a caret shows it: in its first line."""
    line = place.source.line_span(place.start.line)
    end = min(max(place.span.end, place.span.start + 1), max(line.end, place.span.start + 1))
    return place.source.name, Span(place.span.start, end)


def marked(told: Documentation) -> list[tuple[str, Span]]:
    """Return the places that are marked in the bad example, and in the text that it analyses."""
    return [
        *(("map.argdown", mark) for mark in told.bad.marks),
        *(("source.txt", mark) for mark in told.text.marks),
    ]
