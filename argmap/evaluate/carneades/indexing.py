"""What bears on what in a structure, to be looked up."""

from __future__ import annotations

from argmap.evaluate.carneades.structures import Argument, Structure
from argmap.evaluate.carneades.thresholds import strictest
from argmap.evaluate.carneades.weighing import Criteria, Order
from argmap.model import Standard

__all__ = ["Index"]


class Index:
    """The arguments for and against each statement, the issues that it is at, and its rivals."""

    def __init__(self, structure: Structure) -> None:
        """Look through a structure once."""
        self.structure = structure
        self.premises = {a.name: self._premises(a) for a in structure.arguments}
        self.pro: dict[str, list[Argument]] = {name: [] for name in structure.statements}
        self.con: dict[str, list[Argument]] = {name: [] for name in structure.statements}
        for argument in structure.arguments:
            (self.con if argument.con else self.pro)[argument.conclusion].append(argument)
        self.issues: dict[str, list[int]] = {name: [] for name in structure.statements}
        for number, issue in enumerate(structure.issues):
            for position in issue.positions:
                self.issues[position].append(number)
        self._breadths: dict[tuple[str, ...], int] = {}
        self._ranks: dict[tuple[tuple[str, ...], tuple[Order, ...]], dict[str, int]] = {}

    def _premises(self, argument: Argument) -> tuple[str, ...]:
        """Return the premises, with the assumptions that nobody grants any more."""
        doubted = self.structure.questioned | self.structure.rejected
        questioned = (name for name in argument.assumptions if name in doubted)
        return tuple(dict.fromkeys((*argument.premises, *questioned)))

    def awaited(self, argument: Argument) -> dict[str, None]:
        """Return the statements that must be decided before an argument is weighed, each once."""
        premises = self.premises[argument.name]
        awaited = dict.fromkeys((*premises, *argument.exceptions))
        if isinstance(argument.weighing, Criteria):
            # If a premise is out, what is in instead of it counts.
            for premise in premises:
                awaited.update(dict.fromkeys(self.camp(premise)))
        return awaited

    def standard(self, name: str) -> Standard:
        """Return its own standard, or else the strictest of its issues, or else that of all."""
        if name in self.structure.standards:
            return self.structure.standards[name]
        of_issues = (self.structure.issues[number].standard for number in self.issues[name])
        told = [one for one in of_issues if one is not None]
        return strictest(told) if told else self.structure.standard

    def is_alone(self, name: str) -> bool:
        """Tell whether nothing can speak against a statement."""
        rivals = (len(self.structure.issues[number].positions) > 1 for number in self.issues[name])
        return not self.con[name] and not any(rivals)

    def camp(self, name: str) -> tuple[str, ...]:
        """Return a statement and its rivals, in one order for all of them."""
        if len(self.issues[name]) == 1:
            return self.structure.issues[self.issues[name][0]].positions
        positions = {p for n in self.issues[name] for p in self.structure.issues[n].positions}
        return tuple(sorted({name, *positions}))

    def bearing(self, camp: tuple[str, ...]) -> list[Argument]:
        """Return the arguments for and against some statements."""
        return [a for name in camp for a in (*self.pro[name], *self.con[name])]

    def breadth(self, camp: tuple[str, ...]) -> int:
        """Return how many different premises the arguments have that bear on some statements."""
        if camp not in self._breadths:
            premises = {p for one in self.bearing(camp) for p in self.premises[one.name]}
            self._breadths[camp] = len(premises)
        return self._breadths[camp]

    def ranks(self, camp: tuple[str, ...], orders: tuple[Order, ...]) -> dict[str, int]:
        """Return the places of the arguments that bear on some statements, the weakest first."""
        if (camp, orders) not in self._ranks:
            keys = {
                one.name: tuple(_key(one, order) for order in orders) for one in self.bearing(camp)
            }
            places = {key: place for place, key in enumerate(sorted(set(keys.values())), start=1)}
            self._ranks[camp, orders] = {name: places[key] for name, key in keys.items()}
        return self._ranks[camp, orders]


def _key(argument: Argument, order: Order) -> tuple[int, float, str]:
    """Return what sorts arguments by an order, the weakest first."""
    value = argument.properties.get(order.property)
    if order.values:
        known = isinstance(value, str) and value in order.values
        return (1, order.values.index(str(value)), "") if known else (0, 0, "")
    match value:
        case None:
            return 0, 0, ""
        case str():
            return 2, 0, _turned(value) if order.descending else value
        case _:
            return 1, -value if order.descending else value, ""


def _turned(text: str) -> str:
    """Return a text that sorts before the turned ones of all that it sorts behind."""
    return "".join(chr(0x10FFFF - ord(sign)) for sign in text) + "\U0010ffff"
