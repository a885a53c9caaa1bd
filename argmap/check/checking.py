"""To run the rules."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.check.case import Case, Rule
from argmap.check.rules import RULES
from argmap.diagnostics import Diagnostic
from argmap.grounding import SourceText, ground
from argmap.model import ArgumentMap

__all__ = ["check"]


def check(
    map: ArgumentMap,  # noqa: A002  (the name of the thing)
    *,
    text: SourceText | str | None = None,
    rules: Iterable[Rule] | None = None,
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a map, in the order of its text; then what its source misses.

    What is wrong with the notation is no part of it: see `Reading.diagnostics`.

    Args:
        map: what to check.
        text: the text that it analyses, instead of the file that its front matter names.
        rules: those to apply; by default all.

    >>> from argmap.reading import parse
    >>> answer = parse('[Rain]: It will rain. {quote: "It will rain"}')
    >>> for finding in check(answer.map, text="It will not rain."):
    ...     print(finding.message)
    this quote of [Rain] is not what the text says: “not” is left out, which turns its meaning around
    """
    case = Case(map, ground(map, text))
    found = (diagnostic for rule in rules or RULES for diagnostic in rule.find(case))
    return tuple(sorted(found, key=lambda diagnostic: _where(diagnostic, map)))


def _where(diagnostic: Diagnostic, map: ArgumentMap) -> tuple[bool, int]:  # noqa: A002
    place = diagnostic.place
    if place is None:
        return False, 0
    return place.source is not map.origin, place.span.start
