"""Data as YAML: between braces, in front matter, in lines; for Argdown's reader as for ours."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping

from argmap.values import Data, Value

__all__ = ["flow", "in_lines", "is_in_lines", "key", "scalar"]

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_WORDS = re.compile(r"(?:[A-Za-z]|\.{0,2}/)(?:[A-Za-z0-9_,./()-]| (?! ))*(?<![ ,-])")
_RESERVED = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
# What is no character of YAML, ends a line for one reader, or is not seen.
_HIDDEN = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ufff0-\uffff]")
# Where Argdown would end the data, or the front matter, or a title that began on the line; where an
# include would be followed.
_CUTTING = re.compile(r"\}(?=\s)|={3,}|[\]>](?=:)|@(?=include\()")
# Lines that no reader could take for anything but text.
_LINE = re.compile(r"(?:[^\W_][^{}]*)?")
_MARKED = re.compile(r"""[\[,:(?-][ ]*["'“„«»‘‚]|===|@include\(| \Z""")


def flow(data: Mapping[str, Value]) -> str:
    """Return data between braces.

    >>> flow({"quote": "It rains.", "uses": (1, 2), "kind": "fact"})
    '{quote: "It rains.", uses: [1, 2], kind: fact}'
    """
    return f"{{{', '.join(f'{key(name)}: {_value(value)}' for name, value in data.items())}}}"


def scalar(value: Value) -> str:
    """Return a value that ends its line, where words need no marks.

    >>> scalar("Never again")
    'Never again'
    """
    if isinstance(value, str) and _WORDS.fullmatch(value) and value.lower() not in _RESERVED:
        return value
    return _value(value)


def key(name: str) -> str:
    """Return a key."""
    return _value(name)


def is_in_lines(text: str) -> bool:
    """Tell whether a text can be written in lines as it is."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and bool(lines[0] and lines[-1])
        and all(_LINE.fullmatch(line) and line.isprintable() for line in lines)
        and not any(_MARKED.search(line) for line in lines)
    )


def in_lines(data: Mapping[str, Value], indent: str) -> str:
    """Return data in lines between braces, texts of several lines in lines of their own.

    `indent` stands before the line on which the braces open.
    """
    inner = f"{indent}  "
    lines = ["{"]
    for name, value in data.items():
        if isinstance(value, str) and is_in_lines(value):
            lines.append(f"{inner}{key(name)}: |")
            lines += [f"{inner}  {line}" if line else "" for line in value.split("\n")]
        else:
            lines.append(f"{inner}{key(name)}: {_value(value)}")
    return "\n".join([*lines, f"{indent}}}"])


def _value(value: Value) -> str:
    match value:
        case str():
            return _text(value)
        case Data():
            return flow(value)
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
        case float() if not math.isfinite(value):
            return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
        case _:
            return json.dumps(value)


def _text(text: str) -> str:
    """Return a text, in quotation marks unless it is a word."""
    if _WORD.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    quoted = _HIDDEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)
    return _CUTTING.sub(lambda cut: "".join(f"\\x{ord(sign):02x}" for sign in cut[0]), quoted)
