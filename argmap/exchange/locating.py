"""Where values stand in a text of JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import define, frozen

from argmap.source import Span

__all__ = ["Locator"]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


@define
class _Open:
    """A list or mapping that is not closed yet; `key` is that of the value that comes next."""

    number: int
    key: str | int | None


@frozen(slots=False)
class Locator:
    """Finds values in a text of JSON by their paths: keys of mappings, and numbers in lists.

    The text is read when it is asked first, and once.

    >>> Locator('{"a": [1, {"b": 2}]}').span(("a", 1, "b"))
    Span(start=16, end=17)
    """

    text: str

    def span(self, path: Sequence[str | int]) -> Span:
        """Return where a value begins: its first token. What is missing is where it should be."""
        number, span = 0, Span(0, 1)
        for key in (None, *path):
            found = self._index.get((number, key))
            if found is None:
                break
            number, span = found
        return span

    def doubled(self) -> Iterator[tuple[str, Span]]:
        """Yield each key that stands in its mapping before, and where its value begins."""
        met: set[tuple[int, str | int | None]] = set()
        for inside, key, _, span in self._values():
            if (inside, key) in met:
                yield str(key), span
            met.add((inside, key))

    @cached_property
    def _index(self) -> dict[tuple[int, str | int | None], tuple[int, Span]]:
        return {(inside, key): (number, span) for inside, key, number, span in self._values()}

    def _values(self) -> Iterator[tuple[int, str | int | None, int, Span]]:
        """Yield each value: in which one it stands, under which key, its number, its place."""
        count = 0
        waiting = [_Open(0, None)]
        for token in _TOKEN.finditer(self.text):
            sign, around = token[0], waiting[-1]
            if sign in {"]", "}"}:
                waiting.pop()
            elif sign == ",":
                around.key = around.key + 1 if isinstance(around.key, int) else None
            elif around.number and around.key is None:
                around.key = str(json.loads(sign))
            elif sign != ":":
                count += 1
                yield around.number, around.key, count, Span(*token.span())
                if sign in {"[", "{"}:
                    waiting.append(_Open(count, 0 if sign == "[" else None))
