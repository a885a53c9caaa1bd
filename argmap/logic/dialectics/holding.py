"""Positions in a debate: which can be held, and what they commit to.

Source: Betz, *Debate Dynamics* (2013, https://doi.org/10.1007/978-94-007-4599-5), chapter 2. A
position is minimally consistent if it doesn't hold a sentence and its negation, and dialectically
consistent if it can be extended to a complete one that obeys every argument. What all of these
extensions hold, it entails.

These are questions to a search (SAT), not to a count: a map may be as tightly knit as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.logic.dialectics.clauses import settled
from argmap.logic.dialectics.exceptions import InconsistentPositionError
from argmap.logic.dialectics.positing import Position, literals, structure_of
from argmap.logic.dialectics.searching import Search
from argmap.logic.dialectics.structures import Structure
from argmap.model import ArgumentMap

__all__ = [
    "closure",
    "dialectically_consistent",
    "dialectically_entails",
    "minimally_consistent",
    "positions",
]


def minimally_consistent(what: ArgumentMap | Structure, position: Position) -> bool:
    """Tell whether a position doesn't hold a sentence and its negation, whatever arguments say.

    Raises:
        UnknownTitleError: there is no such statement.
    """
    held = literals(structure_of(what), position)
    return not any(-literal in held for literal in held)


def dialectically_consistent(what: ArgumentMap | Structure, position: Position) -> bool:
    """Tell whether a position can be extended to a complete one that obeys every argument.

    Raises:
        UnknownTitleError: there is no such statement.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    held = literals(structure, position)
    with Search(structure) as search:
        return search.possible(sorted(held))


def dialectically_entails(
    what: ArgumentMap | Structure, position: Position, other: Position
) -> bool:
    """Tell whether every consistent complete position that extends one extends the other.

    Of an inconsistent position there is none, so that it entails everything.

    Raises:
        UnknownTitleError: there is no such statement.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    held = sorted(literals(structure, position))
    wanted = sorted(literals(structure, other))
    with Search(structure) as search:
        return not any(search.possible([*held, -literal]) for literal in wanted)


def closure(what: ArgumentMap | Structure, position: Position) -> dict[str, bool]:
    r"""Return a position with all that it commits to, in the order of the map.

    >>> from argmap import parse
    >>> debate = parse("<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.").map
    >>> closure(debate, {"R": True}), closure(debate, {"W": False}), closure(debate, {"W": True})
    ({'R': True, 'W': True}, {'R': False, 'W': False}, {'W': True})

    Raises:
        UnknownTitleError: there is no such statement.
        InconsistentPositionError: it commits to everything.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    held = literals(structure, position)
    known = settled(structure.clauses, held)
    with Search(structure) as search:
        if known is None or not search.possible(sorted(held)):
            raise InconsistentPositionError("the position can't be held together in this map")
        sure, _ = known
        # What all models so far have in common; each question settles one of it or makes it less.
        common = set(search.found)
        for literal in sorted(common - sure, key=abs):
            if literal not in common:
                continue
            # A model that is as different as can be spares most of the questions.
            search.prefer([-other for other in common])
            if search.possible([*sorted(held), -literal]):
                common &= set(search.found)
            else:
                sure.add(literal)
    return {
        title: literal in sure
        for title, literal in structure.literals.items()
        if literal in sure or -literal in sure
    }


def positions(
    what: ArgumentMap | Structure, *, given: Position | None = None
) -> Iterator[dict[str, bool]]:
    """Yield all consistent complete positions that extend what is given, one at a time.

    Those first that hold the first statements true. There can be 2 to the power of the number of
    statements; each takes at most as many questions to the search as there are statements.

    Raises:
        UnknownTitleError: there is no such statement.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    fixed = literals(structure, given or {})
    with Search(structure) as search:
        yield from (
            {title: literal in held for title, literal in structure.literals.items()}
            for held in _extensions(search, sorted(fixed), structure.size)
        )


def _extensions(search: Search, fixed: list[int], size: int) -> Iterator[set[int]]:
    """Yield the literals of each position, in order."""
    if not search.possible(fixed):
        return
    path: list[int] = []
    while True:
        while len(path) < size:
            one = len(path) + 1
            # The last model agrees with the path so far, and may show that nothing need be asked.
            true = search.found[one - 1] > 0 or search.possible([*fixed, *path, one])
            path.append(one if true else -one)
        yield set(path)
        while path:
            last = path.pop()
            if last > 0 and search.possible([*fixed, *path, -last]):
                path.append(-last)
                break
        else:
            return
