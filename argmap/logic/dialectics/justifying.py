"""Degrees of justification: how far a debate, and what is taken for granted, speak for a claim.

Source: Betz, *Debate Dynamics* (2013, https://doi.org/10.1007/978-94-007-4599-5), chapter 4; "On
degrees of justification" (2012, https://doi.org/10.1007/s10670-011-9314-y). Among the complete
positions that obey every argument and extend what is taken for granted, it is the share of those in
which the claim holds: 1 if it is entailed, 0 if its negation is, and partial entailment between.
"""

from __future__ import annotations

from fractions import Fraction

from argmap.logic.dialectics.counting import Count, count, count_each
from argmap.logic.dialectics.exceptions import InconsistentPositionError
from argmap.logic.dialectics.ordering import WIDEST
from argmap.logic.dialectics.positing import Position, literals, structure_of
from argmap.logic.dialectics.structures import Structure
from argmap.model import ArgumentMap

__all__ = ["counted", "justification", "justifications", "shares"]

_NOTHING_LEFT = "what is taken for granted can't be held together in this map"


def justification(
    what: ArgumentMap | Structure,
    claim: str | Position,
    *,
    given: Position | None = None,
    widest: int = WIDEST,
) -> Fraction:
    r"""Return the degree of justification of a claim, from 0 to 1.

    `claim` is the title of a statement, or a position: what is held together. `given` is what is
    taken for granted. A claim that can't be held has degree 0. Time and memory grow with 2 to the
    power of the width of the map, which may be at most `widest`; they are linear otherwise.

    >>> from argmap import parse
    >>> debate = parse("<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.").map
    >>> justification(debate, "W"), justification(debate, "W", given={"R": True})
    (Fraction(2, 3), Fraction(1, 1))

    Raises:
        UnknownTitleError: there is no such statement.
        InconsistentPositionError: what is taken for granted can't be held together.
        TooWideError: the map is tied too closely to be counted.
    """
    structure = structure_of(what)
    taken = literals(structure, given or {})
    held = literals(structure, {claim: True} if isinstance(claim, str) else claim)
    size, clauses = structure.size, structure.clauses
    total = count(size, clauses, given=taken, widest=widest)
    if not total:
        raise InconsistentPositionError(_NOTHING_LEFT)
    return Fraction(count(size, clauses, given=taken | held, widest=widest), total)


def justifications(
    what: ArgumentMap | Structure, *, given: Position | None = None, widest: int = WIDEST
) -> dict[str, Fraction]:
    """Return the degree of justification of every statement, in the order of the map.

    It takes about as long as for two of them, however many there are.

    Raises:
        UnknownTitleError, InconsistentPositionError, TooWideError: as `justification`.
    """
    structure = structure_of(what)
    return shares(structure, counted(structure, given or {}, widest))


def counted(structure: Structure, given: Position, widest: int) -> Count:
    """Count the consistent complete positions that extend a position.

    Raises:
        UnknownTitleError, InconsistentPositionError, TooWideError: as `justification`.
    """
    held = literals(structure, given)
    found = count_each(structure.size, structure.clauses, given=held, widest=widest)
    if not found.total:
        raise InconsistentPositionError(_NOTHING_LEFT)
    return found


def shares(structure: Structure, found: Count) -> dict[str, Fraction]:
    """Return in what share of the positions that were counted each statement holds."""
    return {
        title: Fraction(
            found.true[abs(literal)] if literal > 0 else found.total - found.true[-literal],
            found.total,
        )
        for title, literal in structure.literals.items()
    }
