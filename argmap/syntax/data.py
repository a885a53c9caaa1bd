"""From YAML to values: data blocks and front matter."""

from __future__ import annotations

import re

import yaml12
from attrs import frozen

from argmap.diagnostics import Code
from argmap.syntax.keys import repeated
from argmap.syntax.mistakes import (
    ALIAS_IN_DATA,
    BROKEN_DATA,
    KEY_WITHOUT_VALUE,
    NO_MAPPING,
    REPEATED_KEY,
    UNCLOSED_QUOTE,
)
from argmap.values import NO_DATA, Data, freeze

__all__ = ["Problem", "read_yaml"]


@frozen
class Problem:
    """Why YAML can't be read; `at` counts from the beginning of the YAML."""

    code: Code
    message: str
    at: int
    mend: str


_KNOWN = {
    "unknown anchor": ("a value can't begin with `*`", "Put the value in quotation marks."),
    "<document start>": (
        "this does not belong to the data before it",
        "Give all keys the same indentation, and close each bracket once.",
    ),
}
_WHERE = re.compile(r" at byte (\d+) line \d+ column \d+$")
_ANCHOR = re.compile(r"(?<![^\s\[{,:])([&*])([^\s,\[\]{}:]+)")
_QUOTED = re.compile(r"""(?<![^\s\[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""", re.DOTALL)
_SCALAR = re.compile(r"[^,\[\]{}]+")
_TWO_IN_ONE = re.compile(r"""[\s:"]""")
_LONGEST = 40


def read_yaml(text: str) -> tuple[Data, Problem | None]:
    """Return the mapping that a text in YAML holds, and why there is none."""
    problem = _aliases(text)
    if problem:
        return NO_DATA, problem
    try:
        # Several documents are asked for, as otherwise what follows the first is passed over.
        values = yaml12.parse_yaml(text, multi=True)
    except ValueError as error:
        return NO_DATA, _problem(text, str(error))
    if not values or values == [None]:
        return NO_DATA, None
    value = freeze(values[0])
    if isinstance(value, Data) and len(values) == 1:
        return value, _repetition(text) or _unopened_quote(text) or _valueless(value, text)
    mend = "Write keys with values: `{key: value}`."
    return NO_DATA, Problem(NO_MAPPING, "the data has no keys", 0, mend)


def _repetition(text: str) -> Problem | None:
    twice = repeated(text) if text.count(":") > 1 else None
    if twice is None:
        return None
    mend = "Keep one of the two, or put both values in a list: `key: [1, 2]`."
    return Problem(REPEATED_KEY, f"the key {twice[0]} stands in this data twice", twice[1], mend)


def _unopened_quote(text: str) -> Problem | None:
    """Find a value in braces that ends with a quotation mark and does not begin with one."""
    if '"' not in text or not text.startswith("{"):
        return None
    for match in _SCALAR.finditer(_without_quotes(text)):
        scalar = match[0].rstrip()
        if scalar.endswith('"') and scalar.count('"') % 2 and not scalar[-2:-1].isdigit():
            at = match.start() + len(scalar) - 1
            message = "the quotation mark is never opened"
            return Problem(UNCLOSED_QUOTE, message, at, "Put the same mark before the quotation.")
    return None


def _valueless(value: Data, text: str) -> Problem | None:
    """Find a key without a value that looks as if it held the value."""
    at = 0
    for key, item in value.items():
        if item is None and _TWO_IN_ONE.search(key):
            at = max(text.find(key, at), 0)
            written = text[at - 1 : at] in {"'", '"'} or text[at + len(key) :].startswith(":")
            if not written:
                message = f"the key {_short(key)} has no value"
                mend = "Put a colon and a space between a key and its value: `{key: value}`."
                return Problem(KEY_WITHOUT_VALUE, message, at, mend)
    return None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _without_quotes(text: str) -> str:
    return _QUOTED.sub(lambda match: "\0" * len(match[0]), text)


def _aliases(text: str) -> Problem | None:
    """Refuse `&name … *name`: a few lines of it can stand for more than any memory holds."""
    if "&" not in text or "*" not in text:
        return None
    bare = _without_quotes(text)
    anchors: dict[str, int] = {}
    for match in _ANCHOR.finditer(bare):
        if match[1] == "&":
            anchors.setdefault(match[2], match.start())
        elif match[2] in anchors:
            message = f"the data repeats itself by an alias, *{match[2]}"
            mend = "Write the value out where it is needed, or put it in quotation marks if it is text."
            return Problem(ALIAS_IN_DATA, message, match.start(), mend)
    return None


def _problem(text: str, said: str) -> Problem:
    where = _WHERE.search(said)
    # It says byte and counts code points.
    at = int(where[1]) if where else 0
    if "quoted scalar" in said and "end of stream" in said:
        message = "the quotation mark is never closed"
        return Problem(UNCLOSED_QUOTE, message, at, "Put the same mark behind the quotation.")
    for sign, (message, mend) in _KNOWN.items():
        if sign in said:
            return Problem(BROKEN_DATA, message, min(at, len(text)), mend)
    detail = said.removeprefix("YAML parse error: ")
    detail = detail[: where.start() - len("YAML parse error: ")] if where else detail
    mend = "Data is YAML: `{key: value, other: [1, 2]}`; put text with , : # { } [ ] in it in quotation marks."
    return Problem(BROKEN_DATA, f"the data can't be read: {detail}", min(at, len(text)), mend)
