"""Mistakes in relations, and in what keeps them apart."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.syntax import mistakes as wrong

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        wrong.MISSING_BLANK_LINE: """A block that can't be kept apart from the text above it begins on the line behind.

Blank lines keep blocks apart.

Bad:
    It rains.
    <Rain>
    ^^^^^^

    <Rain>: There are clouds.

Good:
    It rains.

    <Rain>: There are clouds.
""",
        wrong.UNKNOWN_SIGN: """A line begins with signs that are no relation.

Bad:
    [Rain]: It rains.
      => [Wet]: It is wet.
      ^^

Good:
    [Rain]: It rains.
      +> [Wet]: It is wet.
""",
        wrong.NOT_INDENTED: """A relation is not indented below what it relates to.

Bad:
    [Wet]: It is wet.
    + [Rain]: It rains.
    ^

Good:
    [Wet]: It is wet.
      + [Rain]: It rains.
""",
        wrong.UNEVEN_INDENTATION: """A relation is indented less than the first one beside it.

So it stands in no column, and nobody knows what it belongs to.

Bad:
    [Wet]: It is wet.
        + [Rain]: It rains.
      - [Dry]: It is dry.
      ^

Good:
    [Wet]: It is wet.
        + [Rain]: It rains.
        - [Dry]: It is dry.
""",
        wrong.NO_PARENT: """A relation stands below no statement or argument.

Bad:
    # Rain
      + [Wet]: It is wet.
      ^

Good:
    # Rain

    [Rain]: It rains.
      + [Wet]: It is wet.
""",
        wrong.BLANK_BEFORE_RELATION: """A blank line stands between a relation and what it relates to.

Bad:
    [Wet]: It is wet.

      + [Rain]: It rains.
      ^^

Good:
    [Wet]: It is wet.
      + [Rain]: It rains.
""",
        wrong.RELATION_UNDER_INFERENCE: """A relation other than `<_` stands below an inference line.

An inference can be undercut; what supports or attacks a step bears on its premises or its conclusion.

Bad:
    (1) It rains.
    ----
      + [Roof]: There is no roof.
      ^
    (2) It is wet.

Good:
    (1) It rains.
    ----
      <_ [Roof]: There is a roof.
    (2) It is wet.
""",
        wrong.MISPLACED: """Something stands where it can't.

Bad:
    (1) It rains.
    ----
    It is wet.
    ^^^^^^^^^^
    (2) It is wet.

Good:
    (1) It rains.
    ----
    (2) It is wet.
""",
        wrong.DOUBTFUL_INDENTATION: """A relation goes back to a column in which nothing began.

It is read as belonging to the one to its left; it may have been meant for another.

Bad:
    [Wet]: It is wet.
      + [Rain]: It rains.
          + [Clouds]: There are clouds.
        - [Dry]: It is dry.
        ^

Good:
    [Wet]: It is wet.
      + [Rain]: It rains.
          + [Clouds]: There are clouds.
      - [Dry]: It is dry.
""",
    }
)
"""What is written about each of them."""
