"""What the time of one reading is made of, part by part, and its floor: for `reading.py`."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

from attrs import fields, has
from lark import Lark
from lark.lexer import Lexer as LarkLexer
from lark.lexer import Token as LarkToken

from argmap.light import unchecked, uncollected
from argmap.model import ArgumentMap
from argmap.model.building import build
from argmap.model.nouns import Argument, Inference, Relation, Statement
from argmap.source import Source
from argmap.syntax import parse
from argmap.syntax.building import Building
from argmap.syntax.grammar import folder, pattern, table
from argmap.syntax.lexing import Lexer
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.node import Node
from argmap.syntax.table import END, Stack
from argmap.syntax.token import Token

__all__ = ["parts"]

_TIMES = 5


class _Nothing:
    """Makes no nodes: the walk over the table alone."""

    def __getattr__(self, name: str) -> Callable[[Any], Any]:
        return lambda values: values


def parts(text: str) -> dict[str, tuple[float, int]]:
    """Return the seconds that each part takes at best, and how many things it makes or reads."""
    source = Source(text)
    document, _ = parse(source)
    drawn, _ = build(document, source)
    blocks = _tokens(source)
    count = sum(map(len, blocks))
    tree = [piece for piece in _walk(document) if isinstance(piece, Node)]
    nouns = list(_nouns(drawn))
    nothing, building = table(_Nothing()), table(Building())
    reading = _best(lambda: build(parse(source)[0], source))
    lexing = _best(lambda: _tokens(source))
    walking = _best(lambda: [Stack(nothing).feed(block) for block in blocks])
    nodes = _best(lambda: [Stack(building).feed(block) for block in blocks]) - walking
    model = _best(lambda: build(document, source))
    rest = reading - lexing - walking - nodes - model
    words = pattern("PROSE")
    return {
        "the whole": (reading, 0),
        "lexing": (lexing, count),
        "the table": (walking, count),
        "texts and nodes": (nodes, len(tree)),
        "the model": (model, len(nouns)),
        "what stays in memory": (rest, 0),
        "floor: nodes alone": (_best(_again(tree)), len(tree)),
        "floor: nouns alone": (_best(_again(nouns)), len(nouns)),
        "floor: one pass": (_best(lambda: sum(1 for _ in words.finditer(text))), 0),
        "floor: a match a line": (_best(lambda: re.findall(r"(?m)^(.*)$", text)), text.count("\n")),
        "Lark on the tokens": (_best(_larks(blocks)), count),
    }


def _best(run: Callable[[], object]) -> float:
    """Return the seconds of the quickest of some runs."""
    found = []
    for _ in range(_TIMES):
        gc.collect()
        with uncollected():
            start = time.perf_counter()
            made = run()
            found.append(time.perf_counter() - start)
        del made
    return min(found)


def _tokens(source: Source) -> list[list[Token]]:
    """Return the terminals of all blocks, each with its end."""
    lexer = Lexer(source, Mistakes(source))
    front = pattern("FRONT_MATTER_END").search(source.text, 4)
    blocks = list(lexer.read(front.end() if front else 0))
    for block in blocks:
        block.append(Token(END, block[-1].end, block[-1].end))
    return blocks


def _walk(whole: object) -> Iterator[object]:
    waiting = [whole]
    while waiting:
        item = waiting.pop()
        yield item
        if isinstance(item, Node):
            waiting += [getattr(item, field.name) for field in fields(type(item))]  # type: ignore[arg-type]
        elif isinstance(item, tuple):
            waiting += item


def _nouns(drawn: ArgumentMap) -> Iterator[Statement | Argument | Inference | Relation]:
    yield from drawn.statements
    yield from drawn.arguments
    yield from drawn.inferences
    yield from drawn.relations


def _again(objects: list[Any]) -> Callable[[], object]:
    """Return what makes the same objects once more, of parts that are there."""
    kinds = {type(made) for made in objects if has(type(made))}
    makers = {kind: kind if issubclass(kind, Node) else unchecked(kind) for kind in kinds}
    calls = [
        (makers[type(made)], [getattr(made, field.name) for field in fields(type(made))])
        for made in objects
    ]
    return lambda: [make(*values) for make, values in calls]


def _larks(blocks: list[list[Token]]) -> Callable[[], object]:
    """Return what has Lark's own parser put the same terminals together."""

    class Fed(LarkLexer):
        def __init__(self, conf: object) -> None:
            pass

        def lex(self, state: Any, *_: object) -> Iterator[LarkToken]:
            return iter(state)

    lark = Lark.open(str(folder() / "argdown.lark"), parser="lalr", lexer=Fed, start="block")
    lark_tokens = [[LarkToken(token.type, "") for token in block[:-1]] for block in blocks]
    return lambda: [lark.parse(block) for block in lark_tokens]  # type: ignore[arg-type]
