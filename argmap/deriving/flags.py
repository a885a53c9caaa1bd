"""What data says to the map, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.deriving.coloring import is_color
from argmap.deriving.configuring import MISTAKEN_SETTING, NO_COLOR
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, Section, Statement
from argmap.model.spotting import value_places
from argmap.source import Place
from argmap.values import Data, Value

__all__ = ["mistaken_flags"]

_OF_NODES = ("isInMap", "isInGroup")
_OF_SECTIONS = ("isGroup", "isClosed")


def mistaken_flags(map: ArgumentMap) -> Iterator[Diagnostic]:
    """Yield flags that are not true or false, and colours that are none; nobody heeds them."""
    nouns: tuple[Statement | Argument, ...] = (*map.statements, *map.arguments)
    for noun in nouns:
        yield from _mistaken(noun.data, _OF_NODES, str(noun.ref), _blocks(noun))
    for section in map.sections:
        yield from _mistaken(section.data, _OF_SECTIONS, f"“{section.title}”", _blocks(section))


def _mistaken(
    data: Data, flags: Sequence[str], subject: str, blocks: tuple[Place, ...]
) -> Iterator[Diagnostic]:
    for flag in flags:
        if flag in data and not isinstance(data[flag], bool):
            message = f"`{flag}` of {subject} is {_said(data[flag])}, not true or false"
            yield _told(message, f"Write `{flag}: true` or `{flag}: false`.", flag, blocks)
    color = data.get("color")
    if isinstance(color, str) and not is_color(color):
        message = f"`color` of {subject} is {color!r}, which is no colour"
        yield _told(message, NO_COLOR, "color", blocks)


def _said(value: Value) -> str:
    match value:
        case str():
            return repr(value)
        case None:
            return "empty"
        case Data() | tuple():
            return "a list or a mapping"
        case _:
            return str(value)


def _told(message: str, mend: str, key: str, blocks: tuple[Place, ...]) -> Diagnostic:
    return Diagnostic(MISTAKEN_SETTING, message, next(value_places(blocks, key, ("",))), mend)


def _blocks(noun: Statement | Argument | Section) -> tuple[Place, ...]:
    """Return where the data of something stands, or else the thing itself."""
    if isinstance(noun, Statement):
        return noun.data_places
    return (noun.place,) if noun.place else ()
