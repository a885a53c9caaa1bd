"""What a text says of one thing in several places, put together.

An equivalence class, as Argdown calls it: all mentions of one title. The last mention with a text
speaks for all, unless one is marked `isCanonical`; tags are united and data merged.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import Generic, TypeVar

from attrs import Factory, define

from argmap.source import Place, Source, Span
from argmap.syntax import tree
from argmap.values import Data, Value

__all__ = ["Gathered", "head", "merge"]

Mention = TypeVar("Mention", tree.StatementOccurrence, tree.ArgumentOccurrence)


@define
class Gathered(Generic[Mention]):
    """The mentions of one statement or argument while a map is built."""

    title: str
    anonymous: bool = False
    mentions: list[tuple[Mention, str | None]] = Factory(list)
    data: Data = Factory(Data)
    tags: dict[str, None] = Factory(dict)

    def add(self, mention: Mention, section: str | None) -> None:
        """Add a mention that stands in a section."""
        self.mentions.append((mention, section))
        self.tags |= dict.fromkeys(mention.tags)
        if mention.data:
            merged = merge(self.data, mention.data.value)
            self.data = merged if isinstance(merged, Data) else self.data

    @property
    def definition(self) -> Mention | None:
        """The mention whose text counts; None if all are references."""
        told = [mention for mention, _ in self.mentions if mention.form is not tree.Form.REFERENCE]
        chosen = [m for m in told if m.data and m.data.value.get("isCanonical") is True]
        return chosen[-1] if chosen else told[-1] if told else None

    @property
    def text(self) -> str:
        """The text that counts, empty if there is none."""
        definition = self.definition
        return definition.text.plain if definition and definition.text else ""

    @property
    def section(self) -> str | None:
        """The section of the first mention with a text."""
        for mention, section in self.mentions:
            if mention.form is not tree.Form.REFERENCE:
                return section
        return None

    def place(self, source: Source) -> Place | None:
        """Return where it is defined, or else first mentioned."""
        if not self.mentions:
            return None
        return source.place(head(self.definition or self.mentions[0][0]))

    def data_place(self, source: Source) -> Place | None:
        """Return where its last data block stands, or else the thing itself."""
        blocks = [mention.data.span for mention, _ in self.mentions if mention.data]
        return source.place(blocks[-1]) if blocks else self.place(source)


def head(mention: tree.Occurrence) -> Span:
    """Return the span of an occurrence without its relations."""
    parts = [part.span for part in (mention.title, mention.text, mention.data) if part]
    if not parts:
        return mention.span
    return Span(mention.span.start, max(span.end for span in parts))


def merge(old: Value, new: Value) -> Value:
    """Merge values as Argdown does: mappings by key, lists by index, else the newer one.

    >>> merge((1, 2), (3,))
    (3, 2)
    """
    if isinstance(old, Data) and isinstance(new, Data):
        merged = dict(old)
        for key, value in new.items():
            merged[key] = merge(old[key], value) if key in old else value
        return Data(merged)
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = zip_longest(old, new, fillvalue=_ABSENT)
        return tuple(a if b is _ABSENT else b if a is _ABSENT else merge(a, b) for a, b in pairs)
    return new


_ABSENT = Data({"absent": True})
