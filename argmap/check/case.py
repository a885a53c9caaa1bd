"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from argmap.check.documentation import Documentation
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

__all__ = ["Case", "Finder", "Group", "Rule", "Silence"]


@frozen
class Silence:
    """A word behind `ignore` or `select`, in data or in the front matter.

    Attributes:
        subject: what it is said of, as messages call it.
        word: the code, name or group.
        place: where it stands.
        problem: why it is no code, name or group; else empty.
        unused: nothing was there to be ignored, though it was looked for.
    """

    subject: str
    word: str
    place: Place | None = None
    problem: str = ""
    unused: bool = False


@frozen
class Case:
    """A map, and what was found of it in the text that it analyses.

    Attributes:
        map: the map.
        grounding: its quotes, and what of the text they cover.
        silences: what is said in the map about the findings to look for.
    """

    map: ArgumentMap
    grounding: Grounding
    silences: tuple[Silence, ...] = ()

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


class Group(StrEnum):
    """What findings are about; they can be selected by it."""

    NOTATION = "notation"
    STRUCTURE = "structure"
    CIRCULARITY = "circularity"
    DIALECTIC = "dialectic"
    LOGIC = "logic"
    LANGUAGE = "language"
    SCHEMES = "schemes"
    GROUNDING = "grounding"
    FORMATS = "formats"
    CHECKING = "checking"


Finder: TypeAlias = Callable[[Case], Iterator[Diagnostic]]


@frozen
class Rule:
    """One defect: its code, and the function that finds it.

    The docstring of the function is the documentation of the rule, in fixed parts: a sentence that
    says what is wrong; why it matters; `Bad:` and `Good:`, two maps, with carets below what is
    found in the first; `Source:`, the literature. Where both analyse a text, it stands below
    `Text:`. The tests run the maps: in the first nothing is found but this, in the second nothing.

    Attributes:
        code: what its findings are called; its name is that of the function.
        find: yields them.
        group: what it is about.
        absence: they say that something is missing; where a part of the text could not be read,
            nobody can know.
        guesses: they may be wrong, since words are looked at and not what they mean.
        default: it is looked for if nobody asks. Nine findings of ten must be true for that.
        last: it judges what was found by the others.
    """

    code: Code
    find: Finder
    group: Group
    absence: bool = field(default=False, kw_only=True)
    guesses: bool = field(default=False, kw_only=True)
    default: bool = field(default=True, kw_only=True)
    last: bool = field(default=False, kw_only=True)

    @property
    def documentation(self) -> Documentation:
        """What the rule says and why."""
        return Documentation.of(self.find.__doc__ or "")
