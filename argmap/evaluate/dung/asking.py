"""To ask a SAT solver about a part of a framework, with an end in time.

Two variables stand for argument number n: n + 1 says that it is in, `size` + n + 1 that it is out,
that is attacked by something that is in. For stable sets the first is enough, and twice as fast; for
the largest sets it is enough, and faster, that they be admissible, as complete they are then anyway.

Source: Besnard and Doutre, Checking the acceptability of a set of arguments, Proceedings of NMR 2004;
with variables for what is out, Cerutti, Dunne, Giacomin and Vallati (2014,
https://doi.org/10.1007/978-3-642-54373-9_12).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf
from time import monotonic

from argmap.evaluate.dung.exceptions import OutOfTimeError
from argmap.evaluate.dung.parts import Part
from argmap.solver import Solver

__all__ = ["Asking", "Encoding", "admissible", "complete", "free_of_conflict", "in_time", "stable"]

Clauses = Iterable[list[int]]
Encoding = Callable[[Part], Clauses]

_EASY = 2_000  # conflicts of the solver that may be spent on looking for something simpler
_LATE = "the answer was not found within the limit of time"


def in_time(until: float) -> None:
    """See to it that the time is not over; `until` is a time of `monotonic`.

    Raises:
        OutOfTimeError: it is.
    """
    if until < inf and monotonic() > until:
        raise OutOfTimeError(_LATE)


def free_of_conflict(part: Part) -> Iterator[list[int]]:
    """Yield clauses that sets obey in which nothing attacks anything."""
    size = part.size
    for one, others in enumerate(part.attackers, start=1):
        out = size + one
        # It is out if an attacker is in, and only then.
        yield [-one, -out]
        yield [-out, *[other + 1 for other in others]]
        for other in others:
            yield [out, -other - 1]
        if one - 1 in part.barred:
            yield [-one]


def admissible(part: Part) -> Iterator[list[int]]:
    """Yield clauses that admissible sets obey."""
    yield from free_of_conflict(part)
    size, attacked = part.size, part.attacked
    for one, others in enumerate(part.attackers, start=1):
        # Of what it attacks itself, this was said already.
        struck = set(attacked[one - 1])
        for other in others:
            if other not in struck:
                yield [-one, size + other + 1]


def complete(part: Part) -> Iterator[list[int]]:
    """Yield clauses that complete sets obey."""
    yield from admissible(part)
    size, barred = part.size, part.barred
    for one, others in enumerate(part.attackers, start=1):
        if one - 1 not in barred:
            yield [one, *[-size - other - 1 for other in others]]


def stable(part: Part) -> Iterator[list[int]]:
    """Yield clauses that stable sets obey, with the variables of what is in alone: the rest is out."""
    attacked, barred = part.attacked, part.barred
    for one, others in enumerate(part.attackers, start=1):
        yield [one, *[other + 1 for other in others]]
        if one - 1 in barred:
            yield [-one]
        # Two that attack each other need be told of once.
        mutual = {other for other in attacked[one - 1] if other + 1 < one}
        for other in others:
            if other not in mutual:
                yield [-one, -other - 1]


class Asking(Solver):
    """A solver of clauses about a part, to be used in a `with` block."""

    def __init__(self, part: Part, clauses: Clauses, until: float) -> None:
        super().__init__("cadical195", clauses, until)
        self.part = part
        self.size = part.size
        self._last = 2 * part.size

    def ask(self, assumed: Sequence[int] = ()) -> bool:
        """Say whether the clauses can be true with what is assumed.

        Raises:
            OutOfTimeError: the time is over.
        """
        answer = super().ask(assumed)
        if answer is None:
            raise OutOfTimeError(_LATE)
        return answer

    def attempt(self, assumed: Sequence[int] = ()) -> bool | None:
        """Say whether the clauses can be true with what is assumed, or None if it is not easy to say.

        Raises:
            OutOfTimeError: the time is over.
        """
        in_time(self.until)
        return self.within(_EASY, assumed)

    def new(self) -> int:
        """Return a variable that is not in use."""
        self._last += 1
        return self._last

    def accepted(self) -> list[int]:
        """Return the numbers of what is in, after the answer yes."""
        return [literal - 1 for literal in self.model()[: self.size] if literal > 0]
