"""The parts of a text under analysis."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from argmap.source import Span

__all__ = ["Paragraph", "ParagraphKind", "Sentence"]


class ParagraphKind(StrEnum):
    """What part a paragraph has in its text."""

    TITLE = "title"
    BODY = "body"
    BIOGRAPHY = "about the author"


@frozen
class Sentence:
    """A sentence of the text under analysis.

    Attributes:
        number: in its paragraph, from 1.
        paragraph: number of its paragraph, from 1; 0 outside of the body.
        span: where it stands in the source.
        text: as in the file, white space folded.
        kind: of its paragraph.
    """

    number: int
    paragraph: int
    span: Span
    text: str
    kind: ParagraphKind = ParagraphKind.BODY

    @property
    def name(self) -> str:
        """How it is cited: `¶6/2`, `title`, `about the author`."""
        if self.kind is ParagraphKind.BODY:
            return f"¶{self.paragraph}/{self.number}"
        return str(self.kind)


@frozen
class Paragraph:
    """A paragraph; `number` counts those of the body from 1 and is 0 for all others."""

    number: int
    kind: ParagraphKind
    span: Span
    sentences: tuple[Sentence, ...]
