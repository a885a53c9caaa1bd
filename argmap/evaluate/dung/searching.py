"""To find extensions of small parts by going through the sets of arguments, as bits of numbers.

A SAT solver takes longer to be filled than these take to be searched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.evaluate.dung.parts import Part

__all__ = ["SEARCHES", "SMALL"]

SMALL = 12
"""How many arguments a part has at most that is searched."""

Search = Callable[[Part], list[int]]


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def _barred(part: Part) -> int:
    """Return what can't be accepted: what is barred, and what attacks itself."""
    attacks = part.attacker_bits
    own = sum(1 << number for number in range(part.size) if attacks[number] >> number & 1)
    return own | sum(1 << number for number in part.barred)


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

    def open_(chosen: int) -> int:
        left = everything & ~(refused | chosen)
        for number in _bits(chosen):
            left &= ~conflicts[number]
        return left

    return [chosen for chosen in _free_of_conflict(part) if not open_(chosen)]


def _admissible(part: Part, *, complete: bool = False, stable: bool = False) -> list[int]:
    """Return all admissible sets, or those among them that are complete or stable."""
    attackers, attacked = part.attacker_bits, part.attacked_bits
    found: list[int] = []
    everything = (1 << part.size) - 1
    barred = _barred(part)
    # What is chosen, what it attacks, what must be attacked yet, and what is open.
    waiting = [(0, 0, barred if stable else 0, everything & ~barred)]
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
        waiting.append(
            (chosen, out, needed | bit if stable and not out & bit else needed, open_ ^ bit)
        )
        hits = attacked[number]
        out_now = out | hits
        now_needed = (needed | attackers[number]) & ~out_now
        refused = hits | attackers[number] | bit
        waiting.append((chosen | bit, out_now, now_needed, open_ & ~refused))
    if complete:
        found = [chosen for chosen in found if _has_what_it_defends(part, chosen, barred)]
    return sorted(found)


def _has_what_it_defends(part: Part, chosen: int, barred: int) -> bool:
    out = _attacked(part, chosen)
    return all(
        part.attacker_bits[number] & ~out
        for number in _bits(((1 << part.size) - 1) & ~(chosen | out | barred))
    )


def _attacked(part: Part, chosen: int) -> int:
    out = 0
    for number in _bits(chosen):
        out |= part.attacked_bits[number]
    return out


def _complete(part: Part) -> list[int]:
    return _admissible(part, complete=True)


def _stable(part: Part) -> list[int]:
    return _admissible(part, stable=True)


def _preferred(part: Part) -> list[int]:
    return _largest(_complete(part))


def _semi_stable(part: Part) -> list[int]:
    return _widest(part, _complete(part))


def _stage(part: Part) -> list[int]:
    return _widest(part, _naive(part))


def _largest(sets: list[int]) -> list[int]:
    """Return the sets that are in no larger one."""
    found: list[int] = []
    for one in sorted(sets, key=int.bit_count, reverse=True):
        if all(one & ~other for other in found):
            found.append(one)
    return sorted(found)


def _widest(part: Part, sets: list[int]) -> list[int]:
    """Return the sets that together with what they attack are in nothing larger."""
    ranges = {chosen: chosen | _attacked(part, chosen) for chosen in sets}
    largest = set(_largest(list(set(ranges.values()))))
    return [chosen for chosen in sets if ranges[chosen] in largest]


SEARCHES: dict[str, Search] = {
    "conflict-free": _free_of_conflict,
    "naive": _naive,
    "admissible": _admissible,
    "complete": _complete,
    "preferred": _preferred,
    "stable": _stable,
    "semi-stable": _semi_stable,
    "stage": _stage,
}
"""For each semantics that sets of a part can have by themselves, what finds them all."""
