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

from argmap.model.references import ArgumentRef, StatementRef
from argmap.model.spotting import key_place
from argmap.source import Place, Source, Span
from argmap.syntax import tree
from argmap.values import NO_DATA, Data, Value

__all__ = ["Gathered", "Mention", "head", "merge", "merge_data"]

Mention = TypeVar("Mention", tree.StatementOccurrence, tree.ArgumentOccurrence)


@define
class Gathered(Generic[Mention]):
    """The mentions of one statement or argument while a map is built.

    Attributes:
        ref: what relations call it.
        untitled: the text gives it no title; the one it has was made up.
        mentions: each after what hangs below it, as Argdown counts them.
        blocks: the data blocks of the mentions.
        tags: of all of them, each once.
        definition: the mention whose text counts; None if all are references.
        chosen: whether a mention is marked as the one that counts.
    """

    ref: StatementRef | ArgumentRef
    untitled: bool = False
    mentions: list[Mention] = Factory(list)
    blocks: list[tree.DataBlock] = Factory(list)
    tags: dict[str, None] = Factory(dict)
    definition: Mention | None = None
    chosen: bool = False
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
        if mention.tags:
            self.tags |= dict.fromkeys(mention.tags)
        tells = mention.form is not tree.Form.REFERENCE
        if mention.data is not None:
            self.blocks.append(mention.data)
            self._heed(mention.data.value, mention, section, tells=tells)
        elif tells:
            if not self.chosen:
                self.definition = mention
            if self.chosen_section is None:
                self.chosen_section = section

    def _heed(self, data: Data, mention: Mention, section: str | None, *, tells: bool) -> None:
        """Do what the data of a mention say of the mention itself."""
        if tells:
            marked = _counts(data.get("isCanonical"))
            if marked or not self.chosen:
                self.definition = mention
            self.chosen = self.chosen or marked
        if "isInGroup" in data:
            if data["isInGroup"] is True:
                self.chosen_section = section
        elif tells and self.chosen_section is None:
            self.chosen_section = section

    @property
    def title(self) -> str:
        """The title that they have in common."""
        return self.ref.title

    @property
    def data(self) -> Data:
        """All that its data blocks hold."""
        blocks = self.blocks
        if len(blocks) == 1:
            return blocks[0].value
        return merge_data(*(block.value for block in blocks)) if blocks else NO_DATA

    @property
    def section(self) -> str | None:
        """The section it belongs to: that of its first mention, if it is only referred to."""
        return self.chosen_section or self.first_section

    @property
    def text(self) -> str:
        """The text that counts, empty if there is none."""
        definition = self.definition
        return definition.text.plain if definition and definition.text else ""

    def place(self, source: Source) -> Place | None:
        """Return where it is defined, or else first mentioned."""
        if not self.mentions:
            return None
        speaker = self.definition or (
            self.mentions[0]
            if len(self.mentions) == 1
            else min(self.mentions, key=lambda mention: mention.span)
        )
        return source.place(head(speaker))

    def data_places(self, source: Source) -> tuple[Place, ...]:
        """Return where its data blocks stand, in the order of the text."""
        return tuple(source.place(span) for span in sorted(block.span for block in self.blocks))

    def key_place(self, source: Source, key: str) -> Place | None:
        """Return where a key stands in the last data block that has it."""
        for block in reversed(self.blocks):
            if key in block.value:
                return key_place(source.place(block.span), key)
        return None


def head(mention: tree.Occurrence) -> Span:
    """Return the span of an occurrence without its relations, and of a reference without tags."""
    last = mention.data or mention.text or mention.title
    if last is None or last.span.end == mention.span.end:
        return mention.span
    return Span(mention.span.start, last.span.end)


def merge_data(*values: Data) -> Data:
    """Merge data, the oldest first; of none there is none."""
    if not values:
        return NO_DATA
    merged = merge([NO_DATA, *values])
    return merged if isinstance(merged, Data) else NO_DATA


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
