"""To find where a data block ends, and where it ought to have ended if it does not."""

from __future__ import annotations

import re

from argmap.syntax.grammar import pattern

__all__ = ["Braces"]

# Data as it mostly is: on one line, without braces or odd quotation marks inside.
_PLAIN = re.compile(r"""\{[^{}"'\r\n]*(?:(?<=[\[{,:] )"[^"\\\r\n]*"[^{}"'\r\n]*)*\}""")
_MARKS = re.compile(r"""[{}"']|\r\n|\n|\r""")
_LINE_END = re.compile(r"[\r\n]")
_STOP = re.compile(r"\}\s[^,}]|[\r\u2028\u2029]")
_GOES_ON = re.compile(r"\s*[,}]")
_MOST_TRIES = 8


class Braces:
    """The closing braces of a text, each found once.

    Quotation marks count where a value can begin; one that is not closed in its line, or at the
    latest in its paragraph, counts as a character like others, so that a forgotten one does not
    swallow what follows.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, int] = {}
        self._stopped = -1
        self._tries = 0
        self._last = text.rfind("}")
        self._quoted = pattern("QUOTED")
        self._later = pattern("LATER_BLOCK")
        self._line_ends = pattern("LINE_ENDS")
        self._blank = pattern("BLANK")
        self._structure = pattern("AFTER_DATA")
        self._block = re.compile(r"\{[ \t]*[\r\n]")
        self._greedy = (0, -1, -1)

    def is_block(self, at: int) -> bool:
        """Tell whether a brace opens a block of YAML in lines, not one in braces."""
        return self._block.match(self._text, at) is not None

    def end(self, at: int) -> int | None:
        """Return the end of the block that the brace at a place opens."""
        if plain := _PLAIN.match(self._text, at):
            return plain.end()
        if at in self._ends:
            return self._ends[at]
        if at > self._last:
            return None
        if at < self._stopped:
            self._tries += 1
            if self._tries > _MOST_TRIES:
                return None
        else:
            self._tries = 0
        return self._search(at)

    def greedy_end(self, at: int) -> int | None:
        """Return where data that begins at a place ends for Argdown, at places that move on.

        It takes the last brace before one that a space and something other follow, over blocks.
        """
        begin, limit, last = self._greedy
        if not begin <= at < limit:
            stop = _STOP.search(self._text, at)
            limit = stop.start() + (stop[0][0] == "}") if stop else len(self._text)
            last = self._text.rfind("}", at, limit)
            while last >= 0 and _GOES_ON.match(self._text, last + 1):
                last = self._text.rfind("}", at, last)
            self._greedy = (at, limit, last)
        return last + 1 if last > at else None

    def _search(self, at: int) -> int | None:
        text, opened, place = self._text, [], at
        while match := _MARKS.search(text, place):
            start, mark = match.start(), match[0]
            place = match.end()
            if mark == "{":
                opened.append(start)
            elif mark == "}":
                self._ends[opened.pop()] = place
                if not opened:
                    return place
            elif mark in "\"'":
                place = self._after_quote(start) or place
            elif self._later.match(text, start):
                break
        self._stopped = place
        return None

    def _after_quote(self, at: int) -> int | None:
        text = self._text
        before = at - 1
        while text[before] in " \t":
            before -= 1
        if text[before] not in "{[,:(-?\r\n":
            return None
        match = self._quoted.match(text, at)
        if not match:
            return None
        quoted = match[0]
        if ("\n" in quoted or "\r" in quoted) and (
            self._structure.search(quoted)
            or text[match.end() : match.end() + 1] not in ",}]: \t\r\n"
        ):
            return None
        return match.end()

    def holds_structure(self, at: int, end: int) -> bool:
        """Tell whether a block seems to run on into what is no data, and should have ended before."""
        return self._structure.search(self._text, at, end) is not None and self.repaired(at) < end

    def repaired(self, at: int) -> int:
        """Return where a block that is never closed should have ended: before what is no data."""
        text, start = self._text, at
        end = self._line_end(at)
        goes_on, depth = self.is_block(at), 0
        while end < len(text):
            line = text[start:end].rstrip()
            depth += line.count("[") - line.count("]")
            if not (goes_on or depth > 0 or line.endswith((",", "{"))):
                break
            after = self._line_ends.match(text, end)
            if after is None or self._blank.match(text, end) or self._structure.match(text, end):
                break
            start, end = after.end(), self._line_end(after.end())
        return at + len(text[at:end].rstrip())

    def _line_end(self, at: int) -> int:
        match = _LINE_END.search(self._text, at)
        return match.start() if match else len(self._text)
