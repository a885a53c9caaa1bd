"""Minimal conflicts: sets of formulas that can't all be true together, though any part of one can.

Sources: deletion-based shrinking as in Marques-Silva (2010, https://doi.org/10.1109/ISMVL.2010.11),
rotation of models as in Belov and Marques-Silva (2011, Accelerating MUS Extraction with Recursive
Model Rotation, FMCAD); enumeration by a map of what is not yet explored (MARCO): Liffiton, Previti,
Malik and Marques-Silva (2016, https://doi.org/10.1007/s10601-015-9183-0); the smallest one by
hitting sets: Ignatiev, Previti, Liffiton and Marques-Silva (2015,
https://doi.org/10.1007/978-3-319-23219-5_13).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from time import monotonic

from attrs import frozen

from argmap.logic.clauses import Clauses
from argmap.logic.deciding import LIMIT
from argmap.logic.exploring import Oracle
from argmap.logic.formulas import Formula
from argmap.logic.solving import LATE, Solving

__all__ = ["Conflicts", "minimal_conflict", "minimal_conflicts", "smallest_conflict"]

_MOST_COUNTED = (
    20_000  # formulas times the size of a conflict: what a search for a smaller one bears
)


@frozen
class Conflicts:
    """What was found; `complete` unless `reason` says what may be missing.

    Attributes:
        sets: places of the formulas in each minimal conflict, counted from 0, in order.
        reason: why there may be more, or why a set may not be minimal; empty otherwise.
    """

    sets: tuple[tuple[int, ...], ...] = ()
    reason: str = ""

    @property
    def complete(self) -> bool:
        """Whether these are all that were asked for, each of them minimal."""
        return not self.reason


def minimal_conflict(formulas: Sequence[Formula], *, limit: float = LIMIT) -> Conflicts:
    """Return one minimal conflict, or none if the formulas can be true together.

    `limit` is in seconds. Of n formulas at most n + 1 questions are asked.
    """
    with Oracle(formulas, monotonic() + limit) as oracle:
        core = oracle.conflict(range(len(formulas)))
        found = () if core is None else (oracle.shrunk(core),)
        return Conflicts(found, oracle.reason)


def minimal_conflicts(
    formulas: Sequence[Formula], *, most: int | None = None, limit: float = LIMIT
) -> Conflicts:
    """Return all minimal conflicts, or the first ones up to a number, in the order of their sizes.

    There may be exponentially many: `most` and `limit` (in seconds) end the search.
    """
    with Oracle(formulas, monotonic() + limit) as oracle:
        found: list[tuple[int, ...]] = []
        for conflict in _explored(oracle, len(formulas)):
            if len(found) == most:
                oracle.doubt(f"there are more than {most}")
                break
            found.append(conflict)
        found.sort(key=lambda conflict: (len(conflict), conflict))
        return Conflicts(tuple(found), oracle.reason)


def smallest_conflict(formulas: Sequence[Formula], *, limit: float = LIMIT) -> Conflicts:
    """Return a conflict with no more formulas than any other, or none.

    Where it can't be known within `limit` seconds, the smallest one that was found, with a reason.
    """
    with Oracle(formulas, monotonic() + limit) as oracle:
        core = oracle.conflict(range(len(formulas)))
        if core is None:
            return Conflicts((), oracle.reason)
        known = oracle.shrunk(core)
        if len(known) > 1 and not oracle.reason:
            if len(formulas) * len(known) > _MOST_COUNTED:
                oracle.doubt("there may be a smaller one: they are too many to look for it")
            else:
                known = _smaller(oracle, len(formulas), known)
        return Conflicts((known,), oracle.reason)


def _smaller(oracle: Oracle, total: int, known: tuple[int, ...]) -> tuple[int, ...]:
    """Return the smallest conflict of some formulas, of which one is known."""
    from pysat.card import CardEnc, EncType  # noqa: PLC0415  (as the solver)

    # Whoever has a conflict has a formula of each set without which the others can be true.
    corrections: list[list[int]] = []
    for size in count(1):
        if size >= len(known):
            return known
        bound = CardEnc.atmost(
            [place + 1 for place in range(total)], bound=size, encoding=EncType.seqcounter
        )
        with Solving(Clauses(clauses=[*bound.clauses, *corrections]), oracle.until) as choosing:
            while (answer := choosing.ask([])) is True:
                values = choosing.values()
                chosen = [place for place in range(total) if values.get(place + 1, False)]
                core = oracle.conflict(chosen)
                if core is not None and not oracle.reason:
                    return oracle.shrunk(core)
                grown = oracle.grown(chosen, [p for p in range(total) if p not in set(chosen)])
                if oracle.reason:
                    return known
                corrections.append([place + 1 for place in range(total) if place not in grown])
                choosing.add(corrections[-1])
            if answer is None:
                oracle.doubt(LATE)
                return known
    raise AssertionError  # the sizes end with that of the conflict that is known


def _explored(oracle: Oracle, total: int) -> Iterator[tuple[int, ...]]:
    """Yield each minimal conflict once."""
    # A model of this solver is a set that neither is part of one that can be true nor has a
    # conflict in it; it prefers large ones.
    letters = [place + 1 for place in range(total)]
    with Solving(Clauses(), oracle.until) as unexplored:
        unexplored.prefer(letters)
        while (answer := unexplored.ask([])) is True:
            values = unexplored.values()
            absent = {place for place in range(total) if not values.get(place + 1, True)}
            seed = [place for place in range(total) if place not in absent]
            core = oracle.conflict(seed)
            if oracle.reason:
                return
            if core is None:
                grown = oracle.grown(seed, sorted(absent))
                unexplored.add([place + 1 for place in range(total) if place not in grown])
                if len(grown) == total:
                    return
                continue
            conflict = oracle.shrunk(core)
            if oracle.reason:
                return
            yield conflict
            unexplored.add([-place - 1 for place in conflict])
        if answer is None:
            oracle.doubt(LATE)
