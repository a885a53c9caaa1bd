"""What was meant: the name that comes nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(word: str, words: Iterable[str], *, likeness: float = 60) -> str | None:
    """Return the one of some words that is most like a word, at least `likeness` (0 to 100).

    The first of several that are equally like it. Linear in the number of words.

    >>> nearest("Pyongjang", ["Tokyo", "Pyongyang"])
    'Pyongyang'
    """
    # Takes as long to import as half of argmap, and is wanted only where a name is wrong.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extractOne(word, list(words), scorer=fuzz.ratio, score_cutoff=likeness)
    return found[0] if found else None
