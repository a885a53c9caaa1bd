"""What hangs together, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

__all__ = ["joined", "neighbours"]


def neighbours(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return what each name is in a pair with, in the order of the pairs."""
    near: dict[str, list[str]] = {}
    for one, other in pairs:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    return near


def joined(names: Iterable[str], near: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return what hangs together, each in the order in which it is found.

    Takes time in proportion to the names and their neighbours, which are names as well.
    """
    found: list[list[str]] = []
    seen: set[str] = set()
    for name in names:
        if name not in seen:
            seen.add(name)
            part = [name]
            for member in part:
                fresh = [
                    other for other in dict.fromkeys(near.get(member, ())) if other not in seen
                ]
                seen.update(fresh)
                part += fresh
            found.append(part)
    return found
