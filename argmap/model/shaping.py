"""Titles that were put between other marks than brackets, and so are read as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Note
from argmap.model.codes import MISSHAPEN_TITLE
from argmap.model.gathering import Gatherer
from argmap.source import Place, Span

__all__ = ["misshapen", "written_as_text"]

_MARKED = re.compile(
    r"""\(([^()\r\n]{1,60})\) ?:\s|"([^"\r\n]{1,60})" ?:\s|'([^'\r\n]{1,60})' ?:\s"""
    r"""|“([^”\r\n]{1,60})” ?:\s|‘([^’\r\n]{1,60})’ ?:\s|«([^»\r\n]{1,60})» ?:\s"""
)
_BARE = re.compile(r"([^:\r\n]{1,60}):\s")


def misshapen(gathered: Gatherer) -> Iterator[Diagnostic]:
    """Yield relation lines on which a title stands between parentheses or quotation marks."""
    for untitled in gathered.related:
        found = _found(gathered, untitled, _MARKED)
        # Where its title is missed elsewhere, that is told there.
        if found and not _is_missed(gathered, found[0]):
            title, place = found
            message = f"{place.text} is read as text, not as a title"
            mend = f"Write `[{title}]:` for a statement, or `<{title}>:` for an argument."
            yield Diagnostic(MISSHAPEN_TITLE, message, place, mend)


def written_as_text(gathered: Gatherer) -> dict[str, Note]:
    """Return where the titles stand that texts without a title begin with, by these titles."""
    notes: dict[str, Note] = {}
    for title, statement in gathered.statements.items():
        if not statement.untitled:
            continue
        for pattern in (_MARKED, _BARE):
            if found := _found(gathered, title, pattern):
                name, place = found
                notes.setdefault(name, Note(f"{place.text} is read as text, not as a title", place))
    return notes


def _is_missed(gathered: Gatherer, title: str) -> bool:
    statement, argument = gathered.statements.get(title), gathered.arguments.get(title)
    return (statement is not None and statement.definition is None) or (
        argument is not None and argument.definition is None and title not in gathered.structures
    )


def _found(gathered: Gatherer, untitled: str, pattern: re.Pattern[str]) -> tuple[str, Place] | None:
    """Return the title that a text begins with, and where it stands with its marks and colon."""
    text = gathered.statements[untitled].mentions[0].text
    match = pattern.match(gathered.source.text, text.span.start) if text else None
    if text is None or match is None or match.end() >= text.span.end:
        return None
    end = match.start() + len(match[0].rstrip())
    return match[match.lastindex or 0].strip(), gathered.source.place(Span(match.start(), end))
