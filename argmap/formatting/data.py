"""The layout of data blocks; what is not certain to mean the same stays as it is."""

from __future__ import annotations

import re

from argmap.syntax.data import read_yaml
from argmap.syntax.tree import DataBlock

__all__ = ["laid_out"]

_STEP = 2
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_INDENT = re.compile(r" *")
_OPENING = re.compile(r"\{[ \t]*(?=[\r\n])")
_CLOSING = re.compile(r"[ \t]*\}")
# Where Argdown ends data, or what it takes for none.
_FOREIGN = re.compile(r"\}\s[^,}]|\r")
_PART = re.compile(
    r"""(?P<space>[ \t]+)
      | (?P<mark>[{}\[\],]|:(?=[ \t]))
      | (?P<scalar> "(?:[^"\\\r\n]|\\.)*"
                  | '(?:[^'\r\n]|'')*'
                  | (?:\w|-(?=\w))[^,\[\]{}:\#\r\n]*(?<![ \t]) )""",
    re.VERBOSE,
)


def laid_out(written: str, block: DataBlock, was: int, now: int) -> str:
    r"""Return a data block laid out.

    Args:
        written: the block in its braces.
        block: what it holds.
        was: the column where the line of its opening brace began.
        now: the column where it begins now.
    """
    if _FOREIGN.search(written):
        return written
    if _OPENING.match(written):
        laid = _in_lines(written, now)
        value, problem = read_yaml(laid[1:-1])
    elif "\n" in written:
        laid = _shifted(written, now - was)
        value, problem = read_yaml(laid)
    else:
        laid = _in_braces(written)
        value, problem = read_yaml(laid)
    same = value == block.value and problem is None and not _FOREIGN.search(laid)
    return laid if same else written


def _in_braces(written: str) -> str:
    """Return data on one line with a space behind each comma and colon, and no others."""
    parts, at, before = [], 0, "{"
    while at < len(written):
        match = _PART.match(written, at)
        if match is None:
            return written
        at = match.end()
        if match.lastgroup == "space":
            continue
        part = match[0]
        if before not in "{[" and part not in "}],:":
            parts.append(" ")
        parts.append(part)
        before = part
    return "".join(parts)


def _in_lines(written: str, column: int) -> str:
    """Return data in lines, moved so that it stands below the line of its opening brace."""
    first, *lines = _lines(written)
    first = "{" + first[1:].lstrip(" \t")
    *inner, last = lines
    if not _CLOSING.fullmatch(last):
        inner, last = lines, ""
    least = min((_column(line) for line in inner if line.strip()), default=0)
    moved = _moved(inner, column + _STEP - least)
    return "".join([first, *moved, f"{' ' * column}}}" if last else ""])


def _shifted(written: str, by: int) -> str:
    first, *lines = _lines(written)
    return "".join([first, *_moved(lines, by)])


def _moved(lines: list[str], by: int) -> list[str]:
    if by < 0:
        return [line[min(-by, _column(line)) :] for line in lines]
    return [" " * by + line if line.strip() else line for line in lines]


def _lines(text: str) -> list[str]:
    return [line for line in _LINE.findall(text) if line]


def _column(line: str) -> int:
    match = _INDENT.match(line)
    return match.end() if match else 0
