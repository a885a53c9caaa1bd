"""The keys that argmap reads in data blocks and front matter, and what their values must be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from argmap.model.keys import Key, Vocabulary
from argmap.model.standards import Standard, standard
from argmap.values import DEEPEST, Data, Value, depth, freeze

__all__ = [
    "ARGUMENT",
    "FRONT",
    "HEADING",
    "INFERENCE",
    "STATEMENT",
    "WRAPPING",
    "rankings",
]

WRAPPING = 3
"""Levels that front matter puts around the data of a relation: itself, a list, the relation."""

Item = TypeVar("Item")


def _text(value: Value) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _each(value: Value, read: Callable[[Value], Item], *, least: int = 1) -> tuple[Item, ...]:
    """Read the items of a list, or what stands for the only one."""
    items = value if isinstance(value, tuple) else (value,)
    if len(items) < least:
        raise ValueError
    return tuple(map(read, items))


def _texts(value: Value) -> tuple[str, ...]:
    return _each(value, _text)


def _verbatim(value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004  (a wrong value of the user's, not of the caller)
    # Lines behind `text: |` end with a line end that nobody means.
    return value.removesuffix("\n")


def _title(value: Value) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError
    return value


def _titles(value: Value) -> tuple[str, ...]:
    return _each(value, _title)


def _relations(value: Value) -> tuple[Data, ...]:
    return _each(value, _mapping, least=0)


def _expectation(value: Value) -> Data:
    data = _mapping(value)
    if not data:
        raise ValueError
    return data


def _expectations(value: Value) -> tuple[Data, ...]:
    return _each(value, _expectation)


def _words(value: Value) -> str:
    # A bare year or number is a date or a title as good as any.
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return _text(value)


def _section(value: Value) -> str:
    # What belongs to no section stands before the first.
    return "" if value is None else _words(value)


def _truth(value: Value) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004  (a wrong value of the user's, not of the caller)
    return value


def _degree(value: Value) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError
    return float(value)


def _numbers(value: Value) -> tuple[int, ...]:
    if not isinstance(value, tuple):
        raise ValueError  # noqa: TRY004  (a wrong value of the user's, not of the caller)
    if not all(isinstance(item, int) and not isinstance(item, bool) for item in value):
        raise ValueError
    return tuple(item for item in value if isinstance(item, int))


def _mapping(value: Value) -> Data:
    if not isinstance(value, Data):
        raise ValueError  # noqa: TRY004  (a wrong value of the user's, not of the caller)
    return value


def _relation_data(value: Value) -> Data:
    data = _mapping(value)
    if depth(data) > DEEPEST - WRAPPING:
        raise ValueError
    return data


def _standard(value: Value) -> Standard:
    return standard(_text(value))


def rankings(value: object) -> Data:
    """Return which values each of some audiences holds dearest; ties stand in lists.

    Raises:
        ValueError: it is something else.
    """
    found = {}
    for name, ranking in _mapping(freeze(value)).items():
        ranks = ranking if isinstance(ranking, tuple) else (ranking,)
        found[_text(name)] = tuple(
            _texts(rank) if isinstance(rank, tuple) else _text(rank) for rank in ranks
        )
    return Data(found)


def _passage(value: Value) -> tuple[str, str]:
    if not isinstance(value, Data):
        return _text(value), ""
    if not set(value) <= {"quote", "reason"}:
        raise ValueError
    reason = value.get("reason", "")
    return _text(value.get("quote")), _text(reason) if reason else ""


def _passages(value: Value) -> tuple[tuple[str, str], ...]:
    return _each(value, _passage, least=0)


_TEXT = "a text"
_TRUTH = "true or false"
_MANY = "a text or a list of texts"

_CARRIED = (
    # Read where maps are checked.
    "ignore",
    # Read by Argdown.
    "isInMap",
    "isInGroup",
    "isGroup",
    "isClosed",
    "isCanonical",
    "color",
    "images",
)


def _shared(field: str) -> tuple[Key, ...]:
    """Return the keys of statements and arguments alike; `field` holds what they say."""
    return (
        Key("answers", _MANY, _texts, "critical questions that it answers", example="alternatives"),
        Key("promotes", _MANY, _texts, "the values that it speaks for", example="liberty"),
        Key("text", _TEXT, _verbatim, "what it says, word for word", field, reserved=True),
        _TAGS,
        Key(
            "inSection",
            "the id of a section, or null",
            _section,
            "id of the section it belongs to",
            "section",
            reserved=True,
        ),
        Key("relation", "a mapping", _relation_data, "data of the relation", reserved=True),
    )


_TAGS = Key("tags", _MANY, _texts, "tags that don't stand in the text", reserved=True)

STATEMENT = Vocabulary(
    "statement",
    (
        Key("quote", _MANY, _texts, "passages that say it", "quotes"),
        Key("implicit", _TRUTH, _truth, "supplied by the analyst, nowhere in the text"),
        Key("holder", _TEXT, _text, "who holds it, if not the author"),
        Key("kind", _TEXT, _text, "fact, value, policy, prediction, …"),
        Key("modality", _TEXT, _text, "the strength that the text gives it"),
        Key("credence", "a number from 0 to 1", _degree, "a degree of belief"),
        Key("accepted", _TRUTH, _truth, "the assumption under which the map is evaluated"),
        Key(
            "standard",
            "a standard of proof: SE, DV, PE, CCE or BRD",
            _standard,
            "how well it must be supported to be accepted",
            example="BRD",
        ),
        Key("formalization", _TEXT, _text, "a formula"),
        Key("declarations", "a mapping", _mapping, "what its symbols stand for"),
        *_shared("text"),
    ),
    _CARRIED,
)
ARGUMENT = Vocabulary("argument", _shared("gist"), _CARRIED)
HEADING = Vocabulary(
    "heading",
    (
        Key("id", _TEXT, _words, "what the section is called by", reserved=True),
        Key("text", _TEXT, _verbatim, "the heading, word for word", "title", reserved=True),
        _TAGS,
    ),
    _CARRIED,
)
INFERENCE = Vocabulary(
    "inference",
    (
        Key(
            "uses",
            "a list of numbers",
            _numbers,
            "the numbers of the premises it draws on",
            example="[1, 2]",
        ),
        Key("strict", _TRUTH, _truth, "deductive; otherwise defeasible"),
        Key(
            "roles",
            _MANY,
            _texts,
            "what its premises are to its scheme, in their order",
            example="[goal, means]",
        ),
    ),
    _CARRIED,
)
FRONT = Vocabulary(
    "front matter",
    (
        Key("title", _TEXT, _words, "of the text that is analysed"),
        Key("author", _TEXT, _words, "who wrote it"),
        Key("date", _TEXT, _words, "when"),
        Key("source", _TEXT, _text, "path of the text that is analysed, relative to the file"),
        Key("thesis", "a title or a list of titles", _titles, "the theses"),
        Key(
            "context",
            "a list of passages, each a text or {quote, reason}",
            _passages,
            "passages that carry no part of the argument",
        ),
        Key(
            "audiences",
            "a mapping of names to lists of values",
            rankings,
            "who there is to be convinced, and which values each holds dearest",
            example="{Pupils: [liberty, order]}",
        ),
        Key(
            "expect",
            "a mapping or a list of mappings",
            _expectations,
            "what is to hold of the map, so that it can be tested",
            example="{accepted: Title}",
        ),
        Key(
            "relations",
            "a list of relations, each with a kind, a source and a target",
            _relations,
            "relations that no sign stands for",
            example='[{kind: prefers, source: "[A]", target: "[B]"}]',
            reserved=True,
        ),
    ),
    others=(
        "check",
        "render",
        "model",
        "data",
        "selection",
        "map",
        "group",
        "color",
        "dot",
        "images",
        "webComponent",
    ),
)
