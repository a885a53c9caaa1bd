"""Which node a finding concerns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check import concerned
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentRef, StatementRef
from argmap.page.subject import Node, Subject

__all__ = ["concerning"]

_TITLE = re.compile(r"\[([^\[\]]+)\]|<([^<>]+)>")


def concerning(subject: Subject) -> Iterator[Node | None]:
    """Yield for each finding the node that it stands in, or else the first that it names."""
    # Two findings may be equal: each is known by what it is, not by what it says.
    around = {
        id(diagnostic): subject.node(end)
        for end, those in concerned(subject.map, subject.diagnostics).items()
        for diagnostic in those
    }
    for diagnostic in subject.diagnostics:
        yield around.get(id(diagnostic)) or _named(subject, diagnostic)


def _named(subject: Subject, diagnostic: Diagnostic) -> Node | None:
    for match in _TITLE.finditer(diagnostic.message):
        node: Node = StatementRef(match[1]) if match[1] else ArgumentRef(match[2])
        if node in subject.map:
            return node
    return None
