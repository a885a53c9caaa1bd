"""What can be folded away: what goes together and takes more than a line."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from argmap.editing.sections import sections
from argmap.editing.walking import walk
from argmap.reading import Reading
from argmap.source import Span
from argmap.syntax import tree

__all__ = ["Fold", "FoldKind", "folds"]


class FoldKind(StrEnum):
    """What can be folded."""

    SECTION = "section"  # a heading and all below it
    STRUCTURE = "structure"  # a premise-conclusion structure
    RELATIONS = "relations"  # a statement, an argument or an inference line and what hangs below it
    DATA = "data"
    FRONT_MATTER = "front-matter"
    COMMENT = "comment"


@frozen
class Fold:
    """A stretch that can be folded to its first line."""

    kind: FoldKind
    span: Span


def folds(reading: Reading) -> tuple[Fold, ...]:
    r"""Return what can be folded, in the order of the text, the outer before the inner.

    >>> from argmap.reading import parse
    >>> [(str(fold.kind), fold.span) for fold in folds(parse("# H\n\n[A]\n  + [B]"))]
    [('section', Span(start=0, end=16)), ('relations', Span(start=5, end=16))]
    """
    source = reading.source
    found = [
        Fold(kind, span)
        for kind, span in _stretches(reading.tree)
        if source.position(span.start).line < source.position(span.end).line
    ]
    return tuple(sorted(found, key=lambda fold: (fold.span.start, -fold.span.end)))


def _stretches(document: tree.Document) -> Iterator[tuple[FoldKind, Span]]:
    if document.front_matter:
        yield FoldKind.FRONT_MATTER, document.front_matter.span
    for comment in document.comments:
        yield FoldKind.COMMENT, comment
    for section in sections(document):
        yield FoldKind.SECTION, section.span
    for node in walk(document):
        match node:
            case tree.PremiseConclusionStructure():
                yield FoldKind.STRUCTURE, node.span
            case tree.StatementOccurrence() | tree.ArgumentOccurrence() | tree.InferenceLine():
                if node.relations:
                    yield FoldKind.RELATIONS, node.span
                if node.data:
                    yield FoldKind.DATA, node.data.span
            case tree.Heading(data=tree.DataBlock(span=span)):
                yield FoldKind.DATA, span
