"""The keys that argmap reads in data blocks and front matter, and what their values must be.

A key that nobody knows is kept and carried along; one that looks like a slip of the pen is
reported with the right spelling; a known key with a value of the wrong type is reported and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any

from attrs import AttrsInstance, fields_dict, frozen

from argmap.diagnostics import Diagnostic
from argmap.model.codes import ILL_TYPED_VALUE, MISSPELT_KEY
from argmap.model.spelling import nearest
from argmap.model.standards import Standard, standard
from argmap.source import Place
from argmap.values import DEEPEST, NO_DATA, Data, Value, depth, freeze

__all__ = [
    "ARGUMENT",
    "FRONT",
    "HEADING",
    "INFERENCE",
    "STATEMENT",
    "WRAPPING",
    "Key",
    "Vocabulary",
    "rankings",
]

WRAPPING = 3
"""Levels that front matter puts around the data of a relation: itself, a list, the relation."""


@frozen
class Key:
    """A known key.

    Attributes:
        name: as written in a data block.
        wants: what its value must be, for messages.
        read: gives the value as the model holds it, or raises `ValueError`.
        meaning: for the documentation.
        field: name in the model, if another.
        example: a value, where its form is easily missed.
        reserved: says what could not be said otherwise; a wrong value is not kept, as nothing could
            be written in its place.
    """

    name: str
    wants: str
    read: Callable[[Value], object]
    meaning: str
    field: str = ""
    example: str = ""
    reserved: bool = False


def _text(value: Value) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _texts(value: Value) -> tuple[str, ...]:
    items = value if isinstance(value, tuple) else (value,)
    if not items:
        raise ValueError
    return tuple(_text(item) for item in items)


def _verbatim(value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004  (a wrong value of the user's, not of the caller)
    # Lines behind `text: |` end with a line end that nobody means.
    return value.removesuffix("\n")


def _titles(value: Value) -> tuple[str, ...]:
    items = value if isinstance(value, tuple) else (value,)
    titles = tuple(item for item in items if isinstance(item, str) and item)
    if not items or len(titles) < len(items):
        raise ValueError
    return titles


def _relations(value: Value) -> tuple[Data, ...]:
    items = value if isinstance(value, tuple) else (value,)
    relations = tuple(item for item in items if isinstance(item, Data))
    if len(relations) < len(items):
        raise ValueError
    return relations


def _expectations(value: Value) -> tuple[Data, ...]:
    items = value if isinstance(value, tuple) else (value,)
    expectations = tuple(item for item in items if isinstance(item, Data) and item)
    if not items or len(expectations) < len(items):
        raise ValueError
    return expectations


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


def _passages(value: Value) -> tuple[tuple[str, str], ...]:
    passages = []
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Data):
            if not set(item) <= {"quote", "reason"}:
                raise ValueError
            reason = item.get("reason", "")
            passages.append((_text(item.get("quote")), _text(reason) if reason else ""))
        else:
            passages.append((_text(item), ""))
    return tuple(passages)


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


@frozen
class Vocabulary:
    """The keys known in one kind of place; `others` the model only carries."""

    name: str
    keys: tuple[Key, ...]
    others: tuple[str, ...] = _CARRIED

    def read(
        self, data: Data, where: Callable[[str], Place | None], subject: str
    ) -> tuple[dict[str, object], Data, tuple[Diagnostic, ...]]:
        """Split data into what the model holds as fields, the rest, and what is wrong.

        `where` gives the place of a key, `subject` is what messages call the thing.
        """
        fields: dict[str, object] = {}
        rest: dict[str, Value] = {}
        wrong: list[Diagnostic] = []
        known = self._known
        for name, value in data.items():
            key = known.get(name)
            if key is None:
                rest[name] = value
                wrong += self._misspelt(name, where, subject)
                continue
            try:
                fields[key.field or key.name] = key.read(value)
            except ValueError:
                if not key.reserved:
                    rest[name] = value
                shown = _shown(value)
                # A list of the wrong things is a list all the same.
                said = "not" if key.wants.startswith(shown) else f"{shown}, not"
                message = f"`{name}` of {subject} is {said} {key.wants}"
                form = f"`{name}: {key.example}`," if key.example else f"`{name}:` with"
                mend = f"Write {form} {key.wants}: {key.meaning}."
                wrong.append(Diagnostic(ILL_TYPED_VALUE, message, where(name), mend))
        return fields, Data(rest) if rest else NO_DATA, tuple(wrong)

    @cached_property
    def _known(self) -> dict[str, Key]:
        return {key.name: key for key in self.keys}

    def write(self, noun: AttrsInstance) -> dict[str, Any]:
        """Return the known keys that a noun has values for, as its fields hold them.

        Those are left out that say what only Argdown's notation may have no other way to say.
        """
        defaults = fields_dict(type(noun))
        said = {}
        for key in self.keys:
            if key.reserved:
                continue
            name = key.field or key.name
            value = getattr(noun, name)
            default = defaults[name].default
            # 0 is a credence, and false an assumption: both are as good as nothing for `==`.
            if value != default or type(value) is not type(default):
                said[key.name] = value
        return said

    def claimed(self, data: Data) -> Iterator[Key]:
        """Yield the keys whose values in data would be read, and so are no rest."""
        for key in self.keys:
            if key.name in data and (key.reserved or _reads(key, data[key.name])):
                yield key

    def untyped(self, data: Data) -> Iterator[Key]:
        """Yield the keys that are known and have a value of the wrong type in data."""
        for key in self.keys:
            if key.name in data and not _reads(key, data[key.name]):
                yield key

    def _misspelt(
        self, name: str, where: Callable[[str], Place | None], subject: str
    ) -> Iterator[Diagnostic]:
        if name in self.others:
            return
        near = _near(name.lower(), tuple(self._known))
        if near is not None:
            message = f"`{name}` of {subject} is no key that argmap knows"
            yield Diagnostic(MISSPELT_KEY, message, where(name), f"Did you mean `{near}`?")


@lru_cache(maxsize=1000)
def _near(name: str, names: tuple[str, ...]) -> str | None:
    """Return the name nearest to one that is unknown: often the same ones, all over a text."""
    return nearest(name, names, likeness=80)


def _reads(key: Key, value: Value) -> bool:
    try:
        key.read(value)
    except ValueError:
        return False
    return True


def _shown(value: Value) -> str:
    match value:
        case str():
            return repr(value)
        case Data():
            return "a mapping"
        case tuple():
            return "a list"
        case None:
            return "empty"
        case _:
            return str(value).lower()


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
)
ARGUMENT = Vocabulary("argument", _shared("gist"))
HEADING = Vocabulary(
    "heading",
    (
        Key("id", _TEXT, _words, "what the section is called by", reserved=True),
        Key("text", _TEXT, _verbatim, "the heading, word for word", "title", reserved=True),
        _TAGS,
    ),
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
