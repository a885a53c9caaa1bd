"""Weights from preferences between arguments: only their places count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import evolve

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.indexing import Index
from argmap.evaluate.carneades.structures import Structure
from argmap.evaluate.carneades.weighing import Order, Preference

__all__ = ["ranked"]

_PREFERENCE = "preference"
_BY_PREFERENCE = Preference((Order(_PREFERENCE),))


def ranked(structure: Structure, preferences: Iterable[tuple[str, str]]) -> Structure:
    """Return a structure whose arguments weigh what their places are, where some are preferred.

    An argument stands one place above the highest of those that it is preferred to. Arguments at
    issues where none is preferred to another keep their weighing.

    Args:
        structure: the structure.
        preferences: pairs of names of arguments, the better one first.

    Raises:
        StructureError: the preferences go round in a circle, or there is no such argument.
    """
    pairs = tuple(dict.fromkeys(preferences))
    if not pairs:
        return structure
    named = {argument.name: argument for argument in structure.arguments}
    for name in (name for pair in pairs for name in pair):
        if name not in named:
            raise StructureError(f"there is no argument {name!r} that could be preferred")
    levels = _levels(pairs)
    index = Index(structure)
    touched = {
        argument.name
        for name in levels
        for argument in index.bearing(index.camp(named[name].conclusion))
    }
    arguments = [
        evolve(
            argument,
            weighing=_BY_PREFERENCE,
            properties={**argument.properties, _PREFERENCE: levels.get(argument.name, 0)},
        )
        if argument.name in touched
        else argument
        for argument in structure.arguments
    ]
    return evolve(structure, arguments=arguments)


def _levels(pairs: Iterable[tuple[str, str]]) -> Mapping[str, int]:
    """Return for each name how long the longest chain is of names below it."""
    better: dict[str, list[str]] = defaultdict(list)
    waits: dict[str, int] = defaultdict(int)
    levels: dict[str, int] = {}
    for one, other in pairs:
        better[other].append(one)
        waits[one] += 1
        levels.update({one: 0, other: 0})
    ready = [name for name in levels if not waits[name]]
    for name in ready:
        for above in better[name]:
            levels[above] = max(levels[above], levels[name] + 1)
            waits[above] -= 1
            if not waits[above]:
                ready.append(above)
    if len(ready) < len(levels):
        circle = ", ".join(name for name in levels if waits[name])
        raise StructureError(f"these are preferred to each other in a circle: {circle}")
    return levels
