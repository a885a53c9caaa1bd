"""From a source to its tree.

Argdown is not context-free, so a lexer of ours (`lexing`) decides what a character means where it
stands and divides the text into blocks; Lark's LALR table, made from `grammars/argdown.lark`, puts
each block's terminals together (`mending`), and one method for each rule makes a node (`building`).
A mistake stays in its block. Neither table nor lexer recurses, so that depth costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.diagnostics import Diagnostic, in_order
from argmap.source import Edit, Source, Span
from argmap.syntax import mistakes as wrong
from argmap.syntax.data import read_yaml
from argmap.syntax.editing import blank_line_above
from argmap.syntax.grammar import pattern
from argmap.syntax.lexing import Lexer
from argmap.syntax.mending import Mending
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.slipping import Slips
from argmap.syntax.token import Token
from argmap.syntax.tree import (
    ArgumentOccurrence,
    Block,
    DataBlock,
    Document,
    InferenceLine,
    ListBlock,
    ListItem,
    NumberedStatement,
    PremiseConclusionStructure,
    RelationLine,
    StatementOccurrence,
)
from argmap.values import NO_DATA, Data

__all__ = ["parse", "scan"]

_KEY = re.compile(r"[\w-]+:(?:\s)")
_UNREAD = "Until then no key of the front matter is read, and quotes go unchecked."
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_LINE = re.compile(r"[^\r\n]*")


def parse(source: Source) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the tree of a source, and its mistakes in the order of the text."""
    mistakes = Mistakes(source)
    lexer = Lexer(source, mistakes)
    _check_returns(source.text, mistakes)
    front, at = _front_matter(source.text, lexer, mistakes)
    mending = Mending(mistakes, lexer.prose)
    blocks: list[Block] = []
    last = source.text.rfind("===", at)
    slips = Slips(lexer.passing, mistakes) if last >= 0 else None
    for tokens in lexer.read(at):
        if slips:
            slips.equals(tokens, last)
        blocks += mending.blocks(tokens)
    if not blocks and not mistakes.found:
        mend = "Write a statement, `[Title]: text`."
        mistakes.add(wrong.EMPTY_DOCUMENT, "there is nothing in this document", 0, 0, mend)
    lexer.prose.tell_brackets(lambda: set(_titles(blocks)))
    broken = tuple(sorted(mending.broken + lexer.lonely))
    whole = Span(0, len(source.text))
    document = Document(tuple(blocks), whole, front, broken, lexer.passing.comments)
    return document, tuple(in_order(source, mistakes.whole()))


def scan(source: Source) -> tuple[list[list[Token]], tuple[Span, ...]]:
    """Return the tokens of a source, block by block, and where its comments stand.

    Front matter is a block with one token, FRONT_MATTER.
    """
    lexer = Lexer(source, Mistakes(source))
    front, at = _front_matter(source.text, lexer, lexer.mistakes)
    first = [Token("FRONT_MATTER", front.span.start, front.span.end, front)] if front else []
    return [block for block in (first, *lexer.read(at)) if block], lexer.passing.comments


def _titles(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the titles of elements, each in its brackets."""
    waiting: list[Any] = list(blocks)
    while waiting:
        match waiting.pop():
            case PremiseConclusionStructure(lines=lines):
                waiting += lines
            case ListBlock(items=items):
                waiting += items
            case NumberedStatement(statement=inner) | ListItem(statement=inner):
                waiting.append(inner)
            case RelationLine(child=inner):
                waiting.append(inner)
            case InferenceLine(relations=lines):
                waiting += lines
            case StatementOccurrence(title=title, relations=lines):
                waiting += lines
                if title:
                    yield f"[{title.name}]"
            case ArgumentOccurrence(title=title, relations=lines):
                waiting += lines
                yield f"<{title.name}>"


def _check_returns(text: str, mistakes: Mistakes) -> None:
    """Report line ends of a kind that Argdown does not know."""
    places = [match.start() for match in _LONE_RETURN.finditer(text)]
    if places:
        edits = [Edit(Span(at, at + 1), "\n") for at in places]
        mistakes.tell(wrong.LONE_RETURN, places[0], places[0] + 1, *edits)


def _front_matter(text: str, lexer: Lexer, mistakes: Mistakes) -> tuple[DataBlock | None, int]:
    """Return the front matter, if there is one, and where the rest begins."""
    at = 0
    while True:
        after = pattern("LINE_ENDS").match(text, at)
        at = lexer.passing.space(after.end() if after else at)
        if pattern("LINE_ENDS").match(text, at) is None:
            break
    start = pattern("FRONT_MATTER_START").match(text, at)
    if start is None:
        return _dashed(text, at, mistakes) or _unopened(text, at, mistakes)
    inner, end, after_end = _closing(text, start.end())
    if end < 0:
        return _unclosed(text, at, start.end(), mistakes)
    value = _read(text, start.end(), inner, mistakes)
    early = text.find("===", start.end(), inner)
    if early >= 0:
        mistakes.tell(wrong.EQUALS_SIGNS, early, early + 3)
    _check_blank(text, after_end, lexer, mistakes)
    return DataBlock(value, Span(at, end)), after_end


def _read(text: str, start: int, end: int, mistakes: Mistakes) -> Data:
    """Return what a stretch of text in YAML says, and report what is wrong with it."""
    value, problem = read_yaml(text[start:end])
    if problem:
        place = start + problem.at
        mend = problem.mend if value else f"{problem.mend} {_UNREAD}"
        mistakes.add(problem.code, problem.message, place, place + 1, mend)
    return value


def _dashed(text: str, at: int, mistakes: Mistakes) -> tuple[DataBlock, int] | None:
    """Take keys between lines of hyphens, as other tools have them, as front matter."""
    start = pattern("HYPHENS").match(text, at)
    if start is None or not _KEY.match(text, start.end()):
        return None
    opening = Span(at, at + len(start[0].rstrip()))
    fix = [Edit(opening, "===")]
    closing = pattern("HYPHENS_END").search(text, start.end())
    if closing:
        fix.append(Edit(Span(closing.start(), closing.start() + len(closing[0].rstrip())), "==="))
    closing = closing or _BLANK_LINE.search(text, start.end())
    inner, end = (closing.start(), closing.end()) if closing else (len(text), len(text))
    # Where the other line is missing, it is not certain where it belongs.
    mistakes.tell(wrong.DASHED_FRONT_MATTER, at, opening.end, *(fix if len(fix) == 2 else []))
    value = _read(text, start.end(), inner, mistakes)
    size = len(text[start.end() : inner].rstrip())
    return DataBlock(value, Span(start.end(), start.end() + size)), end


def _unopened(text: str, at: int, mistakes: Mistakes) -> tuple[DataBlock | None, int]:
    """Take keys that end in a line of `===` as front matter without a beginning."""
    closing = pattern("FRONT_MATTER_END").search(text, at) if _KEY.match(text, at) else None
    value, problem = read_yaml(text[at : closing.start()]) if closing else (NO_DATA, None)
    # What is broken must stand together: a text can begin with a word and a colon as well.
    parted = closing and (problem or not value) and _BLANK_LINE.search(text, at, closing.start())
    if closing is None or parted:
        return None, 0
    mend = "Put a line with `===` above it."
    mistakes.add(wrong.UNCLOSED_FRONT_MATTER, "the front matter is never opened", at, at + 1, mend)
    return DataBlock(value, Span(at, closing.start() + len(closing[0].rstrip()))), closing.end()


def _closing(text: str, at: int) -> tuple[int, int, int]:
    """Return where the YAML, the closing signs and their line end; -1 if they are missing."""
    line = _LINE.match(text, at)
    rest = line[0] if line else ""
    same = rest.find("===")
    if same >= 0:
        size = len(rest[same:]) - len(rest[same:].lstrip("="))
        return at + same, at + same + size, at + same + size
    found = pattern("FRONT_MATTER_END").search(text, at)
    if found is None:
        return -1, -1, -1
    end = found.start() + len(found[0].rstrip())
    return found.start(), end, found.end()


def _unclosed(text: str, at: int, inner: int, mistakes: Mistakes) -> tuple[DataBlock | None, int]:
    """Take what stands before the first blank line as front matter."""
    blank = _BLANK_LINE.search(text, inner)
    end = blank.start() if blank else len(text)
    mistakes.add(
        wrong.UNCLOSED_FRONT_MATTER,
        "the front matter is never closed",
        at,
        inner,
        "Put a line with `===` behind it.",
    )
    value, _ = read_yaml(text[inner:end])
    return DataBlock(value, Span(at, end)), end


def _check_blank(text: str, at: int, lexer: Lexer, mistakes: Mistakes) -> None:
    while True:
        if pattern("BLANK").match(text, at):
            return
        after = pattern("LINE_ENDS").match(text, at)
        place = after.end() if after else at
        comment = lexer.passing.comment(place)
        if comment is None:
            break
        at = comment
    if place < len(text):
        mistakes.add(
            wrong.NO_BLANK_AFTER_FRONT_MATTER,
            "there is no blank line behind the front matter",
            place,
            place + 1,
            "Put a blank line behind it: Argdown's own tools need one.",
            blank_line_above(mistakes.source, place),
        )
