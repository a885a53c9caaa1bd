"""The page of all findings, docs/mistakes.md; `python tests/check/test_page.py` writes it anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from documented import findings, readings

from argmap.check import RULES
from argmap.explaining import PAGES, Page, visible
from argmap.reading import parse

PAGE = Path(__file__).parents[2] / "docs" / "mistakes.md"
_FIND = {rule.code: rule for rule in RULES}
_BEGINNING = """\
# What can be wrong

Every finding has a code, which never changes its meaning, a name, a place, and a way to mend it. An error or a warning makes `argmap check` exit with 1;
information does not. `argmap explain CODE` shows what stands here, and [checking](checking.md) says how findings are selected, ignored and mended. Where an example needs a text that is
analysed, it stands above it; below each bad one stands what argmap says of it.
"""
_GROUPS = {
    "notation": (
        "In the notation",
        "Reading goes on behind a mistake; each message says what was expected.",
    ),
    "structure": (
        "In the structure",
        "Names, values and relations, and how the parts of a map hang together.",
    ),
    "circularity": ("Circles", "Reasoning that comes back to where it began."),
    "dialectic": ("Pro and con", "How supports and attacks stand to each other."),
    "logic": ("In the logic", "What follows, and what doesn't."),
    "language": (
        "In the language",
        "Most of these are guesses: words are looked at, not what they mean.",
    ),
    "schemes": ("In schemes", "The names of inferences, and what they ask for."),
    "grounding": ("In what is said of the source", "Quotes, and what of the text is represented."),
    "formats": (
        "In other formats",
        "Found while a map is read from a format that is not Argdown; see [exchange](exchange.md).",
    ),
    "checking": ("In what is to be checked", "Findings about what is selected and ignored."),
}


def page() -> str:
    return "".join((_BEGINNING, *(part for group in _GROUPS for part in _group(group))))


def _group(group: str) -> Iterator[str]:
    pages = [page for page in PAGES if page.group == group]
    if not pages:
        return
    heading, about = _GROUPS[group]
    yield f"\n## {heading}\n\n{about}\n\n| code | name | | |\n|---|---|---|---|\n"
    for one in pages:
        name = f"[{one.code.name}](#{one.code.id.lower()}-{one.code.name})"
        yield f"| {one.code.id} | {name} | {one.code.severity.word} | {one.told.what} |\n"
    for one in pages:
        yield from _page(one)


def _page(one: Page) -> Iterator[str]:
    told, code = one.told, one.code
    yield f"\n### {code.id} {code.name}\n\n{told.what} ({code.severity.word})\n"
    for paragraph in (told.why, " ".join(one.notes)):
        if paragraph:
            yield f"\n{paragraph}\n"
    for heading, example in (("Text", told.text), ("Bad", told.bad), ("Good", told.good)):
        if example.text:
            language = _language(one, example.text) if heading != "Text" else "text"
            yield f"\n{heading}:\n\n```{language}\n{visible(example.text)}\n```\n"
        if heading == "Bad":
            yield from _said(one)
    if told.source:
        yield f"\nSource: {' '.join(told.source.split())}\n"


def _said(one: Page) -> Iterator[str]:
    rule, told = _FIND.get(one.code), one.told
    found = findings(told, told.bad, (rule,)) if rule else readings(one, told.bad)
    yield "\n"
    for finding in found:
        if finding.code == one.code and finding.place:
            source = finding.place.source
            where = "source.txt, line" if source.name == "source.txt" else "Line"
            here = str(source.path.resolve().parent) if source.path else "\0"
            message = finding.message.replace(here, "…")
            yield f"> {where} {finding.place.start.line}: {message}\n"


def _language(one: Page, text: str) -> str:
    if one.group == "formats":
        return "json"
    if "@include" in text or "\r" in text:
        return "text"
    return "argdown" if parse(text).ok else "argdown mistaken"


def test_the_page_of_codes_is_true():
    assert PAGE.read_text(encoding="utf-8") == page(), f"write it anew: python {__file__}"


def test_every_finding_is_on_the_page():
    written = PAGE.read_text(encoding="utf-8")

    assert [
        one.code.id for one in PAGES if f"\n### {one.code.id} {one.code.name}\n" not in written
    ] == []


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
