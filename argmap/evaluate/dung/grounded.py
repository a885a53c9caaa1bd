"""The grounded labelling: what follows from the arguments that nobody attacks.

Source: Dung (1995, https://doi.org/10.1016/0004-3702(94)00041-X), definition 20; as an algorithm on
labels, Modgil and Caminada (2009, https://doi.org/10.1007/978-0-387-98197-0_6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.evaluate.dung.bits import Masks, listed, union
from argmap.evaluate.dung.frameworks import Framework
from argmap.evaluate.dung.labellings import IN, OUT, UNDECIDED, Labelling, codes_of

if TYPE_CHECKING:
    from argmap.evaluate.dung.frameworks import Adjacency, Numbers

__all__ = ["by_arrays", "by_bits", "ground", "grounded"]

_MANY = 16  # one in so many arguments struck at once: to count for all is faster than one by one
_FEW = 100  # arguments at once, below which a loop is faster than arrays


def grounded(framework: Framework) -> Labelling:
    """Return the grounded labelling, in time linear in the number of attacks.

    >>> chain = Framework.of("abc", [("a", "b"), ("b", "c")])
    >>> sorted(grounded(chain).extension)
    ['a', 'c']

    Raises:
        TypeError: this is no framework.
    """
    if not isinstance(framework, Framework):
        raise TypeError(f"a Framework is wanted here, not {type(framework).__name__}")
    return Labelling(framework, ground(framework))


def ground(framework: Framework) -> bytes:
    """Return the codes of the grounded labelling."""
    if framework.masks is None:
        return by_arrays(framework)
    return codes_of(framework.size, *by_bits(*framework.masks))


def by_bits(attackers: Masks, attacked: Masks) -> tuple[int, int]:
    """Return what is in and what is out, where there are few arguments."""
    accepted = 0
    for number, mask in enumerate(attackers):
        if not mask:
            accepted |= 1 << number
    new, rejected = accepted, 0
    while new:
        struck = union(attacked, new) & ~rejected
        rejected |= struck
        new = 0
        for number in listed(union(attacked, struck) & ~(accepted | rejected)):
            if not attackers[number] & ~rejected:
                new |= 1 << number
        accepted |= new
    return accepted, rejected


def by_arrays(framework: Framework) -> bytes:
    """Return the codes of a framework of whatever size.

    An argument is in when all its attackers are out, and out when one of them is in. What becomes
    in at the same time is dealt with at once, by arrays; where that is little, as along a chain, one
    by one.
    """
    import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

    size, forward = framework.size, framework.forward
    codes = np.zeros(size, dtype=np.uint8)
    open_ = np.bincount(forward.others, minlength=size).astype(np.int32)
    marks = np.empty(size, dtype=np.int32)
    # Loops are faster on views of the same memory.
    arrays: tuple[Any, ...] = (*forward, codes, open_)
    views = [memoryview(array) for array in arrays]
    accepted = (open_ == 0).nonzero()[0]
    codes[accepted] = IN
    while accepted.size:
        if accepted.size < _FEW:
            accepted = np.array(_one_by_one(accepted.tolist(), *views), dtype=np.int64)
            continue
        attacked = _reached(accepted, forward)
        rejected = _once(attacked[codes[attacked] == UNDECIDED], marks)
        codes[rejected] = OUT
        attacked = _reached(rejected, forward)
        if attacked.size * _MANY > size:
            open_ -= np.bincount(attacked, minlength=size).astype(np.int32)
        else:
            np.subtract.at(open_, attacked, 1)
        accepted = attacked[(open_[attacked] == 0) & (codes[attacked] == UNDECIDED)]
        accepted = _once(accepted, marks)
        codes[accepted] = IN
    return codes.tobytes()


def _one_by_one(
    accepted: list[int],
    starts: memoryview[int],
    others: memoryview[int],
    codes: memoryview[int],
    open_: memoryview[int],
) -> list[int]:
    """Go on from what was accepted, until nothing is left or it becomes much; return what is left."""
    while accepted and len(accepted) < 4 * _FEW:
        one = accepted.pop()
        for rejected in others[starts[one] : starts[one + 1]]:
            if codes[rejected] == UNDECIDED:
                codes[rejected] = OUT
                for other in others[starts[rejected] : starts[rejected + 1]]:
                    open_[other] -= 1
                    if not open_[other] and codes[other] == UNDECIDED:
                        codes[other] = IN
                        accepted.append(other)
    return accepted


def _reached(numbers: Numbers, adjacency: Adjacency) -> Numbers:
    """Return what some arguments are adjacent to, as often as they are."""
    import numpy as np  # noqa: PLC0415  (as above)

    first = adjacency.starts[numbers]
    counts = adjacency.starts[numbers + 1] - first
    ends = np.cumsum(counts)
    places = np.arange(ends[-1] if ends.size else 0) + np.repeat(first - ends + counts, counts)
    reached: Numbers = adjacency.others[places]
    return reached


def _once(numbers: Numbers, marks: Numbers) -> Numbers:
    """Return each of some numbers once; `marks` is memory for all numbers there may be."""
    import numpy as np  # noqa: PLC0415  (as above)

    places = np.arange(numbers.size, dtype=np.int32)
    marks[numbers] = places
    once: Numbers = numbers[marks[numbers] == places]
    return once
