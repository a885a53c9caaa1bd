"""From YAML to values: data blocks and front matter."""

from __future__ import annotations

import re

import yaml12
from attrs import evolve

from argmap.syntax.doubting import curly, doubt, keyless
from argmap.syntax.explaining import Problem, explain, without_quotes
from argmap.syntax.mistakes import ALIAS_IN_DATA, BROKEN_DATA
from argmap.values import DEEPEST, NO_DATA, Data, depth, freeze

__all__ = ["Problem", "read_yaml"]

_ANCHOR = re.compile(r"(?<![^\s\[{,:])([&*])([^\s,\[\]{}:]+)")


def read_yaml(text: str) -> tuple[Data, Problem | None]:
    """Return the mapping that a text in YAML holds, and why there is none."""
    problem = _aliases(text)
    if problem:
        return NO_DATA, problem
    try:
        # Several documents are asked for, as otherwise what follows the first is passed over.
        values = yaml12.parse_yaml(text, multi=True)
    except ValueError as error:
        problem = explain(text, str(error))
        marks = curly(text, problem.at)
        return NO_DATA, evolve(marks, code=BROKEN_DATA) if marks else problem
    if not values or values == [None]:
        return NO_DATA, None
    # Each level takes one of these signs at least.
    levels = depth(values[0]) if sum(map(text.count, "[{-:")) > DEEPEST else 0
    if levels > DEEPEST:
        message = f"the data has {levels} levels in each other, {DEEPEST} are read"
        return NO_DATA, Problem(BROKEN_DATA, message, 0, "Put less deep in it.")
    value = freeze(values[0])
    if isinstance(value, Data) and len(values) == 1:
        return value, doubt(value, text)
    return NO_DATA, keyless(text)


def _aliases(text: str) -> Problem | None:
    """Refuse `&name … *name`: a few lines of it can stand for more than any memory holds."""
    if "&" not in text or "*" not in text:
        return None
    bare = without_quotes(text)
    anchors: dict[str, int] = {}
    for match in _ANCHOR.finditer(bare):
        if match[1] == "&":
            anchors.setdefault(match[2], match.start())
        elif match[2] in anchors:
            message = f"the data repeats itself by an alias, *{match[2]}"
            mend = "Write the value out where it is needed, or put it in quotation marks if it is text."
            return Problem(ALIAS_IN_DATA, message, match.start(), mend)
    return None
