"""What is derived: nodes, groups and edges, with what they look like as plain data."""

from __future__ import annotations

from attrs import field, frozen

from argmap.deriving.absence import Absence
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentRef, RelationKind, StatementRef, UnknownTitleError

__all__ = ["DerivedMap", "Edge", "Group", "Node"]


@frozen
class Node:
    """A statement or an argument in the map.

    Attributes:
        id: `n0`, `n1`, …, statements first, each in the order of the map.
        ref: what it stands for.
        title: what its label has in bold; empty if the label shows none.
        text: the rest of its label.
        tags: those that the label shows.
        color: `#rgb` or `#rrggbb`; None if the settings ask for one that isn't there.
        font_color: as the settings have it.
        images: their names, or their paths, in order.
        group: id of the group that it is in.
    """

    id: str
    ref: StatementRef | ArgumentRef
    title: str = ""
    text: str = ""
    tags: tuple[str, ...] = field(default=(), kw_only=True)
    color: str | None = field(default=None, kw_only=True)
    font_color: str = field(default="", kw_only=True)
    images: tuple[str, ...] = field(default=(), kw_only=True)
    group: str | None = field(default=None, kw_only=True)


@frozen
class Group:
    """A box around nodes and other groups.

    Attributes:
        id: that of its section; `s0`, `s1`, … if the settings make the groups.
        title: that of its section.
        level: 1 for the outermost.
        parent: id of the group that it is in.
        color, font_color: as those of a node.
        closed: what is in it is to be hidden.
    """

    id: str
    title: str
    level: int = 1
    parent: str | None = None
    color: str | None = field(default=None, kw_only=True)
    font_color: str = field(default="", kw_only=True)
    closed: bool = field(default=False, kw_only=True)


@frozen
class Edge:
    """How one node bears on another.

    Attributes:
        kind: of a relation, or support by what an argument concludes or takes as a premise.
        source, target: ids of nodes, or of closed groups.
        source_statement: title of the statement that it starts from, be it in an argument or not;
            None if it starts from an argument as a whole.
        target_statement: likewise, where it ends.
        color: as that of a node.
    """

    kind: RelationKind
    source: str
    target: str
    source_statement: str | None = None
    target_statement: str | None = None
    color: str | None = field(default=None, kw_only=True)


@frozen
class DerivedMap:
    """The map that Argdown draws of a document.

    Attributes:
        nodes: statements before arguments.
        edges: those of relations first.
        groups: each before those in it.
        absences: what has no node, and why.
        diagnostics: what is wrong with the settings, and with flags and colours in data; in place of
            such a setting its default counts.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    groups: tuple[Group, ...] = ()
    absences: tuple[Absence, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def why_absent(self, ref: StatementRef | ArgumentRef) -> str | None:
        """Return why a statement or an argument has no node, in a sentence; None if it has one.

        Raises:
            UnknownTitleError: there is no such statement or argument.
        """
        for absence in self.absences:
            if absence.ref == ref:
                return str(absence)
        if any(node.ref == ref for node in self.nodes):
            return None
        raise UnknownTitleError(f"there is no {ref}")
