"""Mistakes in files, and in what they include. Where an example includes `rain.argdown`, it stands beside."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.diagnostics import Code
from argmap.reading import NOT_UTF8
from argmap.syntax import mistakes as wrong

__all__ = ["PAGES"]

PAGES: Mapping[Code, str] = MappingProxyType(
    {
        NOT_UTF8: """The file is not UTF-8.

It was saved in another encoding, such as Latin-1. What can't be read is shown as �. The first example is a file in Latin-1, the second the same in UTF-8.

Bad:
    [Café]: The café is open.
        ^

Good:
    [Café]: The café is open.
""",
        wrong.MISSING_INCLUDE: """A file that is to be included is not there, or can't be read.

Its path is relative to the folder of the file that includes it. In the second example `rain.argdown` stands there.

Bad:
    @include(snow.argdown)
    ^^^^^^^^^^^^^^^^^^^^^^

Good:
    @include(rain.argdown)
""",
        wrong.INCLUDE_OUTSIDE: """A file that is to be included stands outside the project.

The project is the nearest folder upwards with a `.git`, a `pyproject.toml` or an `argdown.config.json` in it; `--root` names another.
So no file that somebody sends you can show what stands elsewhere on your computer.

Bad:
    @include(../../rain.argdown)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Good:
    @include(rain.argdown)
""",
        wrong.CIRCULAR_INCLUDE: """A file includes itself, perhaps by way of others.

In the first example the file is `map.argdown` itself.

Bad:
    [Wet]: It is wet.

    @include(map.argdown)
    ^^^^^^^^^^^^^^^^^^^^^

Good:
    [Wet]: It is wet.

    @include(rain.argdown)
""",
        wrong.REPEATED_INCLUDE: """A file is included a second time; its text stands in the document once.

Bad:
    @include(rain.argdown)

    @include(rain.argdown)
    ^^^^^^^^^^^^^^^^^^^^^^

Good:
    @include(rain.argdown)
""",
        wrong.UNCLOSED_INCLUDE: """An `@include(` is never closed.

Bad:
    @include(rain.argdown
    ^^^^^^^^^^^^^^^^^^^^^

Good:
    @include(rain.argdown)
""",
        wrong.INCLUDE_NOT_FOLLOWED: """A text that is no file includes one.

There is no folder in which to look for it: standard input, or a text in Python without a path. The second example is a file.

Bad:
    [Wet]: It is wet.

    @include(rain.argdown)
    ^^^^^^^^^^^^^^^^^^^^^^

Good:
    [Wet]: It is wet.

    @include(rain.argdown)
""",
        wrong.INCLUDE_IN_COMMENT: """An `@include` stands in a comment.

Argdown's own tools put the text in before they know what a comment is; argmap doesn't.

Bad:
    [Wet]: It is wet.

    // @include(rain.argdown)
       ^^^^^^^^^^^^^^^^^^^^^^

Good:
    [Wet]: It is wet.

    @include(rain.argdown)
""",
    }
)
"""What is written about each of them."""
