"""To find the complete sets of few arguments by branching, and to draw at once what follows.

An argument is taken or left; then whatever is defended has to be taken, whatever nothing can defend
any more is left, and whatever attacks what is taken has to be attacked. Sets are bits of numbers.
For few arguments this takes less time than a SAT solver takes to be filled. Where it would take many
steps, nothing is found, and the solver is asked.

Source: on labels, Nofal, Atkinson and Dunne, Algorithms for decision problems in argument systems
under preferred semantics, https://doi.org/10.1016/j.artint.2013.11.001.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from argmap.evaluate.dung.bits import Masks, listed, union

__all__ = ["BRANCHING", "Piece", "largest", "showing", "widest"]

STEPS = 1_500
"""How often an argument is taken, left, or looked at, until a solver is asked instead."""


class Piece(NamedTuple):
    """Some arguments that are looked at.

    Attributes:
        attackers, attacked: of each argument, the others.
        within: what is looked at.
        out: what of the rest is out. Nothing else of the rest attacks what is looked at, but what
            makes it barred.
        barred: what can't be accepted, as something undecided attacks it.
    """

    attackers: Masks
    attacked: Masks
    within: int
    out: int = 0
    barred: int = 0


def _branch(  # noqa: C901, PLR0912, PLR0915  (one loop, as each step costs less than a call)
    piece: Piece, *, stable: bool = False, taken: int = 0, left: int = 0, first: bool = False
) -> list[int] | None:
    """Return the complete sets of a piece, or the stable ones; None if that takes many steps.

    Args:
        piece: what is looked at.
        stable: whether everything has to be in the set or attacked by it.
        taken: what has to be in it.
        left: what must not be in it.
        first: whether one set is enough.
    """
    attackers, attacked, within, out, barred = piece
    closed = left | barred
    for number in listed(within):
        against = attackers[number] & ~out
        if not against:
            taken |= 1 << number & ~barred
        elif against >> number & 1:
            closed |= 1 << number
    found: list[int] = []
    # What is in, what is out, what must become out; what is open yet; what is to be taken, and what
    # was left of which it was not looked at yet what follows.
    waiting = [(0, out, closed if stable else 0, within & ~closed, taken, closed)]
    steps = 0
    while waiting:
        if steps >= STEPS:
            return None
        chosen, out, needed, open_, taking, leaving = waiting.pop()
        possible = True
        while possible and (taking or leaving):
            if taking:
                bit = taking & -taking
                taking ^= bit
                if bit & chosen:
                    continue
                if not bit & open_:
                    possible = False
                    break
                number = bit.bit_length() - 1
                hit, against = attacked[number], attackers[number]
                defended = union(attacked, hit & ~out) & within & ~(chosen | barred)
                chosen |= bit
                out |= hit
                gone = open_ & (hit | against | bit)
                open_ ^= gone
                leaving |= gone ^ bit
                look = against & ~(out | needed)
                needed = (needed | look) & ~out
                if defended := defended & ~out:
                    for other in listed(defended):
                        if not attackers[other] & ~out:
                            taking |= 1 << other
            else:
                bit = leaving & -leaving
                leaving ^= bit
                look = attacked[bit.bit_length() - 1] & within & ~out
                if stable and not bit & out:
                    needed |= bit
                    look |= bit
            steps += 1 + look.bit_count()
            while look:
                bit = look & -look
                look ^= bit
                number = bit.bit_length() - 1
                able = attackers[number] & open_
                if not bit & needed:
                    if not able:
                        # Nothing will attack it: what it attacks can't be defended.
                        gone = attacked[number] & open_
                        open_ ^= gone
                        leaving |= gone
                elif not able:
                    possible = False
                    break
                elif not able & (able - 1):
                    taking |= able
        if not possible:
            continue
        if not (needed or open_):
            found.append(chosen)
            if first:
                return found
            continue
        # What must be attacked is attacked by something; otherwise anything is in or not.
        able = attackers[(needed & -needed).bit_length() - 1] & open_ if needed else open_
        bit = able & -able
        waiting.append((chosen, out, needed, open_ ^ bit, 0, bit))
        waiting.append((chosen, out, needed, open_, bit, 0))
    return sorted(found)


def showing(piece: Piece, semantics: str, bit: int, *, wanted: bool) -> list[int] | None:
    """Return sets of a piece that have what a bit stands for, or lack it; None: too many steps.

    These are one or more if there are any, not all of them. Without a bit they are any.
    """
    if semantics in {"complete", "stable"}:
        taken, left = (bit, 0) if wanted else (0, bit)
        return _branch(piece, stable=semantics == "stable", taken=taken, left=left, first=True)
    sets = BRANCHING[semantics](piece)
    return None if sets is None else [one for one in sets if bool(one & bit) is wanted]


def largest(sets: list[int]) -> list[int]:
    """Return those of some sets, each given once, that are in no larger one; ascending."""
    found: list[int] = []
    for one in sorted(sets, key=int.bit_count, reverse=True):
        for other in found:
            if not one & ~other:
                break
        else:
            found.append(one)
    return sorted(found)


def widest(piece: Piece, sets: list[int]) -> list[int]:
    """Return the sets that together with what they attack in the piece are in nothing larger."""
    attacked, within = piece.attacked, piece.within
    ranges = {chosen: (chosen | union(attacked, chosen)) & within for chosen in sets}
    best = set(largest(list(set(ranges.values()))))
    return [chosen for chosen in sets if ranges[chosen] in best]


def _stable(piece: Piece) -> list[int] | None:
    return _branch(piece, stable=True)


def _preferred(piece: Piece) -> list[int] | None:
    sets = _branch(piece)
    return None if sets is None else largest(sets)


def _semi_stable(piece: Piece) -> list[int] | None:
    sets = _branch(piece)
    return None if sets is None else widest(piece, sets)


def _ideal(piece: Piece) -> list[int] | None:
    sets = _branch(piece)
    return None if sets is None else _common(sets, largest(sets))


def _eager(piece: Piece) -> list[int] | None:
    sets = _branch(piece)
    return None if sets is None else _common(sets, widest(piece, sets))


def _common(sets: list[int], best: list[int]) -> list[int]:
    """Return the largest complete set that is in all of the best; it is the largest admissible one."""
    common = best[0]
    for one in best:
        common &= one
    return [max((one for one in sets if not one & ~common), key=int.bit_count)]


BRANCHING: dict[str, Callable[[Piece], list[int] | None]] = {
    "complete": _branch,
    "preferred": _preferred,
    "stable": _stable,
    "semi-stable": _semi_stable,
    "ideal": _ideal,
    "eager": _eager,
}
"""For each semantics whose extensions are complete, what finds them all, or None: too many steps."""
