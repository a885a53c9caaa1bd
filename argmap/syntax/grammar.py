"""The grammars and what is made of them: once in a process, and only when it is needed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from argmap.syntax.keeping import kept
from argmap.syntax.table import Plan, Table

__all__ = ["folder", "pattern", "patterns", "table"]


@cache
def folder() -> Path:
    """Return the folder of the grammars.

    In a wheel it stands inside the package, in a checkout (and so in an editable installation)
    beside it.
    """
    inside = Path(__file__).parents[1] / "grammars"
    return inside if inside.is_dir() else inside.parent.parent / "grammars"


@cache
def _made() -> tuple[dict[str, str], Plan]:
    """Return the patterns of the words and the plan of the table, made by Lark or kept."""
    grammars = [folder() / "lexis.lark", folder() / "argdown.lark"]
    words, plan = kept([*grammars, Path(__file__).with_name("compiling.py")], _make)
    return words, plan


def _make() -> tuple[dict[str, str], Plan]:
    from argmap.syntax import compiling  # noqa: PLC0415  (most processes don't need Lark)

    words = compiling.patterns(folder() / "lexis.lark")
    return words, compiling.plan(folder() / "argdown.lark", "block")


def table(building: object) -> Table:
    """Return the LALR table of Argdown's blocks; methods of `building` make the nodes."""
    return Table.of(_made()[1], lambda name: getattr(building, name))


def patterns() -> dict[str, str]:
    """Return the regular expressions of the words, by their names."""
    return _made()[0]


@cache
def pattern(*names: str) -> re.Pattern[str]:
    """Return the pattern of terminals: the first that matches, as the group of its name."""
    found = patterns()
    if len(names) == 1:
        return re.compile(found[names[0]])
    return re.compile("|".join(f"(?P<{name}>{found[name]})" for name in names))
