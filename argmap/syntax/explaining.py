"""Why data can't be read, in the words of who wrote it, not in those of its reader."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from argmap.diagnostics import Code
from argmap.syntax.mistakes import BROKEN_DATA, UNCLOSED_QUOTE

__all__ = ["Problem", "explain", "without_quotes"]


@frozen
class Problem:
    """Why YAML can't be read; `at` counts from the beginning of the YAML."""

    code: Code
    message: str
    at: int
    mend: str


_WHERE = re.compile(r" at byte (\d+) line \d+ column \d+$")
_QUOTED = re.compile(
    r"""(?<![^\s\[{,:])(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*')""", re.DOTALL
)
_ENDS = re.compile(r"\s*(?:[,}\]\r\n]|\Z)")
_KEY = re.compile(r"[\w-]+:\s")
_COLON = re.compile(r":(?=\s|\Z)")
_COMMENT = re.compile(r"(?<=\s)#")
_NO_ESCAPE = re.compile(r"\\[^0abt\tnvfre \"/\\N_LPxuU\r\n]")
_CURLY = re.compile(r"[“”„‘’]")
_QUOTE_IT = "Put the text in quotation marks."
_INDENT = "Put two spaces before each of its further lines."
_SAME = "Give all keys the same indentation."


def explain(text: str, said: str) -> Problem:
    """Return what is wrong with a text in YAML, given what its reader says of it."""
    where = _WHERE.search(said)
    # It says byte and counts code points.
    at = min(int(where[1]), len(text)) if where else 0
    for phrase, tell in _TELLING:
        if phrase in said and (problem := tell(text, at)):
            return problem
    detail = said.removeprefix("YAML parse error: ")
    detail = detail[: where.start() - len("YAML parse error: ")] if where else detail
    form = "`{key: value, other: [1, 2]}`" if _in_braces(text) else "`key: value` on each line"
    mend = f"Data is YAML: {form}; put text with , : # {{ }} [ ] in it in quotation marks."
    return Problem(BROKEN_DATA, f"the data can't be read: {detail}", at, mend)


def without_quotes(text: str) -> str:
    """Return a text in YAML with what stands in quotation marks blanked out."""
    if '"' not in text and "'" not in text:
        return text
    return _QUOTED.sub(lambda match: "\0" * len(match[0]), text)


def _in_braces(text: str) -> bool:
    return text.startswith("{")


def _line(text: str, at: int) -> int:
    """Return where the line of a place begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _rest(text: str, at: int) -> str:
    """Return what stands on a line from a place on."""
    return re.split(r"[\r\n]", text[at:], maxsplit=1)[0]


def _broken(message: str, at: int, mend: str) -> Problem:
    return Problem(BROKEN_DATA, message, at, mend)


def _colon(text: str, at: int) -> Problem | None:
    """A colon where no key can end."""
    if text[at : at + 1] != ":":
        return None
    start = _line(text, at)
    if _in_braces(text):
        message = "a second colon stands behind a key"
        return _broken(message, at, f"{_QUOTE_IT[:-1]}, or a comma before the next key.")
    if earlier := _COLON.search(without_quotes(text), start, at):
        rest = _rest(text, earlier.end()).strip()
        example = f': `{text[start : earlier.end()].strip()} "{rest}"`.' if '"' not in rest else "."
        message = "a colon and a space stand inside a text"
        return _broken(message, at, f"Put the text in quotation marks{example}")
    above = text[:start].rstrip()
    begin = _line(above, len(above))
    written = len(text[start:at].lstrip())
    if at - written - start > len(above[begin:]) - len(above[begin:].lstrip()):
        return _broken("this key is indented more than the one above it", at - written, _SAME)
    return _keyless(text, start)


def _keyless(text: str, after: int) -> Problem:
    """A line that is no key and no value, before the line at a place."""
    above = text[:after].rstrip()
    begin = _line(above, len(above))
    begin += len(above[begin:]) - len(above[begin:].lstrip())
    mend = "Put a colon and a space between a key and its value: `key: value`."
    return _broken("this line has no key", begin, mend)


def _trailing(text: str, at: int) -> Problem:
    """Something behind a text in quotation marks."""
    if _in_braces(text) and (key := _KEY.match(text, at)):
        name = key[0].rstrip().removesuffix(":")
        return _broken(f"there is no comma before the key {name}", at, "Put a comma before it.")
    end = len(text[:at].rstrip()) - 1
    mark = text[end]
    line = _rest(text, at)
    if line.startswith((",", ";")):
        mend = "Put a comma in its place." if _in_braces(text) else "Remove it."
        return _broken(f"a `{line[0]}` stands behind a value", at, mend)
    if mark not in line:
        mend = "Put marks of the other kind around all of the text, or remove these."
        return _broken("something stands behind the text in quotation marks", at, mend)
    mend = (
        'Put a backslash before each mark inside, `\\"`, or single marks around the text.'
        if mark == '"'
        else "Write each mark inside twice, `''`, or put double marks around the text."
    )
    return _broken("a quotation mark inside the text ends it", end, mend)


def _unclosed_quote(text: str, at: int) -> Problem:
    mark = text[at : at + 1]
    mend = "Put the same mark behind the quotation."
    line = _rest(text, at)
    if mark not in line[1:] and _CURLY.search(line):
        mend = f"Put a straight mark, `{mark}`, behind the quotation: curly ones don't end it."
    return Problem(UNCLOSED_QUOTE, "the quotation mark is never closed", at, mend)


def _outdented_quote(text: str, at: int) -> Problem:
    """A text in quotation marks over several lines, or up to the next mark in another value."""
    quoted = _QUOTED.match(text, at)
    inside = quoted[0].splitlines()[1:] if quoted and _ENDS.match(text, quoted.end()) else []
    if not inside or any(_KEY.match(line) for line in inside):
        return _unclosed_quote(text, at)
    return _broken("a text in quotation marks goes on in a line that is not indented", at, _INDENT)


def _tab(text: str, at: int) -> Problem:
    tab = max(text.find("\t", _line(text, at)), 0)
    return _broken("a tab stands where data needs spaces", tab, "Put spaces in its place.")


def _comment(text: str, at: int) -> Problem | None:
    """A comment in the middle of a text, or one that hides the end of the braces."""
    if not text.startswith("#", at):
        found = _COMMENT.search(without_quotes(text)) if text[at:].strip() in {"", "}"} else None
        if found is None:
            return None
        at = found.start()
    return _broken("what stands behind this `#` is a comment", at, _QUOTE_IT)


def _unclosed_bracket(text: str, at: int) -> Problem | None:
    opened: list[int] = []
    for match in re.finditer(r"[\[\]{}]", without_quotes(text)[:at]):
        if match[0] in "[{":
            opened.append(match.start())
        elif opened:
            opened.pop()
    if not opened or (opened[-1] == 0 and _in_braces(text)):
        return None
    bracket = text[opened[-1]]
    close = "]" if bracket == "[" else "}"
    mend = f"Put a `{close}` at its end, or the text in quotation marks if it is none."
    word = "list" if bracket == "[" else "mapping"
    return _broken(f"this {word} is never closed", opened[-1], mend)


def _comma(text: str, at: int) -> Problem | None:
    """Two things in braces that no comma divides."""
    if text[at : at + 1] in {"", "]", "}"}:
        return _unopened_bracket(text, at) if text[at:] else None
    mend = "Put a comma before it, or all of the text in quotation marks."
    return _broken("there is no comma before this", at, mend)


def _unopened_bracket(text: str, at: int) -> Problem | None:
    if text[:at].rstrip().endswith(":"):
        return None
    mend = "Remove it, or put the text in quotation marks."
    return _broken(f"this `{text[at : at + 1]}` is never opened", at, mend)


def _first(text: str, at: int) -> Problem | None:
    """A value that begins with a sign that means something else there."""
    if not text[at : at + 1].strip():
        return None
    if text[at] == "," and text[:at].rstrip().endswith((",", "{", "[")):
        return _broken("nothing stands before this comma", at, "Remove it.")
    mend = "Put the value in quotation marks."
    sign = "a backtick" if text[at] == "`" else f"`{text[at]}`"
    return _broken(f"a value can't begin with {sign}", at, mend)


def _misplaced_key(text: str, at: int) -> Problem:
    start = _line(text, at)
    before = text[start:at].strip()
    if before.endswith(("]", "}")):
        mend = "Put all of the text in quotation marks, or remove what stands behind the bracket."
        return _broken("something stands behind the bracket", at, mend)
    if before == "-":
        mend = "Indent the items below the key that they belong to, which ends with a colon."
        return _broken("an item of a list stands among keys", at, mend)
    return _broken("this key is indented otherwise than those above it", at, _SAME)


def _second_document(_: str, at: int) -> Problem:
    mend = "Give all keys the same indentation, and close each bracket once."
    return _broken("this does not belong to the data before it", at, mend)


def _no_escape(text: str, at: int) -> Problem | None:
    found = _NO_ESCAPE.search(text, at)
    if found is None:
        return None
    mend = "Write two backslashes for one, or put the text in single quotation marks."
    return _broken(f"`{found[0]}` has no meaning in double quotation marks", found.start(), mend)


# What the reader's words have in them, and who says it better; the first that does counts.
_TELLING: tuple[tuple[str, Callable[[str, int], Problem | None]], ...] = (
    ("mapping values are not allowed", _colon),
    ("expected ','", _colon),
    ("expected ',' or ']'", _unclosed_bracket),
    ("illegal placement of ':'", _unclosed_bracket),
    ("expected ','", _comment),
    ("expected ',' or '}'", _unclosed_bracket),
    ("expected ','", _comma),
    ("expected node content", _comment),
    ("expected node content", _unclosed_bracket),
    ("comment", _comment),
    ("simple key expect", _keyless),
    ("invalid trailing content", _trailing),
    ("quoted scalar, found unexpected end of stream", _unclosed_quote),
    ("invalid indentation in quoted scalar", _outdented_quote),
    ("unknown escape", _no_escape),
    (" tab", _tab),
    ("misplaced bracket", _unopened_bracket),
    ("block mapping, did not find expected key", _misplaced_key),
    ("<document start>", _second_document),
    ("a tag", _first),
    ("unknown anchor", _first),
    ("anchor or alias", _first),
    ("unexpected character", _first),
    ("block sequence entries", _first),
    ("only valid inside a block", _first),
    ("scalar cannot start", _first),
    ("scanning a block scalar", _first),
    ("mapping keys are not allowed", _first),
    ("expected node content", _first),
    ("misplaced bracket", _first),
)
