"""The same step of strengths on arrays, for large frameworks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define, field, frozen

from argmap.evaluate.gradual.frameworks import Edges, QuantitativeFramework
from argmap.evaluate.gradual.semantics import GradualSemantics

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Numbers: TypeAlias = NDArray[np.intp]

__all__ = ["ArrayUpdate", "strengths_by_level"]


@frozen(eq=False)
class _Rows:
    """Edges in the order of their targets.

    Attributes:
        sources: of each edge.
        targets: each that there is, once, ascending.
        starts: where the edges of each of these targets begin; at the end how many edges there are.
    """

    sources: Numbers
    targets: Numbers
    starts: Numbers

    @classmethod
    def of(cls, edges: Edges, place: Numbers | None = None) -> _Rows:
        """Sort edges by their targets, with other numbers of the nodes if these are given."""
        import numpy as np  # noqa: PLC0415  (takes longer to import than all of argmap)

        sources = np.frombuffer(edges.sources, dtype=np.intc).astype(np.intp)
        targets = np.frombuffer(edges.targets, dtype=np.intc).astype(np.intp)
        if place is not None:
            sources, targets = place[sources], place[targets]
        order = np.argsort(targets, kind="stable")
        sources, targets = sources[order], targets[order]
        first = np.ones(len(targets), dtype=bool)
        first[1:] = targets[1:] != targets[:-1]
        starts = np.append(first.nonzero()[0], len(targets))
        return cls(sources, targets[first], starts)

    def between(self, low: int, high: int) -> _Rows:
        """Return the edges whose targets are between two numbers."""
        import numpy as np  # noqa: PLC0415  (as above)

        one, other = np.searchsorted(self.targets, (low, high))
        edge, last = self.starts[one], self.starts[other]
        return _Rows(
            self.sources[edge:last], self.targets[one:other], self.starts[one : other + 1] - edge
        )

    def gather(self, how: Any, values: Floats, into: Floats, low: int) -> None:
        """Put the values of the sources of each target together, into its place after `low`."""
        if len(self.sources):
            into[self.targets - low] = how.reduceat(values[self.sources], self.starts[:-1])


@define(eq=False)
class ArrayUpdate:
    """A framework and a semantics, as a function from strengths to strengths.

    Its methods are those of `updating.Update`; states are arrays.
    """

    framework: QuantitativeFramework
    semantics: GradualSemantics
    place: Numbers | None = None
    """Other numbers of the nodes, by which all states are ordered."""
    _base: Floats = field(init=False)
    _attacks: _Rows = field(init=False)
    _supports: _Rows = field(init=False)
    _needs: _Rows = field(init=False)

    def __attrs_post_init__(self) -> None:
        import numpy as np  # noqa: PLC0415  (as above)

        base = np.frombuffer(self.framework.base, dtype=np.float64)
        if self.place is not None:
            given, base = base, np.empty_like(base)
            base[self.place] = given
        self._base = base
        self._attacks, self._supports, self._needs = (
            _Rows.of(edges, self.place)
            for edges in (self.framework.attacks, self.framework.supports, self.framework.needs)
        )

    def start(self) -> Floats:
        """Return the base scores."""
        return self._base.copy()

    def part(self, state: Floats, low: int, high: int) -> Floats:
        """Return the next strengths of the nodes between two numbers."""
        import numpy as np  # noqa: PLC0415  (as above)

        whole = low == 0 and high == len(state)
        attacks, supports, needs = (
            rows if whole else rows.between(low, high)
            for rows in (self._attacks, self._supports, self._needs)
        )
        base = self._base[low:high]
        if len(needs.sources):
            share = np.ones(high - low)
            together = np.multiply if self.framework.combining == "product" else np.minimum
            needs.gather(together, state, share, low)
            base = base * share
        if not len(attacks.sources) and not len(supports.sources):
            return base
        if self.semantics.product:
            spared, missed = np.ones((2, high - low))
            attacks.gather(np.multiply, 1.0 - state, spared, low)
            supports.gather(np.multiply, 1.0 - state, missed, low)
            energy = spared - missed
        else:
            against, in_favour = np.zeros((2, high - low))
            attacks.gather(np.add, state, against, low)
            supports.gather(np.add, state, in_favour, low)
            energy = in_favour - against
        moved = self.semantics.influence(base, energy, np.exp)
        return np.where(energy == 0, base, moved)

    def __call__(self, state: Floats) -> Floats:
        """Return what the strengths would be next."""
        return self.part(state, 0, len(state))

    def distance(self, one: Floats, other: Floats) -> float:
        """Return the largest difference between two states."""
        return float(abs(one - other).max(initial=0.0))

    def towards(self, state: Floats, by: Floats, step: float) -> Floats:
        """Return a state that is moved by a multiple of another."""
        return state + step * by


def strengths_by_level(
    framework: QuantitativeFramework, semantics: GradualSemantics, *, narrowest: float
) -> Floats | None:
    """Return the strengths if nothing goes round in circles, level by level.

    On the first level is what depends on nothing, on each next one what depends on those before.
    None if something goes round in circles, or if the levels have fewer than `narrowest` nodes in
    the mean: then one by one is faster.
    """
    import numpy as np  # noqa: PLC0415  (as above)

    ends = [
        [np.frombuffer(one, dtype=np.intc) for one in edges]
        for edges in (framework.attacks, framework.supports, framework.needs)
    ]
    sources, targets = (np.concatenate(parts).astype(np.intp) for parts in zip(*ends, strict=True))
    by_source = np.argsort(sources, kind="stable")
    targets = targets[by_source]
    starts = np.zeros(framework.size + 1, dtype=np.intp)
    np.cumsum(np.bincount(sources, minlength=framework.size), out=starts[1:])
    waits_for = np.bincount(targets, minlength=framework.size)
    levels = [(waits_for == 0).nonzero()[0]]
    done = len(levels[0])
    while done < framework.size:
        level = levels[-1]
        counts = starts[level + 1] - starts[level]
        firsts = np.repeat(starts[level] - np.cumsum(counts) + counts, counts)
        children = targets[firsts + np.arange(len(firsts))]
        np.subtract.at(waits_for, children, 1)
        ready = np.unique(children[waits_for[children] == 0])
        levels.append(ready)
        done += len(ready)
        if not len(ready) or len(levels) > 32 + framework.size / narrowest:
            return None
    order = np.concatenate(levels)
    place = np.empty_like(order)
    place[order] = np.arange(framework.size)
    update = ArrayUpdate(framework, semantics, place)
    state = update.start()
    low = 0
    for level in levels:
        high = low + len(level)
        state[low:high] = update.part(state, low, high)
        low = high
    strengths: Floats = state[place]
    return strengths
