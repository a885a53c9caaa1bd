"""The order of relations in a text, which Argdown doesn't keep: it tells the innermost first.

A mention that stands within another one stands on a relation line of it. So where mentions begin
and end tells which relation lines there are, and in which order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from attrs import frozen

from argmap.model import End, InferenceRef, Relation

__all__ = ["Mention", "in_order"]


@frozen
class Mention:
    """Where something is mentioned: lines and columns of its beginning and its end.

    Attributes:
        ends: what it can stand for in a relation.
        is_below: it is known to stand on a relation line, or may.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    ends: tuple[End, ...]
    is_below: bool = False


def in_order(relations: Sequence[Relation], mentions: Iterable[Mention]) -> tuple[Relation, ...]:
    """Return relations in the order of the lines that tell them first."""
    between: dict[frozenset[End], list[int]] = {}
    for at, relation in enumerate(relations):
        between.setdefault(frozenset((relation.source, relation.target)), []).append(at)
    first: dict[int, float] = {}
    for line, (above, below) in enumerate(_lines(mentions)):
        for one in above.ends:
            for other in below.ends:
                for at in between.get(frozenset((one, other)), ()):
                    first.setdefault(at, line)
    order = sorted(range(len(relations)), key=lambda at: (first.get(at, inf), at))
    return tuple(relations[at] for at in order)


def _lines(mentions: Iterable[Mention]) -> Iterable[tuple[Mention, Mention]]:
    """Yield what each relation line joins: what it stands below, and what stands on it."""
    around: list[Mention] = []
    step: Mention | None = None
    for mention in sorted(
        mentions, key=lambda mention: (mention.start, *map(int.__neg__, mention.end))
    ):
        while around and around[-1].end < mention.start:
            around.pop()
        if around:
            yield around[-1], mention
        elif mention.is_below and step is not None:
            yield step, mention
        if isinstance(mention.ends[0], InferenceRef):
            step = mention
        else:
            around.append(mention)
