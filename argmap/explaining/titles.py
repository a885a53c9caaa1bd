"""Mistakes in titles, and in texts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.syntax import mistakes as wrong

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        wrong.UNCLOSED_TITLE: """The title of a statement or an argument is opened and never closed.

It is read up to the end of the line, or to a colon.

Bad:
    [Rain: It rains.
    ^^^^^

Good:
    [Rain]: It rains.
""",
        wrong.TEXT_AFTER_REFERENCE: """A text follows a title without a colon between them.

A title alone refers to something; with a colon it says what that is.

Bad:
    [Rain] It rains.
           ^^^^^^^^^

Good:
    [Rain]: It rains.
""",
        wrong.TITLE_IN_TEXT: """A title with a colon stands in the middle of a text.

A definition begins a block, or stands behind a sign. To mention something in a text, `@` stands before its title.

Bad:
    [Wet]: It is wet. [Rain]: It rains.
                      ^^^^^^

Good:
    [Wet]: It is wet.

    [Rain]: It rains.
""",
        wrong.MISSING_TEXT: """There is no text where one should be: behind a title with a colon, a sign, a number or the mark of a heading.

Bad:
    [Wet]: It is wet.
      +
      ^

Good:
    [Wet]: It is wet.
      + It rains.
""",
        wrong.CONTRADICTED_ARGUMENT: """An argument stands behind `><`.

That sign says that two things can't both be true; an argument is neither true nor false.

Bad:
    [Wet]: It is wet.
      >< <Sun>: The sun shines.
         ^^^^^^^^^^^^^^^^^^^^^^

Good:
    [Wet]: It is wet.
      - <Sun>: The sun shines.
""",
        wrong.ARGUMENT_IN_STRUCTURE: """An argument stands where a premise or a conclusion should.

Premises and conclusions are what can be true or false: statements.

Bad:
    (1) <Rain>: It rains.
        ^^^^^^^
    ----
    (2) It is wet.

Good:
    (1) [Rain]: It rains.
    ----
    (2) It is wet.
""",
        wrong.UNOPENED_TITLE: """The title of a statement or an argument is closed and was never opened.

Bad:
    Rain]: It rains.
    ^^^^^

Good:
    [Rain]: It rains.
""",
        wrong.RELATION_IN_TITLE: """A title has the sign of a relation in it, with titles on both sides.

All of it is one title, as brackets in a title belong to it. A relation stands on a line of its own.

Bad:
    [Wet] -> [Dry]: It is not dry.
    ^^^^^^^^^^^^^^^

Good:
    [Wet]
      -> [Dry]: It is dry.

    [Wet]: It is wet.
""",
    }
)
"""What is written about each of them."""
