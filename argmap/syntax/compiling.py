"""From grammars to what is needed of them, in plain values: Lark's work.

What Lark does at a rule that is complete (leave out terminals that begin with `_`, put None for
what is optional and absent, join the parts of a repetition) is written out for each rule as its
slots; `table.py` says what they mean. So the plan can be kept (`keeping.py`), and a process that
finds it needs no Lark.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.lexer import Lexer, Token
from lark.parsers.lalr_analysis import Shift

from argmap.syntax.table import END, JOINED, Plan

if TYPE_CHECKING:
    from lark.common import LexerConf
    from lark.grammar import Rule

__all__ = ["patterns", "plan"]


class _Fed(Lexer):
    """The lexer that Lark is told of: it finds nothing, as tokens are fed by the reader."""

    def __init__(self, conf: LexerConf) -> None:
        pass

    def lex(self, *_: Any) -> Iterator[Token]:
        """Return no tokens."""
        return iter(())


def patterns(grammar: Path) -> dict[str, str]:
    """Return the regular expressions of the terminals of a grammar, by their names."""
    lark = Lark.open(str(grammar), parser=None, lexer="basic")
    return {terminal.name: terminal.pattern.to_regexp() for terminal in lark.terminals}


def plan(grammar: Path, start: str) -> Plan:
    """Return the LALR table of a grammar in plain values."""
    lark = Lark.open(str(grammar), parser="lalr", lexer=_Fed, start=start)
    conf = lark.parse_interactive("").parser_state.parse_conf
    rules: dict[Rule, int] = {}
    actions: list[dict[str, int]] = []
    after: list[dict[str, int]] = []
    for state in sorted(conf.states):
        row: dict[str, int] = {}
        following: dict[str, int] = {}
        for name, (action, arg) in conf.states[state].items():
            if action is not Shift:
                row[str(name)] = ~rules.setdefault(arg, len(rules))
            elif str(name).isupper() or name == END:
                row[str(name)] = arg
            else:
                following[str(name)] = arg
        actions.append(row)
        after.append(following)
    return {
        "start": conf.start_state,
        "end": conf.end_state,
        "actions": actions,
        "after": after,
        "rules": [
            (len(rule.expansion), str(rule.origin.name), _method(rule), list(_slots(rule)))
            for rule in rules
        ],
    }


def _method(rule: Rule) -> str | None:
    """Return the name of the method that makes the node of a rule."""
    if rule.origin.name.startswith("_"):
        return JOINED
    inlined = rule.options.expand1 and len(rule.expansion) == 1 and not rule.alias
    return None if inlined else str(rule.alias or rule.origin.name)


def _slots(rule: Rule) -> Iterator[int | None]:
    """Yield what a rule hands on: places of its symbols, ~places of repetitions, None if absent."""
    symbols = iter(enumerate(rule.expansion))
    for absent in rule.options.empty_indices or [False] * len(rule.expansion):
        if absent:
            yield None
            continue
        place, symbol = next(symbols)
        hidden = symbol.name.startswith("_")
        if not (hidden and symbol.is_term):
            yield ~place if hidden else place
