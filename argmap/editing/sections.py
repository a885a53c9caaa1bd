"""Sections: how far what stands below a heading reaches."""

from __future__ import annotations

from attrs import frozen

from argmap.source import Span
from argmap.syntax import tree

__all__ = ["Reach", "sections"]


@frozen
class Reach:
    """A heading, the stretch from it to the end of its section, and how deep that stands in others."""

    heading: tree.Heading
    span: Span
    depth: int


def sections(document: tree.Document) -> tuple[Reach, ...]:
    """Return the sections of a document, in the order of their headings."""
    found: dict[int, Reach] = {}
    open_: list[tuple[tree.Heading, int]] = []
    end = 0

    def close(level: int) -> None:
        while open_ and open_[-1][0].level >= level:
            heading, place = open_.pop()
            found[place] = Reach(heading, Span(heading.span.start, end), len(open_))

    for place, block in enumerate(document.blocks):
        if isinstance(block, tree.Heading):
            close(block.level)
            open_.append((block, place))
        end = block.span.end
    close(0)
    return tuple(found[place] for place in sorted(found))
