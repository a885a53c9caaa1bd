"""The text under analysis: its paragraphs and their sentences."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from argmap.grounding.nouns import Paragraph, ParagraphKind, Sentence
from argmap.source import Source, Span

__all__ = ["SourceText"]


@frozen
class SourceText:
    """A plain text, parted into paragraphs and sentences that leave out nothing but white space."""

    source: Source
    paragraphs: tuple[Paragraph, ...] = field(repr=False)

    @classmethod
    def of(cls, source: Source, author: str | None = None) -> SourceText:
        r"""Part a text; the name of its author, if not in the by-line, shows the biography.

        >>> text = SourceText.of(Source("A Plea by Ann Day\n\nStop. Think.\n\nAnn Day is a judge."))
        >>> [sentence.name for sentence in text.all_sentences]
        ['title', '¶1/1', '¶1/2', 'about the author']
        """
        from argmap.grounding.paragraphs import part  # noqa: PLC0415  (8 ms, only with a text)

        return cls(source, tuple(part(source.text, author)))

    @classmethod
    def read(cls, path: str | Path, author: str | None = None) -> SourceText:
        """Read a text from a file, UTF-8.

        Raises:
            OSError: the file can't be read.
            UnicodeDecodeError: it is not UTF-8.
        """
        return cls.of(Source.read(path), author)

    @cached_property
    def all_sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, with title and biography, in order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body, in order."""
        return tuple(s for s in self.all_sentences if s.kind is ParagraphKind.BODY)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.all_sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    def sentences_at(self, span: Span) -> tuple[Sentence, ...]:
        """Return the sentences that have a letter or a digit in a span, in order."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        touched = []
        for sentence in self.all_sentences[first : bisect_right(self._starts, span.end)]:
            start, end = max(span.start, sentence.span.start), min(span.end, sentence.span.end)
            if any(char.isalnum() for char in self.source.text[start:end]):
                touched.append(sentence)
        return tuple(touched)

    def paragraph_at(self, offset: int) -> int:
        """Return the index in `paragraphs` of the last one that begins at or before an offset."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)
