"""To part a plain text into title, paragraphs and biography."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from argmap.grounding.normalising import normalise
from argmap.grounding.nouns import Paragraph, ParagraphKind, Sentence
from argmap.grounding.sentences import CLOSED, split
from argmap.source import Span

__all__ = ["part"]

_LINE_END = r"(?:\r\n|\r|\n)"
_BLANK_LINES = re.compile(rf"{_LINE_END}(?>(?:[^\S\r\n]*+{_LINE_END})+)")
_BREAK = re.compile(_LINE_END)
_BLANK = f"{string.whitespace}\x85\xa0\u2028\u2029\u202f\u3000\u200b\ufeff"
_WIDEST_WRAPPED = 160
_HEADING_LINE = re.compile(rf"(?P<line>#{{1,6}}[ \t]+\S[^\r\n]*){_LINE_END}\s*")
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(rf"[^\r\n]*{_LINE_END}(?:={{3,}}|-{{3,}})[ \t]*\Z")
_LONGEST_TITLE = 200
_FIRST_LETTER = re.compile(r"""["'“‘(*_]*+(?P<letter>[^\W_])""")

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:^|.*\s)[*_]*[Bb](?:y|Y)\s+[*_]*(?P<author>{_NAME}(?:\s+(?:(?:and|de|van|von|der|la|&)\s+)*{_NAME})*)[*_]*\s*\Z",
    re.DOTALL,
)


def part(text: str, author: str | None = None) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text, in order.

    Blank lines part paragraphs, unless the first of two breaks off without a stop and the second goes
    on in lower case. The title is the first line if it stands alone and ends without a stop, with a
    by-line if one follows; headings marked as in Markdown are titles too. The biography is the last
    paragraph if it begins with the name of the author.
    """
    spans = list(_joined(text, _blocks(text)))
    titles = _titles(text, spans)
    author = author or _author(text, [spans[i] for i in sorted(titles)])
    number = 0
    for at, span in enumerate(spans):
        last = at == len(spans) - 1 and number > 0
        if at in titles:
            yield _paragraph(text, span, ParagraphKind.TITLE)
        elif last and author and _begins_with_name(text[span.start : span.end], author):
            yield _paragraph(text, span, ParagraphKind.BIOGRAPHY)
        else:
            number += 1
            yield _paragraph(text, span, ParagraphKind.BODY, number)


def _blocks(text: str) -> Iterator[Span]:
    """Yield the stretches between blank lines, without white space around them.

    In a text without blank lines whose lines are too long to be wrapped, each line is a stretch.
    """
    gaps = [match.span() for match in _BLANK_LINES.finditer(text)]
    inside = text.strip(_BLANK)
    if not _BLANK_LINES.search(inside) and max(map(len, _BREAK.split(inside))) > _WIDEST_WRAPPED:
        gaps = [match.span() for match in _BREAK.finditer(text)]
    start = 0
    for end, following in (*gaps, (len(text), len(text))):
        stretch = text[start:end]
        kept = stretch.strip(_BLANK)
        first = start + len(stretch) - len(stretch.lstrip(_BLANK))
        heading = _HEADING_LINE.match(kept)
        if heading:
            yield Span(first, first + heading.end("line"))
            first, kept = first + heading.end(), kept[heading.end() :]
        if kept:
            yield Span(first, first + len(kept))
        start = following


def _joined(text: str, blocks: Iterator[Span]) -> Iterator[Span]:
    """Put paragraphs together that a blank line breaks in mid-sentence."""
    before: Span | None = None
    for block in blocks:
        if before and _goes_on(text, before, block):
            before = before.to(block)
            continue
        if before:
            yield before
        before = block
    if before:
        yield before


def _goes_on(text: str, before: Span, block: Span) -> bool:
    first = _FIRST_LETTER.match(text, block.start)
    if first is None or not first["letter"].islower() or _HEADING.match(text, before.start):
        return False
    return not CLOSED.search(text, max(before.start, before.end - 80), before.end)


def _titles(text: str, spans: list[Span]) -> set[int]:
    """Return the indices of the title, its by-line, and headings."""
    titles = {at for at, span in enumerate(spans) if _is_heading(text[span.start : span.end])}
    if len(spans) < 2:
        return titles
    first, second = (text[span.start : span.end] for span in spans[:2])
    lines = _BREAK.split(first)
    alone = len(lines) == 1 or (len(lines) == 2 and _is_by_line(lines[1]))
    followed = _is_by_line(second)
    if alone and len(first) <= _LONGEST_TITLE and (followed or not CLOSED.search(first)):
        titles.add(0)
    if followed and 0 in titles:
        titles.add(1)
    return titles


def _is_by_line(block: str) -> bool:
    return (
        len(block) <= _LONGEST_TITLE
        and bool(_BYLINE.fullmatch(block))
        and block.strip("*_")[:2].lower() == "by"
    )


def _is_heading(block: str) -> bool:
    alone = "\n" not in block and "\r" not in block
    return bool((alone and _HEADING.match(block)) or _UNDERLINE.match(block))


def _author(text: str, titles: list[Span]) -> str | None:
    """Return the name that a by-line gives."""
    for span in titles[:2]:
        found = _BYLINE.match(text[span.start : span.end][:_LONGEST_TITLE])
        if found:
            return found["author"]
    return None


def _begins_with_name(block: str, author: str) -> bool:
    shown = normalise(block).text.casefold().lstrip("#-' ")
    names = [author, *re.split(r"\s*(?:,|;|&|\band\b)\s*", author)]
    return any(
        name and re.match(rf"{re.escape(name)}\b", shown)
        for name in (normalise(name).text.strip().casefold() for name in names)
    )


def _paragraph(text: str, span: Span, kind: ParagraphKind, number: int = 0) -> Paragraph:
    spans = [span] if kind is ParagraphKind.TITLE else split(text, span.start, span.end)
    sentences = tuple(
        Sentence(at, number, part, " ".join(text[part.start : part.end].split()), kind)
        for at, part in enumerate(spans, start=1)
    )
    return Paragraph(number, kind, span, sentences)
