"""What is printed where a terminal, or a file, can't show a character: the nearest that it can."""

from __future__ import annotations

import codecs
import unicodedata

__all__ = ["PLAINLY"]

PLAINLY = "argmap.plainly"
"""The name of the handler of errors, for `errors=`."""

# What the marks mean would be lost if all were question marks.
_SIGNS = {
    "●": "*",
    "○": "o",
    "½": "1/2",
    "¶": "par. ",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "×": "x",
    "·": "-",
    "→": "->",
    "\xa0": " ",
}


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join(map(_nearest, letters)), error.end


def _nearest(letter: str) -> str:
    """Return a letter in ASCII: without its accents if it has some, else a question mark.

    >>> "".join(map(_nearest, "● é …日"))
    '* e ...?'
    """
    plain = _SIGNS.get(letter) or unicodedata.normalize("NFKD", letter)
    return plain.encode("ascii", "ignore").decode("ascii") or "?"


codecs.register_error(PLAINLY, _plainly)
