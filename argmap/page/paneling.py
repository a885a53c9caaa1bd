"""What stands beside the map: its text, its outline, and what is found, each a panel with a tab."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.page.content import Content
from argmap.page.escaping import text
from argmap.page.listing import findings, listed, uncovered, verdicts
from argmap.page.reciting import counted, recite

__all__ = ["panels", "tabs"]


def tabs(content: Content) -> str:
    """Return the tabs of the panels as HTML; the first is the one that is chosen."""
    return "".join(
        f'<button type="button" role="tab" id="page_tab_{name}" aria-controls="page_{name}" '
        f"{_UNCHOSEN if at else _CHOSEN}>{title}{_COUNT if name == 'findings' else ''}</button>\n"
        for at, (name, title, _) in enumerate(_panels(content))
    )


def panels(content: Content) -> str:
    """Return the panels as HTML."""
    return "".join(
        f'<section class="panel" id="page_{name}" aria-labelledby="page_{name}_title" tabindex="-1">\n'
        f'<h2 id="page_{name}_title">{title}</h2>\n{inner}</section>\n'
        for name, title, inner in _panels(content)
    )


_CHOSEN = 'aria-selected="true"'
_UNCHOSEN = 'aria-selected="false" tabindex="-1"'
_COUNT = ' <span class="count" id="page_count"></span>'


def _panels(content: Content) -> Iterator[tuple[str, str, str]]:
    """Yield name, title and HTML of each; the source text comes first, the notation last."""
    there = content.grounding.text is not None
    if there:
        yield "text", "Text", _text(content)
    yield "outline", "Outline", _outline(content)
    yield "findings", "Findings", _findings(content)
    if not there:
        yield "text", "Notation", _text(content)


def _text(content: Content) -> str:
    problem = f'<p class="counted">{text(content.grounding.problem)}</p>\n'
    return (
        f"{counted(content)}{problem if content.grounding.problem else ''}"
        f'<div class="recited">\n{recite(content)}</div>\n'
    )


def _outline(content: Content) -> str:
    return f"{_evaluated(content)}{listed(content) or '<p>The map is empty.</p>'}\n"


def _findings(content: Content) -> str:
    count = len(content.diagnostics)
    told = f"To mend: {count}" if count else "Nothing was found to be wrong."
    return (
        f'{_evaluated(content)}<div id="page_verdicts">{verdicts(content)}</div>\n'
        f"{uncovered(content)}<h3>{told}</h3>\n{findings(content)}\n"
    )


def _evaluated(content: Content) -> str:
    told = content.evaluated
    return f'<p class="counted">{text(told)}</p>\n' if told else ""
