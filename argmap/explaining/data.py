"""Mistakes in data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.syntax import mistakes as wrong

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        wrong.UNCLOSED_DATA: """Data is opened and never closed.

Bad:
    [Rain]: It rains. {kind: fact
                      ^^^^^^^^^^^

Good:
    [Rain]: It rains. {kind: fact}
""",
        wrong.UNCLOSED_QUOTE: """A text in data has a quotation mark at one end alone.

Nothing of the block is read, as nobody knows where the text ends.

Bad:
    [Rain]: It rains. {quote: "It rains}
                              ^

Good:
    [Rain]: It rains. {quote: "It rains"}
""",
        wrong.BROKEN_DATA: """Data is no YAML.

Most often a text needs quotation marks, since it has a colon, a comma or a bracket in it. Nothing of the block is read.

Bad:
    [Rain]: It rains. {kind: fact]}
                                  ^

Good:
    [Rain]: It rains. {kind: fact}
""",
        wrong.REPEATED_KEY: """A key stands twice in one block of data.

Only one of the values could count.

Bad:
    [Rain]: It rains. {kind: fact, kind: value}
                                   ^

Good:
    [Rain]: It rains. {kind: fact}
""",
        wrong.ALIAS_IN_DATA: """Data has an anchor or an alias in it.

YAML can repeat a value by `&name` and `*name`. A few of them, one in the other, make more values than a computer has room for, so that none is allowed.

Bad:
    [Rain]: It rains. {a: &one 1, b: *one}
                                     ^

Good:
    [Rain]: It rains. {a: 1, b: 1}
""",
        wrong.NO_MAPPING: """Data is a list or a single value, without keys.

Bad:
    ===
    - Rain
    ^
    ===

    [Rain]: It rains.

Good:
    ===
    title: Rain
    ===

    [Rain]: It rains.
""",
        wrong.MISPLACED_DATA: """Data stands where it belongs to nothing, or is the second block on one element.

Bad:
    [Rain]: It rains. {kind: fact} {credence: 1}
                                   ^^^^^^^^^^^^^

Good:
    [Rain]: It rains. {kind: fact, credence: 1}
""",
        wrong.TEXT_AFTER_DATA: """A text follows the data of an element.

Data is the last thing on what it belongs to.

Bad:
    [Rain]: It rains {kind: fact} heavily.
                                  ^^^^^^^^

Good:
    [Rain]: It rains heavily. {kind: fact}
""",
        wrong.CUT_DATA: """Data has a closing brace in a value, with a space behind it.

Argdown's own tools end the data there.

Bad:
    [Rain]: It rains. {note: "a} brace"}
                               ^

Good:
    [Rain]: It rains. {note: "a brace"}
""",
        wrong.UNOPENED_DATA: """Data is closed and was never opened.

Bad:
    [Rain]: It rains. kind: fact}
                      ^^^^^^^^^^^

Good:
    [Rain]: It rains. {kind: fact}
""",
        wrong.KEY_WITHOUT_VALUE: """A key in braces has no value, most often since a space is missing behind its colon.

Bad:
    [Rain]: It rains. {kind:fact, credence: 1}
                       ^

Good:
    [Rain]: It rains. {kind: fact, credence: 1}
""",
        wrong.CURLY_QUOTES: """A value in data stands between curly quotation marks.

YAML knows straight ones alone: curly ones are a part of the value.

Bad:
    [Rain]: It rains. {holder: “Ann”}
                               ^

Good:
    [Rain]: It rains. {holder: "Ann"}
""",
    }
)
"""What is written about each of them."""
