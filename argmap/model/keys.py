"""What a key of a data block is, and how data are split into what is known and the rest.

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
from argmap.source import Place
from argmap.values import NO_DATA, Data, Value

__all__ = ["Key", "Vocabulary"]


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


@frozen
class Vocabulary:
    """The keys known in one kind of place; `others` the model only carries."""

    name: str
    keys: tuple[Key, ...]
    others: tuple[str, ...]

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
