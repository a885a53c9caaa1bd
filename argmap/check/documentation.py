"""What is written about a kind of finding: what it is, why it matters, an example of wrong and right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from attrs import frozen

from argmap.source import Span

__all__ = ["Documentation", "Example"]

_HEADINGS = ("Text", "Bad", "Good", "Source")
_PARTS = re.compile(rf"^({'|'.join(_HEADINGS)}):\n", re.MULTILINE)
_MARKS = re.compile(r"\^+")


@frozen
class Example:
    """A text in which something is found.

    Attributes:
        text: as users write it.
        marks: where the findings stand; of those that run over lines, the first line.
    """

    text: str = ""
    marks: tuple[Span, ...] = ()

    @classmethod
    def of(cls, marked: str) -> Example:
        r"""Part a text from the carets that stand on lines of their own below what they mark.

        >>> Example.of("[Rain: It rains.\n^^^^^")
        Example(text='[Rain: It rains.', marks=(Span(start=0, end=5),))
        """
        lines: list[str] = []
        marks: list[Span] = []
        start = length = 0
        for line in marked.splitlines():
            if lines and line.strip() and not line.strip(" ^"):
                marks += (Span(start + m.start(), start + m.end()) for m in _MARKS.finditer(line))
            else:
                lines.append(line)
                start, length = length, length + len(line) + 1
        return cls("\n".join(lines), tuple(marks))

    @property
    def marked(self) -> str:
        """The text with its carets."""
        return "\n".join(self._marked())

    def _marked(self) -> Iterator[str]:
        start = 0
        for line in self.text.split("\n"):
            end = start + len(line)
            yield line
            carets = [" "] * (len(line) + 1)
            for mark in self.marks:
                if start <= mark.start <= end:
                    carets[mark.start - start : mark.end - start] = "^" * len(mark)
            if "^" in carets:
                yield "".join(carets).rstrip()
            start = end + 1


@frozen
class Documentation:
    """What is written about a kind of finding.

    Attributes:
        what: what is found, in a sentence.
        why: why it matters, and what is not looked at; paragraphs, may be empty.
        bad: a text that has it, with marks where it stands.
        good: the same without it.
        text: the text that both analyse, if they need one.
        source: the literature that it comes from.
    """

    what: str
    why: str
    bad: Example
    good: Example
    text: Example
    source: str

    @classmethod
    def of(cls, written: str) -> Documentation:
        """Read a docstring whose parts stand below `Bad:`, `Good:`, `Source:` and, if any, `Text:`."""
        told, *parts = _PARTS.split(dedent(f"    {written}").strip() + "\n")
        what, _, why = told.strip().partition("\n\n")
        found = {
            heading: dedent(block).strip("\n")
            for heading, block in zip(parts[::2], parts[1::2], strict=True)
        }
        text, bad, good, source = (found.get(heading, "") for heading in _HEADINGS)
        return cls(
            " ".join(what.split()),
            why,
            Example.of(bad),
            Example.of(good),
            Example.of(text),
            source,
        )
