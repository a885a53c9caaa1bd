"""To ask again and again which of some formulas are in conflict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic
from types import TracebackType
from typing import Self

from attrs import define, field

from argmap.logic.clauses import Clauses, is_propositional
from argmap.logic.deciding import satisfiable
from argmap.logic.formulas import Formula
from argmap.logic.letters import holds
from argmap.logic.letters import letters as letters_of
from argmap.logic.solving import LATE, Solving

__all__ = ["Oracle"]


@define
class Oracle:
    """Says which of some formulas are in conflict; to be used in a `with` block.

    Attributes:
        formulas: those that are asked about, by their places.
        until: the end, a time of `monotonic`.
        reason: why an answer is missing, once one is.
    """

    formulas: Sequence[Formula]
    until: float
    reason: str = ""
    _selectors: list[int] = field(factory=list)
    _clauses: Clauses = field(factory=Clauses)
    _exact: bool = True
    _solving: Solving = field(init=False)
    _places: dict[int, int] = field(factory=dict)

    def __enter__(self) -> Self:
        for place, formula in enumerate(self.formulas):
            literal, selector = self._clauses.literal(formula), self._clauses.fresh()
            self._clauses.clauses.append([-selector, literal])
            self._selectors.append(selector)
            self._places[selector] = place
        self._exact = all(is_propositional(formula) for formula in self.formulas)
        self._solving = Solving(self._clauses, self.until)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._solving.__exit__(kind, error, trace)

    def doubt(self, reason: str) -> None:
        """Say why what is found may not be all; the first reason counts."""
        self.reason = self.reason or reason

    def conflict(self, places: Iterable[int]) -> list[int] | None:
        """Return a conflict among the formulas at some places, or None if there is none.

        Where it isn't known, None, and `reason` says why.
        """
        chosen = list(places)
        answer = self._solving.ask([self._selectors[place] for place in chosen])
        if answer is None:
            self.doubt(LATE)
            return None
        if not answer:
            return sorted(self._places[selector] for selector in self._solving.core())
        if self._exact:
            return None
        asked = [self.formulas[place] for place in chosen]
        verdict = satisfiable(asked, limit=self.until - monotonic())
        if verdict.unknown:
            self.doubt(verdict.reason)
        if not verdict.no:
            return None
        place = {formula: at for at, formula in zip(reversed(chosen), reversed(asked), strict=True)}
        return sorted(place[formula] for formula in verdict.core)

    def shrunk(self, core: Sequence[int]) -> tuple[int, ...]:
        """Return a minimal conflict inside one; if `reason` says something, it may not be minimal."""
        needed: set[int] = set()
        waiting = list(core)
        while waiting:
            place = waiting.pop()
            if place in needed:
                continue
            rest = [*needed, *(other for other in waiting if other not in needed)]
            smaller = self.conflict(rest)
            if smaller is None:
                needed.add(place)
                if self._exact and not self.reason:
                    self._rotate(place, rest, needed)
            else:
                left = set(smaller)
                waiting = [other for other in waiting if other in left]
        return tuple(sorted(needed))

    def grown(self, places: Sequence[int], others: Sequence[int]) -> set[int]:
        """Return a set that can be true together, with what of others can be added to one that can."""
        grown = list(places)
        for place in others:
            if self.reason:
                break
            if self.conflict([*grown, place]) is None and not self.reason:
                grown.append(place)
        return set(grown)

    def _rotate(self, place: int, rest: Sequence[int], needed: set[int]) -> None:
        """Add what is needed as well, by the last model, in which one formula alone is false.

        If the value of one letter makes it true and another formula the only false one, that one
        is needed too.
        """
        solved = self._solving.values()
        values = {f: solved.get(letter, False) for f, letter in self._clauses.letters.items()}
        using: dict[Formula, list[int]] = {}
        letters = {other: letters_of(self.formulas[other]) for other in (place, *rest)}
        for other, used in letters.items():
            for letter in used:
                using.setdefault(letter, []).append(other)
        waiting = [(place, values)]
        while waiting and monotonic() < self.until:
            place, values = waiting.pop()
            for letter in letters[place]:
                values[letter] = not values[letter]
                wrong = [at for at in using[letter] if not holds(self.formulas[at], values)]
                if len(wrong) == 1 and wrong[0] not in needed:
                    needed.add(wrong[0])
                    waiting.append((wrong[0], dict(values)))
                values[letter] = not values[letter]
