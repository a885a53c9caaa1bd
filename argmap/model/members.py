"""What a text says of one thing in several places, put together.

An equivalence class, as Argdown calls it: all mentions of one title. The last mention with a text
speaks for all, unless one is marked `isCanonical`; tags are united and data merged. A mention comes
after those in its own relations.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Generic, TypeVar

from attrs import Factory, define

from argmap.model.spotting import key_place
from argmap.source import Place, Source, Span
from argmap.syntax import tree
from argmap.values import NO_DATA, Data, Value

__all__ = ["Gathered", "Mention", "head", "merge"]

Mention = TypeVar("Mention", tree.StatementOccurrence, tree.ArgumentOccurrence)


@define
class Gathered(Generic[Mention]):
    """The mentions of one statement or argument while a map is built."""

    title: str
    anonymous: bool = False
    mentions: list[Mention] = Factory(list)
    tags: dict[str, None] = Factory(dict)
    chosen_section: str | None = None
    first_section: str | None = None

    def add(self, mention: Mention, section: str | None) -> None:
        """Add a mention that stands in a section.

        The first mention with a text brings its section along; `isInGroup` says which one else
        does.
        """
        if not self.mentions:
            self.first_section = section
        self.mentions.append(mention)
        self.tags |= dict.fromkeys(mention.tags)
        chosen = mention.data.value.get("isInGroup") if mention.data else None
        says = mention.form is not tree.Form.REFERENCE and self.chosen_section is None
        if chosen is True or (says and chosen is None):
            self.chosen_section = section

    @property
    def data(self) -> Data:
        """All that its data blocks hold."""
        merged = merge([NO_DATA, *(m.data.value for m in self.mentions if m.data)])
        return merged if isinstance(merged, Data) else NO_DATA

    @property
    def section(self) -> str | None:
        """The section it belongs to: that of its first mention, if it is only referred to."""
        return self.chosen_section or self.first_section

    @property
    def definition(self) -> Mention | None:
        """The mention whose text counts; None if all are references."""
        told = self.chosen or [m for m in self.mentions if m.form is not tree.Form.REFERENCE]
        return told[-1] if told else None

    @property
    def chosen(self) -> list[Mention]:
        """The mentions with a text that are marked to count."""
        return [
            m
            for m in self.mentions
            if m.data
            and m.form is not tree.Form.REFERENCE
            and _counts(m.data.value.get("isCanonical"))
        ]

    @property
    def text(self) -> str:
        """The text that counts, empty if there is none."""
        definition = self.definition
        return definition.text.plain if definition and definition.text else ""

    def place(self, source: Source) -> Place | None:
        """Return where it is defined, or else first mentioned."""
        if not self.mentions:
            return None
        first = min(self.mentions, key=lambda mention: mention.span)
        return source.place(head(self.definition or first))

    def data_places(self, source: Source) -> tuple[Place, ...]:
        """Return where its data blocks stand, in the order of the text."""
        spans = sorted(m.data.span for m in self.mentions if m.data)
        return tuple(source.place(span) for span in spans)

    def key_place(self, source: Source, key: str) -> Place | None:
        """Return where a key stands in the last data block that has it."""
        for mention in reversed(self.mentions):
            if mention.data and key in mention.data.value:
                return key_place(source.place(mention.data.span), key)
        return None


def head(mention: tree.Occurrence) -> Span:
    """Return the span of an occurrence without its relations."""
    parts = [part.span for part in (mention.title, mention.text, mention.data) if part]
    if not parts:
        return mention.span
    return Span(mention.span.start, max(span.end for span in parts))


def merge(values: Sequence[Value]) -> Value:
    """Merge values, the oldest first, as Argdown does: mappings by key, lists by index.

    Otherwise the newest counts. Linear in what they hold.

    >>> merge([(1, 2), (3,)])
    (3, 2)
    """
    newest = values[-1]
    if len(values) == 1 or not isinstance(newest, Data | tuple):
        return newest
    parts: dict[str | int, list[Value]] = {}
    for value in _alike(values):
        items = value.items() if isinstance(value, Data) else enumerate(value)
        for key, item in items:
            parts.setdefault(key, []).append(item)
    if isinstance(newest, Data):
        return Data({str(key): merge(items) for key, items in parts.items()})
    return tuple(merge(items) for items in parts.values())


def _counts(value: Value) -> bool:
    """Tell whether a value says yes, as JavaScript has it, in which Argdown is written."""
    if isinstance(value, Data | tuple):
        return True
    return bool(value) and value == value  # noqa: PLR0124 - not a number is not itself


def _alike(values: Sequence[Value]) -> list[Data | tuple[Value, ...]]:
    """Return the newest values that are all mappings, or all lists: others were overruled."""
    kind = type(values[-1])
    alike = list(takewhile(lambda value: isinstance(value, kind), reversed(values)))
    return [value for value in reversed(alike) if isinstance(value, Data | tuple)]
