"""What a text says of one thing in several places, put together.

An equivalence class, as Argdown calls it: all mentions of one title. The last mention with a text
speaks for all, unless one is marked `isCanonical`; tags are united and data merged.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import Generic, TypeVar

from attrs import Factory, define

from argmap.model.spotting import key_place
from argmap.source import Place, Source, Span
from argmap.syntax import tree
from argmap.values import NO_DATA, Data, Value

__all__ = ["Gathered", "head", "merge", "merged_data"]

Mention = TypeVar("Mention", tree.StatementOccurrence, tree.ArgumentOccurrence)


@define
class Gathered(Generic[Mention]):
    """The mentions of one statement or argument while a map is built."""

    title: str
    anonymous: bool = False
    mentions: list[Mention] = Factory(list)
    data: Data = NO_DATA
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
        if mention.data:
            self.data = merged_data(self.data, mention.data.value)

    @property
    def section(self) -> str | None:
        """The section it belongs to: that of its first mention, if it is only referred to."""
        return self.chosen_section or self.first_section

    @property
    def definition(self) -> Mention | None:
        """The mention whose text counts; None if all are references."""
        told = [mention for mention in self.mentions if mention.form is not tree.Form.REFERENCE]
        chosen = [m for m in told if m.data and m.data.value.get("isCanonical") is True]
        return chosen[-1] if chosen else told[-1] if told else None

    @property
    def text(self) -> str:
        """The text that counts, empty if there is none."""
        definition = self.definition
        return definition.text.plain if definition and definition.text else ""

    def place(self, source: Source) -> Place | None:
        """Return where it is defined, or else first mentioned."""
        if not self.mentions:
            return None
        return source.place(head(self.definition or self.mentions[0]))

    def data_places(self, source: Source) -> tuple[Place, ...]:
        """Return where its data blocks stand, in the order of the text."""
        return tuple(source.place(m.data.span) for m in self.mentions if m.data)

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


def merge(old: Value, new: Value) -> Value:
    """Merge values as Argdown does: mappings by key, lists by index, else the newer one.

    >>> merge((1, 2), (3,))
    (3, 2)
    """
    if isinstance(old, Data) and isinstance(new, Data):
        return merged_data(old, new)
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = zip_longest(old, new, fillvalue=_ABSENT)
        return tuple(a if b is _ABSENT else b if a is _ABSENT else merge(a, b) for a, b in pairs)
    return new


def merged_data(old: Data, new: Data) -> Data:
    """Merge two mappings by key, as `merge` does."""
    both = {key: merge(old[key], value) if key in old else value for key, value in new.items()}
    return Data({**old, **both})


_ABSENT = Data({"absent": True})
