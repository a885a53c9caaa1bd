"""To parse one block, and to go on where its terminals stand in a wrong order.

Lark's table says which terminal can come next. If another one comes, what was meant is clear from
those two facts in nearly all cases: a text is put in where one is missing, a terminal that can't
stand there is dropped, or, when a premise-conclusion structure is left unfinished, what is whole in
it is kept. One mistake gives one diagnostic; the words are those of the notation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from attrs import evolve

from argmap.diagnostics import Code
from argmap.source import Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.building import Building
from argmap.syntax.grammar import table
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.prose import Prose
from argmap.syntax.table import END, Stack, Table
from argmap.syntax.token import Token
from argmap.syntax.tree import (
    Block,
    InferenceLine,
    NumberedStatement,
    PremiseConclusionStructure,
    Sign,
)

__all__ = ["Mending"]


@cache
def _table() -> Table:
    return table(Building())


class Mending:
    """Parses blocks, each from its tokens."""

    def __init__(self, mistakes: Mistakes, prose: Prose) -> None:
        self.mistakes = mistakes
        self.prose = prose
        self.broken: list[Span] = []
        """Where structures stand that could not be read as such."""

    def blocks(self, tokens: list[Token]) -> list[Block]:
        """Return what a block holds: one block, or the pieces of a broken one."""
        tokens.append(Token(END, tokens[-1].end, tokens[-1].end))
        stack = Stack(_table())
        at = stack.feed(tokens)
        if at == len(tokens):
            return [stack.values[-1]]
        self._misplaced = False
        fed = tokens[:at]
        while at < len(tokens):
            at = self._mend(tokens, at, stack, fed)
            if at < 0:
                kept = list(_kept(stack.values))
                if kept and tokens[0].type == "NUMBER":
                    self.broken.append(kept[0].span)
                return kept
            begun, at = at, stack.feed(tokens, at)
            fed += tokens[begun:at]
        return [stack.values[-1]]

    def _mend(self, tokens: list[Token], at: int, stack: Stack, fed: list[Token]) -> int:
        """Report what is wrong with a token; return where to go on, or -1 to give the block up.

        Nothing is put into the list of tokens or taken out of it: it may be long.
        """
        token, expected = tokens[at], stack.expected
        kind = token.type
        if kind == END and "TEXT" not in expected:
            self._unfinished(fed)
            return -1
        if kind.startswith("ARGUMENT") and "STATEMENT_REFERENCE" in expected:
            self._report(wrong.ARGUMENT_IN_STRUCTURE, token)
            token.type = kind.replace("ARGUMENT", "STATEMENT")
        elif "TEXT" in expected and fed:
            self._missing_text(fed[-1])
            end = fed[-1].end
            stack.feed([Token("TEXT", end, end, self.prose)])
        elif kind in {"SIGN", "CONTRADICTION"} and "UNDERCUT" in expected:
            self._report(wrong.RELATION_UNDER_INFERENCE, token)
            token.type = "UNDERCUT"
        else:
            at = self._drop(tokens, at, fed)
            return at if fed or tokens[at].type != END else -1
        return at

    def _drop(self, tokens: list[Token], at: int, fed: list[Token]) -> int:
        """Report a token that can't stand where it does; return where what belongs to it ends."""
        token, stop = tokens[at], at + 1
        kind = token.type
        if kind == "INFERENCE_START":
            while tokens[stop - 1].type != "INFERENCE_END":
                stop += 1
            self._report(wrong.NO_CONCLUSION, token, tokens[stop - 1].end)
            return stop
        while kind == "TEXT" and tokens[stop].type == "TEXT":
            stop += 1
        if not self._misplaced and not (kind == "TEXT" and self._follows_mended(fed)):
            self._report(self._code(kind, fed), token)
        self._misplaced = kind not in {"TEXT", "DATA"}
        return stop

    def _follows_mended(self, fed: list[Token]) -> bool:
        """Tell whether the last thing that was read is a title whose end was a guess."""
        title = next((token for token in reversed(fed) if token.type != "TAG"), None)
        return title is not None and title.mended

    def _code(self, kind: str, fed: list[Token]) -> Code:
        if kind == "DATA":
            return wrong.MISPLACED_DATA
        if kind == "TEXT" and fed:
            last = fed[-1].type
            if last == "DATA":
                return wrong.TEXT_AFTER_DATA
            if last == "TAG" or last.endswith("REFERENCE"):
                return wrong.TEXT_AFTER_REFERENCE
        return wrong.MISPLACED

    def _report(self, code: Code, token: Token, end: int | None = None) -> None:
        self.mistakes.tell(code, token.start, end or token.end)

    def _missing_text(self, last: Token) -> None:
        message = f"there is nothing behind {_BEFORE.get(last.type, 'this')}"
        mend = "Write a text, `[Title]` or `<Title>` behind it."
        if last.type.endswith("DEFINITION"):
            mend = "Write a text behind the colon, or remove the colon."
        self.mistakes.add(wrong.MISSING_TEXT, message, last.start, last.end, mend)

    def _unfinished(self, tokens: list[Token]) -> None:
        numbers = [token for token in tokens if token.type in {"NUMBER", "INFERENCE_START"}]
        if not numbers:
            self._report(wrong.MISPLACED, tokens[-1])
            return
        steps = any(token.type == "INFERENCE_START" for token in numbers)
        if numbers[-1].type == "INFERENCE_START":
            message = "no conclusion follows this inference line"
        elif steps:
            message = "no inference line stands above the last line of this structure"
        else:
            message = "this structure has no inference line and no conclusion"
        mend = (
            "End it with an inference line, `----`, and a numbered conclusion, without blank lines."
        )
        last = numbers[-1]
        self.mistakes.add(wrong.NO_CONCLUSION, message, last.start, last.end, mend)


def _kept(values: Iterable[Any]) -> Iterator[Block]:
    """Yield what is whole in a block that is not."""
    lines = list(_lines(values))
    whole = 0
    for at in range(len(lines) - 1, 1, -1):
        conclusion = isinstance(lines[at], NumberedStatement)
        if conclusion and isinstance(lines[at - 1], InferenceLine):
            whole = at + 1
            break
    if whole:
        span = Span(lines[0].span.start, lines[whole - 1].span.end)
        yield PremiseConclusionStructure(tuple(lines[:whole]), span)
    for line in lines[whole:]:
        if isinstance(line, NumberedStatement):
            # There is no step any more that could be undercut.
            related = line.statement.relations
            others = tuple(line for line in related if line.sign is not Sign.UNDERCUT_BY)
            yield evolve(line.statement, relations=others)


def _lines(values: Iterable[Any]) -> Iterator[NumberedStatement | InferenceLine]:
    waiting = list(values)[::-1]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value[::-1]
        elif isinstance(value, NumberedStatement | InferenceLine):
            yield value


_BEFORE = {
    "SIGN": "this sign",
    "UNDERCUT": "this sign",
    "CONTRADICTION": "this sign",
    "NUMBER": "this number",
    "HEADING": "the mark of this heading",
    "BULLET": "the mark of this item",
    "ORDINAL": "the number of this item",
    "STATEMENT_DEFINITION": "this title",
    "ARGUMENT_DEFINITION": "this title",
}
