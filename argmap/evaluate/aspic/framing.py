"""From what is undecided among elements to abstract frameworks, each as large as what it is made of.

Each derivation is an argument, and attacked by what speaks against its element. For each of its
premises it is attacked by "this isn't derived", which is attacked by the derivations of the
premise. So in a complete labelling a derivation is in if its premises and its element are, and the
complete labellings of elements and those of the framework are the same, one to one; so are the
preferred, stable and ideal ones.

A derivation that goes round in a circle derives nothing. In a circle derivations are made in
rounds: the first knows nothing of what cuts the circle, each next one takes that as the round before
had it. With n cuts, n + 1 rounds tell all.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Iterator, MutableMapping, Sequence

from argmap.circles import strongly_connected
from argmap.evaluate.aspic.circles import cut
from argmap.evaluate.aspic.elements import Derivation, Elements
from argmap.evaluate.aspic.exceptions import TooTangledError
from argmap.evaluate.aspic.grounded import IN, OUT, UNDECIDED, Marks
from argmap.evaluate.aspic.parts import Part
from argmap.evaluate.dung import Framework

__all__ = ["frame"]

_LARGEST = 1_000_000  # derivations, as they are copied for the rounds in circles


def frame(elements: Elements, marks: Marks) -> tuple[Part, ...]:
    """Return frameworks for all that the grounded labelling leaves undecided.

    They are linear in it, but for circles: these are copied once for each place where they have to
    be cut.

    Raises:
        TooTangledError: that would be too much.
    """
    framing = _Framing(elements, marks)
    framing.build()
    return tuple(framing.parts())


class _Framing:
    """Frameworks in the making."""

    def __init__(self, elements: Elements, marks: Marks) -> None:
        self.of = elements
        self.marks = marks
        self.names = [name for name, code in enumerate(marks.propositions) if code == UNDECIDED]
        self.steps = {name: self._left(name) for name in self.names}
        self.attackers: list[list[int]] = []  # of each argument
        self.denying: dict[int, int] = {}
        self.holding: dict[int, int] = {}  # what says that something is derived, where it is needed
        self.resting: list[tuple[int, int]] = []  # the argument of a derivation, and its element

    def _left(self, name: int) -> list[Derivation]:
        """Return what the derivations of a proposition still wait for."""
        codes, labels = self.marks
        found: dict[Derivation, None] = {}
        for at in self.of.deriving[name]:
            _, premises, element = self.of.derivations[at]
            out = element >= 0 and labels[element] == OUT
            if not out and all(codes[premise] != OUT for premise in premises):
                undecided = tuple(it for it in premises if codes[it] == UNDECIDED)
                if element >= 0 and labels[element] == IN:
                    element = -1
                found[Derivation(name, undecided, element)] = None
        return list(found)

    def build(self) -> None:
        """Make all arguments, and who attacks them."""
        place = {name: at for at, name in enumerate(self.names)}
        following: list[list[int]] = [[] for _ in self.names]
        for name in self.names:
            for step in self.steps[name]:
                for premise in step.premises:
                    following[place[premise]].append(place[name])
        for part in reversed(list(strongly_connected(following))):
            if len(part) == 1:
                self._settle(self.names[part[0]], self.denying)
            else:
                self._go_round([self.names[at] for at in sorted(part)])
        for at, element in self.resting:
            self.attackers[at] += (
                self._hold(name)
                for name in self.of.attackers[element]
                if self.marks.propositions[name] == UNDECIDED
            )

    def _settle(self, name: int, denying: MutableMapping[int, int]) -> None:
        """Make the derivations of a proposition from what is denied so far, and what denies it."""
        ways = [
            step
            for step in self.steps[name]
            if all(premise in denying for premise in step.premises)
        ]
        self.holding.pop(name, None)
        if not ways:
            return
        first = ways[0]
        if len(ways) == 1 and len(first.premises) == 1 and first.element < 0:
            # It is nothing but its premise.
            denying[name] = denying[first.premises[0]]
            return
        made = []
        for step in ways:
            made.append(self._argument(denying[premise] for premise in step.premises))
            if step.element >= 0:
                self.resting.append((made[-1], step.element))
        denying[name] = self._argument(made)
        if len(made) == 1:
            self.holding[name] = made[0]

    def _go_round(self, circle: Sequence[int]) -> None:
        """Settle what stands in a circle, in rounds."""
        place = {name: at for at, name in enumerate(circle)}
        following: list[list[int]] = [[] for _ in circle]
        for name in circle:
            for step in self.steps[name]:
                for premise in step.premises:
                    if premise in place:
                        following[place[premise]].append(place[name])
        size = sum(len(self.steps[name]) for name in circle)
        cuts = cut(following, _LARGEST // size)
        if cuts is None:
            raise TooTangledError(_LARGEST)
        without = [[after for after in afters if after not in cuts] for afters in following]
        # What cuts comes last in each round: till then it is taken as in the round before.
        order = [
            part[0] for part in reversed(list(strongly_connected(without))) if part[0] not in cuts
        ]
        before: dict[int, int] = {}
        for _ in range(len(cuts) + 1):
            round_: dict[int, int] = {}
            for at in (*order, *sorted(cuts)):
                self._settle(circle[at], ChainMap(round_, before, self.denying))
            before = {circle[at]: round_[circle[at]] for at in cuts if circle[at] in round_}
        self.denying |= round_

    def _hold(self, name: int) -> int:
        if name not in self.holding:
            self.holding[name] = self._argument([self.denying[name]])
        return self.holding[name]

    def _argument(self, attackers: Iterable[int]) -> int:
        self.attackers.append(list(attackers))
        if len(self.attackers) > 3 * _LARGEST:
            raise TooTangledError(_LARGEST)
        return len(self.attackers) - 1

    def parts(self) -> Iterator[Part]:
        """Yield the frameworks of what is connected."""
        group = _connected(self.attackers)
        members: dict[int, list[int]] = {}
        for at, root in enumerate(group):
            members.setdefault(root, []).append(at)
        denied: dict[int, list[int]] = {}
        for name, at in self.denying.items():
            denied.setdefault(group[at], []).append(name)
        for root, names in denied.items():
            place = {at: number for number, at in enumerate(members[root])}
            attacks = [
                (place[attacker], number)
                for at, number in place.items()
                for attacker in self.attackers[at]
            ]
            framework = Framework.numbered(
                len(place), [one for one, _ in attacks], [other for _, other in attacks]
            )
            yield Part(framework, {name: place[self.denying[name]] for name in names})


def _connected(neighbours: Sequence[Sequence[int]]) -> list[int]:
    """Return for each node the least one that it is connected to, whatever the direction."""
    above = list(range(len(neighbours)))

    def root(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    for at, others in enumerate(neighbours):
        for other in others:
            one, two = sorted((root(at), root(other)))
            above[two] = one
    return [root(at) for at in range(len(neighbours))]
