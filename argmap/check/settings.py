"""What the front matter sets for Argdown's map."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.case import Case
from argmap.deriving import configure, mistaken_flags
from argmap.diagnostics import Diagnostic

__all__ = ["mistaken_setting"]


def mistaken_setting(case: Case) -> Iterator[Diagnostic]:
    """A setting for the map that Argdown draws is unknown, or its value is not one that it can have.

    Argdown passes over the first, and takes the second for something or other; argmap draws the map
    as if it were not there. Looked at is what stands below `selection`, `map`, `group`, `color`,
    `images` and `model`, and the flags `isInMap`, `isInGroup`, `isGroup`, `isClosed` and the `color`
    in data. In YAML, `no` and `off` are texts.

    Bad:
        ===
        selection:
          excludeDisconected: false
          ^^^^^^^^^^^^^^^^^^
        ===

        [Late]: It is late.

    Good:
        ===
        selection:
          excludeDisconnected: false
        ===

        [Late]: It is late.

    Source:
        The documentation of Argdown, https://argdown.org/guide/configuration.html
    """
    yield from configure(case.map.front)[1]
    yield from mistaken_flags(case.map)
