"""To find an extension of a part that has an argument, or one that lacks it.

Which of them is told by a literal: n + 1 for what has argument number n, -n - 1 for what lacks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from argmap.evaluate.dung import asking
from argmap.evaluate.dung.asking import Asking, in_time
from argmap.evaluate.dung.bits import listed
from argmap.evaluate.dung.branching import showing
from argmap.evaluate.dung.extending import EXTENDING
from argmap.evaluate.dung.frameworks import FEW
from argmap.evaluate.dung.growing import Growing
from argmap.evaluate.dung.parts import Part, ancestors, cut

__all__ = ["SEEKING"]

Chosen = Sequence[int]
Seeking = Callable[[Part, int, float], Chosen | None]


def _conflict_free(part: Part, literal: int, until: float) -> Chosen | None:
    del until
    number = literal - 1
    if literal < 0:
        return []
    return None if number in part.attackers[number] else [number]


def _naive(part: Part, literal: int, until: float) -> Chosen | None:
    del until
    number = abs(literal) - 1
    able = number not in part.attackers[number]
    if literal > 0:
        return _filled(part, [number]) if able else None
    if not able:
        return _filled(part, [])
    for other in (*part.attackers[number], *part.attacked[number]):
        if other not in part.attackers[other]:
            return _filled(part, [other])
    return None


def _filled(part: Part, chosen: Iterable[int]) -> Chosen:
    """Return a naive set that has what is chosen."""
    refused = bytearray(part.size)
    found = set()
    for number in (*chosen, *range(part.size)):
        if not refused[number] and number not in part.attackers[number]:
            found.add(number)
            for others in (part.attackers[number], part.attacked[number]):
                for other in others:
                    refused[other] = 1
    return sorted(found)


def _complete(part: Part, literal: int, until: float) -> Chosen | None:
    # Nothing is grounded in the parts that are asked about: the empty set is complete.
    return _obeying(part, asking.complete, literal, until) if literal > 0 else []


def _stable(part: Part, literal: int, until: float) -> Chosen | None:
    return _obeying(part, asking.stable, literal, until)


def _obeying(part: Part, clauses: asking.Encoding, literal: int, until: float) -> Chosen | None:
    with Asking(part, clauses(part), until) as solver:
        return solver.accepted() if solver.ask([literal]) else None


def _preferred(part: Part, literal: int, until: float) -> Chosen | None:
    # What lacks it is told to be complete: an admissible set can also lack what it defends, and of
    # such sets there may be exponentially many.
    clauses = asking.complete(part) if literal < 0 else asking.admissible(part)
    with Asking(part, clauses, until) as solver:
        growing = Growing(solver)
        # What is stable is preferred, and needn't be grown.
        stable = solver.new()
        for one in range(1, part.size + 1):
            solver.add([-stable, one, part.size + one])
        if solver.attempt([stable, literal]):
            return solver.accepted()
        # What attacks it lacks it, however much it grows.
        if literal < 0 and solver.ask([part.size - literal]):
            return growing.grown()
        return growing.having(literal)


def _semi_stable(part: Part, literal: int, until: float) -> Chosen | None:
    some, found = _stable_or_none(part, literal, until)
    if some:
        return found
    # What is semi-stable is preferred, which a smaller part may rule out.
    near = ancestors(part, abs(literal) - 1)
    inside = near.index(abs(literal) - 1) + 1
    weaker = _complete if literal > 0 else _preferred
    if weaker(cut(part, near), inside if literal > 0 else -inside, until) is None:
        return None
    return _widest(part, asking.admissible, literal, until)


def _stage(part: Part, literal: int, until: float) -> Chosen | None:
    some, found = _stable_or_none(part, literal, until)
    return found if some else _widest(part, asking.free_of_conflict, literal, until)


def _stable_or_none(part: Part, literal: int, until: float) -> tuple[bool, Chosen | None]:
    """Return whether anything is stable, and if so what is for which a literal is true.

    Where something is stable, nothing else is semi-stable or stage.
    """
    with Asking(part, asking.stable(part), until) as solver:
        if solver.ask([literal]):
            return True, solver.accepted()
        return solver.ask(), None


def _widest(part: Part, clauses: asking.Encoding, literal: int, until: float) -> Chosen | None:
    with Asking(part, clauses(part), until) as solver:
        return Growing(solver, reach=True).having(literal)


def _by_bits(semantics: str, otherwise: Seeking) -> Seeking:
    """Return what branches where arguments are few, and does otherwise where this gets nowhere."""

    def seek(part: Part, literal: int, until: float) -> Chosen | None:
        if part.size <= FEW:
            in_time(until)
            bit = 1 << abs(literal) - 1
            found = showing(part.piece, semantics, bit, wanted=literal > 0)
            if found is not None:
                return listed(found[0]) if found else None
        return otherwise(part, literal, until)

    return seek


def _among(semantics: str) -> Seeking:
    """Return what goes through the extensions of a semantics until one is right."""

    def seek(part: Part, literal: int, until: float) -> Chosen | None:
        for chosen in EXTENDING[semantics](part, until):
            in_time(until)
            if (abs(literal) - 1 in chosen) is (literal > 0):
                return chosen
        return None

    return seek


SEEKING: dict[str, Seeking] = {
    "conflict-free": _conflict_free,
    "naive": _naive,
    "admissible": _by_bits("complete", _complete),
    "complete": _by_bits("complete", _complete),
    "preferred": _by_bits("preferred", _preferred),
    "stable": _by_bits("stable", _stable),
    "semi-stable": _by_bits("semi-stable", _semi_stable),
    "stage": _stage,
    "ideal": _among("ideal"),
    "eager": _among("eager"),
    "CF2": _among("CF2"),
    "stage2": _among("stage2"),
}
"""For each semantics, what finds an extension of a part that has, or lacks, one of its arguments.

The parts have no barred arguments; under what has all that is grounded, nothing in them is.
"""
