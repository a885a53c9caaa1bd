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


_Maker: TypeAlias = Callable[[list[Any]], Any]


@frozen
class Table:
    """What to do in each state at each terminal, and where to go after each rule.

    Like a plan, but that each rule comes with what makes its node: how many values become one, of
    which rule, by whom (None if it is the one value itself).
    """

    start: int
    end: int
    actions: list[dict[str, int]]
    after: list[dict[str, int]]
    rules: list[tuple[int, str, _Maker | None]]

    @classmethod
    def of(cls, plan: Plan, method: Callable[[str], _Maker]) -> Table:
        """Return the table that a plan describes; `method` gives what makes a node, by its name."""
        rules = [
            (size, rule, None if name is None else _maker(size, name, slots, method))
            for size, rule, name, slots in plan["rules"]
        ]
        return cls(plan["start"], plan["end"], plan["actions"], plan["after"], rules)


def _maker(
    size: int, name: str, slots: list[int | None], method: Callable[[str], _Maker]
) -> _Maker:
    """Return what makes one value of the values of a rule that is complete."""
    if name == JOINED:
        return _appended if slots == [~0, 1] else _joining(slots)
    make = method(name)
    if slots == list(range(size)):
        return make
    if len(slots) < 2 or any(slot is not None and slot < 0 for slot in slots):
        join = _joining(slots)
        return lambda values: make(join(values))
    # What is absent is the None behind the values.
    order: Callable[[list[Any]], Any] = itemgetter(
        *(size if slot is None else slot for slot in slots)
    )
    return lambda values: make(order([*values, None]))


def _appended(values: list[Any]) -> list[Any]:
    """Return a repetition with one value more: it grows in place, a long one in linear time."""
    joined: list[Any] = values[0]
    joined.append(values[1])
    return joined


def _joining(slots: list[int | None]) -> Callable[[list[Any]], list[Any]]:
    """Return what puts values and repetitions of values in one list."""

    def join(values: list[Any]) -> list[Any]:
        joined: list[Any] = []
        for slot in slots:
            if slot is None:
                joined.append(None)
            elif slot >= 0:
                joined.append(values[slot])
            elif joined:
                joined += values[~slot]
            else:
                joined = values[~slot]
        return joined

    return join


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

    def feed(self, tokens: list[Token], at: int = 0) -> int:
        """Take terminals from a place in a list on; return the place of one that can't stand here.

        If all of them can, that is the end of the list. Most of the time of a parse goes by here.
        """
        states, values, table = self.states, self.values, self.table
        actions, after, rules, end = table.actions, table.after, table.rules, table.end
        for place in range(at, len(tokens)):
            token = tokens[place]
            name = token.type
            while True:
                action = actions[states[-1]].get(name)
                if action is None:
                    return place
                if action >= 0:
                    states.append(action)
                    values.append(token)
                    break
                size, rule, make = rules[~action]
                if make is not None:
                    keep = len(values) - size
                    made = make(values[keep:])
                    del values[keep:], states[keep + 1 :]
                    values.append(made)
                else:
                    states.pop()
                state = after[states[-1]][rule]
                states.append(state)
                if state == end and name == END:
                    break
        return len(tokens)
