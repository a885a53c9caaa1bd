"""What a framework says of a map whose statements, steps and arguments are arguments of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from math import inf
from time import monotonic
from types import MappingProxyType

from attrs import field, frozen

from argmap.evaluate.dung import (
    Acceptance,
    Framework,
    Label,
    Mode,
    OutOfTimeError,
    accepts,
    count,
    labellings,
)
from argmap.evaluate.evaluation import Labels, Standing, summarise
from argmap.model import End

__all__ = ["Framed"]

_DIRECTED = frozenset({"complete", "preferred", "grounded", "ideal"})
"""Semantics under which it makes no difference what an argument attacks."""
_OUT = {True: Standing.REJECTED, False: Standing.UNDECIDED, None: Standing.UNKNOWN}

_EACH = 256
"""How many labellings are looked at before single questions are asked."""


@frozen(eq=False)
class Framed:
    """The labellings of a framework, told of what its arguments stand for.

    Attributes:
        framework: the framework.
        ends: for each statement, step and argument of a map the argument that it is.
        semantics: the semantics.
        limit: in seconds, for each thing that is asked; without one it may take for ever.
    """

    framework: Framework
    ends: Mapping[End, str]
    semantics: str
    limit: float | None = None
    _until: list[float] = field(factory=list, init=False)

    def labellings(self) -> Iterator[Labels]:
        """Yield all labellings.

        Raises:
            OutOfTimeError: not all are found within the limit.
        """
        for labelling in labellings(self.framework, self.semantics, limit=self.limit):
            labels = dict(labelling.items())
            yield MappingProxyType({end: labels[name] for end, name in self.ends.items()})

    @cached_property
    def _first(self) -> tuple[list[Labels], bool]:
        """The first labellings, and whether these are all."""
        found: list[Labels] = []
        labels = self.labellings()
        try:
            found += islice(labels, _EACH)
            return found, next(labels, None) is None
        except OutOfTimeError:
            return found, False

    def standings(self) -> Mapping[End, Standing]:
        """Return what all labellings say together."""
        return self._standings

    @cached_property
    def _standings(self) -> Mapping[End, Standing]:
        start = monotonic()
        found, whole = self._first
        seen = summarise(found)
        if whole:
            return seen
        until = inf if self.limit is None else max(start + self.limit, monotonic() + self.limit / 2)
        told: dict[str, Standing] = {}
        for end, name in self.ends.items():
            if name not in told:
                known = {labels[end] for labels in found}
                told[name] = self._asked(name, known, until)
        return MappingProxyType({end: told[name] for end, name in self.ends.items()})

    def _asked(self, name: str, known: set[Label], until: float) -> Standing:
        """Return what all labellings say of an argument, given what some of them say."""
        if Label.IN in known and len(known) > 1:
            return Standing.DEFENSIBLE
        if known <= {Label.IN}:
            everywhere = self._accepts(self.framework, name, "skeptical", until)
            if everywhere.yes:
                return Standing.ACCEPTED
            if everywhere.no and known:
                return Standing.DEFENSIBLE
        somewhere = self._accepts(self.framework, name, "credulous", until)
        if not somewhere.no:
            return Standing.DEFENSIBLE if somewhere.yes else Standing.UNKNOWN
        return Standing.UNDECIDED if Label.UNDECIDED in known else self._rejected(name, until)

    def _rejected(self, name: str, until: float) -> Standing:
        """Return whether what is never in is always out."""
        if self.semantics not in _DIRECTED:
            return Standing.UNKNOWN
        framework, denials = self._denied
        return _OUT[self._accepts(framework, denials[name], "skeptical", until).answer]

    def _accepts(self, framework: Framework, name: str, mode: Mode, until: float) -> Acceptance:
        left = None if until == inf else max(until - monotonic(), 0.0)
        return accepts(framework, name, self.semantics, mode, limit=left)

    @cached_property
    def _denied(self) -> tuple[Framework, Mapping[str, str]]:
        """The framework with a denial of each argument, which is in where that is out."""
        names = self.framework.arguments
        longest = "′" * (1 + max((name.count("′") for name in names), default=0))
        denials = {name: f"not {name}{longest}" for name in names}
        attacks = [*self.framework.attacks, *denials.items()]
        return Framework.of((*names, *denials.values()), attacks), denials

    def count(self) -> int | None:
        """Return how many labellings there are."""
        found, whole = self._first
        if whole:
            return len(found)
        try:
            return count(self.framework, self.semantics, limit=self.limit)
        except OutOfTimeError:
            return None

    def reason(self) -> str:
        """Return why something is unknown, or why there is no labelling."""
        found, whole = self._first
        if whole and not found:
            return f"there is no {self.semantics} extension"
        if Standing.UNKNOWN in self._standings.values():
            return f"the limit of {self.limit:g} s was not enough to find everything out"
        return ""
