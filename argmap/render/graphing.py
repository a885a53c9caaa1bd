"""DOT, line by line: https://graphviz.org/doc/info/lang.html."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import Factory, frozen

__all__ = ["Graph"]

_PLAIN = re.compile("[A-Za-z_][A-Za-z0-9_]*|-?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)")
_WORDS = frozenset({"node", "edge", "graph", "digraph", "subgraph", "strict"})  # of the language


@frozen
class Graph:
    """A graph, or a part of one.

    Attributes:
        opening: what it begins with, such as `digraph argmap `.
        lines: what stands in it so far.
    """

    opening: str
    lines: list[str] = Factory(list)

    def attr(self, kind: str = "", **attributes: str) -> None:
        """Say how it is, or how all of a kind are that come after it: `graph`, `node` or `edge`."""
        told = _list(attributes)
        self.lines.append(f"{kind} [{told}]" if kind else told)

    def node(self, name: str, label: str | None = None, **attributes: str) -> None:
        """Add a node; a label between angle brackets is HTML-like."""
        self._add(_quoted(name), label, attributes)

    def edge(self, start: str, end: str, label: str | None = None, **attributes: str) -> None:
        """Add an edge; an end is a name, or a name with its port and a side behind colons."""
        self._add(f"{_end(start)} -> {_end(end)}", label, attributes)

    def _add(self, what: str, label: str | None, attributes: dict[str, str]) -> None:
        told = _list(attributes)
        if label is not None:
            told = f"label={_quoted(label)} {told}".rstrip()
        self.lines.append(f"{what} [{told}]" if told else what)

    @contextmanager
    def subgraph(self, name: str = "") -> Iterator[Graph]:
        """Add a part of it, which stands where its block ends."""
        part = Graph(f"subgraph {_quoted(name)} " if name else "")
        yield part
        self.lines.extend(part.written())

    def written(self) -> Iterator[str]:
        """Yield its lines."""
        yield f"{self.opening}{{"
        for line in self.lines:
            yield f"\t{line}"
        yield "}"


def _list(attributes: dict[str, str]) -> str:
    return " ".join(f"{key}={_quoted(attributes[key])}" for key in sorted(attributes))


def _end(name: str) -> str:
    return ":".join(map(_quoted, name.split(":")))


def _quoted(text: str) -> str:
    """Return a name or a label as Graphviz reads it."""
    if text.startswith("<") and text.endswith(">"):
        return text
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
