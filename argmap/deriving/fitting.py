"""What values of settings must be: each function gives a value as it is kept, or raises `UnfitError`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from argmap.deriving.schemes import SCHEMES
from argmap.deriving.settings import Color, RegroupedSection, SectionFlags, TagColor
from argmap.model import RelationKind
from argmap.values import Data, Value

__all__ = [
    "UnfitError",
    "color",
    "colors",
    "each",
    "flags",
    "names",
    "number",
    "regroup",
    "relation_colors",
    "scheme",
    "sign",
    "tag_color",
    "text",
    "titles",
    "truth",
    "word",
]

Item = TypeVar("Item")
Word = TypeVar("Word", bound=StrEnum)


class UnfitError(ValueError):
    """A value is not what a setting wants."""


def truth(value: Value) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise UnfitError
    return value


def number(value: Value) -> int:
    """Return a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnfitError
    return value


def text(value: Value) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise UnfitError
    return value


def _texts(value: Value) -> tuple[str, ...]:
    if not isinstance(value, tuple):
        raise UnfitError
    # A bare number is a title as good as any.
    return tuple(_title(item) for item in value)


def _title(value: Value) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return text(value)


def titles(value: Value) -> frozenset[str]:
    """Return the titles or tags of a list."""
    return frozenset(_texts(value))


def word(words: type[Word]) -> Callable[[Value], Word]:
    """Return what reads one of some words."""

    def read(value: Value) -> Word:
        try:
            return words(text(value))
        except ValueError:
            raise UnfitError from None

    return read


def _mapping(value: Value) -> Data:
    if not isinstance(value, Data):
        raise UnfitError
    return value


def each(read: Callable[[Value], Item]) -> Callable[[Value], Mapping[str, Item]]:
    """Return what reads a mapping, each of its values in the same way."""
    return lambda value: {key: read(item) for key, item in _mapping(value).items()}


def color(value: Value) -> Color:
    """Return a colour as written, or its place in a scheme."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise UnfitError
    return value


def scheme(value: Value) -> tuple[str, ...] | str:
    """Return a list of colours, or the name of a known one."""
    if isinstance(value, str):
        if value not in SCHEMES:
            raise UnfitError
        return value
    return colors(value)


def colors(value: Value) -> tuple[str, ...]:
    """Return a list of colours, not empty."""
    if not isinstance(value, tuple) or not value:
        raise UnfitError
    return tuple(text(item) for item in value)


def tag_color(value: Value) -> TagColor:
    """Return the colour of a tag, with or without a priority."""
    if not isinstance(value, Data):
        return TagColor(color(value))
    priority = value.get("priority", 0)
    if isinstance(priority, bool) or not isinstance(priority, int | float):
        raise UnfitError
    return TagColor(color(value["color"]) if "color" in value else None, priority)


def relation_colors(value: Value) -> Mapping[str, Color]:
    """Return the colours of kinds of relations."""
    if not set(_mapping(value)) <= set(RelationKind):
        raise UnfitError
    return each(color)(value)


def flags(value: Value) -> SectionFlags:
    """Return the flags of a section."""
    said = _mapping(value)
    if not set(said) <= {"isGroup", "isClosed"}:
        raise UnfitError
    flags = {key: truth(item) for key, item in said.items()}
    return SectionFlags(flags.get("isGroup"), flags.get("isClosed"))


def regroup(value: Value) -> tuple[RegroupedSection, ...]:
    """Return the groups of a list."""
    if not isinstance(value, tuple):
        raise UnfitError
    return tuple(_regrouped(_mapping(item)) for item in value)


def _regrouped(said: Data) -> RegroupedSection:
    """Read a group with those in it; data is nowhere so deep that this can't recurse."""
    return RegroupedSection(
        _title(said.get("title", "")),
        _texts(said.get("statements", ())),
        _texts(said.get("arguments", ())),
        regroup(said.get("children", ())),
        truth(said.get("isClosed", False)),
    )


def sign(value: Value) -> str:
    """Return the sign that a shortcode stands for."""
    return text(_mapping(value).get("unicode"))


def names(value: Value) -> frozenset[str]:
    """Return the keys of a mapping."""
    return frozenset(_mapping(value))
