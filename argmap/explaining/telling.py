"""Pages as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import indent

from argmap.explaining.page import Page

__all__ = ["listed", "told", "visible"]


def told(page: Page) -> str:
    """Return a page as text, with carets below what is found in the first example."""
    return "\n\n".join(_parts(page))


def listed(pages: Iterable[Page]) -> str:
    """Return pages as a table, a line for each."""
    lines = [(page.code.id, page.code.name, page.code.severity.word, page) for page in pages]
    width = max((len(name) for _, name, _, _ in lines), default=0)
    return "\n".join(
        f"{id}  {name:<{width}}  {severity:<7}  {page.told.what}"
        for id, name, severity, page in lines
    )


def _parts(page: Page) -> Iterator[str]:
    code, said = page.code, page.told
    yield f"{code.id} {code.name} ({code.severity.word}; {page.group})"
    yield said.what
    if said.why:
        yield said.why
    if page.notes:
        yield " ".join(page.notes)
    examples = {"Text": said.text, "Bad": said.bad, "Good": said.good}
    for heading, example in examples.items():
        if example.text:
            yield f"{heading}:\n{indent(visible(example.marked), '    ')}"
    if said.source:
        yield f"Source:\n{indent(said.source, '    ')}"


def visible(text: str) -> str:
    r"""Return a text with its carriage returns as signs, each at the end of its line.

    >>> visible("a\r\nb")
    'a␍\nb'
    """
    return text.replace("\r\n", "\r").replace("\r", "␍\n")
