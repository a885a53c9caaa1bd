"""What is in and what is out when arguments are weighed against each other.

The labelling is the grounded one of Gordon and Walton 2016
(https://doi.org/10.3233/978-1-61499-686-6-327): nothing is said of a statement before what bears on
it has been weighed, and what waits for itself stays undecided. It is the same in whatever order one
goes about it, since a label, once given, is never taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.indexing import Index
from argmap.evaluate.carneades.structures import Argument, Structure
from argmap.evaluate.carneades.weighing import Order
from argmap.evaluate.dung import Label
from argmap.model import Standard

__all__ = ["Judgment", "judge"]


@frozen(eq=False, repr=False)
class Judgment:
    """What a structure comes to.

    Attributes:
        structure: what was judged.
        labels: for each statement whether it is in, out or undecided.
        weights: for each argument what it weighs, None if that is undecided.
        undercut: the names of the arguments to which an exception applies.
    """

    structure: Structure
    labels: Mapping[str, Label]
    weights: Mapping[str, float | None]
    undercut: frozenset[str]

    @cached_property
    def arguments(self) -> Mapping[str, Argument]:
        """The arguments by their names."""
        return MappingProxyType({one.name: one for one in self.structure.arguments})

    def __repr__(self) -> str:
        counts = (f"{list(self.labels.values()).count(label)} {label}" for label in Label)
        return f"<Judgment: {', '.join(counts)}>"


def judge(structure: Structure) -> Judgment:
    """Return the grounded labelling of a structure.

    What is accepted is in and its rivals are out; what is rejected is out. Otherwise a statement is
    out as soon as all arguments for it weigh nothing. It is in as soon as one weighs something, if
    that meets its standard whatever else there is; or else the standard decides when all arguments
    for it, against it and for its rivals are decided. An argument is decided if an exception is in;
    or if all exceptions are out and no premise is undecided.

    Takes time linear in the structure, but for sorting where weights are ranks.

    Raises:
        StructureError: a weighing gives no weight from 0 to 1.
        TypeError: it is something else.
    """
    if not isinstance(structure, Structure):
        raise TypeError(f"a structure is wanted here, not {structure!r}")
    judging = _Judging(structure)
    judging.run()
    return Judgment(
        structure,
        MappingProxyType(judging.label),
        MappingProxyType(judging.weights),
        frozenset(judging.undercut),
    )


class _Judging:
    """A judgment in the making."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.index = index = Index(structure)
        self.label = dict.fromkeys(structure.statements, Label.UNDECIDED)
        self.weights: dict[str, float | None] = {a.name: None for a in structure.arguments}
        self.undercut: set[str] = set()
        # How much is still to be decided: of each argument, statement and issue.
        self.waits: dict[str, int] = {}
        self.waiting: dict[str, list[Argument]] = {name: [] for name in structure.statements}
        self.open_pro = {name: len(found) for name, found in index.pro.items()}
        self.open_con = {name: len(found) for name, found in index.con.items()}
        self.open_issue = [
            sum(self.open_pro[position] for position in issue.positions)
            for issue in structure.issues
        ]
        self.best_pro = dict.fromkeys(structure.statements, 0.0)
        self.best_con = dict.fromkeys(structure.statements, 0.0)
        self.leads: dict[int, tuple[float, str | None, float]] = {}
        self.news: list[str] = []

    def run(self) -> None:
        self._begin()
        for argument in self.structure.arguments:
            awaited = self.index.awaited(argument)
            undecided = [name for name in awaited if self.label[name] is Label.UNDECIDED]
            self.waits[argument.name] = len(undecided)
            for name in undecided:
                self.waiting[name].append(argument)
        for argument in self.structure.arguments:
            self._consider(argument)
        for name in self.structure.statements:
            self._settle(name)
        while self.news:
            for argument in self.waiting[self.news.pop()]:
                self.waits[argument.name] -= 1
                self._consider(argument)

    def _begin(self) -> None:
        """Label what needs no argument."""
        for name in self.structure.statements:
            if name in self.structure.accepted:
                self.label[name] = Label.IN
            elif name in self.structure.rejected:
                self.label[name] = Label.OUT
        for issue in self.structure.issues:
            if not self.structure.accepted.isdisjoint(issue.positions):
                for position in issue.positions:
                    if self.label[position] is Label.UNDECIDED:
                        self.label[position] = Label.OUT

    def _consider(self, argument: Argument) -> None:
        """Weigh an argument, if it is time and has not been done."""
        name = argument.name
        if self.weights[name] is not None:
            return
        if any(self.label[exception] is Label.IN for exception in argument.exceptions):
            self.undercut.add(name)
            weight = 0.0
        elif self.waits[name]:
            return
        else:
            weight = float(argument.weighing.weigh(_Scale(self.index, self.label, argument)))
            if not 0 <= weight <= 1:
                raise StructureError(f"{name} is weighed from 0 to 1, not as {weight}")
        self.weights[name] = weight
        self._put(argument, weight)

    def _put(self, argument: Argument, weight: float) -> None:
        """Put an argument into the scales."""
        name = argument.conclusion
        if argument.con:
            self.best_con[name] = max(self.best_con[name], weight)
            self.open_con[name] -= 1
            self._settle(name)
            return
        self.best_pro[name] = max(self.best_pro[name], weight)
        self.open_pro[name] -= 1
        self._settle(name)
        for number in self.index.issues[name]:
            self.open_issue[number] -= 1
            if not self.open_issue[number]:
                for position in self.structure.issues[number].positions:
                    self._settle(position)

    def _settle(self, name: str) -> None:
        """Label a statement, if it is time and has not been done."""
        if self.label[name] is not Label.UNDECIDED:
            return
        standard, met = self.index.standard(name), self.structure.thresholds.met
        supported = met(Standard.SE, self.best_pro[name], 0.0)
        if supported and (
            standard is Standard.SE or (standard is Standard.PE and self.index.is_alone(name))
        ):
            self._tell(name, Label.IN)
        elif not supported and not self.open_pro[name]:
            self._tell(name, Label.OUT)
        elif not (
            self.open_pro[name]
            or self.open_con[name]
            or any(self.open_issue[number] for number in self.index.issues[name])
        ):
            accepted = met(standard, self.best_pro[name], self._strongest_against(name))
            self._tell(name, Label.IN if accepted else Label.OUT)

    def _tell(self, name: str, label: Label) -> None:
        self.label[name] = label
        self.news.append(name)

    def _strongest_against(self, name: str) -> float:
        """Return the best weight against a statement, or for a rival; all must be decided."""
        against = self.best_con[name]
        for number in self.index.issues[name]:
            best, leader, second = self._lead(number)
            against = max(against, second if leader == name else best)
        return against

    def _lead(self, number: int) -> tuple[float, str | None, float]:
        """Return the best weight at an issue, whose it is, and the best of the others."""
        if number not in self.leads:
            first, leader, second = 0.0, None, 0.0
            for position in self.structure.issues[number].positions:
                weight = self.best_pro[position]
                if weight > first:
                    first, leader, second = weight, position, first
                else:
                    second = max(second, weight)
            self.leads[number] = first, leader, second
        return self.leads[number]


@frozen
class _Scale:
    """What a weighing is told."""

    index: Index
    label: Mapping[str, Label]
    argument: Argument

    @property
    def premises(self) -> tuple[bool, ...]:
        return tuple(self.label[p] is Label.IN for p in self.index.premises[self.argument.name])

    @property
    def breadth(self) -> int:
        return self.index.breadth(self.index.camp(self.argument.conclusion))

    def rank(self, orders: tuple[Order, ...]) -> tuple[int, int]:
        if self.index.is_alone(self.argument.conclusion):
            return 1, 1
        ranks = self.index.ranks(self.index.camp(self.argument.conclusion), orders)
        return ranks[self.argument.name], max(ranks.values())

    def value(self, of: str) -> str | None:
        values = self.index.structure.values
        for premise in self.index.premises[self.argument.name]:
            if premise in values and values[premise][0] == of:
                for name in (premise, *self.index.camp(premise)):
                    if self.label[name] is Label.IN and name in values:
                        return values[name][1]
        return None
