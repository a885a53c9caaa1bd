"""To walk over a tree without recursion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.syntax import tree

__all__ = ["Part", "inside", "walk"]

Part = (
    tree.Heading
    | tree.StatementOccurrence
    | tree.ArgumentOccurrence
    | tree.PremiseConclusionStructure
    | tree.NumberedStatement
    | tree.InferenceLine
    | tree.ListBlock
    | tree.ListItem
    | tree.RelationLine
)


def walk(document: tree.Document) -> Iterator[Part]:
    """Yield all nodes of a document in the order of the text, each before those inside it."""
    waiting: list[Part] = [*reversed(document.blocks)]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(inside(node))


def inside(node: Part) -> Sequence[Part]:
    """Return what stands directly in a node, in the order of the text."""
    match node:
        case tree.PremiseConclusionStructure():
            return node.lines
        case tree.ListBlock():
            return node.items
        case tree.NumberedStatement() | tree.ListItem():
            return (node.statement,)
        case tree.RelationLine():
            return (node.child,)
        case tree.StatementOccurrence() | tree.ArgumentOccurrence() | tree.InferenceLine():
            return node.relations
        case tree.Heading():
            return ()
