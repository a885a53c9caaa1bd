"""Data blocks: which braces hold data, and what the data is."""

from __future__ import annotations

import re
from itertools import islice

from argmap.diagnostics import Severity
from argmap.source import Edit, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.braces import Braces
from argmap.syntax.data import read_yaml
from argmap.syntax.editing import escaped
from argmap.syntax.explaining import without_quotes
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.passing import Passing
from argmap.syntax.tree import DataBlock

__all__ = ["DataBlocks"]

_GOES_ON = re.compile(r"\s*,")
_KEY = re.compile(r"""(?<!\S)["']?[\w-]+["']?:(?=[ \t])""")
_RETURN = re.compile(r"\r\n")
_BRACE_BELOW = re.compile(r"\s+\}")
_BRACE = re.compile(r"\{")
_MOST_TRIES = 8


class DataBlocks:
    """Reads what stands in braces."""

    def __init__(self, passing: Passing, mistakes: Mistakes) -> None:
        self.text = passing.text
        self.passing = passing
        self.mistakes = mistakes
        self._braces = Braces(passing.text)
        self._start = pattern("DATA_START")
        self._text_until = 0
        """Where braces end that are no data, nor anything in them."""

    def read(self, at: int, *, inferring: bool = False) -> tuple[DataBlock | None, int]:
        """Return the data that a brace opens and where it ends; without data it is text."""
        text = self.text
        if at < self._text_until:
            return None, at + 1
        end = self._braces.end(at)
        if end is None:
            if self._start.match(text, at):
                return self._unclosed(at, inferring=inferring)
            return self._brace(at, at + 1)
        if _GOES_ON.match(text, end):
            return self._brace(at, end)
        after = self.passing.space(end)
        last = after >= len(text) or text[after] in "\r\n" or inferring
        if not last and ":" not in text[at:end]:
            self._text_until = end
            self._tell_text(at, end)
            return None, at + 1
        return self._closed(at, end, inferring=inferring)

    def _brace(self, at: int, end: int) -> tuple[None, int]:
        """Take braces for text, up to a place; Argdown may take more than that for data."""
        self._text_until = end
        if self._braces.greedy_end(at) is not None:
            self._tell_text(at, end)
        return None, at + 1

    def _tell_text(self, at: int, end: int) -> None:
        """Report braces that are no data."""
        braces = (place for place in range(at, end) if self.text[place] == "{")
        self.mistakes.tell(wrong.BRACE_IN_TEXT, at, end, *escaped(self.text, braces))

    def _closed(self, at: int, end: int, *, inferring: bool) -> tuple[DataBlock, int]:
        block = self._braces.is_block(at)
        start = at + 1 if block else at
        inner = self.text[start : end - 1] if block else self.text[start:end]
        stripped = inner.rstrip(" \t")
        # For the reader of YAML a last line of spaces is a line of a text above it.
        value, problem = read_yaml(stripped if stripped.endswith(("\n", "\r")) else inner)
        if problem is not None:
            if self._braces.holds_structure(at, end):
                return self._unclosed(at, inferring=inferring)
            place = min(start + problem.at, end - 1)
            self.mistakes.add(problem.code, problem.message, place, place + 1, problem.mend)
        elif cut := pattern("CUTTING_BRACE").search(self.text, at, end):
            self.mistakes.add(
                wrong.CUT_DATA,
                "Argdown's own tools end the data here",
                cut.start(),
                cut.end(),
                "Let no space follow a `}` inside data, except before another `}` or a comma.",
            )
        elif self._runs_on(at, end, inferring=inferring):
            # Behind the last brace, Argdown looks for another one, over blank lines.
            space = " /**/" if _BRACE_BELOW.match(self.text, end) else " "
            self.mistakes.tell(wrong.RUN_ON_DATA, at, end, Edit.insert(end, space))
        if problem is None or problem.code.severity < Severity.ERROR:
            self._check_returns(at, end)
        return DataBlock(value, Span(at, end)), end

    def _runs_on(self, at: int, end: int, *, inferring: bool) -> bool:
        """Tell whether Argdown reads on behind data that is last on its line, or in an inference."""
        text, after = self.text, end if inferring else self.passing.space(end)
        last = inferring or after >= len(text) or text[after] in "\r\n"
        if not last:
            return False
        return (self._braces.greedy_end(at) or end) > end or bool(_BRACE_BELOW.match(text, end))

    def _check_returns(self, at: int, end: int) -> None:
        """Report line ends in data that keep Argdown from taking it for data."""
        places = [match.span() for match in _RETURN.finditer(self.text, at, end)]
        if places:
            edits = [Edit(Span(*place), "\n") for place in places]
            self.mistakes.tell(wrong.CRLF_IN_DATA, at, end, *edits)
            self.mistakes.join(-1, note=False)

    def unopened(self, start: int, end: int) -> DataBlock | None:
        """Return data at the end of a text that is closed, but not opened."""
        text = self.text[start:end].rstrip()
        # Whoever escapes a brace in a text knows of those that are none.
        if not text.endswith("}") or text.endswith("\\}") or "\\{" in text:
            return None
        bare = without_quotes(text)
        if bare.count("{") >= bare.count("}"):
            return None
        end = start + len(text)
        opened = islice(_BRACE.finditer(self.text, start, end), _MOST_TRIES)
        if any(self._braces.end(match.start()) == end for match in opened):
            return None
        for match in islice(_KEY.finditer(self.text, start, end), _MOST_TRIES):
            at = match.start()
            value, problem = read_yaml(f"{{{self.text[at:end]}")
            if problem is None:
                self.mistakes.tell(wrong.UNOPENED_DATA, at, end, Edit.insert(at, "{"))
                return DataBlock(value, Span(at, end))
        return None

    def _unclosed(self, at: int, *, inferring: bool) -> tuple[DataBlock, int]:
        end = self._braces.repaired(at)
        if inferring:
            hyphens = self.text.find("--", at, end)
            end = at + len(self.text[at : hyphens if hyphens > 0 else end].rstrip())
        self.mistakes.add(
            wrong.UNCLOSED_DATA,
            "this data is never closed",
            at,
            end,
            "Put a `}` behind it, or a backslash before the brace if it is part of the text.",
            Edit.insert(end, "}"),
        )
        inner = self.text[at + 1 : end]
        value, _ = read_yaml(inner if self._braces.is_block(at) else f"{{{inner}}}")
        return DataBlock(value, Span(at, end)), end
