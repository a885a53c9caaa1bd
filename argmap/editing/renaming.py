"""To give a statement or an argument another title wherever it stands."""

from __future__ import annotations

import json
import re

from argmap.editing.finding import Occurrence, Role, references
from argmap.reading import Reading
from argmap.source import Edit, Span

__all__ = ["rename"]

_UNFIT = re.compile(r"[\[\]<>\r\n]")
_PLAIN = re.compile(r"[^\W\d_][\w -]*\w|[^\W\d_]")
# What stands before the bracket of an end: the sign that opens its text, if there is one.
_SIGN = re.compile(r"([\"']?)(?:step \d+ of )?\Z")
_LONGEST = 40  # letters of `step 1 of ` and the sign
# What YAML reads as something else than a text.
_WORDS = {"true", "false", "null"}


def rename(reading: Reading, offset: int, title: str) -> tuple[Edit, ...]:
    r"""Return what to write where so that what stands at an offset has another title everywhere.

    In what is included as well: `reading.source.place(edit.span)` names the file of an edit. Without
    a title at that offset there is nothing to write.

    Raises:
        ValueError: it can't be a title, or another statement or argument has it already.

    >>> from argmap.reading import parse
    >>> from argmap.source import apply
    >>> text = "[A]: a\n  + [B]: as @[A] says"
    >>> apply(text, rename(parse(text), 1, "C"))
    '[C]: a\n  + [B]: as @[C] says'
    """
    everywhere = references(reading, offset)
    if not everywhere or everywhere[0].title == title:
        return ()
    here = everywhere[0]
    if not title.strip() or title != title.strip() or _UNFIT.search(title) or title[0] in "-+_":
        raise ValueError(f"{title!r} can't be a title: no brackets, no line end, no sign in front")
    drawn = reading.map
    nouns = drawn.arguments if here.argument else drawn.statements
    if any(noun.title == title for noun in nouns):
        kind = "argument" if here.argument else "statement"
        raise ValueError(f"there is another {kind} of the title {title!r}")
    return tuple(_edit(reading.source.text, found, title) for found in everywhere)


def _edit(text: str, found: Occurrence, title: str) -> Edit:
    span = found.span
    if found.role is Role.THESIS:
        return Edit(span, _value(title, text[span.start - 1]))
    if found.role is Role.END:
        sign = _SIGN.search(text, max(0, span.start - _LONGEST), span.start)
        if sign and not sign[1] and not _PLAIN.fullmatch(title):
            told = f"{text[sign.start() : span.start + 1]}{title}{text[span.end - 1]}"
            return Edit(Span(sign.start(), span.end), json.dumps(told, ensure_ascii=False))
        within = _within(title, sign[1] if sign else "")
        return Edit(Span(span.start + 1, span.end - 1), within)
    start = span.start + text.startswith("@", span.start)
    start += text[start] in "[<"
    return Edit(Span(start, span.end - (text[span.end - 1] in "]>")), title)


def _value(title: str, before: str) -> str:
    """Return a title as YAML wants it behind a sign, which may be a quotation mark."""
    if before in "'\"":
        return _within(title, before)
    quoted = json.dumps(title, ensure_ascii=False)
    return title if _PLAIN.fullmatch(title) and title.lower() not in _WORDS else quoted


def _within(title: str, sign: str) -> str:
    """Return a title as YAML wants it between such signs."""
    if sign == '"':
        return json.dumps(title, ensure_ascii=False)[1:-1]
    return title.replace("'", "''") if sign == "'" else title
