"""What a framework says of a map whose statements, steps and arguments are arguments of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from math import inf
from time import monotonic
from types import MappingProxyType

from attrs import frozen

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
from argmap.evaluate.dung.enumerating import end_of
from argmap.evaluate.evaluation import Labels, Standing
from argmap.model import End

__all__ = ["Framed", "standing_of"]

_EACH = 256
"""How many labellings are looked at before single questions are asked."""
_DIRECTED = frozenset({"complete", "preferred", "grounded", "ideal"})
"""Semantics under which it makes no difference what an argument attacks, so that any can be asked."""

_SAME = {frozenset({Label.IN}): Standing.ACCEPTED, frozenset({Label.OUT}): Standing.REJECTED}
_OUT = {True: Standing.REJECTED, False: Standing.UNDECIDED, None: Standing.UNKNOWN}


def standing_of(labels: frozenset[Label]) -> Standing:
    """Return what all labels that something has come to."""
    some = Standing.DEFENSIBLE if Label.IN in labels else Standing.UNDECIDED
    return _SAME.get(labels, some)


@frozen
class _Looked:
    """The labels that were seen of each argument, in how many labellings, and whether in all."""

    seen: Mapping[str, set[Label]]
    number: int
    whole: bool


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

    def labellings(self) -> Iterator[Labels]:
        """Yield all labellings.

        Raises:
            OutOfTimeError: not all are found within the limit.
        """
        for labelling in labellings(self.framework, self.semantics, limit=self.limit):
            labels = dict(labelling.items())
            yield MappingProxyType({end: labels[name] for end, name in self.ends.items()})

    @cached_property
    def _looked(self) -> _Looked:
        seen: dict[str, set[Label]] = {name: set() for name in self.ends.values()}
        number = 0
        until = end_of(self.limit)
        found = labellings(self.framework, self.semantics, limit=self.limit)
        try:
            for labelling in islice(found, _EACH if self.semantics in _DIRECTED else None):
                if monotonic() > until:
                    return _Looked(seen, number, whole=False)
                number += 1
                for name, label in labelling.items():
                    if name in seen:
                        seen[name].add(label)
            return _Looked(seen, number, next(found, None) is None)
        except OutOfTimeError:
            return _Looked(seen, number, whole=False)

    def standings(self) -> Mapping[End, Standing]:
        """Return what all labellings say together."""
        return self._standings

    @cached_property
    def _standings(self) -> Mapping[End, Standing]:
        looked = self._looked
        until = end_of(self.limit)
        told = {
            name: standing_of(frozenset(labels)) if looked.whole else self._ask(name, labels, until)
            for name, labels in looked.seen.items()
        }
        return MappingProxyType({end: told[name] for end, name in self.ends.items()})

    def _ask(self, name: str, seen: set[Label], until: float) -> Standing:
        """Return what all labellings say of an argument, given what some of them say."""
        if Label.IN in seen and len(seen) > 1:
            return Standing.DEFENSIBLE
        return self._answer(name, seen, until) if self.semantics in _DIRECTED else Standing.UNKNOWN

    def _answer(self, name: str, seen: set[Label], until: float) -> Standing:
        if seen <= {Label.IN}:
            everywhere = self._accepts(self.framework, name, "skeptical", until)
            if everywhere.yes:
                return Standing.ACCEPTED
            if everywhere.no and seen:
                return Standing.DEFENSIBLE
        somewhere = self._accepts(self.framework, name, "credulous", until)
        if not somewhere.no:
            return Standing.DEFENSIBLE if somewhere.yes else Standing.UNKNOWN
        if Label.UNDECIDED in seen:
            return Standing.UNDECIDED
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
        looked = self._looked
        if looked.whole:
            return looked.number
        try:
            return count(self.framework, self.semantics, limit=self.limit)
        except OutOfTimeError:
            return None

    def reason(self) -> str:
        """Return why something is unknown, or why there is no labelling."""
        if self._looked.whole and not self._looked.number:
            return f"there is no {self.semantics} extension"
        if Standing.UNKNOWN in self._standings.values():
            return f"the limit of {self.limit:g} s was not enough to find everything out"
        return ""
