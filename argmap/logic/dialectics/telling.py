"""Degrees of justification, told in words."""

from __future__ import annotations

from fractions import Fraction

from argmap.logic.dialectics.justifying import counted, shares
from argmap.logic.dialectics.ordering import WIDEST
from argmap.logic.dialectics.positing import Position, structure_of
from argmap.logic.dialectics.structures import Structure
from argmap.model import ArgumentMap

__all__ = ["tell_justifications"]

_ALL, _NONE = "in all", "in none"


def tell_justifications(
    what: ArgumentMap | Structure, *, given: Position | None = None, widest: int = WIDEST
) -> str:
    r"""Return a table of all degrees of justification, a line for each statement, as text.

    >>> from argmap import parse
    >>> debate = parse("<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.").map
    >>> print(tell_justifications(debate))
    Of 4 complete positions, 3 are consistent. The statements hold
    0.333  [R]
    0.667  [W]
    >>> print(tell_justifications(debate, given={"R": True}))
    Of 4 complete positions, 1 is consistent and holds [R]. The statements hold
    in all  [R]
    in all  [W]

    Raises:
        UnknownTitleError, InconsistentPositionError, TooWideError: as `justification`.
    """
    structure = structure_of(what)
    taken = given or {}
    found = counted(structure, taken, widest)
    rows = [(_degree(share), title) for title, share in shares(structure, found).items()]
    width = max((len(degree) for degree, _ in rows), default=0)
    verbs = ("is", "holds") if found.total == 1 else ("are", "hold")
    held = f" and {verbs[1]} {_held(taken)}" if taken else ""
    head = (
        f"Of {_number(1 << structure.size)} complete positions, {_number(found.total)} "
        f"{verbs[0]} consistent{held}. The statements hold"
    )
    return "\n".join([head, *(f"{degree:<{width}}  [{title}]" for degree, title in rows)])


def _held(position: Position) -> str:
    parts = [f"[{title}]" if true else f"not [{title}]" for title, true in position.items()]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[:-1] else parts)


def _degree(share: Fraction) -> str:
    """Return a share to three places; what isn't quite all or none is not rounded to it."""
    if share in {0, 1}:
        return _ALL if share else _NONE
    thousandths = round(share * 1000)
    if not thousandths:
        return "<0.001"
    return ">0.999" if thousandths == 1000 else f"{thousandths / 1000:.3f}"


def _number(number: int) -> str:
    """Return a number as it is, or about how large it is."""
    if number < 10**9:
        return f"{number:,}"
    # Beyond what Python writes as decimals.
    if number >= 10**4000:
        power = number.bit_length() - 1
        return f"2^{power}" if number == 1 << power else f"more than 2^{power}"
    digits = str(number)
    return f"{digits[0]}.{digits[1]} × 10^{len(digits) - 1}"
