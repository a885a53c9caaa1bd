"""An LALR table, and a walk over it.

Lark makes the table (`compiling.py`); the walk is that of Lark's own parser. It is here because it
can be told what to do at a terminal that does not fit without an exception for each, and because
every entry carries the function that makes a node: Lark looks that up by a rule's hash, which took
half of the time of a parse.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, TypeAlias, TypedDict

from attrs import frozen

from argmap.syntax.token import Token

__all__ = ["END", "JOINED", "Plan", "Stack", "Table"]

END = "$END"

JOINED = ""
"""Instead of a method: the values are a part of a repetition."""

# How many values become one, of which rule, by which method (None for the one value itself), and
# which of them it is given.
_Rule: TypeAlias = tuple[int, str, str | None, list[int | None]]


class Plan(TypedDict):
    """A table in plain values, as JSON can hold it.

    `actions` says for each state what to do at each terminal: the state to go to, or `~n` if the
    nth of `rules` is complete; `after` the state to go to after each rule.
    """

    start: int
    end: int
    actions: list[dict[str, int]]
    after: list[dict[str, int]]
    rules: list[_Rule]


# What an entry says: the state to go to, or how many values become one, of which rule, and by whom.
_Shift: TypeAlias = tuple[int, None, None]
_Maker: TypeAlias = Callable[[list[Any]], Any]
_Reduce: TypeAlias = tuple[int, str, _Maker]


@frozen
class Table:
    """What to do in each state at each terminal, and where to go after each rule."""

    start: int
    end: int
    actions: list[dict[str, _Shift | _Reduce]]
    after: list[dict[str, int]]

    @classmethod
    def of(cls, plan: Plan, method: Callable[[str], _Maker]) -> Table:
        """Return the table that a plan describes; `method` gives what makes a node, by its name."""
        reduces: list[_Reduce] = [
            (size, rule, _maker(size, name, slots, method))
            for size, rule, name, slots in plan["rules"]
        ]
        actions: list[dict[str, _Shift | _Reduce]] = [
            {
                name: (action, None, None) if action >= 0 else reduces[~action]
                for name, action in row.items()
            }
            for row in plan["actions"]
        ]
        return cls(plan["start"], plan["end"], actions, plan["after"])


def _maker(
    size: int, name: str | None, slots: list[int | None], method: Callable[[str], _Maker]
) -> _Maker:
    """Return what makes one value of the values of a rule that is complete.

    A repetition is a list until the rule around it takes its values; it grows in place, so that a
    long one takes linear time.
    """
    if name is None:
        return itemgetter(0)
    make: _Maker = list if name == JOINED else method(name)
    if slots == list(range(size)):
        return make

    def taking(values: list[Any]) -> Any:
        taken: list[Any] = []
        for slot in slots:
            if slot is None:
                taken.append(None)
            elif slot >= 0:
                taken.append(values[slot])
            elif taken:
                taken += values[~slot]
            else:
                taken = values[~slot]
        return taken if name == JOINED else make(taken)

    return taking


class Stack:
    """The state of a parse."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.states = [table.start]
        self.values: list[Any] = []

    @property
    def expected(self) -> set[str]:
        """The terminals that can come next."""
        return set(self.table.actions[self.states[-1]])

    def feed(self, token: Token) -> bool:
        """Take a terminal; return whether it can stand here."""
        actions, after = self.table.actions, self.table.after
        states, values, name = self.states, self.values, token.type
        while True:
            action = actions[states[-1]].get(name)
            if action is None:
                return False
            size, rule, make = action
            if make is None or rule is None:
                states.append(size)
                values.append(token)
                return True
            keep = len(values) - size
            children = values[keep:]
            del values[keep:]
            del states[keep + 1 :]
            values.append(make(children))
            state = after[states[-1]][rule]
            states.append(state)
            if name == END and state == self.table.end:
                return True
