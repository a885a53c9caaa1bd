"""Emphasis in texts that Argdown's own rules make nothing of: marks that are signs like others."""

from __future__ import annotations

import re

from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.editing import ends_tag, escaped
from argmap.syntax.grammar import pattern
from argmap.syntax.inlines import READERS, Brackets, Mark, Reading
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.tree import Text

__all__ = ["LooseReading"]

_DEEPEST = 8
"""So many marks that are open are compared with one that may end emphasis."""

# The rest of a word that a mark stands in, up to where Argdown lets emphasis end.
_REST = re.compile(r"[^\s*_)}.,!?;:\-\\\[\]<>@#{/]+")
_NOT_BEHIND = re.compile(r"[*_\t]| [ \t]")


class LooseReading(Reading):
    """A second reading of a text in which some emphasis never ends.

    A mark inside a word is a part of the word; emphasis may end within a word or before any
    punctuation; what opens nothing is a sign like others. What is wrong beside that has been told
    of in the first reading.
    """

    def __init__(
        self, text: str, brackets: Brackets, mistakes: Mistakes, *, plainly: bool = False
    ) -> None:
        super().__init__(text, brackets, mistakes)
        self.plainly = plainly
        """Whether all marks are signs like others."""
        self.inside: list[Mark] = []
        self.ended: set[int] = set()
        self.latest = -1
        """Where in the plain text the last mark stands that opened something, or seemed to."""
        self.moved: list[tuple[Span, int]] = []
        """Where emphasis ends, and where it would have to end for Argdown."""

    def space(self) -> None:
        """Add the space that stands for a line end, also behind a mark that is no part yet."""
        if self.latest == self.size:
            self.add(" ")
        else:
            super().space()

    def emphasis(self, at: int) -> int:
        """`*` or `_`, one or two."""
        text, mark = self.text, self.text[at]
        if self.plainly:
            self.marks.append(self._opened(mark, at))
            return at + 1
        for place in range(len(self.marks) - 1, max(-1, len(self.marks) - 1 - _DEEPEST), -1):
            last = self.marks[place].mark
            after = at + len(last)
            if last[0] == mark and after <= self.end and text.startswith(last, at):
                stop = self._stop(at, after)
                if stop is not None and not (stop > after and self._is_empty(self.marks[place])):
                    self.literals += self.marks[place + 1 :]
                    del self.marks[place + 1 :]
                    if stop > after:
                        self.moved.append((Span(at, after), stop))
                    self.ended.add(after)
                    signs = (*self.marks[-2:-1], *self.literals[-1:])
                    self.latest = max((sign.plain for sign in signs), default=-1)
                    self._drop_space(self.marks[-1])
                    return self._ends(after)
        for opening in (mark * 2, mark):
            after = at + len(opening)
            if not text.startswith(opening, at) or after > self.end:
                continue
            if text[after : after + 1].isspace():
                continue
            inside = self._inside_word(at, after)
            (self.inside if inside else self.marks).append(self._opened(opening, at))
            return after
        return self._literal(at)

    def _opened(self, mark: str, at: int) -> Mark:
        self.latest = self.size
        return super()._opened(mark, at)

    @property
    def clashes(self) -> bool:
        """Whether emphasis ends where a backslash would have to follow, which Argdown forbids."""
        signs = (*self.literals, *self.marks, *self.inside)
        return any(mark.start in self.ended for mark in signs)

    def _stop(self, at: int, after: int) -> int | None:
        """Return where emphasis that a mark ends would have to end for Argdown, if it can end."""
        if self._may_follow(after):
            return after
        if (
            at in self.ended
            or ends_tag(self.text, at)
            or (self.text[at] == "_" and self._inside_word(at, after))
        ):
            return None
        rest = _REST.match(self.text, after, self.end)
        if rest is None or self.text[at - 1] in " \t*_" or not self._may_follow(rest.end()):
            return None
        # Spaces behind a mark count as one, as they don't behind a letter.
        return None if _NOT_BEHIND.match(self.text, rest.end()) else rest.end()

    def _drop_space(self, mark: Mark) -> None:
        """Drop a line end that is all of what is emphasized, if a space stands before the mark."""
        before = self.parts[-2] if len(self.parts) > 1 else ""
        if self.size == mark.plain + 1 and self.parts[-1] == " " and before.endswith(" "):
            self.parts.pop()
            self.size -= 1

    def _is_empty(self, mark: Mark) -> bool:
        """Tell whether nothing stands behind a mark yet, or a line end alone."""
        said = self.size - mark.plain
        return said == 0 or (said == 1 and self.parts[-1] == " ")

    def _may_follow(self, after: int) -> bool:
        follows = self.text[after : after + 1]
        return not follows or pattern("AFTER_MARK").match(follows) is not None

    def _inside_word(self, at: int, after: int) -> bool:
        before = self.text[at - 1 : at]
        return before.isalnum() and self.text[after : after + 1].isalnum()

    def _check_mention(self, at: int) -> None:
        pass

    def finish(self, span: Span) -> Text:
        """Report what had to be read otherwise; return the text."""
        literals, inside = sorted((*self.literals, *self.marks)), self.inside
        if literals:
            first = literals[0]
            name = "bold" if len(first.mark) == 2 else "italic"
            message = f"{first.mark} begins {name} text that never ends"
            mend = (
                f"Put a backslash before it, or end it with {first.mark} before a space or a "
                "punctuation mark."
            )
            end = first.start + len(first.mark)
            edits = escaped(self.text, _places(literals))
            self.mistakes.add(wrong.UNCLOSED_MARKUP, message, first.start, end, mend, *edits)
        if inside:
            start, end = inside[0].start, inside[0].start + len(inside[0].mark)
            self.mistakes.tell(wrong.MARK_IN_WORD, start, end, *escaped(self.text, _places(inside)))
        if self.moved:
            ended = self.moved[0][0]
            moves = (edit for moved in self.moved for edit in self._moving(*moved))
            self.mistakes.tell(wrong.EMPHASIS_IN_WORD, ended.start, ended.end, *moves)
        self.literals = sorted((*literals, *inside))
        return super().finish(span)

    def _moving(self, mark: Span, stop: int) -> tuple[Edit, Edit]:
        """Return what puts a mark elsewhere."""
        return Edit(mark, ""), Edit.insert(stop, self.text[mark.start : mark.end])


def _places(marks: list[Mark]) -> list[int]:
    """Return where the signs of some marks stand."""
    return [mark.start + at for mark in marks for at in range(len(mark.mark))]


LooseReading.readers = READERS | {"*": LooseReading.emphasis, "_": LooseReading.emphasis}
