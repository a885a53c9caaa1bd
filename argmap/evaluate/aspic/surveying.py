"""All labellings of what falls into parts that don't bear on each other, and what they say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from math import inf, prod
from time import monotonic
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from argmap.evaluate.aspic.exceptions import TheoryError
from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED
from argmap.evaluate.dung import Label, OutOfTimeError
from argmap.evaluate.dung.combining import Kept, product
from argmap.evaluate.dung.enumerating import end_of
from argmap.evaluate.evaluation import Standing

__all__ = ["Codes", "Piece", "Survey", "told"]

# Labellings of a part that are looked at before single questions are asked, and how much of the
# limit this may take for all parts.
_EACH = 256
_SHARE = 0.25

_LABEL = {IN: Label.IN, OUT: Label.OUT, UNDECIDED: Label.UNDECIDED}
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
        self,
        names: Iterable[int],
        seen: Mapping[int, set[int]],
        semantics: str,
        left: Callable[[], float | None],
    ) -> Iterator[tuple[int, Standing]]:
        """Yield what all extensions say of some propositions, given what some of them say.

        `left` tells how many seconds are left.
        """
        ...


@frozen
class _Looked:
    """What was seen of a part: the codes of each proposition, how often, and whether that was all."""

    seen: Mapping[int, set[int]]
    count: int
    all: bool


def told(codes: AbstractSet[int]) -> Standing:
    """Return what labellings say together that give something these codes."""
    if len(codes) == 1:
        return _FIXED[next(iter(codes))]
    return Standing.DEFENSIBLE if IN in codes else Standing.UNDECIDED


@frozen(eq=False)
class Survey(Generic[Key]):
    """Labellings under a semantics that can have several.

    Attributes:
        ends: what is labelled, and the proposition that it is.
        fixed: the codes that are the same in all labellings.
        make: makes the parts in which they may be different, within a limit in seconds.
        semantics: the semantics, which all parts have alike.
        limit: in seconds, for all that is asked together, and for each run through the labellings;
            without one it may take for ever.
    """

    ends: Mapping[Key, int]
    fixed: Codes
    make: Callable[[float | None], Sequence[Piece]]
    semantics: str
    limit: float | None = None
    wrong: list[TheoryError | OutOfTimeError] = field(factory=list, init=False)

    @cached_property
    def _pieces(self) -> Sequence[Piece] | None:
        try:
            return self.make(self._left())
        except (TheoryError, OutOfTimeError) as error:
            self.wrong.append(error)
            return None

    @cached_property
    def _until(self) -> float:
        return end_of(self.limit)

    def _left(self) -> float | None:
        return None if self.limit is None else max(self._until - monotonic(), 0.0)

    @cached_property
    def _looked(self) -> list[_Looked]:
        return [self._look(piece) for piece in self._pieces or ()]

    def _look(self, piece: Piece) -> _Looked:
        seen: dict[int, set[int]] = {}
        count = 0
        until = inf
        if self.limit is not None:
            until = monotonic() + self.limit * _SHARE / len(self._pieces or ())
        found = piece.labellings(self.semantics, limit=self._left())
        try:
            for codes in found:
                if count == _EACH or (count and monotonic() > until):
                    return _Looked(seen, count, all=False)
                count += 1
                for name, code in codes.items():
                    seen.setdefault(name, set()).add(code)
        except OutOfTimeError:
            return _Looked(seen, count, all=False)
        return _Looked(seen, count, all=True)

    def standings(self) -> Mapping[Key, Standing]:
        """Return what all labellings say together."""
        return {end: self._standings.get(name, Standing.UNKNOWN) for end, name in self.ends.items()}

    @cached_property
    def _standings(self) -> Mapping[int, Standing]:
        if any(looked.all and not looked.count for looked in self._looked):
            return MappingProxyType(dict.fromkeys(self.ends.values(), Standing.UNDECIDED))
        if self._may_have_none:
            return MappingProxyType({})
        sure = self.semantics == "grounded"
        standings = {
            name: _FIXED[code] for name, code in self.fixed.items() if sure or code != UNDECIDED
        }
        asked = set(self.ends.values())
        for piece, looked in zip(self._pieces or (), self._looked, strict=True):
            names = [name for name in looked.seen if name in asked]
            if looked.all:
                standings.update((name, told(looked.seen[name])) for name in names)
            else:
                standings.update(piece.settle(names, looked.seen, self.semantics, self._left))
        return MappingProxyType(standings)

    @property
    def _may_have_none(self) -> bool:
        """Whether it was not found out if there is a labelling; there may be none under stable alone."""
        seen = self._pieces is not None and all(looked.count for looked in self._looked)
        return self.semantics == "stable" and not seen

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
            yield MappingProxyType({end: _LABEL[codes[name]] for end, name in self.ends.items()})

    def reason(self) -> str:
        """Return why something is unknown, or why there is no labelling."""
        if self._pieces is None and isinstance(self.wrong[0], TheoryError):
            return str(self.wrong[0])
        if any(looked.all and not looked.count for looked in self._looked):
            return f"there is no {self.semantics} extension"
        if Standing.UNKNOWN in self.standings().values():
            return f"the limit of {self.limit:g} s was not enough to find everything out"
        return ""
