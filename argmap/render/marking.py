"""Marks: how it is shown whether a statement or a step stands, by sign and word as well as colour.

The signs are among those that Arial and its relatives have, so that every engine draws them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeAlias

from argmap.model import ArgumentRef, InferenceRef, StatementRef
from argmap.render.measuring import clean

__all__ = [
    "NO_FINDINGS",
    "NO_LABELS",
    "Findings",
    "Labels",
    "Mark",
    "badges",
    "found",
    "known",
    "told_of",
]

Labels: TypeAlias = Mapping[Any, str]
"""What is known of statements, by their titles, and of steps, arguments and statements by their refs."""

Findings: TypeAlias = Mapping[Any, Sequence[str]]
"""What is wrong with statements, by their titles, and with steps, arguments and statements by their
refs: texts such as `AM406 unquoted-statement: what it says`."""

NO_FINDINGS: Findings = MappingProxyType({})
NO_LABELS: Labels = MappingProxyType({})


class Mark(Enum):
    """What a label says that is one of the field's words; others are shown as they are."""

    STANDS = "in"
    FALLS = "out"
    OPEN = "undecided"
    DISPUTED = "in some"

    @property
    def told(self) -> str:
        """Sign and word."""
        return _TOLD[self][0]

    @property
    def meaning(self) -> str:
        """What it means, for the legend."""
        return _TOLD[self][1]

    @classmethod
    def of(cls, label: str) -> Mark | None:
        """Return the mark of a label, or none.

        >>> Mark.of("out").told, Mark.of("0.7")
        ('○ falls', None)
        """
        return _MARKS.get(label)


_MARKS = {mark.value: mark for mark in Mark}
_TOLD = {
    Mark.STANDS: ("● stands", "nothing that stands speaks against it"),
    Mark.FALLS: ("○ falls", "something that stands defeats it, or all that carries it"),
    Mark.OPEN: ("? open", "neither: what is against it is not settled"),
    Mark.DISPUTED: ("½ disputed", "stands in some of the positions that can be held, not in all"),
}


def known(labels: Labels, end: StatementRef | ArgumentRef | InferenceRef) -> str:
    """Return the label of something, or an empty text."""
    found = labels.get(end)
    if found is None and isinstance(end, StatementRef):
        found = labels.get(end.title)
    return "" if found is None else clean(found)


def found(findings: Findings, end: StatementRef | ArgumentRef | InferenceRef) -> tuple[str, ...]:
    """Return what is wrong with something."""
    told = findings.get(end, ())
    if not told and isinstance(end, StatementRef):
        told = findings.get(end.title, ())
    return tuple(map(clean, told))


def badges(findings: Collection[str]) -> Iterator[str]:
    """Yield what is wrong as cards show it: a sign and the name, with how often if it is several times.

    >>> list(badges(["AM302 unanswered-question: one", "AM302 unanswered-question: another"]))
    ['! AM302 unanswered-question, 2 times']
    """
    if not findings:
        return
    names = [clean(finding).partition(": ")[0] for finding in findings]
    for name, times in Counter(names).items():
        yield f"! {name}, {times} times" if times > 1 else f"! {name}"


def told_of(label: str) -> str:
    """Return a label as it is shown: a mark with its sign, others as they are."""
    mark = Mark.of(label)
    return label if mark is None else mark.told
