"""One mention as Argdown prints it: its role, its text, its data, its place."""

from __future__ import annotations

from attrs import define

from argmap.exchange.argdown_json.nodes import Entry
from argmap.exchange.argdown_json.texts import Worded, Wording
from argmap.source import Source, Span
from argmap.syntax import tree
from argmap.values import thaw

__all__ = ["BELOW", "TOP", "Scribe"]

TOP, BELOW, _GIST = "top-level-statement", "relation-statement", "argument-description"


@define
class Scribe:
    """Writes down what stands in a source."""

    source: Source
    wording: Wording

    def mention(self, occurrence: tree.Occurrence, title: str, role: str | None) -> Entry:
        """Return a mention, but for its tags and its section."""
        said: Entry = {"type": "statement"}
        if isinstance(occurrence, tree.ArgumentOccurrence):
            said |= {"role": _GIST, "text": "", "isTopLevel": role == TOP}
        elif role is not None:
            said["role"] = role
            said |= {"isTopLevel": True} if role == TOP else {}
        said["title"] = title
        if occurrence.form is tree.Form.REFERENCE:
            said["isReference"] = True
        worded = self._text(occurrence, is_top=role == TOP)
        if worded.text:
            said["text"] = worded.text
        if worded.ranges:
            said["ranges"] = worded.ranges
        return said | self.place(occurrence.span) | self.data(occurrence.data)

    def place(self, span: Span) -> Entry:
        """Return where something begins and ends; columns of ends are those of the last sign."""
        begin, end = self.source.position(span.start), self.source.position(max(span.end - 1, 0))
        return {
            "startLine": begin.line,
            "startColumn": begin.column,
            "endLine": end.line,
            "endColumn": end.column,
        }

    def data(self, block: tree.DataBlock | None) -> Entry:
        """Return what a data block holds; in an empty one of several lines Argdown finds nothing."""
        if block is None:
            return {}
        if not block.value and self._has_line_end(block.span):
            return {}
        return {"data": thaw(block.value)}

    def _text(self, occurrence: tree.Occurrence, *, is_top: bool) -> Worded:
        title, text, data = occurrence.title, occurrence.text, occurrence.data
        if text is not None:
            # A text begins behind the colon, or behind the number, the bullet or the sign.
            start = text.span.start if title is None else title.span.end + 1
            worded = self.wording.text(text, start if title or is_top else self._before(start))
            is_parted = bool(occurrence.relations) and data is not None
        else:
            end = occurrence.relations[0].span.start if occurrence.relations else None
            end = data.span.start if data is not None else end
            behind = Span(
                title.span.end if title else occurrence.span.start, end or occurrence.span.end
            )
            worded = self.wording.tags_of(behind) if occurrence.tags else Worded()
            is_parted = bool(occurrence.relations) or self._has_line_end(behind)
        if is_parted:
            worded.space()
        return worded

    def _before(self, at: int) -> int:
        """Return where the white space before a place begins."""
        while at and self.source.text[at - 1].isspace():
            at -= 1
        return at

    def _has_line_end(self, span: Span) -> bool:
        return any(sign in self.source.text[span.start : span.end] for sign in "\r\n")
