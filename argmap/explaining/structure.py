"""Mistakes in names, values and relations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.model import codes

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        codes.UNDEFINED_STATEMENT: """A statement is referred to and nowhere defined.

Most often a title is misspelt, so that the map falls apart at this place.

Bad:
    [Wet]: It is wet.
      + [Rain]
        ^^^^^^

Good:
    [Wet]: It is wet.
      + [Rain]: It rains.
""",
        codes.UNDEFINED_ARGUMENT: """An argument is referred to and has neither a gist nor premises.

Bad:
    [Wet]: It is wet.
      + <Rain>
        ^^^^^^

Good:
    [Wet]: It is wet.
      + <Rain>: It rains.
""",
        codes.ILL_TYPED_RELATION: """A relation joins what it can't.

An undercut attacks an inference; entailment and contradiction join statements. `argmap.model.SIGNATURES` has the table.

Bad:
    [Wet]: It is wet.
      <_ [Roof]: There is a roof.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^

Good:
    [Wet]: It is wet.
      - [Roof]: There is a roof.
""",
        codes.REPEATED_STRUCTURE: """An argument has a second premise-conclusion structure.

Bad:
    <Rain>

    (1) It rains.
    ----
    (2) It is wet.

    <Rain>

    (1) It rains.
    ^^^^^^^^^^^^^
    ----
    (2) Cars may slip.

Good:
    <Rain>

    (1) It rains.
    ----
    (2) It is wet.

    <Ice>

    (1) It rains.
    ----
    (2) Cars may slip.
""",
        codes.ILL_TYPED_VALUE: """The value of a key that argmap reads is of the wrong kind.

It is kept as it is, and does nothing.

Bad:
    [Rain]: It rains. {credence: high}
                       ^^^^^^^^

Good:
    [Rain]: It rains. {credence: 0.9}
""",
        codes.MISSPELT_KEY: """A key is very like one that argmap reads, and unknown.

Keys that are like no other are kept and carried along.

Bad:
    [Rain]: It rains. {implict: true}
                       ^^^^^^^

Good:
    [Rain]: It rains. {implicit: true}
""",
        codes.UNDEFINED_THESIS: """A thesis is declared that is nowhere in the map.

Bad:
    ===
    thesis: Snow
            ^^^^
    ===

    [Rain]: It rains.

Good:
    ===
    thesis: Rain
    ===

    [Rain]: It rains.
""",
        codes.FORWARD_USE: """An inference uses a number that doesn't stand above it.

Bad:
    (1) It rains.
    -- {uses: [1, 2]} --
                  ^
    (2) It is wet.

Good:
    (1) It rains.
    -- {uses: [1]} --
    (2) It is wet.
""",
        codes.AMBIGUOUS_USE: """An inference uses a number that several lines have.

Bad:
    (1) It rains.
    (1) There is no roof.
    -- {uses: [1]} --
               ^
    (2) It is wet.

Good:
    (1) It rains.
    (2) There is no roof.
    -- {uses: [1, 2]} --
    (3) It is wet.
""",
        codes.SEVERAL_TEXTS: """Something is defined with several texts; one of them counts.

Bad:
    [Wet]: It is wet.

    [Wet]: The street is wet.
    ^^^^^^^^^^^^^^^^^^^^^^^^^

Good:
    [Wet]: It is wet. {isCanonical: true}

    [Wet]: The street is wet.
""",
        codes.MISSHAPEN_TITLE: """What looks like a title in other brackets or quotation marks is read as text.

Bad:
    [Wet]: It is wet.
      + "Rain": It rains.
        ^^^^^^^

Good:
    [Wet]: It is wet.
      + [Rain]: It rains.
""",
        codes.UNDEFINED_END: """The end of a relation that the front matter declares is nowhere in the map.

Bad:
    ===
    relations:
    ^^^^^^^^^
      - {kind: prefers, source: "[Rain]", target: "[Snow]"}
    ===

    [Rain]: It rains.

Good:
    ===
    relations:
      - {kind: prefers, source: "[Rain]", target: "[Snow]"}
    ===

    [Rain]: It rains.

    [Snow]: It snows.
""",
        codes.UNDEFINED_SECTION: """Something is said to stand in a section that isn't there.

Bad:
    # Weather

    [Rain]: It rains. {inSection: s2}
                       ^^^^^^^^^

Good:
    # Weather

    [Rain]: It rains. {inSection: s1}
""",
        codes.REPEATED_ID: """Two sections have the same id.

Bad:
    # Weather {id: one}

    # Roads {id: one}
             ^^

Good:
    # Weather {id: one}

    # Roads {id: two}
""",
        codes.UNWRITABLE_TITLE: """A title can't be written everywhere, as it would be read as something else in some places.

It has signs of a link, a title or a comment in it.

Bad:
    [rain](or snow]: It rains or snows.
    ^^^^^^^^^^^^^^^

Good:
    [rain or snow]: It rains or snows.
""",
        codes.MISPLACED_KEY: """Data of a relation stands where there is no relation.

Bad:
    [Rain]: It rains. {relation: {sure: true}}
                       ^^^^^^^^

Good:
    [Wet]: It is wet.
      + [Rain]: It rains. {relation: {sure: true}}
""",
    }
)
"""What is written about each of them."""
