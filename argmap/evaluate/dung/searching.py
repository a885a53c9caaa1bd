"""To find extensions of small parts by going through the sets of arguments, as bits of numbers.

A SAT solver takes longer to be filled than these take to be searched.
"""

from __future__ import annotations

from collections.abc import Callable

from argmap.evaluate.dung.bits import packed, union
from argmap.evaluate.dung.branching import widest
from argmap.evaluate.dung.parts import Part

__all__ = ["SEARCHES", "SMALL"]

SMALL = 12
"""How many arguments a part has at most that is searched."""

Search = Callable[[Part], list[int]]


def _barred(part: Part) -> int:
    """Return what can't be accepted: what is barred, and what attacks itself."""
    attacks = part.attacker_bits
    own = packed(number for number in range(part.size) if attacks[number] >> number & 1)
    return own | packed(part.barred)


def _free_of_conflict(part: Part) -> list[int]:
    """Return all conflict-free sets."""
    conflicts = [
        one | other for one, other in zip(part.attacker_bits, part.attacked_bits, strict=True)
    ]
    found = [(0, _barred(part))]
    for number in range(part.size):
        bit = 1 << number
        found += [
            (chosen | bit, refused | conflicts[number])
            for chosen, refused in found
            if not refused & bit
        ]
    return [chosen for chosen, _ in found]


def _naive(part: Part) -> list[int]:
    everything = (1 << part.size) - 1
    conflicts = [
        one | other for one, other in zip(part.attacker_bits, part.attacked_bits, strict=True)
    ]
    refused = _barred(part)

    return [
        chosen
        for chosen in _free_of_conflict(part)
        if not everything & ~(refused | chosen | union(conflicts, chosen))
    ]


def _admissible(part: Part) -> list[int]:
    """Return all admissible sets."""
    attackers, attacked = part.attacker_bits, part.attacked_bits
    found: list[int] = []
    # What is chosen, what it attacks, what must be attacked yet, and what is open.
    waiting = [(0, 0, 0, (1 << part.size) - 1 & ~_barred(part))]
    while waiting:
        chosen, out, needed, open_ = waiting.pop()
        if needed:
            # Some argument that is open must attack it.
            target = needed & -needed
            able = attackers[target.bit_length() - 1] & open_
            if not able:
                continue
        elif open_:
            able = open_
        else:
            found.append(chosen)
            continue
        bit = able & -able
        number = bit.bit_length() - 1
        # Without it, or with it.
        waiting.append((chosen, out, needed, open_ ^ bit))
        hits = attacked[number]
        out_now = out | hits
        now_needed = (needed | attackers[number]) & ~out_now
        refused = hits | attackers[number] | bit
        waiting.append((chosen | bit, out_now, now_needed, open_ & ~refused))
    return sorted(found)


def _stage(part: Part) -> list[int]:
    return widest(part.piece, _naive(part))


SEARCHES: dict[str, Search] = {
    "naive": _naive,
    "admissible": _admissible,
    "stage": _stage,
}
"""For each semantics whose extensions may be other than complete, what finds them all."""
