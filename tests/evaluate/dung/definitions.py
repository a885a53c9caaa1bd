"""The semantics as they are defined, by going through all sets of arguments: an oracle for tests.

Written from the papers that `argmap.evaluate.dung.semantics` names, without a look at how argmap
finds extensions, and slow: for frameworks of up to a dozen arguments. A set of arguments is a number,
the nth bit of which stands for argument n.
"""

from __future__ import annotations

from functools import cache, cached_property

from argmap.evaluate.dung import Framework

__all__ = ["Defined"]


def maximal(sets):
    """Return the sets that are part of no other one."""
    ordered = sorted(sets, key=int.bit_count, reverse=True)
    found = []
    for one in ordered:
        if not any(one & other == one for other in found):
            found.append(one)
    return set(found)


class Defined:
    """A framework, and its extensions under each semantics."""

    def __init__(self, size: int, attacks, whole: int | None = None):
        self.size = size
        self.attacks = frozenset(attacks)
        self.whole = (1 << size) - 1 if whole is None else whole
        self.members = [n for n in range(size) if self.whole >> n & 1]
        self.hits = [0] * size
        self.hit_by = [0] * size
        for a, b in self.attacks:
            if self.whole >> a & self.whole >> b & 1:
                self.hits[a] |= 1 << b
                self.hit_by[b] |= 1 << a

    @classmethod
    def of(cls, framework: Framework):
        """Return what is defined of a framework."""
        places = {name: n for n, name in enumerate(framework.arguments)}
        return cls(len(places), [(places[a], places[b]) for a, b in framework.attacks])

    def sets(self):
        chosen = self.whole
        while True:
            yield chosen
            if not chosen:
                return
            chosen = (chosen - 1) & self.whole

    def attacked(self, chosen: int) -> int:
        struck = 0
        for n in self.members:
            if chosen >> n & 1:
                struck |= self.hits[n]
        return struck

    def defended(self, chosen: int) -> int:
        """Return all arguments each attacker of which the set attacks."""
        struck = self.attacked(chosen)
        return sum(1 << n for n in self.members if not self.hit_by[n] & ~struck)

    def reach(self, chosen: int) -> int:
        return chosen | self.attacked(chosen)

    def widest(self, sets):
        best = maximal({self.reach(chosen) for chosen in sets})
        return {chosen for chosen in sets if self.reach(chosen) in best}

    def largest_admissible_in(self, sets):
        common = self.whole
        for chosen in sets:
            common &= chosen
        return maximal({chosen for chosen in self.admissible if not chosen & ~common})

    @cached_property
    def conflict_free(self):
        return {chosen for chosen in self.sets() if not chosen & self.attacked(chosen)}

    @cached_property
    def naive(self):
        return maximal(self.conflict_free)

    @cached_property
    def admissible(self):
        return {chosen for chosen in self.conflict_free if not chosen & ~self.defended(chosen)}

    @cached_property
    def complete(self):
        return {chosen for chosen in self.conflict_free if chosen == self.defended(chosen)}

    @cached_property
    def grounded(self):
        return {one for one in self.complete if all(not one & ~other for other in self.complete)}

    @cached_property
    def preferred(self):
        return maximal(self.admissible)

    @cached_property
    def stable(self):
        return {chosen for chosen in self.conflict_free if self.reach(chosen) == self.whole}

    @cached_property
    def semi_stable(self):
        return self.widest(self.complete)

    @cached_property
    def stage(self):
        return self.widest(self.conflict_free)

    @cached_property
    def ideal(self):
        return self.largest_admissible_in(self.preferred)

    @cached_property
    def eager(self):
        return self.largest_admissible_in(self.semi_stable)

    @cached_property
    def CF2(self):  # noqa: N802  (as the field calls it)
        return self.by_components("naive")

    @cached_property
    def stage2(self):
        return self.by_components("stage")

    @cached_property
    def strong_components(self):
        reached = {}
        for n in self.members:
            found, before = 1 << n, 0
            while found != before:
                before = found
                found |= self.attacked(found)
            reached[n] = found
        return {
            sum(1 << m for m in self.members if reached[n] >> m & 1 and reached[m] >> n & 1)
            for n in self.members
        }

    def by_components(self, base: str):
        """Return the sets that are extensions of what is left of each component."""

        @cache
        def extensions(whole: int):
            part = Defined(self.size, self.attacks, whole)
            if len(part.strong_components) <= 1:
                return getattr(part, base)
            return {
                chosen
                for chosen in part.sets()
                if all(
                    chosen & component
                    in extensions(component & ~part.attacked(chosen & ~component))
                    for component in part.strong_components
                )
            }

        return extensions(self.whole)

    def extensions(self, name: str):
        return getattr(self, name.replace("-", "_"))
