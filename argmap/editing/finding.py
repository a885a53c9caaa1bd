"""Where titles stand: defined, referred to, mentioned, in the front matter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from attrs import frozen

from argmap.editing.fronting import entitled
from argmap.editing.walking import walk
from argmap.reading import Reading
from argmap.source import Span
from argmap.syntax import tree

__all__ = ["Occurrence", "Role", "definition", "occurrence_at", "occurrences", "references"]


class Role(StrEnum):
    """How a title stands in a text."""

    DEFINITION = "definition"  # [Title]: text; <Title> above its structure
    REFERENCE = "reference"  # [Title]
    MENTION = "mention"  # @[Title] in a text
    THESIS = "thesis"  # in the front matter
    EXPECTED = "expected"  # in what the front matter expects of the map
    END = "end"  # of a relation that the front matter declares


@frozen(kw_only=True)
class Occurrence:
    """A title where it stands.

    Attributes:
        title: the title.
        argument: whether it is that of an argument; else it is that of a statement.
        role: how it stands there.
        span: where, with its brackets.
    """

    title: str
    argument: bool
    role: Role
    span: Span


def occurrences(reading: Reading) -> tuple[Occurrence, ...]:
    """Return all titles of a text, in its order; linear in the text."""
    found = [*_fronted(reading), *_written(reading.tree)]
    return tuple(sorted(found, key=lambda occurrence: occurrence.span))


def occurrence_at(reading: Reading, offset: int) -> Occurrence | None:
    r"""Return the title that stands at an offset, or ends there.

    >>> from argmap.reading import parse
    >>> str(occurrence_at(parse("[A]: a @[B]"), 9).role)
    'mention'
    """
    return _at(occurrences(reading), offset)


def references(reading: Reading, offset: int) -> tuple[Occurrence, ...]:
    """Return all occurrences of the title at an offset, its definitions among them.

    They stand in the order of the text.
    """
    everything = occurrences(reading)
    here = _at(everything, offset)
    return () if here is None else _same(everything, here)


def definition(reading: Reading, offset: int) -> Occurrence | None:
    """Return where the title at an offset is defined; of several definitions the one that counts."""
    defined = [found for found in references(reading, offset) if found.role is Role.DEFINITION]
    if not defined:
        return None
    drawn, title = reading.map, defined[0].title
    # What is defined is in the map, with the place of the definition that counts.
    place = (drawn.argument(title) if defined[0].argument else drawn.statement(title)).place
    counts = reading.source.offset(place) if place else None
    return next((found for found in defined if found.span.start == counts), defined[-1])


def _at(everything: tuple[Occurrence, ...], offset: int) -> Occurrence | None:
    last = bisect_right(everything, offset, key=lambda found: found.span.start) - 1
    found = everything[last] if last >= 0 else None
    return found if found and offset <= found.span.end else None


def _same(everything: tuple[Occurrence, ...], here: Occurrence) -> tuple[Occurrence, ...]:
    return tuple(
        found
        for found in everything
        if found.title == here.title and found.argument == here.argument
    )


def _fronted(reading: Reading) -> Iterator[Occurrence]:
    """Yield the titles in the front matter, as far as they are found there."""
    text = reading.source.text
    for one in entitled(reading):
        if one.scalar is None:
            continue
        span = one.scalar.span
        if one.before:
            # Brackets can be hidden behind escapes; then all of the value has to do.
            opened = text.find(one.before[-1], span.start, span.end)
            closed = text.rfind(one.after, span.start, span.end)
            span = Span(opened, closed + 1) if span.start <= opened < closed else span
        yield Occurrence(title=one.title, argument=one.argument, role=_FRONT[one.key], span=span)


_FRONT = {"thesis": Role.THESIS, "expect": Role.EXPECTED, "relations": Role.END}


def _written(document: tree.Document) -> Iterator[Occurrence]:
    spelt = {
        one.span.start
        for one, following in pairwise(document.blocks)
        if isinstance(one, tree.ArgumentOccurrence)
        and isinstance(following, tree.PremiseConclusionStructure)
    }
    for node in walk(document):
        if isinstance(node, tree.StatementOccurrence | tree.ArgumentOccurrence):
            if node.title:
                argument = isinstance(node, tree.ArgumentOccurrence)
                defines = node.form is tree.Form.DEFINITION or (
                    argument and node.span.start in spelt
                )
                role = Role.DEFINITION if defines else Role.REFERENCE
                name, span = node.title.name, node.title.span
                yield Occurrence(title=name, argument=argument, role=role, span=span)
            text = node.text
        else:
            text = node.text if isinstance(node, tree.Heading) else None
        for inline in text.inlines if text else ():
            if inline.kind in _MENTIONS:
                argument = inline.kind is tree.InlineKind.ARGUMENT_MENTION
                name, span = inline.target, inline.span
                yield Occurrence(title=name, argument=argument, role=Role.MENTION, span=span)


_MENTIONS = {tree.InlineKind.STATEMENT_MENTION, tree.InlineKind.ARGUMENT_MENTION}
