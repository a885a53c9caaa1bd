"""What was meant: the name that comes nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]

_SHORTEST = 3


def nearest(word: str, words: Iterable[str], *, likeness: float = 60) -> str | None:
    """Return the one of some words that is most like a word, at least `likeness` (0 to 100).

    Failing that, one from which it differs by a letter, or by two that changed places. The first of
    several that are equally like it. Linear in the number of words.

    >>> nearest("Pyongjang", ["Tokyo", "Pyongyang"])
    'Pyongyang'
    """
    # Takes as long to import as half of argmap, and is wanted only where a name is wrong.
    from rapidfuzz import fuzz, process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    choices = list(words)
    found = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=likeness)
    if found:
        return found[0]
    if len(word) <= _SHORTEST:
        return None
    # In a short word one slip of the pen is much of it.
    slip = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=1)
    return slip[0] if slip else None
