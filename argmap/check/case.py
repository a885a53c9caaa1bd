"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import frozen

from argmap.diagnostics import Code, Diagnostic
from argmap.grounding import Grounding
from argmap.model import (
    ArgumentMap,
    ArgumentRef,
    End,
    InferenceRef,
    RelationRef,
    StatementRef,
)
from argmap.source import Place

__all__ = ["Case", "Finder", "Rule"]


@frozen
class Case:
    """A map, and what was found of it in the text that it analyses."""

    map: ArgumentMap
    grounding: Grounding

    def place(self, end: End) -> Place | None:
        """Return where something stands in the text of the map; None if it was made in Python."""
        match end:
            case StatementRef(title):
                return self.map.statement(title).place
            case ArgumentRef(title):
                return self.map.argument(title).place
            case InferenceRef():
                return self.map.inference(end).place
            case RelationRef():
                return self.map.relation(end).place


Finder: TypeAlias = Callable[[Case], Iterator[Diagnostic]]


@frozen
class Rule:
    """One defect: its code, and the function that finds it.

    The docstring of the function is the documentation of the rule. Its examples, below `Bad:` and
    `Good:`, are run by the tests; where a rule needs a text to be analysed, it stands below
    `Source:`.

    Attributes:
        code: what its findings are called.
        find: yields them.
        absence: they say that something is missing; where a part of the text could not be read,
            nobody can know.
    """

    code: Code
    find: Finder
    absence: bool = False

    @property
    def documentation(self) -> str:
        """What the rule says and why."""
        return self.find.__doc__ or ""
