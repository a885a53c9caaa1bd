"""What nouns demand, so that every map can be written down and read back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import fields_dict

from argmap.model.exceptions import ModelError
from argmap.model.keys import Vocabulary
from argmap.values import DEEPEST, Data, demand_characters, depth, texts

__all__ = [
    "demand_among",
    "demand_data",
    "demand_each",
    "demand_texts",
    "demand_values",
]

_EXAMPLES = {
    "Argument": 'Argument("Rain")',
    "Inference": 'Inference(["It rains"], "It is wet")',
    "Relation": 'Relation("support", StatementRef("Rain"), StatementRef("Wet"))',
    "Section": 'Section("s1", "Weather")',
    "Statement": 'Statement("Rain", "It rains.")',
    "StatementRef": 'StatementRef("Rain")',
}


def demand_among(said: str, values: Iterable[object], *kinds: type) -> None:
    """Refuse what is none of some kinds of things, of which `said` says what they are.

    Raises:
        TypeError: one of the values is something else; the message shows how such a thing is made.
    """
    for value in values:
        if not isinstance(value, kinds):
            raise TypeError(f"{said}, such as {_EXAMPLES[kinds[0].__name__]}, not {value!r}")


def demand_texts(noun: object, *names: str, blank: bool = False) -> None:
    """Refuse attributes that are given, and no text or a blank one.

    Raises:
        ModelError: an attribute is blank, though it may be left out, or holds half a character.
    """
    for name in names:
        text = getattr(noun, name)
        if text is not None:
            _demand_text(text, name, blank=blank)


def demand_each(noun: object, *names: str) -> None:
    """Refuse attributes that hold blank texts.

    Raises:
        ModelError: one of several texts is blank, or holds half a character.
    """
    for name in names:
        for text in getattr(noun, name):
            _demand_text(text, f"one of the {name}", blank=False)


def demand_data(noun: Any, vocabulary: Vocabulary, name: object) -> None:
    """Refuse data under a key that is known: it has an attribute of its own.

    A known key may have a value of the wrong type there, as it is read from a text, as long as the
    attribute is not given.

    Raises:
        ModelError: the same would be said in two places.
    """
    data: Data = noun.data
    if not data:
        return
    demand_values(data, 0, name)
    for key in vocabulary.claimed(data):
        attribute = key.field or key.name
        mend = f"give it as {attribute}=…" if hasattr(noun, attribute) else "leave it out"
        raise ModelError(f"`{key.name}` in the data of {name} is a key that argmap reads: {mend}")
    for key in vocabulary.untyped(data):
        attribute = key.field or key.name
        if getattr(noun, attribute) != fields_dict(type(noun))[attribute].default:
            raise ModelError(f"{name} has {attribute}, and `{key.name}` in its data")


def demand_values(data: Data, around: int, name: object) -> None:
    """Refuse data that could not be read back.

    Raises:
        ModelError: its levels and those around them are more than `DEEPEST`, or half a character
            is in it.
    """
    if not data:
        return
    if depth(data) + around > DEEPEST:
        raise ModelError(f"data of {name} has more than {DEEPEST - around} levels in each other")
    for text in texts(data):
        _demand_text(text, f"data of {name}", blank=True)


def _demand_text(text: str, name: str, *, blank: bool) -> None:
    if not isinstance(text, str):
        raise ModelError(f"{name} is no text: {text!r}")
    if not blank and not text.strip():
        raise ModelError(f"{name} is blank: leave it out")
    try:
        demand_characters(text)
    except ValueError as error:
        raise ModelError(f"{name}: {error}") from None
