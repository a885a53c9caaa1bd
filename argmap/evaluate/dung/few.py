"""To evaluate frameworks of few arguments without a detour, by what is in and what is out, as bits.

All else here is for frameworks of any size, and takes longer to begin with.
"""

from __future__ import annotations

from argmap.evaluate.dung.bits import Masks, union
from argmap.evaluate.dung.branching import BRANCHING, Piece, showing
from argmap.evaluate.dung.grounded import by_bits

__all__ = ["accepted", "pieces"]


def pieces(
    masks: tuple[Masks, Masks], semantics: str
) -> tuple[int, list[tuple[Piece, list[int] | None]]]:
    """Return what is in all extensions, and each component with what may be of it.

    This is None where finding it takes many steps.
    """
    attackers, attacked = masks
    fixed, out = by_bits(attackers, attacked)
    found = []
    left = _left(masks, fixed | out)
    while left:
        piece = Piece(attackers, attacked, _component(masks, left, left & -left), out)
        found.append((piece, BRANCHING[semantics](piece)))
        left ^= piece.within
    return fixed, found


def accepted(
    masks: tuple[Masks, Masks], semantics: str, number: int, *, credulous: bool
) -> bool | None:
    """Say whether an argument is in some extension, or in all; None if that takes many steps."""
    attackers, attacked = masks
    fixed, out = by_bits(attackers, attacked)
    bit = 1 << number
    left = _left(masks, fixed | out)
    if semantics == "stable":
        # Any component may have none, so that all are looked at.
        if bit & (out if credulous else fixed):
            return not credulous
        within = left
    elif not left & bit:
        return bool(fixed & bit)
    else:
        within = _component(masks, left, bit)
        if semantics == "preferred" and credulous:
            semantics = "complete"
    piece = Piece(attackers, attacked, within, out)
    shown = showing(piece, semantics, left & bit, wanted=credulous)
    return None if shown is None else bool(shown) is credulous


def _left(masks: tuple[Masks, Masks], decided: int) -> int:
    """Return what is not decided."""
    return (1 << len(masks[0])) - 1 & ~decided


def _component(masks: tuple[Masks, Masks], left: int, start: int) -> int:
    """Return what attacks connect with something, in whatever direction, among what is left."""
    attackers, attacked = masks
    found, new = 0, start
    while new:
        found |= new
        new = (union(attackers, new) | union(attacked, new)) & left & ~found
    return found
