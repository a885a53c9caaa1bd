"""Positions in a debate: which can be held, and what they commit to.

Source: Betz, *Debate Dynamics* (2013, https://doi.org/10.1007/978-94-007-4599-5), chapter 2. A
position is minimally consistent if it doesn't hold a sentence and its negation, and dialectically
consistent if it can be extended to a complete one that obeys every argument. What all of these
extensions hold, it entails.

These are questions to a search (SAT), not to a count: a map may be as tightly knit as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from attrs import define

from argmap.logic.dialectics.exceptions import InconsistentPositionError, TooHardError
from argmap.logic.dialectics.structures import Structure
from argmap.model import ArgumentMap, UnknownTitleError
from argmap.model.spelling import nearest

__all__ = [
    "Position",
    "closure",
    "dialectically_consistent",
    "dialectically_entails",
    "minimally_consistent",
    "positions",
]

Position = Mapping[str, bool]
"""Titles of statements, and whether each is held true; what isn't there is left open."""

EFFORT = 100_000
"""Conflicts of the search, a few seconds, after which a single question is given up."""


def minimally_consistent(what: ArgumentMap | Structure, position: Position) -> bool:
    """Tell whether a position doesn't hold a sentence and its negation, whatever arguments say.

    Raises:
        UnknownTitleError: there is no such statement.
    """
    held = literals(structure_of(what), position)
    return not any(-literal in held for literal in held)


def dialectically_consistent(what: ArgumentMap | Structure, position: Position) -> bool:
    """Tell whether a position can be extended to a complete one that obeys every argument.

    Raises:
        UnknownTitleError: there is no such statement.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    held = literals(structure, position)
    with _Search(structure) as search:
        return search.possible(sorted(held))


def dialectically_entails(
    what: ArgumentMap | Structure, position: Position, other: Position
) -> bool:
    """Tell whether every consistent complete position that extends one extends the other.

    Of an inconsistent position there is none, so that it entails everything.

    Raises:
        UnknownTitleError: there is no such statement.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    held = sorted(literals(structure, position))
    wanted = sorted(literals(structure, other))
    with _Search(structure) as search:
        return not any(search.possible([*held, -literal]) for literal in wanted)


def closure(what: ArgumentMap | Structure, position: Position) -> dict[str, bool]:
    r"""Return a position with all that it commits to, in the order of the map.

    >>> from argmap import parse
    >>> debate = parse("<Rain>\n\n(1) [R]: It rains.\n----\n(2) [W]: It is wet.").map
    >>> closure(debate, {"R": True}), closure(debate, {"W": False}), closure(debate, {"W": True})
    ({'R': True, 'W': True}, {'R': False, 'W': False}, {'W': True})

    Raises:
        UnknownTitleError: there is no such statement.
        InconsistentPositionError: it commits to everything.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    held = sorted(literals(structure, position))
    with _Search(structure) as search:
        if not search.possible(held):
            raise InconsistentPositionError("the position can't be held together in this map")
        # What all the models seen so far have in common; each question settles one or makes it less.
        common = set(search.model)
        settled = set(held)
        for literal in sorted(common - settled, key=abs):
            if literal not in common:
                continue
            if search.possible([*held, -literal]):
                common &= set(search.model)
            else:
                settled.add(literal)
    return {
        title: literal in settled
        for title, literal in structure.literals.items()
        if literal in settled or -literal in settled
    }


def positions(
    what: ArgumentMap | Structure, *, given: Position | None = None
) -> Iterator[dict[str, bool]]:
    """Yield all consistent complete positions that extend what is given, one at a time.

    Those first that hold the first statements true. There can be 2 to the power of the number of
    statements; each takes at most as many questions to the search as there are statements.

    Raises:
        UnknownTitleError: there is no such statement.
        TooHardError: it was not found out.
    """
    structure = structure_of(what)
    fixed = literals(structure, given or {})
    with _Search(structure) as search:
        yield from (
            {title: literal in held for title, literal in structure.literals.items()}
            for held in _extensions(search, sorted(fixed), structure.size)
        )


def _extensions(search: _Search, fixed: list[int], size: int) -> Iterator[set[int]]:
    """Yield the literals of each position, in order."""
    if not search.possible(fixed):
        return
    path: list[int] = []
    while True:
        while len(path) < size:
            one = len(path) + 1
            # The last model agrees with the path so far, and may show that nothing need be asked.
            true = search.model[one - 1] > 0 or search.possible([*fixed, *path, one])
            path.append(one if true else -one)
        yield set(path)
        while path:
            last = path.pop()
            if last > 0 and search.possible([*fixed, *path, -last]):
                path.append(-last)
                break
        else:
            return


def structure_of(what: ArgumentMap | Structure) -> Structure:
    """Return the structure of a map, or what is one."""
    return what if isinstance(what, Structure) else Structure.of(what)


def literals(structure: Structure, position: Position) -> set[int]:
    """Return what a position holds; it may hold a sentence and its negation.

    Raises:
        UnknownTitleError: there is no such statement.
    """
    held = set()
    for title, true in position.items():
        literal = structure.literals.get(title)
        if literal is None:
            near = nearest(title, structure.literals)
            hint = "" if near is None else f"; did you mean {near!r}?"
            raise UnknownTitleError(f"there is no statement {title!r}{hint}")
        held.add(literal if true else -literal)
    return held


@define
class _Search:
    """Says what can be held together.

    `model` is what was found last: for each sentence, in their order, the literal that holds.
    """

    structure: Structure
    model: Sequence[int] = ()
    _solver: Any = None

    def __enter__(self) -> Self:
        from pysat.solvers import Solver  # noqa: PLC0415  (40 ms, only where it is asked)

        self._solver = Solver("minisat22")
        for one in range(1, self.structure.size + 1):
            # So that it knows of every sentence, also of those that no clause speaks of.
            self._solver.add_clause([one, -one])
        for clause in self.structure.clauses:
            self._solver.add_clause(list(clause))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._solver.delete()

    def possible(self, held: Sequence[int]) -> bool:
        """Tell whether literals can be held together, and find a model.

        Raises:
            TooHardError: it was not found out.
        """
        if () in self.structure.clauses:
            return False
        self._solver.conf_budget(EFFORT)
        found = self._solver.solve_limited(assumptions=list(held))
        if found is None:
            raise TooHardError(EFFORT)
        if found:
            self.model = self._solver.get_model() or ()
        return bool(found)
