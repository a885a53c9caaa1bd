"""All pages, and how to find one."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check import GROUPS, RULES
from argmap.check.documentation import Documentation, Example
from argmap.check.selecting import Word, always_told
from argmap.diagnostics import Code
from argmap.explaining import blocks, data, files, formats, relations, structure, titles
from argmap.explaining.page import Page
from argmap.syntax.leniencies import LENIENCIES, Leniency

__all__ = ["PAGES", "explain"]

_WRITTEN = {
    code: text
    for module in (files, titles, data, relations, blocks, structure, formats)
    for code, text in module.PAGES.items()
}


def _lenient(leniency: Leniency) -> Documentation:
    why = f"Argdown's own tools can't read it, or read something else. Its fix {leniency.mend}."
    bad, good = Example(leniency.example), Example(leniency.mended)
    return Documentation(leniency.what, why, bad, good, Example(), "")


def _pages() -> Iterator[Page]:
    rules = {rule.code: rule for rule in RULES}
    lenient = {leniency.code: leniency for leniency in LENIENCIES}
    for group, codes in GROUPS.items():
        for code in codes:
            if code in rules:
                rule = rules[code]
                said = rule.documentation
                yield Page(code, group, said, rule.default, rule.guesses, rule.absence)
            elif code in lenient:
                yield Page(code, group, _lenient(lenient[code]))
            else:
                said = Documentation.of(_WRITTEN[code])
                yield Page(code, group, said, always=always_told(code))


def _id(page: Page) -> Code:
    return page.code


PAGES: tuple[Page, ...] = tuple(sorted(_pages(), key=_id))
"""What is to be said of each kind of finding, in the order of the codes."""


def explain(word: str) -> tuple[Page, ...]:
    """Return the pages that a code, the beginning of one, a name or a group names.

    Raises:
        SelectionError: it names nothing.
        TypeError: it is no text.

    >>> [page.code.name for page in explain("AM201")]
    ['circular-reasoning']
    """
    if not isinstance(word, str):
        raise TypeError(f"a code or a name is wanted here, not {word!r}")
    named = Word.of(word).codes
    return tuple(page for page in PAGES if page.code.id in named)
