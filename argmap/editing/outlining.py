"""The outline of a text: its sections, and what is defined in them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import zip_longest

from attrs import frozen

from argmap.editing.sections import sections
from argmap.editing.walking import Part, inside
from argmap.reading import Reading
from argmap.source import Span
from argmap.syntax import tree

__all__ = ["Symbol", "SymbolKind", "symbols"]


class SymbolKind(StrEnum):
    """What an outline is made of."""

    SECTION = "section"
    STATEMENT = "statement"
    ARGUMENT = "argument"


@frozen
class Symbol:
    """A line of an outline.

    Attributes:
        kind: what it is.
        name: the title.
        span: all of it, with what hangs below it.
        title: its heading, or its title with the brackets.
        depth: how many others it stands in; those are the nearest ones above with a smaller depth.
    """

    kind: SymbolKind
    name: str
    span: Span
    title: Span
    depth: int


def symbols(reading: Reading) -> tuple[Symbol, ...]:
    r"""Return the outline of a text, in its order: what has a title, where it is defined.

    An argument is defined where its gist stands, and above its premise-conclusion structure.

    >>> from argmap.reading import parse
    >>> for symbol in symbols(parse("# H\n\n<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n## I")):
    ...     print("  " * symbol.depth + symbol.name)
    H
      A
        P
        C
      I
    """
    document = reading.tree
    reaches = {reach.heading.span.start: reach for reach in sections(document)}
    found: list[Symbol] = []
    depth, above = 0, 0
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        if isinstance(block, tree.Heading):
            reach = reaches[block.span.start]
            depth = reach.depth + 1
            name, span = block.text.plain, Span(block.span.start, block.text.span.end)
            found.append(Symbol(SymbolKind.SECTION, name, reach.span, span, reach.depth))
            continue
        spelt = following if isinstance(following, tree.PremiseConclusionStructure) else None
        count = len(found)
        found += _defined(block, depth + above, spelt)
        # What stands in a structure stands in the argument above it.
        above = int(spelt is not None and isinstance(block, tree.ArgumentOccurrence))
        above = above if len(found) > count else 0
    return tuple(found)


def _defined(
    block: Part, depth: int, spelt: tree.PremiseConclusionStructure | None
) -> Iterator[Symbol]:
    """Yield what is defined in a block, also deep below; `spelt` is the structure that follows."""
    waiting: list[tuple[Part, int]] = [(block, depth)]
    while waiting:
        node, level = waiting.pop()
        if isinstance(node, tree.StatementOccurrence | tree.ArgumentOccurrence):
            argument = isinstance(node, tree.ArgumentOccurrence)
            tail = spelt if argument and node is block else None
            if node.title and (tail or node.form is tree.Form.DEFINITION):
                kind = SymbolKind.ARGUMENT if argument else SymbolKind.STATEMENT
                span = node.span.to(tail.span) if tail else node.span
                yield Symbol(kind, node.title.name, span, node.title.span, level)
                level += 1
        waiting += [(child, level) for child in reversed(inside(node))]
