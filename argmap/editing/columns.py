"""Lines and columns as editors count them: from 0, the columns in UTF-16 units.

The Language Server Protocol has it so unless something else is agreed upon. A character beyond the
first 65,536, as an emoji is, counts as two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from argmap.source import Source

__all__ = ["from_utf16", "to_utf16"]

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def to_utf16(source: Source, offset: int) -> tuple[int, int]:
    r"""Return the line and the column of an offset, both from 0, the column in UTF-16 units.

    >>> to_utf16(Source("ab\n🚀cd"), 4)
    (1, 2)
    """
    wide = _wide(source.text)
    line = source.position(offset).line
    start = source.line_span(line).start
    return line - 1, offset - start + bisect_left(wide, offset) - bisect_left(wide, start)


def from_utf16(source: Source, line: int, column: int) -> int:
    r"""Return the offset of a line and a column, both from 0, the column in UTF-16 units.

    A column behind the end of its line is that end, one inside a character its beginning; a line
    that is not there is the end of the text.

    >>> from_utf16(Source("ab\n🚀cd"), 1, 2)
    4
    """
    try:
        span = source.line_span(line + 1)
    except IndexError:
        return len(source.text)
    wide = _wide(source.text)
    first = bisect_left(wide, span.start)
    # The nth wide character stands n units further on in UTF-16 than in code points.
    unit = span.start + first + max(column, 0)
    before = bisect_right(range(len(wide)), unit, key=lambda n: wide[n] + n + 1)
    return min(max(unit - before, span.start), span.end)


@lru_cache(maxsize=4)
def _wide(text: str) -> list[int]:
    """Return where the characters stand that count as two."""
    return [match.start() for match in _WIDE.finditer(text)]
