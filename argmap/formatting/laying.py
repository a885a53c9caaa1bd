"""A text laid out: what to change between its tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from argmap.formatting.data import laid_out
from argmap.formatting.gaps import Gaps, Piece
from argmap.formatting.numbering import renumbered
from argmap.formatting.placing import Slot, slots
from argmap.source import Edit, Source, Span
from argmap.syntax import scan
from argmap.syntax.token import Token

__all__ = ["edits"]

_INCLUDE = "@include("
"""What stands in another file may count on the columns around this."""

# Others can say something else before a line end: `2.`, `{k:`, `a *`.
_PLAIN_END = re.compile(r"""(?:[^\W_]|(?<!\d)\.|[!?…"'”’)\]}>;,])\Z""")


def edits(source: Source, kept: AbstractSet[int] = frozenset()) -> tuple[Edit, ...]:
    """Return what to change in a text without mistakes, so that it is laid out.

    Args:
        source: the text.
        kept: the indices of blocks that are to stay as they are.
    """
    blocks, comments = scan(source)
    gaps = Gaps(source.text, comments)
    laying = _Laying(source.text, gaps, _newline(blocks, gaps))
    found = list[Edit]()
    own = []
    front = blocks[:1] if blocks and blocks[0][0].type == "FRONT_MATTER" else []
    for at, block in enumerate(blocks, -len(front)):
        if at in kept or _INCLUDE in source.text[block[0].start : block[-1].end]:
            found += laying.keep(block)
            continue
        own.append(block)
        for slot in slots(source.text, block, gaps):
            found += laying.slot(slot)
    return (*found, *laying.close(), *renumbered(source.text, own))


def _newline(blocks: list[list[Token]], gaps: Gaps) -> str:
    """Return the first line end that stands neither in a comment nor in data."""
    at = 0
    for token in (token for block in blocks for token in block):
        for piece in gaps.between(at, token.start) or ():
            if piece.ends:
                return "\r\n" if "\r\n" in piece.space else "\n"
        at = token.end
    last = gaps.between(at, len(gaps.text)) or ()
    return "\r\n" if any("\r\n" in piece.space for piece in last) else "\n"


class _Laying:
    """Goes through a text, from token to token."""

    def __init__(self, text: str, gaps: Gaps, newline: str) -> None:
        self.text = text
        self.gaps = gaps
        self.newline = newline
        self.before: Token | None = None
        self.at = 0
        """Where the last token ends, without the blanks behind it."""
        self.column = 0
        """The column of the last mark or title."""
        self.indents = (0, 0)
        """The columns where the line on which we are began, and where it begins now."""

    def slot(self, slot: Slot) -> Iterator[Edit]:
        """Yield what is to change in a token and before it."""
        token = slot.token
        space = self._space(slot)
        if space != self.text[self.at : token.start]:
            yield Edit(Span(self.at, token.start), space)
        written = self.text[token.start : token.end]
        laid = written
        if token.type == "DATA":
            laid = laid_out(written, token.value, *self.indents)
        elif token.type == "INFERENCE_END" and slot.tied:
            laid = "--"
        if laid != written:
            yield Edit(Span(token.start, token.end), laid)
        if slot.mark or slot.first:
            self.column = slot.column
        self.before, self.at = token, slot.end

    def keep(self, block: list[Token]) -> Iterator[Edit]:
        """Yield what is to change before a block that stays as it is."""
        first, last = block[0], [token for token in block if token.start < token.end][-1]
        pieces = self.gaps.between(self.at, first.start)
        column = pieces[-1].column if pieces else 0
        yield from self.slot(Slot(first, first.end, column, first=True))
        self.before, self.at = last, last.end

    def close(self) -> Iterator[Edit]:
        """Yield what is to change behind the last token."""
        pieces = self.gaps.between(self.at, len(self.text))
        if pieces is None or not self._ends_plainly(pieces):
            return
        space = self._written(pieces[:-1], self._ends(pieces, None), None)
        if space or self.before:
            space += self.newline
        if space != self.text[self.at :]:
            yield Edit(Span(self.at, len(self.text)), space)

    def _ends_plainly(self, pieces: list[Piece]) -> bool:
        """Tell whether a line end at the end of the text changes nothing of what it says."""
        if self.text.endswith(("\n", "\r")):
            return True
        if "//" in self.text[max(self.text.rfind("\n"), self.text.rfind("\r")) + 1 :]:
            return False
        if self.before is None or self.before.type != "TEXT" or len(pieces) > 1:
            return True
        return _PLAIN_END.search(self.text, self.before.start, self.at) is not None

    def _space(self, slot: Slot) -> str:
        """Return what stands before a token: line ends, blanks, comments."""
        pieces = self.gaps.between(self.at, slot.token.start)
        if pieces is None or any(_INCLUDE in piece.comment for piece in pieces):
            return self.text[self.at : slot.token.start]
        if slot.tied:
            return slot.joint or ""
        return self._written(pieces, self._ends(pieces, slot), slot)

    def _ends(self, pieces: list[Piece], slot: Slot | None) -> list[int]:
        """Return how many line ends stand in each piece of a gap."""
        ends = [min(piece.ends, 2) for piece in pieces]
        if self.before is None:
            ends[0] = 0
        if slot and slot.mark and len(ends) > 1:
            # Columns are counted from the end of a comment, which nobody sees.
            ends[-1] = max(ends[-1], 1)
        if slot and slot.first and self.before:
            front = self.before.type == "FRONT_MATTER"
            if max(ends) < 2 or (front and ends[0]):
                ends[next((at for at, number in enumerate(ends) if number), -1)] = 2
        return ends

    def _written(self, pieces: list[Piece], ends: list[int], slot: Slot | None) -> str:
        parts = []
        cut = max((at for at, number in enumerate(ends) if number == 2), default=0)
        for at, (piece, number) in enumerate(zip(pieces, ends, strict=False)):
            if number or (at == 0 and self.before is None):
                column = self._column(piece, slot if at >= cut else None, pieces[-1])
                self.indents = piece.column, column
                parts += [self.newline * number, " " * column]
            elif len(pieces) > 1 or slot is None or slot.joint is None:
                parts.append(piece.space)
            else:
                parts.append(slot.joint)
            parts.append(piece.comment)
        return "".join(parts)

    def _column(self, piece: Piece, slot: Slot | None, last: Piece) -> int:
        """Return where a line belongs that begins with a comment, or with the token of a slot.

        `slot` is what follows the comment without a blank line between.
        """
        if not piece.comment:
            return self._indented(piece, slot) if slot else 0
        if "\n" in piece.comment or "\r" in piece.comment:
            return piece.column  # its lines stay together
        if slot is None:
            return self.column if piece.column else 0
        if slot.mark and piece.column > last.column and self.column > slot.column:
            return self.column
        return slot.column

    def _indented(self, piece: Piece, slot: Slot) -> int:
        """Return where a line belongs that begins with the token of a slot."""
        # Argdown reads a mark of emphasis otherwise behind a space.
        emphasis = not slot.mark and self.text[slot.token.start] in "*_"
        moved = (piece.column == 0) != (slot.column == 0)
        return piece.column if emphasis and moved else slot.column
