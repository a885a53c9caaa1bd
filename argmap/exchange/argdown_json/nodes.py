"""What Argdown's own model is made of: nodes, and relations that know their ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from attrs import Factory, define

__all__ = ["Entry", "Link", "Model", "Node"]

Entry: TypeAlias = dict[str, Any]
"""Something as it is printed: keys and values of JSON."""


@define(eq=False)
class Node:
    """An equivalence class, an argument, or an inference, which bears the title of its argument.

    Attributes:
        entry: as it is printed; its relations are filled in when all are known.
        links: its relations, from it and to it; one to itself is there twice.
    """

    title: str
    entry: Entry
    links: dict[tuple[Link, bool], Link] = Factory(dict)

    @property
    def type(self) -> str:
        """What it is, in Argdown's words."""
        return str(self.entry["type"])

    @property
    def is_statement(self) -> bool:
        """Whether it is a class of statements."""
        return self.type == "equivalence-class"

    @property
    def lines(self) -> list[Entry]:
        """The numbered lines of its structure, if it is an argument."""
        found: list[Entry] = self.entry.get("pcs", [])
        return found

    @classmethod
    def of_statement(cls, title: str) -> Node:
        """Make an empty class of statements."""
        return cls(
            title, {"type": "equivalence-class", "title": title, "relations": [], "members": []}
        )

    @classmethod
    def of_argument(cls, title: str) -> Node:
        """Make an argument of which nothing is said yet."""
        entry: Entry = {
            "type": "argument",
            "relations": [],
            "members": [],
            "pcs": [],
            "title": title,
        }
        return cls(title, entry)

    @classmethod
    def of_inference(cls, argument: str, at: int) -> Node:
        """Make the inference above a line of an argument; lines count from 0."""
        entry: Entry = {"type": "inference", "relations": [], "inferenceRules": []}
        return cls(argument, entry | {"conclusionIndex": at, "argumentTitle": argument})


@define(eq=False)
class Link:
    """A relation between two nodes."""

    kind: str
    source: Node
    target: Node

    def join(self) -> None:
        """Enter it at both ends."""
        self.source.links[self, True] = self
        self.target.links[self, False] = self

    @property
    def entry(self) -> Entry:
        """As it is printed."""
        said = {
            "type": "relation",
            "relationType": self.kind,
            "from": self.source.title,
            "fromType": self.source.type,
            "to": self.target.title,
            "toType": self.target.type,
        }
        if self.target.type == "inference":
            said["conclusionIndex"] = self.target.entry["conclusionIndex"]
        return said


@define(eq=False)
class Model:
    """Argdown's model, each part in the order in which Argdown has it."""

    statements: dict[str, Node] = Factory(dict)
    arguments: dict[str, Node] = Factory(dict)
    inferences: list[Node] = Factory(list)
    links: list[Link] = Factory(list)
    sections: list[Entry] = Factory(list)
    tags: dict[str, Entry] = Factory(dict)
    numbers: dict[str, tuple[int, ...]] = Factory(dict)
    """The numbers of the lines of arguments, as written, where they don't count from 1."""

    def nodes(self) -> Iterator[Node]:
        """Yield all that relations can join."""
        yield from self.statements.values()
        yield from self.arguments.values()
        yield from self.inferences

    def entries(self) -> Iterator[Entry]:
        """Yield all that data is said of: nodes, their mentions, sections."""
        for node in self.nodes():
            yield node.entry
            yield from node.entry.get("members", ())
            yield from node.lines
        waiting = list(self.sections)
        while waiting:
            section = waiting.pop()
            yield section
            waiting += section["children"]
