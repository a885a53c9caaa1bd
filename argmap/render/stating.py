"""Statements of DOT as lines, ready for the body of a graph.

Names that are made here need no quoting but quotation marks; all else is quoted by the package
`graphviz`, which would look at each name and value again, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["INVISIBLE", "attributes", "edge", "level", "node", "quoted"]

INVISIBLE = "style=invis"

_is_plain = re.compile(r"[\w-]+", re.ASCII).fullmatch


def quoted(name: str) -> str:
    r"""Return a name as DOT has it.

    >>> quoted("claim-1"), quoted('say "a"')
    ('"claim-1"', '"say \\"a\\""')
    """
    return f'"{name}"' if _is_plain(name) else _quote(name)


def _quote(text: str) -> str:
    from graphviz.quoting import quote  # noqa: PLC0415  (24 ms, only when drawn)

    return str(quote(text))


def attributes(**given: str) -> str:
    """Return attributes as DOT has them; labels in angle brackets stay as they are.

    >>> attributes(label="<a>", color="#fafafa")
    'color="#fafafa" label=<a>'
    """
    return " ".join(f"{name}={_quote(value)}" for name, value in sorted(given.items()))


def node(name: str, *told: str) -> str:
    """Return the line of a node; its name and its attributes are quoted."""
    return f"\t{name} [{' '.join(told)}]\n"


def edge(start: str, end: str, *told: str) -> str:
    """Return the line of an edge; both of its ends and its attributes are quoted."""
    return f"\t{start} -> {end} [{' '.join(told)}]\n"


def level(held: Iterable[str]) -> Iterable[str]:
    """Return the lines of what stands in one column, or in one row if a graph runs down."""
    return ("\t{\n\t\trank=same\n", *(f"\t{line}" for line in held), "\t}\n")
