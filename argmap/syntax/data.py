"""From YAML to values: data blocks and front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

import yaml12
from attrs import evolve

from argmap.syntax.doubting import curly, doubt, keyless
from argmap.syntax.explaining import Problem, explain, without_quotes
from argmap.syntax.mistakes import ALIAS_IN_DATA, BROKEN_DATA
from argmap.values import DEEPEST, NO_DATA, Data, depth, freeze

__all__ = ["Problem", "read_yaml"]

_TIGHT = re.compile(r":(?=[\[{])")
_STRANGE = re.compile(r"!|\?\s|[{,?]\s*[\[{]|[\]}]\s*:")
_EMPTY_LAST = re.compile(r"[:\-]\s+[>|](?:[-\d]*\s+|\+[ \t]*\n)\Z")
_ANCHOR = re.compile(r"(?<![^\s\[{,:])([&*])([^\s,\[\]{}:]+)")


def read_yaml(text: str) -> tuple[Data, Problem | None]:
    """Return the mapping that a text in YAML holds, and why there is none."""
    problem = _aliases(text)
    if problem:
        return NO_DATA, problem
    try:
        values = _parsed(text)
    except ValueError as error:
        problem = explain(text, str(error))
        marks = curly(text, problem.at)
        return NO_DATA, evolve(marks, code=BROKEN_DATA) if marks else problem
    if not values or values == [None]:
        return NO_DATA, None
    first: object = values[0]
    if _STRANGE.search(text) and (problem := _strange(first, text)):
        first = _plain(first)
    # Each level takes one of these signs at least.
    levels = depth(first) if sum(map(text.count, "[{-:")) > DEEPEST else 0
    if levels > DEEPEST:
        message = f"the data has {levels} levels in each other, {DEEPEST} are read"
        return NO_DATA, Problem(BROKEN_DATA, message, 0, "Put less deep in it.")
    value = freeze(first)
    if isinstance(value, Data) and len(values) == 1:
        return value, problem or doubt(value, text)
    return NO_DATA, keyless(text)


def _parsed(text: str) -> list[object]:
    """Return the documents in a text in YAML; more than one are a mistake, and none is passed over.

    Argdown's reader of YAML lets a list follow its key directly, as JSON does, and its lines stand at any
    column.
    """
    # To this reader, a text in lines that has none, and is the last value, is a line end.
    if _EMPTY_LAST.search(text):
        text = text.rstrip()
    try:
        return list(yaml12.parse_yaml(text, multi=True))
    except ValueError as error:
        said = str(error)
        mended = _spaced(text) if "may not precede" in said else text
        mended = _indented(text) if "invalid indentation" in said else mended
        if mended == text:
            raise
    return list(yaml12.parse_yaml(mended, multi=True))


def _spaced(text: str) -> str:
    """Return a text in YAML with a space between keys and their lists or mappings."""
    ends = [match.end() for match in _TIGHT.finditer(without_quotes(text))]
    return " ".join(text[start:end] for start, end in pairwise([0, *ends, len(text)]))


def _indented(text: str) -> str:
    """Return a text in YAML with the lines of lists and mappings in brackets indented further."""
    lines = text.splitlines(keepends=True)
    bare, depth, at = without_quotes(text), 0, 0
    margin = " " * (1 + max((len(line) - len(line.lstrip(" ")) for line in lines), default=0))
    for number, line in enumerate(lines):
        within = bare[at : at + len(line)]
        # A line end inside quotation marks is blanked out, too.
        if depth > 0 and within.strip() and bare[at - 1] != "\0":
            lines[number] = margin + line
        depth += sum(map(within.count, "[{")) - sum(map(within.count, "]}"))
        at += len(line)
    return "".join(lines)


def _strange(value: object, text: str) -> Problem | None:
    """Find a tag of YAML, as `!name`, or a key that is a list or a mapping: they mean nothing here."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, yaml12.Yaml) and item.tag:
            message = "a value begins with a tag, `!`, that means nothing here"
            return Problem(
                BROKEN_DATA, message, text.find("!"), "Put the value in quotation marks."
            )
        if isinstance(item, Mapping):
            if any(isinstance(key, yaml12.Yaml) for key in item):
                mend = "If the braces are part of the text, put a backslash before them."
                return Problem(BROKEN_DATA, "a list or a mapping can't be a key", 0, mend)
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
    return None


def _plain(value: object) -> object:
    """Return a value without what is strange; as deep as the reader of YAML goes, which is not far."""
    if isinstance(value, yaml12.Yaml):
        return _plain(value.value)
    if isinstance(value, Mapping):
        return {
            key: _plain(item) for key, item in value.items() if not isinstance(key, yaml12.Yaml)
        }
    return [_plain(item) for item in value] if isinstance(value, list) else value


def _aliases(text: str) -> Problem | None:
    """Refuse `&name … *name`: a few lines of it can stand for more than any memory holds."""
    if "&" not in text or "*" not in text:
        return None
    bare = without_quotes(text)
    anchors: dict[str, int] = {}
    for match in _ANCHOR.finditer(bare):
        if match[1] == "&":
            anchors.setdefault(match[2], match.start())
        elif match[2] in anchors:
            message = f"the data repeats itself by an alias, *{match[2]}"
            mend = "Write the value out where it is needed, or put it in quotation marks if it is text."
            return Problem(ALIAS_IN_DATA, message, match.start(), mend)
    return None
