"""What is doubtful in data that can be read: keys and quotation marks that were meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.syntax.explaining import Problem, without_quotes
from argmap.syntax.keys import repeated
from argmap.syntax.mistakes import (
    BROKEN_DATA,
    CURLY_QUOTES,
    KEY_WITHOUT_VALUE,
    NO_MAPPING,
    REPEATED_KEY,
    UNCLOSED_QUOTE,
)
from argmap.values import Data, Value

__all__ = ["curly", "doubt", "keyless"]

_SCALAR = re.compile(r"[^,\[\]{}]+")
_TWO_IN_ONE = re.compile(r"""[\s:"]""")
_EQUALS = re.compile(r"([\w-]+)[ \t]*=+>?[ \t]*(.*)")
_CURLY = re.compile("[“„«»‘‚]")
_MARKED = r"""(?P<value>[“„][^“”„]*[”“"]|«[^«»]*»|»[^«»]*«|[‘‚][^‘‚]*?[’‘'])"""
_IN_BRACES = re.compile(rf"[\[{{,:]\s*{_MARKED}(?=\s*(?:[,\]}}]|\Z))")
_IN_LINES = re.compile(
    rf"(?:(?<=:)\s+|^[ \t]*-[ \t]+)(?:(?P<list>\[)\s*)?{_MARKED}(?(list)(?=\s*[,\]])|(?=[ \t]*$))",
    re.MULTILINE,
)
_FIRST = re.compile(
    r"(?:[\[{,]|:(?=\s)|(?<=[\0\"']):)\s*(?P<sign>[>|]|\?(?=\s*[,\]}]))"
    r"|[\[{,]\s*[^\s,\[\]{}:](?:[^,\[\]{}:\r\n]|:(?=[^\s,\[\]{}]))*"
    r"[\r\n](?:[^,\[\]{}:]|:(?=[^\s,\[\]{}]))*(?P<colon>:)(?=[\s,\[\]{}])"
)
_UNEASY = re.compile(r"[>|?\r\n]")
"""What is in all that can begin wrongly in braces."""
_QUOTED_KEY = re.compile(r"""(?<=[\s{,])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s*:)?""", re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")
_VALUE = re.compile(r"(?:\A|[:\-]\s)\s*\Z")
_KEYLESS = re.compile(r"^[ \t]*(?P<colon>:)(?=\s|\Z)", re.MULTILINE)
_TAB_FIRST = re.compile(r"(?:\s*[\r\n])?(?P<line> *\t[ \t]*)(?=[^\s#\[{])")
_TAB_ITEM = re.compile(r"^(?P<line> *-[ -]*\t[ \t]*)(?=[^\s#\[{:][^:\r\n]*:\s)", re.MULTILINE)
_HYPHENS_FIRST = re.compile(r"(?:\s*[\r\n])?---(?=\S)")
_OTHER_LINE = re.compile(r"[^\s,\[{:][ \t]*\n(?P<margin> *)(?=[^\s,\]}])")
_LONGEST = 40


def doubt(value: Data, text: str) -> Problem | None:
    """Return the first thing that is doubtful in a text in YAML, which gives a value."""
    valueless = None in value.values()
    return (
        (_repetition(text) if valueless or not _is_flat(value, text) else None)
        or _beginning(text)
        or _line_start(text)
        or _broken_key(value, text)
        or curly(text)
        or (_equals(value, text) if valueless else None)
        or _unopened_quote(text)
        or (_valueless(value, text) if valueless else None)
    )


def _is_flat(value: Data, text: str) -> bool:
    """Tell whether each colon of a text ends a key of its one mapping: none stands there twice.

    With more commas than keys, one may stand there once more without a value.
    """
    keys = len(value)
    if text.count(":") != keys:
        return False
    if text.count(",") < keys:
        return True
    return text.count("{") < 2 and all(text.count(key) == 1 for key in value)


def keyless(text: str) -> Problem:
    """Return what is wrong with a text in YAML that is no mapping."""
    equals = _EQUALS.match(text.strip())
    form = "`{key: value}`" if text.startswith("{") else "`key: value` on each line"
    mend = _colon(equals) if equals else f"Write keys with values: {form}."
    return Problem(NO_MAPPING, "the data has no keys", len(text) - len(text.lstrip()), mend)


def curly(text: str, at: int | None = None) -> Problem | None:
    """Find a value in curly quotation marks, which YAML takes for letters.

    The first one, or the one that a place is in.
    """
    if _CURLY.search(text) is None:
        return None
    bare = without_quotes(text)
    for match in (_IN_BRACES if text.startswith("{") else _IN_LINES).finditer(bare):
        start, end = match.span("value")
        if at is None or start <= at < match.end():
            inside = text[start + 1 : end - 1]
            short = len(inside) <= _LONGEST and '"' not in inside
            example = f', `"{inside}"`' if short else ""
            mend = f"Write straight marks around it{example}; curly ones may stand inside."
            message = "curly quotation marks don't enclose a value"
            return Problem(CURLY_QUOTES, message, start, mend)
    return None


def _repetition(text: str) -> Problem | None:
    twice = repeated(text)
    if twice is None:
        return None
    mend = "Keep one of the two, or put both values in a list: `key: [1, 2]`."
    return Problem(REPEATED_KEY, f"the key {twice[0]} stands in this data twice", twice[1], mend)


def _beginning(text: str) -> Problem | None:
    """Find a value or a key that begins, or ends, as no other reader of YAML takes it."""
    flow = text.lstrip().startswith("{")
    if flow and not _UNEASY.search(text):
        return None
    for key in _QUOTED_KEY.finditer(text) if flow and "\n" in text else ():
        if key[0].endswith(":") and "\n" in key[0]:
            message = "a key in quotation marks goes on in another line"
            return Problem(BROKEN_DATA, message, key.start(), "Write it on one line.")
    bare = without_quotes(text) if _FIRST.search(text) or _KEYLESS.search(text) else ""
    if not flow and "?" not in text and (match := _KEYLESS.search(bare)):
        mend = "Put the colon directly behind the key."
        return Problem(BROKEN_DATA, "this line has no key", match.start("colon"), mend)
    for start, end in _in_brackets(bare):
        match = _FIRST.search(bare, start, end)
        if match and match["colon"]:
            message = "a key and its colon don't stand on one line"
            mend = "Put the colon directly behind the key."
            return Problem(BROKEN_DATA, message, match.start("colon"), mend)
        if match:
            message = f"a value can't begin with `{match['sign']}`"
            mend = "Put the value in quotation marks."
            return Problem(BROKEN_DATA, message, match.start("sign"), mend)
    return None


def _line_start(text: str) -> Problem | None:
    """Find a line that begins as no other reader of YAML takes it."""
    if text.lstrip().startswith("{"):
        return _outdented(text) if text.startswith(" ") and "\n" in text else None
    tab = (_TAB_FIRST.match(text) or _TAB_ITEM.search(text)) if "\t" in text else None
    if tab:
        at = text.index("\t", tab.start("line"))
        message, mend = "a tab stands where data needs spaces", "Put spaces in its place."
        return Problem(BROKEN_DATA, message, at, mend)
    if match := _HYPHENS_FIRST.match(text):
        message, mend = "the first key can't begin with `---`", "Put the key in quotation marks."
        return Problem(BROKEN_DATA, message, match.end() - 3, mend)
    return None


def _outdented(text: str) -> Problem | None:
    """Find a text in braces that goes on in a line that begins before the braces."""
    margin = len(text) - len(text.lstrip())
    for match in _OTHER_LINE.finditer(without_quotes(text)):
        if len(match["margin"]) < margin:
            message = "a text goes on in a line that is not indented"
            return Problem(BROKEN_DATA, message, match.end(), "Write it on one line.")
    return None


def _in_brackets(bare: str) -> Iterator[tuple[int, int]]:
    """Yield where lists and mappings in brackets begin and end that stand in no other."""
    start = depth = 0
    for match in _BRACKET.finditer(bare):
        if match[0] in "[{":
            # In lines, a bracket inside a text opens nothing.
            if (
                not depth
                and _VALUE.search(bare, max(match.start() - 100, 0), match.start()) is None
            ):
                continue
            start = start if depth else match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, match.end()


def _broken_key(value: Value, text: str) -> Problem | None:
    """Find a key without a value that stands on more than one line, in braces."""
    if "\n" not in text or "{" not in text:
        return None
    bare = without_quotes(text)
    waiting: list[Value] = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Data):
            missing = (key for key, inner in item.items() if inner is None and key not in text)
            broken = next((key for key in missing if _on_lines(key, bare)), None)
            if broken:
                message = f"the key {_short(broken)} goes on in another line"
                return Problem(BROKEN_DATA, message, 0, "Write it on one line.")
            waiting += item.values()
        elif isinstance(item, tuple):
            waiting += item
    return None


def _on_lines(key: str, bare: str) -> bool:
    """Tell whether a key stands in a text over lines, in no quotation marks."""
    return re.search(r"\s+".join(map(re.escape, key.split())), bare) is not None


def _equals(value: Data, text: str) -> Problem | None:
    """Find a key that is divided from its value by the wrong sign."""
    at = 0
    for key, item in value.items():
        equals = _EQUALS.fullmatch(key) if item is None else None
        if equals is None:
            continue
        at = max(text.find(key, at), 0)
        if text[at - 1 : at] not in {"'", '"'}:
            message = f"the key {_short(key)} has no value"
            return Problem(KEY_WITHOUT_VALUE, message, at, _colon(equals))
    return None


def _colon(equals: re.Match[str]) -> str:
    # What begins with a quotation mark may have been cut at a comma.
    value = "…" if equals[2].startswith(('"', "'")) else _short(equals[2])
    return f"Put a colon and a space in the place of `=`: `{equals[1]}: {value}`."


def _unopened_quote(text: str) -> Problem | None:
    """Find a value in braces that ends with a quotation mark and does not begin with one."""
    if '"' not in text or not text.startswith("{"):
        return None
    bare = without_quotes(text)
    for match in _SCALAR.finditer(bare) if '"' in bare else ():
        scalar = match[0].rstrip()
        if scalar.endswith('"') and scalar.count('"') % 2 and not scalar[-2:-1].isdigit():
            at = match.start() + len(scalar) - 1
            message = "the quotation mark is never opened"
            return Problem(UNCLOSED_QUOTE, message, at, "Put the same mark before the quotation.")
    return None


def _valueless(value: Data, text: str) -> Problem | None:
    """Find a key without a value that looks as if it held one, or was a part of the one before."""
    at = 0
    before: tuple[str, Value] = ("", None)
    for key, item in value.items():
        found = text.find(key, at) if item is None else -1
        if found >= 0:
            at = found
            written = text[at - 1 : at] in {"'", '"'} or text[at + len(key) :].startswith(":")
            mend = "" if written else _cut(*before, key, text, at)
            if not (written or mend) and _TWO_IN_ONE.search(key):
                mend = "Put a colon and a space between a key and its value: `key: value`."
            if mend:
                message = f"the key {_short(key)} has no value"
                return Problem(KEY_WITHOUT_VALUE, message, at, mend)
        before = key, item
    return None


def _cut(key: str, value: Value, rest: str, text: str, at: int) -> str:
    """Return how to mend a value that a comma cuts, empty if it doesn't seem to be cut."""
    above = text[:at].rstrip()
    if not above.endswith(","):
        return ""
    if value == 0 and above == text[:at] and rest.isdecimal():
        return f"Write a decimal point: `{key}: 0.{rest}`."
    if isinstance(value, str) and above[:-1].rstrip().endswith(value[-1:] or ","):
        whole = _short(f"{value}, {rest}")
        return f'If the comma is part of the text, put it in quotation marks: `{key}: "{whole}"`.'
    return ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
