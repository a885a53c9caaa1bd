"""To find all minimal sets of doubts that overturn a claim, the smallest first.

That a claim stands has grounds: it stands whatever is doubted, as long as nothing of `kept` is, and
all of `dropped` is (what it would be attacked by, otherwise). What overturns it must touch the one
or leave out some of the other: a clause. A solver (SAT) proposes sets that obey the clauses found so
far, first those of one premise, then those of two, and so on; each proposal either overturns the claim, or
gives a clause more. So nothing is looked at twice that has the same grounds, and nothing is left out.

A proposal that overturns is minimal: each smaller set was proposed, or ruled out by a clause, before;
sets with an overturning one in them are ruled out when that is found.

Source: implicit hitting sets, as in Ignatiev, Previti, Liffiton and Marques-Silva (2015,
https://doi.org/10.1007/978-3-319-23219-5_13); here with clauses that may deny, since more doubts can
also save a claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from attrs import define, field, frozen

from argmap.logic.clauses import Clauses
from argmap.logic.solving import LATE, Solving
from argmap.overturning.nouns import UndecidedError

__all__ = ["Found", "Grounds", "Trial", "search", "shrunk"]


@frozen
class Grounds:
    """Why a claim stands: whatever is doubted, if nothing of `kept` is, and all of `dropped` is."""

    kept: frozenset[int]
    dropped: frozenset[int] = frozenset()


class Trial(Protocol):
    """A claim that can be put to the test; what can be doubted has numbers from 0."""

    doubtable: Sequence[str]

    def stands(self, doubted: AbstractSet[int]) -> bool:
        """Tell whether the claim stands with some things doubted.

        Raises:
            UndecidedError: it was not found out.
        """
        ...

    def grounds(self, doubted: AbstractSet[int]) -> Grounds | None:
        """Return why the claim stands with some things doubted; None if it falls.

        Raises:
            UndecidedError: it was not found out.
        """
        ...


@define
class Found:
    """What a search finds, by numbers; see `Overturning`."""

    sets: list[tuple[int, ...]] = field(factory=list)
    searched: int | None = 0
    reason: str = ""


def search(trial: Trial, *, most: int | None, enough: int, until: float) -> Found:
    """Return the minimal sets of doubts by which a claim falls that stands without doubts.

    Up to `most` doubts together, and up to `enough` sets. `until` is a time of `monotonic`.
    """
    found = Found()
    try:
        for size, doubted in _overturning(trial, found, most, until):
            if len(found.sets) == enough:
                found.reason = f"there are more than {enough} sets"
                break
            found.sets.append(doubted)
            found.searched = size - 1
    except UndecidedError as error:
        found.reason = str(error)
    found.sets.sort(key=lambda one: (len(one), one))
    return found


def _overturning(
    trial: Trial, found: Found, most: int | None, until: float
) -> Iterator[tuple[int, tuple[int, ...]]]:
    total = len(trial.doubtable)
    letters = [place + 1 for place in range(total)]
    clauses = [_clause(trial.grounds(frozenset()))]
    for size in range(1, total + 1):
        if size > (most or total):
            return
        with _proposing(letters, size, clauses, until) as solving:
            while _asked(solving):
                values = solving.values()
                doubted = frozenset(place for place in range(total) if values.get(place + 1))
                grounds = trial.grounds(doubted)
                if grounds is None:
                    yield size, tuple(sorted(doubted))
                    clauses.append([-place - 1 for place in sorted(doubted)])
                else:
                    clauses.append(_clause(grounds))
                solving.add(clauses[-1])
        found.searched = size
        with Solving(Clauses(), until, *clauses) as solving:
            if not _asked(solving):
                break
    found.searched = None


def _asked(solving: Solving) -> bool:
    answer = solving.ask([])
    if answer is None:
        raise UndecidedError(LATE)
    return answer


def _proposing(
    letters: list[int], size: int, clauses: Iterable[list[int]], until: float
) -> Solving:
    """Return a solver that proposes sets of no more than so many doubts."""
    from pysat.card import CardEnc, EncType  # noqa: PLC0415  (40 ms, only where it is needed)

    bound = CardEnc.atmost(letters, bound=size, encoding=EncType.seqcounter)
    return Solving(Clauses(clauses=bound.clauses), until, *clauses)


def _clause(grounds: Grounds | None) -> list[int]:
    if grounds is None:
        raise ValueError("a claim that falls anyway can't be overturned")
    return [
        *(place + 1 for place in sorted(grounds.kept)),
        *(-place - 1 for place in sorted(grounds.dropped)),
    ]


def shrunk(items: Sequence[int], suffices: Callable[[frozenset[int]], bool]) -> frozenset[int]:
    """Return a minimal part of some items that suffices, if more never does harm.

    Of n items and a part of k, some k log(n/k) questions are asked: Junker 2004, QuickXplain, AAAI.
    """

    def explain(base: frozenset[int], grown: bool, rest: Sequence[int]) -> frozenset[int]:  # noqa: FBT001
        if grown and suffices(base):
            return frozenset()
        if len(rest) == 1:
            return frozenset(rest)
        half = len(rest) // 2
        one, other = rest[:half], rest[half:]
        of_other = explain(base.union(one), True, other)  # noqa: FBT003
        of_one = explain(base | of_other, bool(of_other), one)
        return of_one | of_other

    if not items or suffices(frozenset()):
        return frozenset()
    return explain(frozenset(), False, items)  # noqa: FBT003
