"""Running text as Argdown writes it: a backslash before each sign that would mean something.

Argdown's lexer is followed closely, as it is stricter than argmap's reader. Names between full stops
or colons (`.A.`) are found from right to left, since what stands in one counts as written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from attrs import frozen

from argmap.syntax.grammar import pattern
from argmap.syntax.inlines import tag_name
from argmap.syntax.shortcodes import SHORTCODES

__all__ = ["Titles", "Written", "shown", "write_rule", "write_tags", "write_text"]

# What a line can't hold, or a reader would take away.
_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_MENTION = re.compile(r"@(?:\[([^\]\r\n]+)\]|<([^>\r\n]+)>)(?!\()")
# Most signs can be part of a tag, the backslash of an escape among them.
_ENDS_TAG = re.compile(r"(?<=\))|[\s,;!?)]|[.:](?=\s|\Z)|\Z")
_ITEM = re.compile(r"\d+\.(?=\s)")
_EQUALS = re.compile(r"={3,}")
_INCLUDE = "@include("


@frozen
class Titles:
    """The titles that a text may mention."""

    statements: Collection[str]
    arguments: Collection[str]


@frozen
class Written:
    """A text as written, and the tags that are read in it."""

    text: str
    tags: tuple[str, ...]


def write_text(
    text: str, tags: Sequence[str], titles: Titles, *, leads: bool = False
) -> Written | None:
    """Return a text as it is written, or None if it can't be read back from one line.

    Args:
        text: what it shall say.
        tags: those that may stand in it, in this order; other `#names` are no tags.
        titles: what it can mention.
        leads: it begins its element, with no title before it.
    """
    if not text or text != text.strip() or _UNSAID.search(text):
        return None
    kept, found = _kept(text, tags, titles)
    if kept and "  " in text:
        return None
    written = [_escaped(text, at, leads=leads) for at in range(len(text))]
    for run in _EQUALS.finditer(text):
        written[run.start() : run.end()] = [r"\="] * len(run[0])
    raw = bytearray(len(text))
    for start, end in kept:
        written[start:end] = text[start:end]
        raw[start:end] = b"\1" * (end - start)
    if leads and not raw[0] and len(written[0]) == 1 and _begins(text):
        written[0] = f"\\{text[0]}"
    _write_marks(text, written, raw)
    return Written("".join(written), found)


def shown(text: str) -> str:
    r"""Return what is shown in the place of a text that can't be written on a line.

    >>> shown("two\n\nparagraphs ")
    'two paragraphs'
    """
    return " ".join(_UNSAID.sub(" ", text).split()) or "…"


def write_rule(name: str) -> str:
    """Return the name of a rule as it is written on an inference line."""
    written = list(name)
    for at, sign in enumerate(name):
        after = name[at + 1 : at + 2]
        if (
            sign in "\\,{}<"
            or (sign == "/" and after in {"/", "*"})
            or (sign == "-" and (at == 0 or after in {"-", ""} or name[at - 1] == "-"))
            or name.startswith(_INCLUDE, at - 1)
        ):
            written[at] = f"\\{sign}"
    _write_marks(name, written, bytearray(len(name)))
    return "".join(written)


def write_tags(tags: Sequence[str]) -> str | None:
    """Return tags as they stand behind a reference, or None if one can't."""
    parts = []
    for tag in tags:
        written = next((form for form in (f"#{tag}", f"#({tag})") if _is_tag(form, tag)), None)
        if written is None:
            return None
        parts.append(f" {written}")
    written = "".join(parts)
    # A title would end there.
    return None if "]:" in written or ">:" in written else written


def _is_tag(form: str, tag: str) -> bool:
    match = pattern("TAG").fullmatch(form)
    return match is not None and tag_name(form) == tag and not _UNSAID.search(tag)


def _kept(
    text: str, tags: Sequence[str], titles: Titles
) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
    """Return where tags and mentions stand, and the tags."""
    kept: list[tuple[int, int]] = []
    found: dict[str, None] = {}
    at = 0
    while (at := _next(text, at)) < len(text):
        if text[at] == "#":
            match = pattern("TAG").match(text, at)
            name = tag_name(match[0]) if match else ""
            wanted = name in found or tags[len(found) : len(found) + 1] == (name,)
            wanted = wanted and match is not None and _ENDS_TAG.match(text, match.end()) is not None
            if wanted:
                found[name] = None
        else:
            match = _MENTION.match(text, at)
            wanted = match is not None and (
                match[1] in titles.statements if match[1] else match[2] in titles.arguments
            )
        if match and wanted:
            kept.append(match.span())
            at = match.end()
        else:
            at += 1
    return kept, tuple(found)


def _next(text: str, at: int) -> int:
    places = [place for mark in "#@" if (place := text.find(mark, at)) >= 0]
    return min(places, default=len(text))


def _begins(text: str) -> bool:
    """Tell whether the first sign of a text could be taken for a mark of the notation."""
    return not text[0].isalnum() or _ITEM.match(text) is not None


def _escaped(text: str, at: int, *, leads: bool) -> str:
    """Return one sign as it is written, full stops and colons apart."""
    sign, after = text[at], text[at + 1 : at + 2]
    match sign:
        case "\\" | "[" | "<" | "{":
            escapes = True
        case "]" | ">":
            escapes = leads
        case "*" | "_":
            escapes = after != " " or text[at - 1 : at] == sign
        case "}":
            escapes = not after
        case "#":
            escapes = after not in {" ", ""}
        case "/":
            escapes = after in {"/", "*"}
        case "i":
            escapes = text.startswith(_INCLUDE, at - 1)
        case _:
            escapes = False
    return f"\\{sign}" if escapes else sign


def _write_marks(text: str, written: list[str], raw: bytearray) -> None:
    """Put a backslash before full stops and colons that would begin a name.

    `raw` says what stands as it is. What is between two marks is a name for Argdown if no space is
    in it; of one that it doesn't know it shows what was written, backslashes, too.
    """
    for at in range(len(text) - 1, -1, -1):
        mark = text[at]
        if mark not in ".:" or raw[at]:
            continue
        dirty = False
        for later in range(at + 1, len(text)):
            sign = text[later]
            if sign.isspace():
                break
            if sign == mark:
                dirty = dirty or len(written[later]) > 1
                if later > at + 1 or dirty:
                    if dirty or text[at : later + 1] in SHORTCODES:
                        written[at] = f"\\{mark}"
                    break
            dirty = dirty or len(written[later]) > 1 or raw[later] == 1
