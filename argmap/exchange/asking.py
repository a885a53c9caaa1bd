"""To ask a value of JSON for what should be in it, and to keep what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from typing import Any, TypeVar

from attrs import Factory, define, frozen

from argmap.diagnostics import Code, Diagnostic
from argmap.exchange.codes import BROKEN_JSON, LOST_KEY, MISSHAPEN_VALUE
from argmap.exchange.locating import Locator
from argmap.source import Place, Source, Span
from argmap.values import DEEPEST, NO_DATA, Data, depth

__all__ = ["Asked", "Findings", "parse_json"]

_MOST = 100
Kind = TypeVar("Kind", str, int, bool, list[Any], dict[str, Any])
_WORDS: Mapping[type, str] = {
    str: "a text",
    int: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a mapping",
}


@define
class Findings:
    """What is wrong with a text of JSON, told up to a limit, and the keys that are lost."""

    source: Source
    locator: Locator
    told: list[Diagnostic] = Factory(list)
    lost: set[tuple[str, str]] = Factory(set)

    @classmethod
    def of(cls, source: Source) -> Findings:
        """Return findings on a source, none so far."""
        return cls(source, Locator(source.text))

    def tell(self, code: Code, message: str, path: tuple[str | int, ...], help: str) -> None:  # noqa: A002
        """Keep what is wrong with the value at a path."""
        if len(self.told) < _MOST:
            self.tell_at(code, message, self.locator.span(path), help)

    def tell_at(self, code: Code, message: str, span: Span, help: str) -> None:  # noqa: A002
        """Keep what is wrong at a place."""
        if len(self.told) < _MOST:
            self.told.append(Diagnostic(code, message, self.source.place(span), help))

    def place(self, path: tuple[str | int, ...]) -> Place:
        """Return where the value at a path begins."""
        return self.source.place(self.locator.span(path))


@frozen
class Asked:
    """A mapping of JSON that is asked for its keys.

    Attributes:
        entry: the mapping.
        path: where it stands.
        name: what messages call it.
    """

    entry: Mapping[str, Any]
    path: tuple[str | int, ...]
    name: str
    findings: Findings

    def get(self, key: str, kind: type[Kind]) -> Kind | None:
        """Return the value of a key, or None if it is not there, null, or no value of that kind."""
        value = self.entry.get(key)
        if value is None or type(value) is kind:
            return value
        self.findings.tell(
            MISSHAPEN_VALUE,
            f"`{key}` of {self.name} is not {_WORDS[kind]}",
            (*self.path, key),
            f"Write {_WORDS[kind]}, or leave the key out.",
        )
        return None

    def text(self, key: str) -> str:
        """Return the text of a key, empty if there is none."""
        return self.get(key, str) or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts in a list."""
        return tuple(item for _, item in self._items(key, str))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return the whole numbers in a list."""
        return tuple(item for _, item in self._items(key, int))

    def all(self, key: str, name: str = "") -> Iterator[Asked]:
        """Yield the mappings in a list."""
        called = name or f"an item of `{key}` of {self.name}"
        for at, item in self._items(key, dict):
            yield Asked(item, (*self.path, key, at), called, self.findings)

    def each(self, key: str, form: str) -> Iterator[tuple[str, Asked]]:
        """Yield the mappings in a mapping by their keys; `form` makes names of these."""
        found = self.inner(key)
        for title in found.entry:
            if found.get(title, dict) is not None:
                yield title, found.inner(title, form.format(title))

    def inner(self, key: str, name: str = "") -> Asked:
        """Return a mapping in this one, empty if there is none."""
        called = name or f"`{key}` of {self.name}"
        return Asked(self.get(key, dict) or {}, (*self.path, key), called, self.findings)

    def data(self, key: str) -> Data:
        """Return what a data block held."""
        found = self.get(key, dict)
        if found is None:
            return NO_DATA
        if depth(found) > DEEPEST:
            self.findings.tell(
                MISSHAPEN_VALUE,
                f"`{key}` of {self.name} has more than {DEEPEST} levels",
                (*self.path, key),
                "Data with so many lists and mappings in each other can't be kept: make it flatter.",
            )
            return NO_DATA
        return Data(found)

    def pass_over(self, known: Container[str], kind: str) -> None:
        """Tell of keys that nothing in a map is for; of each once."""
        for key in self.entry:
            if key not in known and (kind, key) not in self.findings.lost:
                self.findings.lost.add((kind, key))
                self.findings.tell(
                    LOST_KEY,
                    f"`{key}` of {kind} has no place in a map, and is lost",
                    (*self.path, key),
                    "To keep it, put it into `data`.",
                )

    def _items(self, key: str, kind: type[Kind]) -> Iterator[tuple[int, Kind]]:
        for at, item in enumerate(self.get(key, list) or ()):
            if type(item) is kind:
                yield at, item
                continue
            self.findings.tell(
                MISSHAPEN_VALUE,
                f"an item of `{key}` of {self.name} is not {_WORDS[kind]}",
                (*self.path, key, at),
                f"Write {_WORDS[kind]}, or leave the item out.",
            )


def parse_json(findings: Findings) -> Any:
    """Return the value that the text holds; None if it is broken. What is wrong is told."""
    doubled = False

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal doubled
        found = dict(pairs)
        doubled = doubled or len(found) < len(pairs)
        return found

    try:
        value = json.loads(findings.source.text, object_pairs_hook=mapping)
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        mend = "Write JSON as it is defined at https://www.json.org, or save the file anew."
        at = min(error.pos, max(len(findings.source.text) - 1, 0))
        findings.tell_at(BROKEN_JSON, message, Span(at, at + 1), mend)
    except RecursionError:
        message = "the lists and mappings of this JSON are nested too deeply to be read"
        findings.tell_at(BROKEN_JSON, message, Span(0, 1), "Make it flatter.")
    except ValueError as error:  # a number with thousands of digits
        message = f"this JSON can't be read: {error}"
        findings.tell_at(BROKEN_JSON, message, Span(0, 1), "Shorten the number.")
    else:
        for key, span in findings.locator.doubled() if doubled else ():
            message = f"`{key}` stands once more in the same mapping, and the last one counts"
            findings.tell_at(MISSHAPEN_VALUE, message, span, "Put both together, or rename one.")
        return value
    return None
