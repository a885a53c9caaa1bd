"""Which node a finding concerns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.check import concerned
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentRef, StatementRef
from argmap.page.content import Content, Node

__all__ = ["concerning"]

_TITLE = re.compile(r"\[([^\[\]]+)\]|<([^<>]+)>")


def concerning(content: Content) -> Iterator[Node | None]:
    """Yield for each finding the node that it stands in, or else the first that it names."""
    # Two findings may be equal: each is known by what it is, not by what it says.
    around = {
        id(diagnostic): content.node(end)
        for end, those in concerned(content.map, content.diagnostics).items()
        for diagnostic in those
    }
    for diagnostic in content.diagnostics:
        yield around.get(id(diagnostic)) or _named(content, diagnostic)


def _named(content: Content, diagnostic: Diagnostic) -> Node | None:
    for match in _TITLE.finditer(diagnostic.message):
        node: Node = StatementRef(match[1]) if match[1] else ArgumentRef(match[2])
        if node in content.map:
            return node
    return None
