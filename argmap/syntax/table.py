"""Lark's LALR table, and a walk over it.

The walk is that of Lark's own parser. It is here because it can be told what to do at a terminal
that does not fit without an exception for each, and because every entry carries the function that
makes a node: Lark looks that up by a rule's hash, which took half of the time of a parse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import frozen
from lark.parsers.lalr_analysis import Shift

from argmap.syntax.token import Token

if TYPE_CHECKING:
    from lark.parsers.lalr_parser_state import ParseConf

__all__ = ["END", "Stack", "Table"]

END = "$END"

# What an entry says: the state to go to, or how many values become one, of which rule, and by whom.
_Shift: TypeAlias = tuple[int, None, None]
_Reduce: TypeAlias = tuple[int, str, Callable[[list[Any]], Any]]


@frozen
class Table:
    """What to do in each state at each terminal, and where to go after each rule."""

    start: int
    end: int
    actions: dict[int, dict[str, _Shift | _Reduce]]
    after: dict[int, dict[str, int]]

    @classmethod
    def of(cls, conf: ParseConf[Any]) -> Table:
        """Return the table that Lark has made of a grammar."""
        actions: dict[int, dict[str, _Shift | _Reduce]] = {}
        after: dict[int, dict[str, int]] = {}
        for state, row in conf.states.items():
            actions[state], after[state] = {}, {}
            for name, (action, arg) in row.items():
                if action is not Shift:
                    made = (len(arg.expansion), str(arg.origin.name), conf.callbacks[arg])
                    actions[state][str(name)] = made
                elif str(name).isupper() or name == END:
                    actions[state][str(name)] = (arg, None, None)
                else:
                    after[state][str(name)] = arg
        return cls(conf.start_state, conf.end_state, actions, after)


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
