"""To find keys that are written twice in one mapping, which YAML readers pass over."""

from __future__ import annotations

import re

__all__ = ["repeated"]

# What counts outside of plain text: quotations where a value can begin, comments, brackets,
# commas, colons that end a key, beginnings of lines, and the scalars that fill lines of their own.
_MARKS = re.compile(
    r"""(?P<quoted>(?<=[\s\[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))"""
    r"""|(?P<comment>(?<=\s)\#[^\r\n]*)"""
    r"""|(?P<literal>(?<=:)[ \t]+[|>][-+\d]*(?=[ \t]*[\r\n]))"""
    r"""|(?P<line>(?:^|\r\n|\n|\r(?!\n))(?P<indent>(?:[ ]|-[ ]+)*))"""
    r"""|(?P<mark>[{}\[\],]|(?<=["']):|:(?=[\s,\]}]|\Z))""",
    re.DOTALL,
)
_NOTHING = re.compile(r"[ \t]*(?:[\r\n#]|\Z)")
"""What is no part of a mapping: a blank line, a comment."""


def repeated(text: str) -> tuple[str, int] | None:
    """Return the first key that a mapping in a text in YAML has twice, and where it stands."""
    mappings = _Mappings(text)
    for match in _MARKS.finditer(text):
        twice = mappings.pass_over(match)
        if twice:
            return twice
    return None


class _Mappings:
    """The mappings that are open at a place, with the keys seen in each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[tuple[int, set[str]]] = [(-1, set())]
        self.braces: list[tuple[str, set[str]]] = []
        self.start = 0
        self.valued = False
        """Whether the key of the place has ended."""
        self.indent = 0
        self.literal: int | None = None

    def pass_over(self, match: re.Match[str]) -> tuple[str, int] | None:
        """Take notice of a mark; return the key that it ends if it was there before."""
        if match["line"] is not None:
            self._begin_line(match)
        elif self.literal is not None:
            return None
        elif match["literal"]:
            self.literal = self.indent
        elif match["mark"] == ":":
            twice = self._key(match.start())
            self.start = match.end()
            self.valued = True
            return twice
        elif match["mark"]:
            return self._bracket(match)
        return None

    def _bracket(self, match: re.Match[str]) -> tuple[str, int] | None:
        """Pass over a bracket, or a comma; it can end a key that has no value."""
        mark, twice = match[0], None
        if mark in ",}" and self.braces and self.braces[-1][0] == "{" and not self.valued:
            written = self.text[self.start : match.start()].strip()
            twice = self._key(match.start()) if written else None
        if mark in "{[":
            self.braces.append((mark, set()))
        elif self.braces and mark in "}]":
            self.braces.pop()
        elif self.braces and self.braces[-1][0] == "[":
            self.braces[-1][1].clear()  # each item is a mapping of its own
        self.start, self.valued = match.end(), mark in "}]"
        return twice

    def _begin_line(self, match: re.Match[str]) -> None:
        if self.braces:
            return
        self.start = match.end()
        indent = len(match["indent"])
        blank = self.text[self.start : self.start + 1] in "\r\n"
        if self.literal is not None and (blank or indent > self.literal):
            return
        self.literal = None
        if "-" not in match["indent"] and _NOTHING.match(self.text, self.start):
            return
        self.indent = indent
        # A hyphen begins a new mapping in its column.
        least = match["indent"].rfind("-")
        while len(self.lines) > 1 and self.lines[-1][0] > (least if least >= 0 else indent):
            self.lines.pop()

    def _key(self, end: int) -> tuple[str, int] | None:
        if not self.braces and self.lines[-1][0] < self.indent:
            self.lines.append((self.indent, set()))
        keys = self.braces[-1][1] if self.braces else self.lines[-1][1]
        written = self.text[self.start : end]
        key = written.strip()
        if key[:1] in {'"', "'"} and key[:1] == key[-1:]:
            key = key[1:-1]
        if key in keys:
            return key, self.start + len(written) - len(written.lstrip())
        keys.add(key)
        return None
