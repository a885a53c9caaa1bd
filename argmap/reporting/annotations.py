"""Findings as annotations of GitHub: what a workflow prints to mark lines of a pull request.

The form is that of "Workflow commands for GitHub Actions" in the documentation of GitHub.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic, Severity

__all__ = ["as_github"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(found: Iterable[Diagnostic]) -> str:
    """Return findings as lines, one for each.

    >>> from argmap.reading import parse
    >>> as_github(parse("[Rain: It rains.", "map.argdown").diagnostics).partition(",")[0]
    '::error file=map.argdown'
    """
    return "\n".join(_line(one) for one in found)


def _line(one: Diagnostic) -> str:
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in _properties(one))
    message = _escaped(f"{one.message}\n{one.help}".strip())
    return f"::{_COMMANDS[one.severity]} {properties}::{message}"


def _properties(one: Diagnostic) -> Iterator[tuple[str, str]]:
    if one.place:
        source, span = one.place.source, one.place.span
        start, end = source.position(span.start), source.position(span.end)
        yield "file", source.name
        yield "line", str(start.line)
        yield "endLine", str(end.line)
        # GitHub takes columns inside of one line alone.
        if start.line == end.line:
            yield "col", str(start.column)
            yield "endColumn", str(end.column)
    yield "title", f"{one.code.id} {one.code.name}"


def _escaped(text: str, signs: str = "") -> str:
    """Return a text with what would end it written as a number."""
    for sign in f"%\r\n{signs}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
