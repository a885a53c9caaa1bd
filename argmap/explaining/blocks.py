"""Mistakes in premise-conclusion structures and in front matter."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.syntax import mistakes as wrong

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        wrong.NO_CONCLUSION: """An inference line has no conclusion below it, or a numbered line no inference line.

A premise-conclusion structure is premises, an inference line, a conclusion; and again, if there are more steps.

Bad:
    (1) It rains.
    ----
    ^^

Good:
    (1) It rains.
    ----
    (2) It is wet.
""",
        wrong.NO_PREMISE: """No premise stands above an inference line.

Bad:
    ----
    ^^^^
    (1) It is wet.
    ----
    (2) Cars may slip.

Good:
    (1) It is wet.
    ----
    (2) Cars may slip.
""",
        wrong.BLANK_IN_STRUCTURE: """A blank line stands inside a premise-conclusion structure.

A blank line ends a block.

Bad:
    (1) It rains.

    (2) There is no roof.
    ^^^
    ----
    (3) It is wet.

Good:
    (1) It rains.
    (2) There is no roof.
    ----
    (3) It is wet.
""",
        wrong.BROKEN_INFERENCE: """An inference line is not written as one.

It is `----`, or `-- rule --` on one line, or `--`, rules and `--` on lines of their own.

Bad:
    (1) It rains.
    Therefore:
    ^^^^^^^^^^
    (2) It is wet.

Good:
    (1) It rains.
    ----
    (2) It is wet.
""",
        wrong.UNCLOSED_FRONT_MATTER: """Front matter is opened and never closed.

It stands between two lines of `===`, the first thing in the file.

Bad:
    ===
    ^^^
    title: Rain

    [Rain]: It rains.

Good:
    ===
    title: Rain
    ===

    [Rain]: It rains.
""",
        wrong.EMPTY_DOCUMENT: """There is nothing in the document.

Bad:
    // It rains.
    ^

Good:
    [Rain]: It rains.
""",
        wrong.LATE_FRONT_MATTER: """Front matter stands behind something else.

Bad:
    [Rain]: It rains.

    ===
    ^^^
    title: Rain
    ===

Good:
    ===
    title: Rain
    ===

    [Rain]: It rains.
""",
        wrong.BROKEN_NUMBER: """The number of a premise or a conclusion is not written as one.

It stands in parentheses and has digits alone.

Bad:
    1. It rains.
    ^^
    ----
    (2) It is wet.

Good:
    (1) It rains.
    ----
    (2) It is wet.
""",
        wrong.DASHED_FRONT_MATTER: """Front matter stands between hyphens.

Other formats have it so; in Argdown these are lines of `===`.

Bad:
    ---
    ^^^
    title: Rain
    ---

    [Rain]: It rains.

Good:
    ===
    title: Rain
    ===

    [Rain]: It rains.
""",
    }
)
"""What is written about each of them."""
