"""All labellings of what falls into parts that don't bear on each other, and what they say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice
from math import inf, prod
from time import monotonic
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from argmap.evaluate.aspic.exceptions import TheoryError
from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED
from argmap.evaluate.dung import Label, OutOfTimeError
from argmap.evaluate.dung.combining import Kept, product
from argmap.evaluate.evaluation import Standing

__all__ = ["LABEL", "Codes", "Piece", "Survey"]

_EACH = 256  # labellings of a part that are looked at before single questions are asked

LABEL = {IN: Label.IN, OUT: Label.OUT, UNDECIDED: Label.UNDECIDED}
_FIXED = {IN: Standing.ACCEPTED, OUT: Standing.REJECTED, UNDECIDED: Standing.UNDECIDED}

Codes = Mapping[int, int]
"""Codes of propositions, by their numbers."""

Key = TypeVar("Key")


class Piece(Protocol):
    """A part that can be evaluated by itself."""

    def labellings(self, semantics: str, *, limit: float | None) -> Iterator[Codes]:
        """Yield the codes of its propositions under each extension."""
        ...

    def settle(
        self, name: int, seen: AbstractSet[int], semantics: str, limit: float | None
    ) -> Standing:
        """Return what all extensions say of a proposition, given what some say."""
        ...


@frozen
class _Looked:
    """What was seen of a part: the codes of each proposition, how often, and whether that was all."""

    seen: Mapping[int, AbstractSet[int]]
    count: int
    all: bool


@frozen(eq=False)
class Survey(Generic[Key]):
    """Labellings under a semantics that can have several.

    Attributes:
        ends: what is labelled, and the proposition that it is.
        fixed: the codes that are the same in all labellings.
        pieces: makes the parts in which they may be different.
        semantics: the semantics, which all parts have alike.
        limit: in seconds, for all that is asked together, and for each run through the labellings;
            without one it may take for ever.
    """

    ends: Mapping[Key, int]
    fixed: Codes
    make: Callable[[], Sequence[Piece]]
    semantics: str
    limit: float | None = None
    wrong: list[TheoryError] = field(factory=list, init=False)

    @cached_property
    def _pieces(self) -> Sequence[Piece] | None:
        try:
            return self.make()
        except TheoryError as error:
            self.wrong.append(error)
            return None

    @cached_property
    def _until(self) -> float:
        return inf if self.limit is None else monotonic() + self.limit

    def _left(self) -> float | None:
        return None if self.limit is None else max(self._until - monotonic(), 0.0)

    @cached_property
    def _looked(self) -> list[_Looked]:
        return [self._look(piece) for piece in self._pieces or ()]

    def _look(self, piece: Piece) -> _Looked:
        seen: dict[int, set[int]] = {}
        count = 0
        found = piece.labellings(self.semantics, limit=self._left())
        try:
            for codes in islice(found, _EACH):
                count += 1
                for name, code in codes.items():
                    seen.setdefault(name, set()).add(code)
            return _Looked(seen, count, next(found, None) is None)
        except OutOfTimeError:
            return _Looked(seen, count, all=False)

    def standings(self) -> Mapping[Key, Standing]:
        """Return what all labellings say together."""
        return {end: self._standings.get(name, Standing.UNKNOWN) for end, name in self.ends.items()}

    @cached_property
    def _standings(self) -> Mapping[int, Standing]:
        if any(looked.all and not looked.count for looked in self._looked):
            return MappingProxyType(dict.fromkeys(self.ends.values(), Standing.UNDECIDED))
        sure = self.semantics == "grounded"
        standings = {
            name: _FIXED[code] for name, code in self.fixed.items() if sure or code != UNDECIDED
        }
        asked = set(self.ends.values())
        for piece, looked in zip(self._pieces or (), self._looked, strict=True):
            for name in asked.intersection(looked.seen):
                standings[name] = self._settle(piece, looked, name)
        return MappingProxyType(standings)

    def _settle(self, piece: Piece, looked: _Looked, name: int) -> Standing:
        seen = looked.seen[name]
        if IN in seen and len(seen) > 1:
            return Standing.DEFENSIBLE
        if looked.all:
            return _FIXED[next(iter(seen))] if len(seen) == 1 else Standing.UNDECIDED
        return piece.settle(name, seen, self.semantics, self._left())

    def count(self) -> int | None:
        """Return how many labellings there are."""
        if self._pieces is None:
            return None
        counts = [
            looked.count if looked.all else self._counted(piece)
            for piece, looked in zip(self._pieces, self._looked, strict=True)
        ]
        if 0 in counts:
            return 0
        known = [count for count in counts if count is not None]
        return prod(known) if len(known) == len(counts) else None

    def _counted(self, piece: Piece) -> int | None:
        try:
            return sum(1 for _ in piece.labellings(self.semantics, limit=self._left()))
        except OutOfTimeError:
            return None

    def labellings(self) -> Iterator[Mapping[Key, Label]]:
        """Yield all labellings.

        Raises:
            OutOfTimeError: not all are found within the limit.
            TheoryError: they can't be found.
        """
        if self._pieces is None:
            raise self.wrong[0]
        ways: list[Iterator[Codes]] = [
            piece.labellings(self.semantics, limit=self.limit) for piece in self._pieces
        ]
        kept: list[Iterable[Codes]] = [*ways[:1], *(Kept(way) for way in ways[1:])]
        for found in product(kept):
            codes = dict(self.fixed)
            for told in found:
                codes.update(told)
            yield MappingProxyType({end: LABEL[codes[name]] for end, name in self.ends.items()})

    def reason(self) -> str:
        """Return why something is unknown, or why there is no labelling."""
        if self._pieces is None:
            return str(self.wrong[0])
        if any(looked.all and not looked.count for looked in self._looked):
            return f"there is no {self.semantics} extension"
        if Standing.UNKNOWN in self.standings().values():
            return f"the limit of {self.limit:g} s was not enough to find everything out"
        return ""
