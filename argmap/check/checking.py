"""To run the rules."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.check.case import Case, Rule
from argmap.check.rules import RULES
from argmap.diagnostics import Diagnostic, in_order
from argmap.grounding import Grounding, SourceText, ground
from argmap.model import ArgumentMap
from argmap.reading import Reading, map_of

__all__ = ["check"]


def check(
    what: ArgumentMap | Reading,
    *,
    text: SourceText | Grounding | str | None = None,
    rules: Iterable[Rule] | None = None,
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with an argument, in the order of its text; then what its source misses.

    Args:
        what: a reading, or a map. Of a reading, its own diagnostics are told as well; if one is
            an error, nothing is said to be missing, as it may not have been read.
        text: the text that it analyses, instead of the file that its front matter names; or what
            `ground` found in it.
        rules: those to apply, of `argmap.check.RULES`; by default those that are looked for
            if nobody asks.

    >>> from argmap.reading import parse
    >>> answer = parse('[Rain]: It will rain. {quote: "It will rain"}')
    >>> for finding in check(answer, text="It will not rain."):
    ...     print(finding.message)
    this quote of [Rain] is not what the text says: “not” is left out, which turns its meaning around
    """
    drawn = map_of(what)
    told, whole = (what.diagnostics, what.ok) if isinstance(what, Reading) else ((), True)
    case = Case(drawn, text if isinstance(text, Grounding) else ground(drawn, text))
    chosen = (rule for rule in RULES if rule.default) if rules is None else rules
    asked = (rule for rule in chosen if whole or not rule.absence)
    found = (diagnostic for rule in asked for diagnostic in rule.find(case))
    return tuple(in_order(drawn.origin, (*told, *found)))
