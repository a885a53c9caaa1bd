"""Titles in the front matter: of theses, of what is expected, and of ends of relations."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from argmap.model.spotting import Scalar, value_scalars
from argmap.reading import Reading, parse
from argmap.source import Edit, Span, apply
from argmap.values import Data, Value

__all__ = ["STATEMENTS_EXPECTED", "Entitled", "entitled", "retitle"]

STATEMENTS_EXPECTED = frozenset(
    ("accepted", "rejected", "undecided", "withstands", "consistent", "tenable", "entailed", "from")
)
"""Keys below `expect` whose values are titles of statements; of arguments, `valid` alone."""

_STEP = re.compile(r"(step [1-9][0-9]{0,8} of <)(.+)(>)", re.DOTALL)
_STATEMENT = re.compile(r"(\[)([^\[\]]+)(\])")
_ARGUMENT = re.compile(r"((?:step \d+ of )?<)([^<>]+)(>)")
_PLAIN = re.compile(r"[^\W\d_][\w -]*\w|[^\W\d_]|(?:step \d+ of )?<[^\W\d_][\w -]*>")
# What YAML reads as something else than a text.
_WORDS = {"true", "false", "null"}


@frozen(kw_only=True)
class Entitled:
    """A value with a title in it.

    Attributes:
        title: the title.
        argument: whether it is that of an argument; else it is that of a statement.
        key: the key at the top that it stands below.
        before, after: what the value says around the title.
        scalar: where the value stands; nowhere if YAML says it by an anchor or a tag.
    """

    title: str
    argument: bool
    key: str
    before: str = ""
    after: str = ""
    scalar: Scalar | None = None


def entitled(reading: Reading) -> Iterator[Entitled]:
    """Yield the values of the front matter with titles in them, in their order."""
    place, block = reading.map.front.place, reading.tree.front_matter
    if place is None or block is None:
        return
    leaves = list(_leaves(block.value, ()))
    scalars = value_scalars(place, [_written(value) for value, _ in leaves])
    by = block.span.start - place.span.start
    for (value, path), scalar in zip(leaves, scalars, strict=True):
        found = _entitled(value, path)
        if found is not None:
            where = scalar and evolve(scalar, span=_moved(scalar.span, by))
            yield evolve(found, scalar=where)


def retitle(reading: Reading, title: str, new: str, *, argument: bool) -> tuple[Edit, ...]:
    """Return what to write in the front matter so that it has a new title in place of another.

    Raises:
        ValueError: YAML says it in a way that can't be written anew.
    """
    edits = tuple(
        Edit(found.scalar.span, _said(f"{found.before}{new}{found.after}", found.scalar.style))
        for found in entitled(reading)
        if found.scalar and found.title == title and found.argument == argument
    )
    block = reading.tree.front_matter
    if block is None:
        return edits

    def change(value: Value, path: tuple[str, ...]) -> Value:
        found = _entitled(value, path)
        if found is None or found.title != title or found.argument != argument:
            return value
        return f"{found.before}{new}{found.after}"

    wanted = _changed(block.value, (), change)
    if wanted == block.value and not edits:
        return ()
    start, text = block.span.start, reading.source.text[block.span.start : block.span.end]
    after = apply(text, [evolve(edit, span=_moved(edit.span, -start)) for edit in edits])
    read = parse(after).tree.front_matter
    if read is None or read.value != wanted:
        raise ValueError(
            f"the front matter says {title!r} by an anchor or a tag of YAML: "
            "write the title itself there, and rename it then"
        )
    return edits


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _leaves(value: Value, path: tuple[str, ...]) -> Iterator[tuple[Value, tuple[str, ...]]]:
    """Yield what is no list and no mapping in a value, with the keys that lead there."""
    if isinstance(value, Data):
        for key, one in value.items():
            yield from _leaves(one, (*path, str(key)))
    elif isinstance(value, tuple):
        for one in value:
            yield from _leaves(one, path)
    else:
        yield value, path


def _changed(
    value: Value, path: tuple[str, ...], change: Callable[[Value, tuple[str, ...]], Value]
) -> Value:
    if isinstance(value, Data):
        return Data({key: _changed(one, (*path, str(key)), change) for key, one in value.items()})
    if isinstance(value, tuple):
        return tuple(_changed(one, path, change) for one in value)
    return change(value, path)


def _entitled(value: Value, path: tuple[str, ...]) -> Entitled | None:
    """Return the title in a value below these keys, if it is a place for one."""
    if not isinstance(value, str) or not value:
        return None
    match path:
        case ("thesis",):
            return Entitled(title=value, argument=False, key="thesis")
        case ("expect", key) if key in STATEMENTS_EXPECTED:
            return Entitled(title=value, argument=False, key="expect")
        case ("expect", "valid"):
            return _between(_STEP, value, "expect") or Entitled(
                title=value, argument=True, key="expect"
            )
        case ("relations", *inner) if inner and set(inner) <= {"source", "target"}:
            statement = _between(_STATEMENT, value, "relations", argument=False)
            return statement or _between(_ARGUMENT, value, "relations")
    return None


def _between(
    form: re.Pattern[str], value: str, key: str, *, argument: bool = True
) -> Entitled | None:
    found = form.fullmatch(value)
    if found is None:
        return None
    before, title, after = found.groups()
    return Entitled(title=title, argument=argument, key=key, before=before, after=after)


def _written(value: Value) -> str:
    return value if isinstance(value, str) else str(value).lower()


def _said(value: str, style: str) -> str:
    """Return a text as YAML wants it between such marks, or where there are none."""
    quoted = json.dumps(value, ensure_ascii=False)
    match style:
        case "double":
            return quoted[1:-1]
        case "single":
            return value.replace("'", "''")
        case "folded":
            return value
    return value if _PLAIN.fullmatch(value) and value.lower() not in _WORDS else quoted
