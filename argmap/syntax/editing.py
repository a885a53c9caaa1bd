"""What to write so that a mistake is mended."""

from __future__ import annotations

from argmap.source import Edit, Source, Span

__all__ = ["blank_line_above", "escaped", "indented"]


def escaped(*places: int) -> tuple[Edit, ...]:
    """Put a backslash before each of some places."""
    return tuple(Edit.insert(at, "\\") for at in places)


def blank_line_above(source: Source, at: int) -> Edit:
    """Put a blank line above the line of a place, or before it if more stands on the line."""
    begin = _line_start(source.text, at)
    if source.text[begin:at].strip(" \t"):
        return Edit.insert(at, source.line_end * 2)
    return Edit.insert(begin, source.line_end)


def indented(source: Source, at: int, space: str) -> Edit:
    """Put a certain space before a place that nothing but space stands before."""
    return Edit(Span(at - _space_before(source.text, at), at), space)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _space_before(text: str, at: int) -> int:
    size = 0
    while text[at - size - 1 : at - size] in (" ", "\t"):
        size += 1
    return size
