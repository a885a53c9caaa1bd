"""What the text of a map shows and the map itself does not keep."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.model import Argument, ArgumentMap, Section, Statement
from argmap.reading import Reading
from argmap.syntax import tree

__all__ = ["Written", "written"]


@frozen
class Written:
    """How a map was written.

    Attributes:
        top: titles of the statements that stand at the top of a block.
        tags: all tags, in the order of the text.
    """

    top: frozenset[str]
    tags: tuple[str, ...]


def written(what: ArgumentMap | Reading) -> Written:
    """Return how a map was read; one that was made has each statement in a block of its own."""
    if not isinstance(what, Reading):
        top = frozenset(statement.title for statement in what.statements)
        nouns: tuple[Section | Statement | Argument, ...]
        nouns = (*what.sections, *what.statements, *what.arguments)
        return Written(top, tuple(dict.fromkeys(tag for noun in nouns for tag in noun.tags)))
    document = what.tree
    blocks = [block for block in document.blocks if isinstance(block, tree.StatementOccurrence)]
    named = {block.title.name for block in blocks if block.title}
    # Titles that were made up are not in the tree: such a statement is known by its place.
    starts = {block.span.start for block in blocks if not block.title}
    unnamed = {
        statement.title
        for statement in what.map.statements
        if statement.anonymous and statement.place and what.source.offset(statement.place) in starts
    }
    return Written(frozenset(named | unnamed), tuple(dict.fromkeys(_tags(document))))


def _tags(document: tree.Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case tree.Heading():
                yield from block.tags
            case tree.ListBlock():
                for item in block.items:
                    yield from _below(item.statement)
            case tree.PremiseConclusionStructure():
                for line in block.lines:
                    if isinstance(line, tree.NumberedStatement):
                        yield from _below(line.statement)
                    else:
                        for relation in line.relations:
                            yield from _below(relation.child)
            case _:
                yield from _below(block)


def _below(occurrence: tree.Occurrence) -> Iterator[str]:
    """Yield the tags of an occurrence and of all that hangs below it, without recursion."""
    waiting = [occurrence]
    while waiting:
        here = waiting.pop()
        yield from here.tags
        waiting += (line.child for line in reversed(here.relations))
