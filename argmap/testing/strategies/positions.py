"""Dialectical structures, and positions in them."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from argmap.logic.dialectics import Position, Structure
from argmap.model import ArgumentMap
from argmap.testing.strategies.demanding import demand_number, demand_truth

__all__ = ["positions", "structures"]

_LONGEST = 6


def structures(*, most: int = 6, clauses: int = 10) -> st.SearchStrategy[Structure]:
    """Dialectical structures of statements that are called 1, 2, 3, …, each its own sentence.

    Args:
        most: so many statements, at most.
        clauses: so many clauses, at most.

    Raises:
        InvalidArgument: an option is no whole number, or too small.
    """
    demand_number(1, most=most)
    demand_number(clauses=clauses)
    literals = [literal for one in range(1, most + 1) for literal in (one, -one)]
    clause = st.lists(st.sampled_from(literals), min_size=1, max_size=_LONGEST)
    # Some statements no clause may speak of.
    least = st.integers(1, most)

    def structure(drawn: tuple[int, list[list[int]]]) -> Structure:
        size = max(drawn[0], *(abs(literal) for clause in drawn[1] for literal in clause), 0)
        return Structure({str(number): number for number in range(1, size + 1)}, drawn[1])

    return st.tuples(least, st.lists(clause, max_size=clauses)).map(structure)


def positions(
    of: ArgumentMap | Structure, *, most: int | None = None, complete: bool = False
) -> st.SearchStrategy[Position]:
    r"""Positions on a map: some statements held true, some false; they shrink to none.

    A position may be inconsistent, as those of people are.

    >>> from argmap import parse
    >>> from argmap.logic import dialectically_consistent
    >>> from hypothesis import find
    >>> street = parse("[Wet]: The street is wet.\n  + [Rain]: It rains.").map
    >>> find(positions(street), lambda held: not dialectically_consistent(street, held))
    {'Wet': False, 'Rain': True}

    Args:
        of: a map, or its dialectical structure.
        most: so many statements at most are held true or false, if not all may.
        complete: all statements are.

    Raises:
        InvalidArgument: an option is impossible.
    """
    if not isinstance(of, ArgumentMap | Structure):
        raise InvalidArgument(f"positions are held on a map or a structure, not on {of!r}")
    demand_truth(complete=complete)
    if most is not None:
        demand_number(most=most)
    titles = [s.title for s in of.statements] if isinstance(of, ArgumentMap) else list(of.literals)
    if complete:
        if most is not None:
            raise InvalidArgument("a complete position is on all statements: give it no most")
        return st.fixed_dictionaries({title: st.booleans() for title in titles})
    if not titles:
        return st.just({})
    some = st.dictionaries(st.sampled_from(titles), st.booleans(), max_size=most)
    return some.map(lambda held: {title: held[title] for title in titles if title in held})
