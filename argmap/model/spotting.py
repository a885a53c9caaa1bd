"""Where in a data block a key or a value stands, as far as it can be seen there.

The reader gives the values of a block, and no places inside it. What is written with escapes or
over several lines is not found; then the larger place has to do.
"""

from __future__ import annotations

import re

from argmap.source import Place, Span

__all__ = ["key_place", "value_place"]


def key_place(block: Place, key: str) -> Place:
    """Return the place of a key in a data block, or else the block."""
    return _spot(block, rf"""(?<![\w-])["']?({re.escape(key)})["']?\s*:""") or block


def value_place(block: Place, key: str, value: str) -> Place:
    """Return the place of a value behind its key, or else that of the key."""
    place = key_place(block, key)
    behind = block.source.place(Span(place.span.start, block.span.end))
    return _spot(behind, rf"(?<!\w)({re.escape(value)})(?!\w)") or place


def _spot(place: Place, pattern: str) -> Place | None:
    found = re.search(pattern, place.text)
    if found is None:
        return None
    start = place.span.start
    return place.source.place(Span(start + found.start(1), start + found.end(1)))
